// 职责准入: what may be demanded of a community, what the demands of a month cost it in hours, and
// the answer to a unit whose demand is on no list. Pure; who asks gives the demands that apply to
// the community (its own area's and those of the areas above).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/rules.hpp"

namespace quanyu::domain {

// A calendar month with its working days, as the place's calendar has them.
struct LoadMonth {
  Date first;
  Date last;
  std::vector<Date> working_days;
};

// How many times the demand is due within the month, from its frequency and the days it holds:
// quarterly work falls in the quarter's last month, half-yearly in June and December, yearly in
// December, single work in the month it begins.
std::int64_t times_in_month(const RecordFact& demand, const LoadMonth& month);

// Hours of a month, in tenths: what was admitted, and what is asked without being admitted.
struct MonthLoad {
  std::int64_t admitted = 0;
  std::int64_t not_admitted = 0;
  std::int64_t demands = 0;  // of both, due at least once

  friend bool operator==(const MonthLoad&, const MonthLoad&) = default;
};
MonthLoad month_load(std::span<const RecordFact> demands, const LoadMonth& month);

// What to answer to whoever demands something.
enum class DemandAnswer : std::uint8_t {
  OwnDuty,    // on the list of own duties: done
  Assisting,  // the department leads, the community helps
  TakenBack,  // belongs to the department again
  NotListed,  // on no list: not done without admission
};
// `duty` is the listed duty that covers the demand, or nullptr.
DemandAnswer answer_to_demand(const RecordFact* duty);

// Admission wants a ground, and nothing that was taken back above.
Result<void> may_admit(const RuleContext& context);
// A demand overlaps with another one.
Result<void> overlap_names_two(const RuleContext& context);

}  // namespace quanyu::domain
