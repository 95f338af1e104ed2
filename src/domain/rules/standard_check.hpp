// Standards kept as data against what is on record: how many meet one, who falls short and by how
// much. What a standard's area takes in is the caller's to choose. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/entities/standards.hpp"
#include "domain/facts.hpp"
#include "domain/rules/staffing.hpp"

namespace quanyu::domain {

// Who misses a standard, with the bound that is missed.
struct Missed {
  RowName who;
  std::int64_t has = 0, wants = 0;
  bool above = false;  // there is more than the standard allows

  friend bool operator==(const Missed&, const Missed&) = default;
};

struct StandardCheck {
  std::int64_t met = 0, of = 0;  // of: all that the standard is for
  std::int64_t unknown = 0;      // of these, without a figure: neither met nor missed
  std::vector<Missed> missed;    // in the order given
  std::int64_t percent = 100;    // of all that must meet it

  [[nodiscard]] bool reached() const { return of > 0 && met * 100 >= of * percent; }
};

// Households of the grids of the standard's level that are there on the day.
StandardCheck check_grids(const RecordFact& standard, const std::vector<RecordFact>& grids,
                          Date day);

// Hundredths of a square metre of the centres open on the day; `rooms` are those of all of them.
StandardCheck check_centres(const RecordFact& standard, const std::vector<RecordFact>& centres,
                            const std::vector<RecordFact>& rooms, Date day);

// Posts, or counts without names, at each place; persons where posts in both teams are asked for.
// Without a number of its own a standard asks for one, without a share for all.
StandardCheck check_staffing(const RecordFact& standard, std::span<const RowName> places,
                             std::span<const PostFact> posts, std::span<const CountFact> counts);

}  // namespace quanyu::domain
