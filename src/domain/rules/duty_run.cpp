#include "domain/rules/duty_run.hpp"

#include <algorithm>

namespace quanyu::domain {

DutyRun longest_duty_run(std::vector<Date> days) {
  std::ranges::sort(days);
  DutyRun longest;
  DutyRun current;
  for (const Date day : days) {
    if (current.days > 0 && day == current.last) continue;
    const bool follows = current.days > 0 && day.days == current.last.days + 1;
    if (!follows) current = {day, day, 0};
    current.last = day;
    ++current.days;
    if (current.days > longest.days) longest = current;
  }
  return longest;
}

}  // namespace quanyu::domain
