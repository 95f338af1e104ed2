// Centres against their standards:
// 「活动场所不少于300平方米」「90%以上社区阵地达到1000平方米以上」, and the bands of large ones
// 「面积超过3000平方米的10个、超过10000平方米的4个」. Areas are hundredths of a square metre, as
// they are kept.
#pragma once

#include <optional>
#include <vector>

#include "domain/entities/centre.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// The centre's own figure where there is one, else the sum of its rooms (of those for activities);
// nothing where neither is known.
std::optional<std::int64_t> premises_area(const RecordFact& centre,
                                          const std::vector<RecordFact>& rooms);
std::optional<std::int64_t> activity_area(const RecordFact& centre,
                                          const std::vector<RecordFact>& rooms);

struct Measured {
  Id standard;
  std::int64_t wanted = 0;
  std::optional<std::int64_t> held;  // nothing: not known, which is not "short"

  [[nodiscard]] bool met() const { return held && *held >= wanted; }
  friend bool operator==(const Measured&, const Measured&) = default;
};

// The centre against each standard of area for its tier that holds on the day. Standards that hang
// on an area are the caller's to choose.
std::vector<Measured> measure_centre(const RecordFact& centre, const std::vector<RecordFact>& rooms,
                                     const std::vector<RecordFact>& standards, Date day);

struct StandardShare {
  std::int64_t met = 0;
  std::int64_t of = 0;       // centres the standard is for, open on the day
  std::int64_t unknown = 0;  // of these, without a figure
  std::vector<Id> short_of;  // those known to fall short

  friend bool operator==(const StandardShare&, const StandardShare&) = default;
};

// How many of the centres reach one standard. `rooms` are those of all of them.
StandardShare standard_share(const RecordFact& standard, const std::vector<RecordFact>& centres,
                             const std::vector<RecordFact>& rooms, Date day);

// How many premises are larger than so much; a band includes all larger ones.
std::int64_t count_larger(const std::vector<RecordFact>& centres,
                          const std::vector<RecordFact>& rooms, std::int64_t area, Date day);

// Money spent on centres for a purpose (0: any), in fen.
std::int64_t sum_money(const std::vector<RecordFact>& entries, std::int64_t purpose);

// A centre stands somewhere.
Result<void> centre_has_place(const RuleContext& context);

}  // namespace quanyu::domain
