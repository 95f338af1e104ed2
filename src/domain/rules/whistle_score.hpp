// What departments have earned at a street by answering its whistles: how often they were called,
// came in time, and how the callers rated them. Sums, no ranks: those are for whoever shows them.
#pragma once

#include <span>
#include <vector>

#include "base/numbers.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

struct DepartmentScore {
  Id unit;
  std::int64_t called = 0;   // without what was called off
  std::int64_t in_time = 0;  // reported in, or said it is not theirs, before the time was up
  std::int64_t late = 0;     // after it
  std::int64_t never = 0;    // rated without having answered
  std::int64_t rated = 0;
  std::int64_t points = 0;  // the sum of the ratings, five at most for each

  // Not there yet, and still expected.
  [[nodiscard]] std::int64_t waiting() const { return called - in_time - late - never; }
  // The mean rating; undefined before the first.
  [[nodiscard]] Ratio mean() const { return {points, rated}; }
  friend bool operator==(const DepartmentScore&, const DepartmentScore&) = default;
};

// From WhistleResponse records, by unit in the order of ids; teams and members have no score.
std::vector<DepartmentScore> score_departments(std::span<const RecordFact> responses);

}  // namespace quanyu::domain
