// How often something is owed or taken in turn, by the calendar. Permanent numbers, shared by
// rotations, duties, templates and whatever else recurs; domain/periods.hpp reckons with them.
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain {

enum class Period : std::uint8_t { Month = 1, Quarter = 2, HalfYear = 3, Year = 4 };

inline constexpr Choice kPeriods[] = {
    {1, "month", {"每月", "monthly"}},
    {2, "quarter", {"每季度", "quarterly"}},
    {3, "half_year", {"每半年", "half-yearly"}},
    {4, "year", {"每年", "yearly"}},
};

}  // namespace quanyu::domain
