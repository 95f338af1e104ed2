// A project with its temporary branch, milestones, team, land and money ledgers, and the day by day
// duty on its site: the longest run of days without a gap is in rules/duty_run.hpp, the sums of the
// ledgers in rules/ledger.hpp.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kProjectKinds[] = {
    {1, "land", {"征地拆迁", "land and demolition"}},
    {2, "investment", {"招引重大项目", "investment"}},
    {3, "construction", {"工程建设", "construction"}},
    {4, "livelihood", {"民生实事", "livelihood"}},
    {5, "renovation", {"老旧小区改造", "renovation of old compounds"}},
    {6, "governance", {"治理攻坚", "governance drive"}},
    {7, "joint", {"党建共建项目", "joint project"}},
};
namespace project_state {
inline constexpr std::int64_t kPlanned = 1;
inline constexpr std::int64_t kUnderWay = 2;
inline constexpr std::int64_t kSuspended = 3;
inline constexpr std::int64_t kFinished = 4;
inline constexpr std::int64_t kDropped = 5;
}  // namespace project_state
inline constexpr Choice kProjectStates[] = {
    {project_state::kPlanned, "planned", {"前期", "planned"}},
    {project_state::kUnderWay, "under_way", {"实施中", "under way"}},
    {project_state::kSuspended, "suspended", {"暂停", "suspended"}},
    {project_state::kFinished, "finished", {"已完成", "finished"}},
    {project_state::kDropped, "dropped", {"已终止", "dropped"}},
};
inline constexpr Field kProjectFields[] = {
    text(1, "title", "项目名称", "Project", 120).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    choice(3, "kind", "类型", "Kind", kProjectKinds).required().listed(),
    reference(4, "place", "所在地", "Where", number::Area).required().place(),
    reference(5, "lead", "牵头单位", "Lead unit", number::Unit).listed(),
    reference(6, "branch", "项目临时党组织", "Temporary branch", number::Organisation),
    reference(7, "leader", "领办人", "Led by", number::Person),
    flag(8, "secretary_project", "书记领办", "Led by the secretary"),
    date(9, "planned_from", "计划开始", "Planned from").from(),
    date(10, "planned_to", "计划完成", "Planned to").to().listed(),
    choice(11, "state", "状态", "State", kProjectStates).state(),
    prose(12, "goal", "目标", "Goal"),
    scaled(13, "investment", "计划投资", "Planned investment", 2).measured(measure::kYuan),
    date(14, "started_on", "启动日期", "Started on").given(),
    date(15, "finished_on", "完成日期", "Finished on").given(),
    prose(16, "reason", "暂停、终止原因", "Why suspended or dropped").given(),
};
inline constexpr Entity kProject{.number = number::Project,
                                 .name = "project",
                                 .words = {"项目", "Project"},
                                 .section = Section::Projects,
                                 .writers = kCommunityUp,
                                 .fields = kProjectFields};

inline constexpr Field kMilestoneFields[] = {
    text(1, "title", "节点", "Milestone", 120).required().title(),
    reference(2, "project", "项目", "Project", number::Project).required().place(),
    integer(3, "position", "序号", "Number").order().between(0, 1000),
    date(4, "due", "时限", "Due").required().listed(),
    date(5, "done_on", "完成日期", "Done on").listed(),
    reference(6, "owner", "责任单位", "Owner", number::Unit),
    text(7, "evidence", "佐证材料", "Evidence", 200),
};
inline constexpr Entity kMilestone{.number = number::Milestone,
                                   .name = "milestone",
                                   .words = {"项目节点", "Milestone"},
                                   .section = Section::Projects,
                                   .writers = kCommunityUp,
                                   .fields = kMilestoneFields};

inline constexpr Field kProjectMemberFields[] = {
    reference(1, "project", "项目", "Project", number::Project).required().place(),
    reference(2, "person", "成员", "Person", number::Person).listed(),
    reference(3, "unit", "成员单位", "Unit", number::Unit).listed(),
    text(4, "duty", "分工", "Duty", 120).required().title(),
    date(5, "begins", "加入", "From").from(),
    date(6, "ends", "退出", "To").to(),
};
inline constexpr Entity kProjectMember{.number = number::ProjectMember,
                                       .name = "project_member",
                                       .words = {"攻坚团队成员", "Team member"},
                                       .section = Section::Projects,
                                       .writers = kCommunityUp,
                                       .fields = kProjectMemberFields};

inline constexpr Choice kParcelStages[] = {
    {1, "listed", {"待签约", "listed"}},
    {2, "signed", {"已签约", "signed"}},
    {3, "cleared", {"已清表", "cleared"}},
    {4, "handed_over", {"已交地", "handed over"}},
};
inline constexpr Field kLandParcelFields[] = {
    text(1, "title", "地块", "Parcel", 60).required().title(),
    reference(2, "project", "项目", "Project", number::Project).required().place(),
    reference(3, "area", "所在地", "Where", number::Area),
    scaled(4, "size", "面积", "Size", 2).required().listed().measured(measure::kMu),
    choice(5, "stage", "进展", "Stage", kParcelStages).required().listed(),
    date(6, "cleared_on", "清表日期", "Cleared on"),
    text(7, "note", "备注", "Note", 200),
};
inline constexpr Entity kLandParcel{.number = number::LandParcel,
                                    .name = "land_parcel",
                                    .words = {"土地台账", "Land ledger"},
                                    .section = Section::Projects,
                                    .writers = kCommunityUp,
                                    .fields = kLandParcelFields};

inline constexpr Choice kMoneyDirections[] = {
    {1, "received", {"到位", "received"}},
    {2, "spent", {"支出", "spent"}},
};
inline constexpr Field kMoneyEntryFields[] = {
    text(1, "title", "摘要", "What for", 120).required().title(),
    reference(2, "project", "项目", "Project", number::Project).required().place(),
    choice(3, "direction", "方向", "Direction", kMoneyDirections).required().listed(),
    date(4, "day", "日期", "Day").required().listed(),
    scaled(5, "amount", "金额", "Amount", 2).required().listed().measured(measure::kYuan),
    text(6, "source", "资金来源", "Source", 60),
    text(7, "voucher", "凭证号", "Voucher", 40),
};
inline constexpr Entity kMoneyEntry{.number = number::MoneyEntry,
                                    .name = "money_entry",
                                    .words = {"资金台账", "Money ledger"},
                                    .section = Section::Projects,
                                    .writers = kCommunityUp,
                                    .fields = kMoneyEntryFields};

inline constexpr Field kSiteDutyFields[] = {
    reference(1, "project", "项目", "Project", number::Project).required().place(),
    date(2, "day", "日期", "Day").required().listed(),
    reference(3, "organisation", "值守党组织", "Organisation", number::Organisation).listed(),
    count(4, "people", "值守人数", "People on duty").listed().measured(measure::kPersons),
    text(5, "title", "当日情况", "What happened", 300).required().title(),
};
inline constexpr Entity kSiteDuty{.number = number::SiteDuty,
                                  .name = "site_duty",
                                  .words = {"现场值守", "Duty on site"},
                                  .section = Section::Projects,
                                  .writers = kCommunityUp,
                                  .fields = kSiteDutyFields};

}  // namespace quanyu::domain
