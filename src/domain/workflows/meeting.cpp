#include "domain/entities/meeting.hpp"

#include <algorithm>

#include "domain/entities/task.hpp"
#include "domain/rules/attendance.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace meeting_state;

constexpr Asked kForNotice[] = {{kMeeting["planned_for"]},
                                {kMeeting["venue"], Presence::Optional},
                                {kMeeting["units_due"], Presence::Optional}};
constexpr Asked kForHolding[] = {{kMeeting["held_on"]},
                                 {kMeeting["venue"], Presence::Optional},
                                 {kMeeting["chair"], Presence::Optional},
                                 {kMeeting["residents"], Presence::Optional}};
constexpr Asked kForMinutes[] = {{kMeeting["minutes"]},
                                 {kMeeting["published_on"], Presence::Optional}};
constexpr Asked kForPostponing[] = {{kMeeting["planned_for"]}};
constexpr Asked kForCancelling[] = {{kMeeting["cancel_reason"]}};

constexpr Setting kNoticedNow[] = {{kMeeting["noticed_at"], SetTo::Now}};
constexpr Setting kMinutedToday[] = {{kMeeting["minuted_on"], SetTo::Today}};
constexpr Setting kNotMinuted[] = {{kMeeting["minuted_on"], SetTo::Nothing}};

Result<void> may_be_held(const RuleContext& context) {
  if (day_of(context.after, kMeeting["held_on"], kAlways) > today_of(context)) {
    return rule_broken(context, kMeeting["held_on"], "meeting_in_future");
  }
  if (!context.after.has(kMeeting["quorum"])) return {};
  if (!context.after.has(kMeeting["units_due"])) {
    return rule_broken(context, kMeeting["units_due"], "meeting_units_due");
  }
  const AttendanceCount came = count_attendance(
      context.facts.list(number::MeetingAttendance, kMeetingAttendance["meeting"]));
  const auto quorum = static_cast<Quorum>(context.after.number(kMeeting["quorum"]));
  if (is_quorate(quorum, context.after.number(kMeeting["units_due"]), came.units)) return {};
  return rule_broken(context, kMeeting["quorum"], "meeting_quorum");
}

// A decision with an owner becomes that owner's task.
RowChange task_of(const RuleContext& context, const RecordFact& decision, std::size_t ordinal) {
  const RecordFact& meeting = context.after;
  const std::string number = meeting.text(kMeeting["serial"]);
  return made_record(
      kTask, id_from(decision, kTask, "task"),
      {{kTask["serial"], number.empty() ? Value{} : number + "-" + std::to_string(ordinal)},
       {kTask["title"], decision.text(kMeetingDecision["content"])},
       {kTask["source"], std::int64_t{1}},
       {kTask["decision"], decision.name.id},
       {kTask["meeting"], meeting.name.id},
       {kTask["area"], value_of(meeting, kMeeting["area"])},
       {kTask["issuer"], value_of(meeting, kMeeting["convenor"])},
       {kTask["owner"], decision.id(kMeetingDecision["owner"])},
       {kTask["issued_on"], std::int64_t{today_of(context).days}},
       {kTask["due"], value_of(decision, kMeetingDecision["due"])},
       {kTask["with_units"], value_of(decision, kMeetingDecision["with_units"])}});
}

// Issuing corrected minutes again makes tasks only of what is new in them.
void make_tasks(const RuleContext& context, Changes& changes) {
  const auto& made = context.facts.list(number::Task, kTask["meeting"]);
  std::size_t ordinal = made.size();
  for (const RecordFact& decision :
       context.facts.list(number::MeetingDecision, kMeetingDecision["meeting"])) {
    if (!decision.has(kMeetingDecision["owner"])) continue;
    const bool there = std::ranges::any_of(made, [&](const RecordFact& task) {
      return task.id(kTask["decision"]) == decision.name.id;
    });
    if (!there) changes.rows.push_back(task_of(context, decision, ++ordinal));
  }
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "notice",
     .words = {"发出通知", "Call it"},
     .from = kFrom<kPlanned>,
     .to = kNoticed,
     .who = kCommunityUp,
     .asks = kForNotice,
     .sets = kNoticedNow},
    {.number = 2,
     .name = "hold",
     .words = {"登记召开", "Record it as held"},
     .from = kFrom<kPlanned, kNoticed>,
     .to = kHeld,
     .asks = kForHolding,
     .guard = may_be_held},
    {.number = 3,
     .name = "issue_minutes",
     .words = {"印发纪要", "Issue the minutes"},
     .from = kFrom<kHeld>,
     .to = kMinuted,
     .who = kCommunityUp,
     .asks = kForMinutes,
     .sets = kMinutedToday,
     .consequence = make_tasks},
    {.number = 4,
     .name = "postpone",
     .words = {"改期", "Postpone"},
     .from = kFrom<kPlanned, kNoticed>,
     .to = kPlanned,
     .who = kCommunityUp,
     .asks = kForPostponing},
    {.number = 5,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kPlanned, kNoticed>,
     .to = kCancelled,
     .who = kCommunityUp,
     .asks = kForCancelling},
    {.number = 6,
     .name = "correct_minutes",
     .words = {"更正纪要", "Correct the minutes"},
     .from = kFrom<kMinuted>,
     .to = kHeld,
     .who = kCommunityUp,
     .sets = kNotMinuted},
};

constexpr Relation kNeeds[] = {
    {number::MeetingAttendance, kMeetingAttendance["meeting"]},
    {number::MeetingDecision, kMeetingDecision["meeting"]},
    {number::Task, kTask["meeting"]},
};

}  // namespace

constinit const Workflow kMeetingWorkflow{
    .entity = &kMeeting, .first = kPlanned, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
