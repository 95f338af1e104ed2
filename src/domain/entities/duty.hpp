// Duties with a period 定期职责: whatever is owed every month, quarter or year (a conference, a
// leading group's study, talks with secretaries, a report heard), by whom, and each period's
// occurrence with what became of it. rules/duties.hpp finds the periods nobody answered for.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/meeting.hpp"
#include "domain/entities/period.hpp"

namespace quanyu::domain {

inline constexpr Choice kDutyKinds[] = {
    {1, "meeting", {"召开会议", "holding a meeting"}},
    {2, "study", {"专题研究", "study of the subject"}},
    {3, "talk", {"书记面谈", "talk with secretaries"}},
    {4, "hear_report", {"听取专题报告", "hearing a report"}},
    {5, "visit", {"走访联系", "visits"}},
    {6, "submit", {"定期报送", "submitting a report"}},
    {7, "activity", {"主题活动", "themed activity"}},
    {8, "publish", {"公示公开", "publishing"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Field kPeriodicDutyFields[] = {
    text(1, "title", "职责", "Duty", 120).required().title(),
    choice(2, "kind", "类别", "Kind", kDutyKinds).required().listed(),
    reference(3, "area", "适用区划", "Area", number::Area).place(),
    choice(4, "period", "周期", "Period", kPeriods).required().listed(),
    count(5, "times", "每期次数", "Times a period")
        .between(1, 366)
        .measured(measure::kTimes)
        .noted("不填为一次", "Once where empty"),
    text(6, "ground", "依据", "Ground", 200),
    reference(7, "set_by", "提出单位", "Set by", number::Unit),
    choice(8, "meeting_kind", "以何种会议计", "Counted by meetings", kMeetingKinds)
        .noted("已召开的此类会议直接计入", "Held meetings of this kind count by themselves"),
    count(9, "grace_days", "宽限天数", "Days of grace").between(0, 366).measured(measure::kDays),
    date(10, "starts", "开始日期", "Begins").required().from(),
    date(11, "ends", "停止日期", "Last day").to(),
};

inline constexpr Entity kPeriodicDuty{.number = number::PeriodicDuty,
                                      .name = "periodic_duty",
                                      .words = {"定期职责", "Duty with a period"},
                                      .section = Section::Deliberation,
                                      .writers = kCommunityUp,
                                      .fields = kPeriodicDutyFields};

// Who owes it: one body, organisation, unit or area.
inline constexpr Field kDutyOwnerFields[] = {
    reference(1, "duty", "定期职责", "Duty", number::PeriodicDuty).required().listed(),
    reference(2, "body", "议事机构", "Body", number::Body).place(),
    reference(3, "organisation", "党组织", "Party organisation", number::Organisation).place(),
    reference(4, "unit", "单位", "Unit", number::Unit).place(),
    reference(5, "area", "区划", "Area", number::Area).place(),
    reference(6, "responsible", "负责人", "Responsible", number::Person),
    date(7, "owes_from", "承担自", "Owes from").required().from().listed(),
    date(8, "owes_to", "承担至", "Owes until").to().listed(),
};

inline constexpr Entity kDutyOwner{.number = number::DutyOwner,
                                   .name = "duty_owner",
                                   .words = {"职责承担者", "Who owes a duty"},
                                   .section = Section::Deliberation,
                                   .writers = kCommunityUp,
                                   .fields = kDutyOwnerFields};

namespace occurrence_state {
inline constexpr std::int64_t kDue = 1;
inline constexpr std::int64_t kFulfilled = 2;
inline constexpr std::int64_t kMissed = 3;
inline constexpr std::int64_t kMadeUp = 4;
inline constexpr std::int64_t kExcused = 5;
}  // namespace occurrence_state

inline constexpr Choice kOccurrenceStates[] = {
    {occurrence_state::kDue, "due", {"待履行", "due"}},
    {occurrence_state::kFulfilled, "fulfilled", {"已履行", "fulfilled"}},
    {occurrence_state::kMissed, "missed", {"未履行", "missed"}},
    {occurrence_state::kMadeUp, "made_up", {"已补办", "made up for"}},
    {occurrence_state::kExcused, "excused", {"免予履行", "excused"}},
};

inline constexpr Field kDutyOccurrenceFields[] = {
    reference(1, "owner", "承担者", "Owner", number::DutyOwner).required().place(),
    reference(2, "duty", "定期职责", "Duty", number::PeriodicDuty).required().listed(),
    date(3, "starts", "当期首日", "First day of the period").required().listed(),
    date(4, "ends", "当期末日", "Last day of the period").given().listed(),
    date(5, "due", "最迟日期", "Due").given(),
    choice(6, "state", "状态", "State", kOccurrenceStates).state(),
    date(7, "done_on", "履行日期", "Done on").listed(),
    count(8, "times_done", "完成次数", "Times done").measured(measure::kTimes),
    reference(9, "meeting", "会议", "Meeting", number::Meeting),
    prose(10, "evidence", "履行情况", "What was done"),
    text(11, "excuse", "免予履行的原因", "Why excused", 200),
};

inline constexpr Entity kDutyOccurrence{.number = number::DutyOccurrence,
                                        .name = "duty_occurrence",
                                        .words = {"履责期次", "Occurrence of a duty"},
                                        .section = Section::Deliberation,
                                        .fields = kDutyOccurrenceFields};

}  // namespace quanyu::domain
