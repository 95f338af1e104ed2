#include "domain/rules/duties.hpp"

#include <algorithm>

#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

Period period_of_duty(const RecordFact& duty) {
  return static_cast<Period>(duty.number(kPeriodicDuty["period"]));
}

std::int64_t times_owed(const RecordFact& duty) {
  return std::max<std::int64_t>(1, duty.number(kPeriodicDuty["times"]));
}

Date owes_from(const RecordFact& duty, const RecordFact& owner) {
  return std::max(day_of(duty, kPeriodicDuty["starts"], kAlways),
                  day_of(owner, kDutyOwner["owes_from"], kAlways));
}

Date owes_to(const RecordFact& duty, const RecordFact& owner) {
  return std::min(day_of(duty, kPeriodicDuty["ends"], kNever),
                  day_of(owner, kDutyOwner["owes_to"], kNever));
}

// The first period that lies wholly within the time it is owed.
Span first_period(Period period, Date from) {
  const Span span = period_of(period, from);
  return span.first < from ? next_period(period, span) : span;
}

bool is_of(const RecordFact& occurrence, const Span& span) {
  return span.holds(day_of(occurrence, kDutyOccurrence["starts"], kAlways));
}

std::int64_t held_meetings(const RecordFact& duty, const std::vector<RecordFact>& meetings,
                           const Span& span, Date due) {
  if (!duty.has(kPeriodicDuty["meeting_kind"])) return 0;
  return std::ranges::count_if(meetings, [&](const RecordFact& meeting) {
    const std::int64_t state = meeting.number(kMeeting["state"]);
    const Date held = day_of(meeting, kMeeting["held_on"], kNever);
    return meeting.number(kMeeting["kind"]) == duty.number(kPeriodicDuty["meeting_kind"]) &&
           (state == meeting_state::kHeld || state == meeting_state::kMinuted) &&
           span.first <= held && held <= due;
  });
}

// A meeting that an occurrence names is already among those held.
std::int64_t times_recorded(const RecordFact& duty, const RecordFact& occurrence) {
  if (occurrence.number(kDutyOccurrence["state"]) != occurrence_state::kFulfilled) return 0;
  const bool counted_as_meeting =
      duty.has(kPeriodicDuty["meeting_kind"]) && occurrence.has(kDutyOccurrence["meeting"]);
  if (counted_as_meeting) return 0;
  return std::max<std::int64_t>(1, occurrence.number(kDutyOccurrence["times_done"]));
}

DutyMark mark_of(const DutyPeriod& period, bool made_up, bool excused, bool over) {
  if (period.done >= period.owed) return DutyMark::Fulfilled;
  if (excused) return DutyMark::Excused;
  if (made_up) return DutyMark::MadeUp;
  return over ? DutyMark::Missed : DutyMark::Open;
}

DutyPeriod judged(const RecordFact& duty, const std::vector<RecordFact>& occurrences,
                  const std::vector<RecordFact>& meetings, const Span& span, Date as_of) {
  const Date due = due_day(duty, span);
  DutyPeriod period{.span = span, .owed = times_owed(duty)};
  period.done = held_meetings(duty, meetings, span, due);
  bool made_up = false;
  bool excused = false;
  for (const RecordFact& occurrence : occurrences) {
    if (!is_of(occurrence, span)) continue;
    const std::int64_t state = occurrence.number(kDutyOccurrence["state"]);
    period.done += times_recorded(duty, occurrence);
    made_up = made_up || state == occurrence_state::kMadeUp;
    excused = excused || state == occurrence_state::kExcused;
  }
  period.mark = mark_of(period, made_up, excused, as_of > due);
  return period;
}

RowChange occurrence_row(const RecordFact& duty, const RecordFact& owner, const Span& span) {
  return made_record(kDutyOccurrence,
                     derived_id(owner.name.id, number::DutyOccurrence, format_date(span.first)),
                     {{kDutyOccurrence["owner"], owner.name.id},
                      {kDutyOccurrence["duty"], duty.name.id},
                      {kDutyOccurrence["starts"], std::int64_t{span.first.days}},
                      {kDutyOccurrence["ends"], std::int64_t{span.last.days}},
                      {kDutyOccurrence["due"], std::int64_t{due_day(duty, span).days}}});
}

