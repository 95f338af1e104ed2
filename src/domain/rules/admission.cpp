#include "domain/rules/admission.hpp"

#include <algorithm>

#include "domain/entities/demands.hpp"

namespace quanyu::domain {
namespace {

enum class Frequency : std::uint8_t {
  Once = 1,
  Daily = 2,
  Weekly = 3,
  Monthly = 4,
  Quarterly = 5,
  HalfYearly = 6,
  Yearly = 7,
  OnDemand = 8,
};

constexpr std::int64_t kTakenBack = 3;  // of kDutyLists
constexpr int kDaysOfWeek = 7;
constexpr int kMonday = 4;  // 1970-01-01 was a Thursday: days ≡ 4 (mod 7) are Mondays

// The days of the month on which the demand holds; none: first > last.
struct Held {
  Date first;
  Date last;

  [[nodiscard]] bool holds(Date day) const { return first <= day && day <= last; }
};

Held held_within(const RecordFact& demand, const LoadMonth& month) {
  const auto day = [](std::int64_t days) { return Date{static_cast<std::int32_t>(days)}; };
  Held held{month.first, month.last};
  if (demand.has(kDemand["begins"])) {
    held.first = std::max(held.first, day(demand.number(kDemand["begins"])));
  }
  if (demand.has(kDemand["ends"])) {
    held.last = std::min(held.last, day(demand.number(kDemand["ends"])));
  }
  return held;
}

std::int64_t mondays(const Held& held) {
  std::int64_t count = 0;
  for (Date day = held.first; day <= held.last; ++day.days) {
    count += (day.days % kDaysOfWeek + kDaysOfWeek) % kDaysOfWeek == kMonday ? 1 : 0;
  }
  return count;
}

bool begins_in(const RecordFact& demand, const LoadMonth& month) {
  const bool dated = demand.has(kDemand["begins"]);
  const std::int64_t day = demand.number(dated ? kDemand["begins"] : kDemand["decided_on"]);
  return month.first.days <= day && day <= month.last.days;
}

std::int64_t periods_in(const RecordFact& demand, const LoadMonth& month, const Held& held) {
  const std::int32_t number = civil_of(month.first).month;
  switch (static_cast<Frequency>(demand.number(kDemand["frequency"]))) {
    case Frequency::Once: return begins_in(demand, month) ? 1 : 0;
    case Frequency::Daily:
      return std::ranges::count_if(month.working_days, [&](Date day) { return held.holds(day); });
    case Frequency::Weekly: return mondays(held);
    case Frequency::Monthly:
    case Frequency::OnDemand: return 1;
    case Frequency::Quarterly: return number % 3 == 0 ? 1 : 0;
    case Frequency::HalfYearly: return number % 6 == 0 ? 1 : 0;
    case Frequency::Yearly: return number == 12 ? 1 : 0;
  }
  return 0;
}

}  // namespace

std::int64_t times_in_month(const RecordFact& demand, const LoadMonth& month) {
  const Held held = held_within(demand, month);
  if (held.last < held.first) return 0;
  const bool given = demand.has(kDemand["times"]);
  return periods_in(demand, month, held) * (given ? demand.number(kDemand["times"]) : 1);
}

MonthLoad month_load(std::span<const RecordFact> demands, const LoadMonth& month) {
  MonthLoad load;
  for (const RecordFact& demand : demands) {
    const std::int64_t state = demand.number(kDemand["state"]);
    if (state != demand_state::kAdmitted && state != demand_state::kProposed) continue;
    const std::int64_t times = times_in_month(demand, month);
    if (times == 0) continue;
    const std::int64_t tenths = times * demand.number(kDemand["hours"]);
    (state == demand_state::kAdmitted ? load.admitted : load.not_admitted) += tenths;
    ++load.demands;
  }
  return load;
}

DemandAnswer answer_to_demand(const RecordFact* duty) {
  if (duty == nullptr) return DemandAnswer::NotListed;
  switch (duty->number(kListedDuty["list"])) {
    case 1: return DemandAnswer::OwnDuty;
    case 2: return DemandAnswer::Assisting;
    case kTakenBack: return DemandAnswer::TakenBack;
    default: return DemandAnswer::NotListed;
  }
}

Result<void> may_admit(const RuleContext& context) {
  if (!context.after.has(kDemand["ground"])) {
    return rule_broken(context, kDemand["ground"], "demand_needs_ground");
  }
  const RecordFact* duty =
      context.facts.find(number::ListedDuty, context.after.id(kDemand["duty"]));
  if (duty != nullptr && answer_to_demand(duty) == DemandAnswer::TakenBack) {
    return rule_broken(context, kDemand["duty"], "duty_taken_back");
  }
  return {};
}

Result<void> overlap_names_two(const RuleContext& context) {
  if (context.after.id(kDemandOverlap["demand"]) != context.after.id(kDemandOverlap["other"])) {
    return {};
  }
  return rule_broken(context, kDemandOverlap["other"], "overlap_with_itself");
}

}  // namespace quanyu::domain
