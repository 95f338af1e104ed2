// SHA-256 of many short messages side by side, one in each lane of a vector: what naming the rows
// of a whole table costs most. Gives what base/hash.hpp gives. Used by ids alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/hash.hpp"

namespace quanyu {

inline constexpr std::size_t kHashLanes = 4;
// The longest message that still fits one block with its padding.
inline constexpr std::size_t kLongestLaneMessage = 55;

// The hashes of as many messages as there are lanes, each at most kLongestLaneMessage long.
std::array<Sha256, kHashLanes> sha256_lanes(const std::array<ByteView, kHashLanes>& messages);

}  // namespace quanyu
