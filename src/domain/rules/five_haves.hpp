// 「有网格、有组织、有队伍、有活动、有服务」 of each community, from what is on record; shown where
// a place works by it. A have is a count of records, so that each mark leads to them. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/id.hpp"
#include "domain/rules/coverage.hpp"

namespace quanyu::domain {

enum class Have : std::uint8_t { Grid = 0, Organisation = 1, Team = 2, Activity = 3, Service = 4 };
inline constexpr std::size_t kHaves = 5;

// How many records of each kind a community has: grids; organisations of its grids; teams;
// activities in the period; services given or offered in the period.
struct CommunityRecords {
  Id community;
  std::array<std::int64_t, kHaves> counts{};
};

struct HavesRow {
  Id community;
  std::array<bool, kHaves> has{};

  [[nodiscard]] bool has_all() const;
  friend bool operator==(const HavesRow&, const HavesRow&) = default;
};

struct HavesMatrix {
  std::vector<HavesRow> rows;            // in the order given
  std::array<Coverage, kHaves> by_have;  // of all communities, with those that lack it
  Coverage all;                          // communities that have all five
};

HavesMatrix five_haves(std::span<const CommunityRecords> communities);

}  // namespace quanyu::domain
