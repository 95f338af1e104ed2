// Yearly plans for building centres (每年建一批) and their projects: new, upgraded, brought up to
// standard, made a demonstration point.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace plan_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kIssued = 2;
inline constexpr std::int64_t kDone = 3;
inline constexpr std::int64_t kStopped = 4;
}  // namespace plan_state

inline constexpr Choice kPlanStates[] = {
    {plan_state::kDraft, "draft", {"拟订中", "draft"}},
    {plan_state::kIssued, "issued", {"已下达", "issued"}},
    {plan_state::kDone, "done", {"已完成", "done"}},
    {plan_state::kStopped, "stopped", {"已停止", "stopped"}},
};

inline constexpr Field kCentrePlanFields[] = {
    text(1, "title", "计划名称", "Title", 120).required().title(),
    count(2, "year", "年度", "Year").required().between(1949, 2999).listed(),
    reference(3, "area", "区划", "Area", number::Area).place(),
    count(4, "target", "目标数量", "Target").measured(measure::kThings).listed(),
    scaled(5, "budget", "预算", "Budget", 2).measured(measure::kYuan),
    text(6, "ground", "依据", "Ground", 200),
    choice(7, "state", "状态", "State", kPlanStates).state(),
    date(8, "issued_on", "下达日期", "Issued on").given(),
    date(9, "done_on", "完成日期", "Done on").given(),
    text(10, "stop_reason", "停止原因", "Why stopped", 200),
};

inline constexpr Entity kCentrePlan{.number = number::CentrePlan,
                                    .name = "centre_plan",
                                    .words = {"阵地建设年度计划", "Yearly building plan"},
                                    .section = Section::Places,
                                    .writers = kStreetUp,
                                    .fields = kCentrePlanFields};

namespace centre_project_state {
inline constexpr std::int64_t kPlanned = 1;
inline constexpr std::int64_t kBuilding = 2;
inline constexpr std::int64_t kFinished = 3;
inline constexpr std::int64_t kAccepted = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace centre_project_state

inline constexpr Choice kCentreProjectStates[] = {
    {centre_project_state::kPlanned, "planned", {"待建", "planned"}},
    {centre_project_state::kBuilding, "building", {"在建", "under way"}},
    {centre_project_state::kFinished, "finished", {"已完工", "finished"}},
    {centre_project_state::kAccepted, "accepted", {"已验收", "accepted"}},
    {centre_project_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};

namespace centre_project_kind {
inline constexpr std::int64_t kDemonstration = 5;
}  // namespace centre_project_kind

inline constexpr Choice kCentreProjectKinds[] = {
    {1, "new", {"新建", "new"}},
    {2, "upgrade", {"改造升级", "upgrade"}},
    {3, "standard", {"达标建设", "brought up to standard"}},
    {4, "feature", {"特色打造", "special features"}},
    {centre_project_kind::kDemonstration, "demonstration", {"示范点创建", "demonstration point"}},
};

inline constexpr Field kCentreProjectFields[] = {
    reference(1, "plan", "年度计划", "Plan", number::CentrePlan).listed(),
    text(2, "title", "项目名称", "Title", 120).required().title(),
    choice(3, "kind", "类别", "Kind", kCentreProjectKinds).required().listed(),
    reference(4, "centre", "阵地", "Centre", number::Centre).place(),
    reference(5, "carrier", "所在载体", "Carrier", number::Carrier).place(),
    reference(6, "area", "区划", "Area", number::Area).place(),
    reference(7, "owner", "责任单位", "Responsible unit", number::Unit),
    date(8, "due", "完成时限", "Due").listed(),
    scaled(9, "budget", "预算", "Budget", 2).measured(measure::kYuan),
    choice(10, "state", "状态", "State", kCentreProjectStates).state(),
    date(11, "started_on", "开工日期", "Started on"),
    date(12, "finished_on", "完工日期", "Finished on"),
    date(13, "accepted_on", "验收日期", "Accepted on"),
    text(14, "cancel_reason", "取消原因", "Why cancelled", 200),
    text(15, "defects", "整改要求", "What is still to be done", 300),
};

inline constexpr Entity kCentreProject{.number = number::CentreProject,
                                       .name = "centre_project",
                                       .words = {"阵地建设项目", "Building project"},
                                       .section = Section::Places,
                                       .writers = kCommunityUp,
                                       .fields = kCentreProjectFields};

}  // namespace quanyu::domain
