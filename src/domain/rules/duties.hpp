// Duties with a period: which periods somebody owed, which were answered for and which were missed.
// 「每季度组织召开联席会议」「区委常委会每年听取专题报告」. Reckoned from the calendar, so that a
// period nobody entered anything for is a gap all the same.
#pragma once

#include <vector>

#include "domain/entities/duty.hpp"
#include "domain/periods.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

enum class DutyMark : std::uint8_t {
  Open,       // the period or its days of grace are not over
  Fulfilled,  // as often as owed, in time
  MadeUp,     // too late, but done
  Excused,
  Missed,
};

struct DutyPeriod {
  Span span;
  std::int64_t owed = 1;
  std::int64_t done = 0;  // in time
  DutyMark mark = DutyMark::Open;

  friend bool operator==(const DutyPeriod&, const DutyPeriod&) = default;
};

// Every period the owner owed from the beginning up to the one that holds `as_of`: those that lie
// wholly within its own time and the duty's. `meetings` are held meetings of the owner; those of
// the duty's kind count by themselves, as do occurrences recorded as done.
std::vector<DutyPeriod> duty_periods(const RecordFact& duty, const RecordFact& owner,
                                     const std::vector<RecordFact>& occurrences,
                                     const std::vector<RecordFact>& meetings, Date as_of);

// Of these, the missed ones.
std::vector<DutyPeriod> duty_gaps(const std::vector<DutyPeriod>& periods);

// The last day a period's duty may be done.
Date due_day(const RecordFact& duty, const Span& span);

// --- Rules of the records ---

// One body, organisation, unit or area owes it.
Result<void> owed_by_one(const RuleContext& context);
// The first occurrence of somebody who begins to owe a duty.
void open_first_occurrence(const RuleContext& context, Changes& changes);
// The occurrence after this one, unless it is there or nothing is owed any more.
void open_next_occurrence(const RuleContext& context, Changes& changes);
// An occurrence names the duty its owner owes, and each period once.
Result<void> occurrence_is_owed(const RuleContext& context);
// Its last day and due day, from the duty.
void set_occurrence_days(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
