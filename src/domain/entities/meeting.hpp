// Meetings of bodies and the three kinds of meeting with residents (hearing, mediation, review):
// what is on the agenda, who came, what was settled. Of residents only counts are kept, of votes
// only sums: nobody's opinion stands here.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace meeting_state {
inline constexpr std::int64_t kPlanned = 1;
inline constexpr std::int64_t kNoticed = 2;
inline constexpr std::int64_t kHeld = 3;
inline constexpr std::int64_t kMinuted = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace meeting_state

inline constexpr Choice kMeetingStates[] = {
    {meeting_state::kPlanned, "planned", {"筹备中", "planned"}},
    {meeting_state::kNoticed, "noticed", {"已通知", "called"}},
    {meeting_state::kHeld, "held", {"已召开", "held"}},
    {meeting_state::kMinuted, "minuted", {"纪要已发", "minutes issued"}},
    {meeting_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};

inline constexpr Choice kMeetingKinds[] = {
    {1, "joint_conference", {"党建联席会议", "joint conference"}},
    {2, "area_conference", {"片区党建联席会", "area conference"}},
    {3, "working_meeting", {"工作例会", "regular working meeting"}},
    {4, "general_committee", {"大工委、大党委会议", "general committee"}},
    {5, "professional_committee", {"专业委员会会议", "professional committee"}},
    {6, "leading_group", {"领导小组专题研究", "leading group's study"}},
    {7, "deliberation", {"协调议事会", "deliberation"}},
    {8, "hearing", {"决策听证会", "hearing"}},
    {9, "mediation", {"矛盾协调会", "mediation"}},
    {10, "review", {"政务评议会", "review of public affairs"}},
    {11, "exchange", {"交流见面会", "exchange"}},
    {12, "promotion", {"推进会", "promotion meeting"}},
    {13, "other", {"其他会议", "other"}},
};

// How many of the units due must be there.
enum class Quorum : std::uint8_t { Half = 1, TwoThirds = 2, All = 3 };

inline constexpr Choice kQuorums[] = {
    {1, "half", {"过半数", "more than half"}},
    {2, "two_thirds", {"三分之二以上", "two thirds or more"}},
    {3, "all", {"全部", "all"}},
};

inline constexpr Field kMeetingFields[] = {
    text(1, "serial", "编号", "Number", 40).serial(),
    text(2, "title", "会议名称", "Title", 120).required().title(),
    choice(3, "kind", "会议类型", "Kind", kMeetingKinds).required().listed(),
    reference(4, "body", "议事机构", "Body", number::Body).place(),
    reference(5, "area", "所在区划", "Area", number::Area).place(),
    choice(6, "state", "状态", "State", kMeetingStates).state(),
    moment(7, "planned_for", "拟召开时间", "Planned for").listed(),
    date(8, "held_on", "召开日期", "Held on").listed(),
    text(9, "venue", "地点", "Venue", 120),
    reference(10, "convenor", "召集单位", "Convenor", number::Unit),
    reference(11, "chair", "主持人", "Chair", number::Person),
    reference(12, "lead_unit", "轮值牵头单位", "Lead unit in rotation", number::Unit),
    text(13, "theme", "主题", "Theme", 120),
    count(14, "units_due", "应到单位数", "Units due"),
    choice(15, "quorum", "到会要求", "Quorum", kQuorums)
        .noted("按应到单位数计算", "Of the units due"),
    count(16, "residents", "居民到会人数", "Residents present").measured(measure::kPersons),
    text(17, "minutes", "纪要内容", "Minutes", 10'000).tall(12),
    date(18, "minuted_on", "纪要印发日期", "Minutes issued on").given(),
    date(19, "published_on", "结果公示日期", "Result published on"),
    moment(20, "noticed_at", "通知时间", "Called at").given(),
    text(21, "cancel_reason", "取消原因", "Why cancelled", 200),
};

inline constexpr Entity kMeeting{.number = number::Meeting,
                                 .name = "meeting",
                                 .words = {"会议", "Meeting"},
                                 .section = Section::Deliberation,
                                 .fields = kMeetingFields};

inline constexpr Choice kAgendaKinds[] = {
    {1, "report", {"通报", "report"}},     {2, "discuss", {"商议", "discussion"}},
    {3, "decide", {"议决", "decision"}},   {4, "hear", {"听证", "hearing"}},
    {5, "mediate", {"协调", "mediation"}}, {6, "appraise", {"评议", "review"}},
};

inline constexpr Field kAgendaItemFields[] = {
    reference(1, "meeting", "会议", "Meeting", number::Meeting).required().place(),
    integer(2, "position", "顺序", "Order").order().between(0, 1'000).listed(),
    text(3, "title", "议题", "Item", 200).required().title(),
    choice(4, "kind", "性质", "Kind", kAgendaKinds).listed(),
    reference(5, "proposer", "提出单位", "Proposed by", number::Unit).listed(),
    reference(6, "matter", "关联事项", "Matter", number::Matter),
    prose(7, "outcome", "议定情况", "Outcome"),
    count(8, "votes_for", "同意票（满意票）", "Votes for").measured(measure::kNamed),
    count(9, "votes_against", "反对票（不满意票）", "Votes against").measured(measure::kNamed),
    count(10, "votes_abstained", "弃权票", "Abstentions").measured(measure::kNamed),
};

inline constexpr Entity kAgendaItem{.number = number::AgendaItem,
                                    .name = "agenda_item",
                                    .words = {"议题", "Agenda item"},
                                    .section = Section::Deliberation,
                                    .fields = kAgendaItemFields};

enum class Presenting : std::uint8_t {
  Attends = 1,
  StandsIn = 2,
  SitsIn = 3,
  Excused = 4,
  Absent = 5,
};

inline constexpr Choice kPresentings[] = {
    {1, "attends", {"出席", "attends"}}, {2, "stands_in", {"代为出席", "by a substitute"}},
    {3, "sits_in", {"列席", "sits in"}}, {4, "excused", {"请假", "excused"}},
    {5, "absent", {"缺席", "absent"}},
};

// One line of the sign-in sheet: a unit with its head-count, a person, or both.
inline constexpr Field kMeetingAttendanceFields[] = {
    reference(1, "meeting", "会议", "Meeting", number::Meeting).required().place(),
    reference(2, "unit", "单位", "Unit", number::Unit).listed(),
    reference(3, "person", "人员", "Person", number::Person).listed(),
    choice(4, "presence", "到会情况", "Presence", kPresentings).required().listed(),
    count(5, "head_count", "人数", "Head-count").measured(measure::kPersons).listed(),
    moment(6, "signed_at", "签到时间", "Signed in at"),
    text(7, "note", "备注", "Note", 200),
};

inline constexpr Entity kMeetingAttendance{.number = number::MeetingAttendance,
                                           .name = "meeting_attendance",
                                           .words = {"会议签到", "Sign-in"},
                                           .section = Section::Deliberation,
                                           .fields = kMeetingAttendanceFields};

// What was settled. One with an owner becomes a task when the minutes are issued.
inline constexpr Field kMeetingDecisionFields[] = {
    reference(1, "meeting", "会议", "Meeting", number::Meeting).required().place(),
    reference(2, "item", "议题", "Agenda item", number::AgendaItem),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000),
    text(4, "content", "议定内容", "Decision", 300).required().title(),
    reference(5, "owner", "承办单位", "Owner", number::Unit).listed(),
    date(6, "due", "完成时限", "Due").listed(),
    text(7, "with_units", "配合单位", "Together with", 200),
};

inline constexpr Entity kMeetingDecision{.number = number::MeetingDecision,
                                         .name = "meeting_decision",
                                         .words = {"议定事项", "Decision"},
                                         .section = Section::Deliberation,
                                         .fields = kMeetingDecisionFields};

}  // namespace quanyu::domain
