// Days of duty without a gap: 「项目党支部连续奋战45个昼夜」. For the figure of a project's branch,
// whose duty is entered day by day. Pure.
#pragma once

#include <vector>

#include "base/dates.hpp"

namespace quanyu::domain {

struct DutyRun {
  Date first;
  Date last;
  std::int32_t days = 0;  // 0: no day at all

  friend bool operator==(const DutyRun&, const DutyRun&) = default;
};

// The longest run of consecutive days among them, in any order, a day counted once; the earliest of
// equally long ones.
DutyRun longest_duty_run(std::vector<Date> days);

}  // namespace quanyu::domain
