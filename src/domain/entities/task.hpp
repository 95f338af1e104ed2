// Tasks 交办任务: what minutes, notes, inspections or a superior laid upon a unit, until it is
// struck off (销号). A card marks that it is being urged; the unit that gave it decides when it is
// done.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace task_state {
inline constexpr std::int64_t kAssigned = 1;
inline constexpr std::int64_t kInHand = 2;
inline constexpr std::int64_t kReported = 3;
inline constexpr std::int64_t kClosed = 4;
inline constexpr std::int64_t kReturned = 5;
inline constexpr std::int64_t kWithdrawn = 6;
}  // namespace task_state

inline constexpr Choice kTaskStates[] = {
    {task_state::kAssigned, "assigned", {"待签收", "assigned"}},
    {task_state::kInHand, "in_hand", {"办理中", "in hand"}},
    {task_state::kReported, "reported", {"待核销", "reported done"}},
    {task_state::kClosed, "closed", {"已销号", "struck off"}},
    {task_state::kReturned, "returned", {"已退回", "returned"}},
    {task_state::kWithdrawn, "withdrawn", {"已撤销", "withdrawn"}},
};

inline constexpr Choice kTaskSources[] = {
    {1, "meeting", {"会议议定", "meeting"}},
    {2, "note", {"批示交办", "written instruction"}},
    {3, "inspection", {"督查检查", "inspection"}},
    {4, "progress_review", {"调度", "progress review"}},
    {5, "matter", {"事项转办", "matter"}},
    {6, "superior", {"上级交办", "superior's assignment"}},
    {7, "other", {"其他", "other"}},
};

inline constexpr Choice kTaskCards[] = {
    {1, "yellow", {"黄牌督办", "yellow card"}},
    {2, "red", {"红牌督办", "red card"}},
};

inline constexpr Field kTaskFields[] = {
    text(1, "serial", "编号", "Number", 48).serial(),
    text(2, "title", "任务", "Task", 300).required().title(),
    prose(3, "detail", "任务要求", "What is asked"),
    choice(4, "source", "来源", "Source", kTaskSources).required(),
    reference(5, "decision", "议定事项", "Decision", number::MeetingDecision),
    reference(6, "meeting", "会议", "Meeting", number::Meeting),
    reference(7, "matter", "关联事项", "Matter", number::Matter),
    reference(8, "area", "所在区划", "Area", number::Area),
    reference(9, "issuer", "交办单位", "Given by", number::Unit),
    reference(10, "owner", "承办单位", "Owner", number::Unit).required().place(),
    reference(11, "handler", "承办人", "Handler", number::Person),
    date(12, "issued_on", "交办日期", "Given on"),
    date(13, "due", "完成时限", "Due").listed(),
    choice(14, "state", "状态", "State", kTaskStates).state(),
    choice(15, "card", "督办", "Urged by card", kTaskCards).given().listed(),
    count(16, "progress", "进度", "Progress").measured(measure::kPercent).between(0, 100),
    prose(17, "result", "办理结果", "Result"),
    date(18, "reported_on", "报结日期", "Reported on").given(),
    date(19, "closed_on", "销号日期", "Struck off on").given(),
    text(20, "return_reason", "退回原因", "Why returned", 300),
    text(21, "withdraw_reason", "撤销原因", "Why withdrawn", 300),
    text(22, "extend_reason", "延期原因", "Why extended", 300),
    text(23, "with_units", "配合单位", "Together with", 200),
};

inline constexpr Entity kTask{.number = number::Task,
                              .name = "task",
                              .words = {"交办任务", "Task"},
                              .section = Section::Deliberation,
                              .fields = kTaskFields};

// A unit that helps the owner.
inline constexpr Field kTaskUnitFields[] = {
    reference(1, "task", "任务", "Task", number::Task).required().place(),
    reference(2, "unit", "协办单位", "Helping unit", number::Unit).required().listed(),
    text(3, "part", "分工", "Its part", 200).listed(),
};

inline constexpr Entity kTaskUnit{.number = number::TaskUnit,
                                  .name = "task_unit",
                                  .words = {"协办单位", "Helping unit"},
                                  .section = Section::Deliberation,
                                  .fields = kTaskUnitFields};

// What was done on a day.
inline constexpr Field kTaskUpdateFields[] = {
    reference(1, "task", "任务", "Task", number::Task).required().place(),
    date(2, "on", "日期", "Date").required().listed(),
    text(3, "content", "进展", "Progress", 500).required().title(),
    count(4, "progress", "进度", "Percent").measured(measure::kPercent).between(0, 100).listed(),
    reference(5, "unit", "填报单位", "Reported by", number::Unit),
};

inline constexpr Entity kTaskUpdate{.number = number::TaskUpdate,
                                    .name = "task_update",
                                    .words = {"任务进展", "Task update"},
                                    .section = Section::Deliberation,
                                    .fields = kTaskUpdateFields};

}  // namespace quanyu::domain