Span span_of(const RecordFact& occurrence, const RecordFact& duty) {
  return period_of(period_of_duty(duty), day_of(occurrence, kDutyOccurrence["starts"], kAlways));
}

}  // namespace

Date due_day(const RecordFact& duty, const Span& span) {
  return Date{span.last.days + static_cast<std::int32_t>(duty.number(kPeriodicDuty["grace_days"]))};
}

std::vector<DutyPeriod> duty_periods(const RecordFact& duty, const RecordFact& owner,
                                     const std::vector<RecordFact>& occurrences,
                                     const std::vector<RecordFact>& meetings, Date as_of) {
  std::vector<DutyPeriod> periods;
  const Period period = period_of_duty(duty);
  const Date end = owes_to(duty, owner);
  for (Span span = first_period(period, owes_from(duty, owner));
       span.first <= as_of && span.last <= end; span = next_period(period, span)) {
    periods.push_back(judged(duty, occurrences, meetings, span, as_of));
  }
  return periods;
}

std::vector<DutyPeriod> duty_gaps(const std::vector<DutyPeriod>& periods) {
  std::vector<DutyPeriod> gaps;
  std::ranges::copy_if(periods, std::back_inserter(gaps),
                       [](const DutyPeriod& period) { return period.mark == DutyMark::Missed; });
  return gaps;
}

Result<void> owed_by_one(const RuleContext& context) {
  return exactly_one(
      context,
      {kDutyOwner["body"], kDutyOwner["organisation"], kDutyOwner["unit"], kDutyOwner["area"]},
      "duty_owed_by_one");
}

void open_first_occurrence(const RuleContext& context, Changes& changes) {
  const RecordFact* duty = referred(context, kDutyOwner["duty"]);
  if (duty == nullptr || context.before.standing != Standing::Absent) return;
  const Span span = first_period(period_of_duty(*duty), owes_from(*duty, context.after));
  if (span.last > owes_to(*duty, context.after)) return;
  changes.rows.push_back(occurrence_row(*duty, context.after, span));
}

void open_next_occurrence(const RuleContext& context, Changes& changes) {
  const RecordFact* duty = referred(context, kDutyOccurrence["duty"]);
  const RecordFact* owner = referred(context, kDutyOccurrence["owner"]);
  if (duty == nullptr || owner == nullptr) return;
  const Span next = next_period(period_of_duty(*duty), span_of(context.after, *duty));
  if (next.last > owes_to(*duty, *owner)) return;
  for (const RecordFact& other :
       context.facts.list(number::DutyOccurrence, kDutyOccurrence["owner"])) {
    if (is_of(other, next)) return;
  }
  changes.rows.push_back(occurrence_row(*duty, *owner, next));
}

Result<void> occurrence_is_owed(const RuleContext& context) {
  const RecordFact* duty = referred(context, kDutyOccurrence["duty"]);
  const RecordFact* owner = referred(context, kDutyOccurrence["owner"]);
  if (duty == nullptr || owner == nullptr) return {};
  if (owner->id(kDutyOwner["duty"]) != duty->name.id) {
    return rule_broken(context, kDutyOccurrence["duty"], "duty_of_other_owner");
  }
  const Span span = span_of(context.after, *duty);
  for (const RecordFact& other :
       context.facts.list(number::DutyOccurrence, kDutyOccurrence["owner"])) {
    if (other.name != context.after.name && is_of(other, span)) {
      return rule_broken(context, kDutyOccurrence["starts"], "duty_period_twice");
    }
  }
  return {};
}

void set_occurrence_days(const RuleContext& context, Changes& changes) {
  const RecordFact* duty = referred(context, kDutyOccurrence["duty"]);
  if (duty == nullptr) return;
  const Span span = span_of(context.after, *duty);
  set_own_cell(context, changes, kDutyOccurrence["starts"], std::int64_t{span.first.days});
  set_own_cell(context, changes, kDutyOccurrence["ends"], std::int64_t{span.last.days});
  set_own_cell(context, changes, kDutyOccurrence["due"], std::int64_t{due_day(*duty, span).days});
}

}  // namespace quanyu::domain
