// What is demanded of a community, and what is its work at all: the admission register with what
// overlaps, the three duty lists, and the duties that kinds of organisations and departments of a
// sector carry. The month's load and the answer "not on the list" are in rules/admission.hpp.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kDemandKinds[] = {
    {1, "task", {"工作事项", "task"}},
    {2, "form", {"报表台账", "form or ledger"}},
    {3, "certificate", {"证明", "certificate"}},
    {4, "assessment", {"考核评比", "assessment"}},
    {5, "creation", {"达标创建", "creation drive"}},
    {6, "plate", {"挂牌", "name plate"}},
    {7, "system", {"信息系统、群组", "system or chat group"}},
};
// How often something is asked; the times a month come from here (rules/admission.hpp).
inline constexpr Choice kFrequencies[] = {
    {1, "once", {"一次性", "once"}},           {2, "daily", {"每个工作日", "each working day"}},
    {3, "weekly", {"每周", "weekly"}},         {4, "monthly", {"每月", "monthly"}},
    {5, "quarterly", {"每季度", "quarterly"}}, {6, "half_yearly", {"每半年", "half-yearly"}},
    {7, "yearly", {"每年", "yearly"}},         {8, "on_demand", {"随时", "on demand"}},
};
namespace demand_state {
inline constexpr std::int64_t kProposed = 1;
inline constexpr std::int64_t kAdmitted = 2;
inline constexpr std::int64_t kRefused = 3;
inline constexpr std::int64_t kEnded = 4;
}  // namespace demand_state
inline constexpr Choice kDemandStates[] = {
    {demand_state::kProposed, "proposed", {"申请准入", "proposed"}},
    {demand_state::kAdmitted, "admitted", {"准予进入", "admitted"}},
    {demand_state::kRefused, "refused", {"不予准入", "refused"}},
    {demand_state::kEnded, "ended", {"已退出", "ended"}},
};
inline constexpr Choice kDutyLists[] = {
    {1, "basic", {"基本履职", "own duty"}},
    {2, "assist", {"配合履职", "assisting duty"}},
    {3, "withdrawn", {"上级收回", "taken back above"}},
};

inline constexpr Field kDemandFields[] = {
    text(1, "title", "事项名称", "Matter", 120).required().title(),
    choice(2, "kind", "类型", "Kind", kDemandKinds).required().listed(),
    reference(3, "demanded_by", "提出单位", "Demanded by", number::Unit).required().listed(),
    text(4, "ground", "依据", "Ground", 200)
        .noted("文件名称、文号", "Name and number of the paper"),
    choice(5, "frequency", "频次", "How often", kFrequencies).required().listed(),
    count(6, "times", "每期次数", "Times each period")
        .measured(measure::kTimes)
        .noted("不填为 1 次；随时类填每月平均次数", "1 if empty; on demand: usual times a month"),
    scaled(7, "hours", "每次耗时", "Hours each time", 1)
        .required()
        .listed()
        .measured(measure::kHours),
    reference(8, "place", "适用范围", "Where it applies", number::Area).required().place(),
    reference(9, "duty", "对应履职事项", "Listed duty", number::ListedDuty),
    date(10, "begins", "执行起", "From").from(),
    date(11, "ends", "执行止", "To").to(),
    choice(12, "state", "准入情况", "State", kDemandStates).state(),
    text(13, "serial", "编号", "Number", 40).serial(),
    prose(14, "reason", "意见", "Opinion").given(),
    date(15, "decided_on", "审定日期", "Decided on").given(),
    reference(16, "decided_by", "审定人", "Decided by", number::Actor).given(),
    prose(17, "note", "备注", "Note"),
};
inline constexpr Entity kDemand{.number = number::Demand,
                                .name = "demand",
                                .words = {"准入事项", "Demand on communities"},
                                .section = Section::Accountability,
                                .writers = kCommunityUp,
                                .fields = kDemandFields};

