// Who came to a meeting, counted from the sign-in sheet, and whether that is enough.
// Pure counting over records of attendance; heads and names may stand side by side.
#pragma once

#include <vector>

#include "domain/entities/meeting.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

struct AttendanceCount {
  std::int64_t units = 0;    // different units present, a substitute counting for its unit
  std::int64_t people = 0;   // head-counts of all present, also of those who only sit in
  std::int64_t excused = 0;  // units excused that nobody stood in for
  std::int64_t absent = 0;

  friend bool operator==(const AttendanceCount&, const AttendanceCount&) = default;
};

// A line without a head-count is one person. A unit that signed twice is one unit; one that came
// does not count as excused or absent.
AttendanceCount count_attendance(const std::vector<RecordFact>& lines);

// More than half, two thirds or more, or all of the units due. Nobody due is never enough.
bool is_quorate(Quorum quorum, std::int64_t due, std::int64_t present);

// A line of the sheet names a unit or a person; whoever is there counts for at least one.
Result<void> signed_by_somebody(const RuleContext& context);
// A meeting hangs on a body or an area.
Result<void> meeting_has_place(const RuleContext& context);

}  // namespace quanyu::domain
