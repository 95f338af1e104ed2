// Teams (党员志愿服务队, 党员技术攻关队, 先锋队（突击队）…) with kinds as data, and who is on them:
// persons who joined, and a head-count where a place keeps no list.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

inline constexpr Field kTeamKindFields[] = {
    text(1, "name", "名称", "Name", 40).required().title(),
    flag(2, "of_members", "党员队伍", "Of party members").listed(),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kTeamKind{.number = number::TeamKind,
                                  .name = "team_kind",
                                  .words = {"队伍类型", "Kind of team"},
                                  .section = Section::Service,
                                  .writers = kCommunityUp,
                                  .fields = kTeamKindFields};

inline constexpr Field kTeamFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    reference(2, "kind", "类型", "Kind", number::TeamKind).required().listed(),
    reference(3, "area", "所在区划", "Area", number::Area).required().place(),
    reference(4, "organisation", "所属党组织", "Party organisation", number::Organisation),
    reference(5, "unit", "所属单位", "Unit", number::Unit),
    reference(6, "grid", "所在网格", "Grid", number::Grid),
    reference(7, "leader", "队长", "Leader", number::Person),
    flag(8, "registered", "已注册", "Registered").listed(),
    date(9, "founded_on", "成立日期", "Founded on").from(),
    date(10, "ended_on", "结束日期", "Ended on").to(),
    count(11, "headcount", "队员人数", "Members")
        .measured(measure::kPersons)
        .listed()
        .noted("不列名单时填写", "where no list is kept"),
    prose(12, "purpose", "服务内容", "What it does"),
};

inline constexpr Entity kTeam{.number = number::Team,
                              .name = "team",
                              .words = {"队伍", "Team"},
                              .section = Section::Service,
                              .fields = kTeamFields};

inline constexpr Field kTeamMemberFields[] = {
    reference(1, "team", "队伍", "Team", number::Team).required().place(),
    reference(2, "person", "队员", "Member", number::Person).required().listed(),
    text(3, "duty", "分工", "Duty", 40).listed(),
    date(4, "joined_on", "加入日期", "Joined on").from().listed(),
    date(5, "left_on", "退出日期", "Left on").to(),
};

inline constexpr Entity kTeamMember{.number = number::TeamMember,
                                    .name = "team_member",
                                    .words = {"队员", "Team member"},
                                    .section = Section::Service,
                                    .fields = kTeamMemberFields};

}  // namespace quanyu::domain