inline constexpr Field kDemandOverlapFields[] = {
    reference(1, "demand", "事项", "Demand", number::Demand).required().place(),
    reference(2, "other", "与之重复的事项", "Overlaps with", number::Demand).required().listed(),
    text(3, "what", "重复内容", "What overlaps", 200).required().title(),
    text(4, "proposal", "处理建议", "Proposal", 200)
        .noted("合并、取消、共享数据", "Merge, drop or share the data"),
};
inline constexpr Entity kDemandOverlap{.number = number::DemandOverlap,
                                       .name = "demand_overlap",
                                       .words = {"事项重复", "Overlap"},
                                       .section = Section::Accountability,
                                       .writers = kCommunityUp,
                                       .fields = kDemandOverlapFields};

inline constexpr Choice kDutyLevels[] = {
    {1, "street", {"街道（镇）", "street or town"}},
    {2, "community", {"社区（村）", "community or village"}},
};
inline constexpr Field kListedDutyFields[] = {
    text(1, "title", "履职事项", "Duty", 200).required().title(),
    choice(2, "list", "清单", "List", kDutyLists).required().listed(),
    choice(3, "level", "层级", "Level", kDutyLevels).required().listed(),
    integer(4, "position", "序号", "Number").order().between(0, 10'000),
    text(5, "field", "领域", "Field of work", 40).listed(),
    reference(6, "lead", "牵头（收回）部门", "Department in charge", number::Unit),
    prose(7, "lead_duties", "部门职责", "What the department does"),
    prose(8, "own_duties", "本级职责", "What is done here"),
    reference(9, "place", "适用范围", "Where it applies", number::Area).required().place(),
    date(10, "begins", "施行起", "From").from(),
    date(11, "ends", "施行止", "To").to(),
    text(12, "ground", "依据", "Ground", 200),
};
inline constexpr Entity kListedDuty{.number = number::ListedDuty,
                                    .name = "listed_duty",
                                    .words = {"履职事项清单", "Listed duty"},
                                    .section = Section::Accountability,
                                    .writers = kStreetUp,
                                    .fields = kListedDutyFields};

// 双重责任: a department of a sector answers for its business and for party building in it.
inline constexpr Choice kDutySides[] = {
    {1, "business", {"抓业务", "business"}},
    {2, "party_building", {"抓党建", "party building"}},
};
inline constexpr Choice kDutyBearers[] = {
    {1, "department", {"行业系统部门", "department of a sector"}},
    {2, "community", {"城市社区党组织", "community organisations"}},
    {3, "market", {"商圈市场党组织", "organisations in business districts and markets"}},
    {4, "two_new", {"“两新”组织党组织", "organisations in new economic and social bodies"}},
    {5, "school", {"学校党组织", "organisations in schools"}},
    {6, "hospital", {"公立医院党组织", "organisations in hospitals"}},
    {7, "association", {"行业协会党组织", "organisations in trade associations"}},
    {8, "agency", {"机关事业单位党组织", "organisations in agencies and institutions"}},
};
inline constexpr Field kOrganisationDutyFields[] = {
    text(1, "title", "职责", "Duty", 200).required().title(),
    choice(2, "bearer", "承担者类型", "Borne by", kDutyBearers).required().listed(),
    reference(3, "unit", "责任部门", "Department", number::Unit).listed(),
    choice(4, "side", "责任", "Side", kDutySides).required().listed(),
    integer(5, "position", "条目序号", "Article").order().between(0, 1000),
    prose(6, "requirement", "要求", "Requirement"),
    reference(7, "place", "适用范围", "Where it applies", number::Area).required().place(),
    prose(8, "fulfilment", "落实情况", "Fulfilment"),
    date(9, "reported_on", "最近报告日期", "Last reported"),
    text(10, "ground", "依据", "Ground", 200),
};
inline constexpr Entity kOrganisationDuty{.number = number::OrganisationDuty,
                                          .name = "organisation_duty",
                                          .words = {"党组织（部门）职责", "Duty by kind"},
                                          .section = Section::Accountability,
                                          .writers = kStreetUp,
                                          .fields = kOrganisationDutyFields};

}  // namespace quanyu::domain
