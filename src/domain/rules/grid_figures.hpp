// Figures of grids: counts per level, households per grid, how evenly load is spread, which grids
// are too big or too small by the place's standard, and what changed between two days. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/id.hpp"
#include "base/numbers.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

inline constexpr std::size_t kGridLevelCount = 3;

struct GridFact {
  Id grid;
  Id parent;  // the area or grid it stands in
  std::int64_t level = 1;
  std::int64_t households = 0;  // 0: not on record
};

struct GridFigures {
  std::array<std::int64_t, kGridLevelCount> by_level{};
  // Grids of level n + 1 per grid of level n: {5302, 787}.
  std::array<Ratio, kGridLevelCount - 1> per_parent{};
  Ratio households_per_grid;  // over the grids of the lowest level that have them on record
  std::int64_t without_households = 0;
};
GridFigures grid_figures(std::span<const GridFact> grids);

// The Gini coefficient of amounts, as a ratio: 0 where all are equal, towards 1 where one has all.
// Undefined without amounts or where all are nought.
Ratio gini(std::span<const std::int64_t> amounts);

enum class GridSize : std::uint8_t { Undersized, Oversized };

struct GridSizeFinding {
  Id grid;
  GridSize size = GridSize::Undersized;
  std::int64_t households = 0;
  std::int64_t bound = 0;

  friend bool operator==(const GridSizeFinding&, const GridSizeFinding&) = default;
};
// Against the GridStandard records that hold for the place; grids without households on record are
// passed over.
std::vector<GridSizeFinding> ill_sized_grids(std::span<const GridFact> grids,
                                             std::span<const RecordFact> standards);

// What is new, gone and other between two days, by ids.
struct GridChange {
  std::vector<Id> founded;
  std::vector<Id> gone;
  std::vector<Id> moved;
};
GridChange grid_change(std::span<const GridFact> before, std::span<const GridFact> after);

}  // namespace quanyu::domain
