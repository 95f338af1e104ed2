// Stamps order the edits of all replicas: a hybrid logical clock, 48 bits of milliseconds (kept
// below 2^47, so that the shifted value stays positive) and 16 bits of counter. Used by `store`;
// only the bytes of a segment may refuse a stamp, never a comparison with somebody's clock.
#pragma once

#include <compare>
#include <cstdint>

#include "base/result.hpp"

namespace quanyu {

struct Stamp {
  std::int64_t value = 0;  // 0: no stamp

  [[nodiscard]] std::int64_t millis() const { return value >> 16; }
  [[nodiscard]] std::uint16_t counter() const { return static_cast<std::uint16_t>(value & 0xffff); }
  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

// The first millisecond that is refused: 2^47, in the year 6429.
inline constexpr std::int64_t kStampLimitMillis = std::int64_t{1} << 47;
// Stamps at or above this are refused on arrival: the last year before the limit is kept free, so
// that nobody can exhaust another replica's clock.
inline constexpr std::int64_t kStampHeadroomMillis = std::int64_t{366} * 24 * 3600 * 1000;
inline constexpr Stamp kStampLimit{(kStampLimitMillis - kStampHeadroomMillis) << 16};

static_assert((kStampLimitMillis - 1) << 16 > 0, "the shifted value must stay positive");

// REQUIRES: 0 <= millis < kStampLimitMillis.
Stamp make_stamp(std::int64_t millis, std::uint16_t counter);

// True for stamps that may stand in a segment.
bool is_acceptable(Stamp stamp);

// The clock of one replica. Its state is one stamp, saved by whoever owns it.
class HybridClock {
 public:
  explicit HybridClock(Stamp last = {}) : last_(last) {}

  // The stamp of a new local edit: later than every stamp seen, even when the wall clock went
  // backwards. Fails with StampOutOfRange at the end of time.
  Result<Stamp> tick(std::int64_t wall_millis);

  // Takes note of a stamp that arrived. Always absorbs: refusing is the segment decoder's right.
  void absorb(Stamp seen);

  [[nodiscard]] Stamp last() const { return last_; }

 private:
  Stamp last_;
};

}  // namespace quanyu
