// Calendar periods: the month, quarter, half-year or year a day lies in. For everything that is
// owed or taken in turn by the calendar (rotations, duties, plans). Pure arithmetic.
#pragma once

#include <vector>

#include "base/dates.hpp"
#include "domain/entities/period.hpp"

namespace quanyu::domain {

// Both days belong to it.
struct Span {
  Date first;
  Date last;

  [[nodiscard]] bool holds(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const Span&, const Span&) = default;
};

// The period this day lies in, and the one after it.
Span period_of(Period period, Date day);
Span next_period(Period period, const Span& span);

// The periods that lie wholly between two days, in order.
std::vector<Span> whole_periods(Period period, Date from, Date to);

// For ends that are not given.
inline constexpr Date kNever{2'932'896};  // 9999-12-31
inline constexpr Date kAlways{-719'162};  // 0001-01-01

}  // namespace quanyu::domain
