#include "base/stamp.hpp"

#include <algorithm>
#include <string>

namespace quanyu {

Stamp make_stamp(std::int64_t millis, std::uint16_t counter) { return {(millis << 16) | counter}; }

bool is_acceptable(Stamp stamp) { return stamp > Stamp{} && stamp < kStampLimit; }

Result<Stamp> HybridClock::tick(std::int64_t wall_millis) {
  const std::int64_t wall = std::clamp<std::int64_t>(wall_millis, 0, kStampLimitMillis - 1);
  const Stamp next{std::max(wall << 16, last_.value + 1)};
  if (!is_acceptable(next)) {
    return fail(ErrorCode::StampOutOfRange, {std::to_string(next.millis())});
  }
  last_ = next;
  return next;
}

void HybridClock::absorb(Stamp seen) { last_ = std::max(last_, seen); }

}  // namespace quanyu
