// Whistles: a community calls departments (社区吹哨、分级响应、协同处置) or registered members
// (社区 吹哨、党员报到); every one called answers on a line of its own with its own report-in
// clock, and the caller rates the answer. Reminders: the cards (催办, 黄牌, 红牌) that follow a
// late matter.
#pragma once

#include "domain/entities/matter.hpp"

namespace quanyu::domain {

enum class WhistleKind : std::uint8_t { Departments = 1, Members = 2 };

inline constexpr Choice kWhistleKinds[] = {
    {1, "departments", {"社区吹哨、分级响应", "calls departments"}},
    {2, "members", {"社区吹哨，党员报到", "calls registered members"}},
};

enum class WhistleState : std::uint8_t { Draft = 1, Blown = 2, Joint = 3, Done = 4, Withdrawn = 5 };

inline constexpr Choice kWhistleStates[] = {
    {1, "draft", {"拟吹哨", "being prepared"}},      {2, "blown", {"已吹哨", "blown"}},
    {3, "joint", {"协同处置中", "handled jointly"}}, {4, "done", {"已完成", "done"}},
    {5, "withdrawn", {"已撤回", "withdrawn"}},
};

inline constexpr Field kWhistleFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    text(2, "title", "标题", "Title", 60).required().title(),
    choice(3, "kind", "哨种", "Kind", kWhistleKinds).required().listed(),
    reference(4, "area", "吹哨社区", "Who whistles", number::Area).required().place(),
    reference(5, "matter", "所涉事项", "Matter", number::Matter),
    prose(6, "content", "请求内容", "What is asked for").required(),
    choice(7, "tier", "请求层级", "Tier called", kTiers).listed(),
    moment(8, "meet_at", "集合时间", "When to meet"),
    text(9, "location", "地点", "Where", 100),
    count(10, "wanted", "需要人数", "People wanted").measured(measure::kPersons),
    hours(11, "report_in_hours", "报到时限", "To report in")
        .noted("不填：按本地设置", "empty: as the place has it"),
    choice(12, "clock", "计时", "Clock", kClockKinds),
    choice(13, "state", "状态", "State", kWhistleStates).state(),
    moment(14, "blown_at", "吹哨时间", "Blown at").given().listed(),
    reference(15, "blown_by", "吹哨人", "Blown by", number::Actor).given(),
    moment(16, "done_at", "完成时间", "Done at").given(),
    prose(17, "result", "处置结果", "What came of it").given(),
    prose(18, "reason", "撤回原因", "Why withdrawn").given(),
};

inline constexpr Entity kWhistle{.number = number::Whistle,
                                 .name = "whistle",
                                 .words = {"吹哨", "Whistle"},
                                 .section = Section::Matters,
                                 .writers = kCommunityUp,
                                 .fields = kWhistleFields};

enum class ResponseState : std::uint8_t {
  Called = 1,
  ReportedIn = 2,
  Done = 3,
  Rated = 4,
  Declined = 5,
  CalledOff = 6,
};

inline constexpr Choice kResponseStates[] = {
    {1, "called", {"待报到", "called"}},
    {2, "reported_in", {"已报到", "reported in"}},
    {3, "done", {"已处置", "handled"}},
    {4, "rated", {"已评价", "rated"}},
    {5, "declined", {"说明不属职责", "said it is not theirs"}},
    {6, "called_off", {"不再需要", "called off"}},
};

inline constexpr Field kWhistleResponseFields[] = {
    reference(1, "whistle", "吹哨", "Whistle", number::Whistle).required().place(),
    reference(2, "unit", "被呼叫单位", "Unit called", number::Unit).listed(),
    reference(3, "team", "被呼叫队伍", "Team called", number::Team).listed(),
    reference(4, "person", "被呼叫党员", "Member called", number::Person).listed(),
    text(5, "asked", "具体请求", "What is asked of it", 200),
    choice(6, "state", "状态", "State", kResponseStates).state(),
    moment(7, "called_at", "呼叫时间", "Called at").given(),
    moment(8, "due_at", "报到截止", "To report in by").given().listed(),
    moment(9, "responded_at", "报到时间", "Reported in at").given().listed(),
    text(10, "responded_unit", "报到填报单位", "Reported in by", 60).given(),
    count(11, "people", "到场人数", "People who came").measured(measure::kPersons).given(),
    prose(12, "measures", "处置情况", "What was done").given(),
    moment(13, "done_at", "处置完成时间", "Handled at").given(),
    choice(14, "rating", "吹哨方评价", "The caller's rating", kRatings).given(),
    text(15, "rating_note", "评价说明", "Why so rated", 200).given(),
    reference(16, "rated_by", "评价人", "Rated by", number::Actor).given(),
    prose(17, "reason", "说明", "Reason").given(),
};

inline constexpr Entity kWhistleResponse{.number = number::WhistleResponse,
                                         .name = "whistle_response",
                                         .words = {"哨声响应", "Whistle response"},
                                         .section = Section::Matters,
                                         .writers = kCommunityUp,
                                         .fields = kWhistleResponseFields};

enum class ReminderLevel : std::uint8_t { Reminder = 1, Yellow = 2, Red = 3 };

inline constexpr Choice kReminderLevels[] = {
    {1, "reminder", {"催办", "reminder"}},
    {2, "yellow", {"黄牌督办", "yellow card"}},
    {3, "red", {"红牌督办", "red card"}},
};

inline constexpr Choice kReminderStates[] = {
    {1, "issued", {"已发出", "issued"}},
    {2, "answered", {"已答复", "answered"}},
    {3, "lifted", {"已销号", "lifted"}},
    {4, "withdrawn", {"已撤回", "withdrawn"}},
};

inline constexpr Field kMatterReminderFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    reference(2, "matter", "所涉事项", "Matter", number::Matter).required().place(),
    choice(3, "level", "等级", "Level", kReminderLevels).required().listed(),
    reference(4, "unit", "督办对象", "Addressed to", number::Unit).listed(),
    prose(5, "demand", "督办要求", "What is demanded").required(),
    moment(6, "answer_due", "答复截止", "To be answered by").listed(),
    choice(7, "state", "状态", "State", kReminderStates).state(),
    moment(8, "issued_at", "发出时间", "Issued at").given().listed(),
    reference(9, "issued_by", "发出人", "Issued by", number::Actor).given(),
    prose(10, "answer", "答复", "Answer").given(),
    moment(11, "answered_at", "答复时间", "Answered at").given(),
    moment(12, "lifted_at", "销号时间", "Lifted at").given(),
    prose(13, "reason", "原因", "Reason").given(),
};

inline constexpr Entity kMatterReminder{.number = number::MatterReminder,
                                        .name = "matter_reminder",
                                        .words = {"催办督办", "Reminder"},
                                        .section = Section::Matters,
                                        .writers = kCommunityUp,
                                        .fields = kMatterReminderFields};

}  // namespace quanyu::domain
