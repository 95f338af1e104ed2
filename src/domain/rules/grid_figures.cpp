#include "domain/rules/grid_figures.hpp"

#include <algorithm>
#include <unordered_map>

#include "domain/entities/standards.hpp"

namespace quanyu::domain {
namespace {

bool in_levels(std::int64_t level) {
  return level >= 1 && level <= static_cast<std::int64_t>(kGridLevelCount);
}

std::unordered_map<Id, const GridFact*, IdHash> by_id(std::span<const GridFact> grids) {
  std::unordered_map<Id, const GridFact*, IdHash> found;
  for (const GridFact& grid : grids) found.emplace(grid.grid, &grid);
  return found;
}

}  // namespace

GridFigures grid_figures(std::span<const GridFact> grids) {
  GridFigures figures;
  for (const GridFact& grid : grids) {
    if (in_levels(grid.level)) ++figures.by_level[static_cast<std::size_t>(grid.level - 1)];
  }
  for (std::size_t at = 0; at + 1 < kGridLevelCount; ++at) {
    figures.per_parent[at] = {figures.by_level[at + 1], figures.by_level[at]};
  }
  std::int64_t lowest = 0;
  for (const GridFact& grid : grids) {
    if (grid.households > 0) lowest = std::max(lowest, grid.level);
  }
  for (const GridFact& grid : grids) {
    if (grid.level != lowest) continue;
    if (grid.households == 0) {
      ++figures.without_households;
      continue;
    }
    figures.households_per_grid.numerator += grid.households;
    ++figures.households_per_grid.denominator;
  }
  return figures;
}

// Over the sorted amounts x1..xn: (2 Σ i·xi − (n + 1) Σ xi) / (n Σ xi), all whole numbers.
Ratio gini(std::span<const std::int64_t> amounts) {
  std::vector<std::int64_t> sorted(amounts.begin(), amounts.end());
  std::ranges::sort(sorted);
  const auto count = static_cast<std::int64_t>(sorted.size());
  std::int64_t total = 0;
  std::int64_t weighted = 0;
  for (std::int64_t at = 0; at < count; ++at) {
    total += sorted[static_cast<std::size_t>(at)];
    weighted += (at + 1) * sorted[static_cast<std::size_t>(at)];
  }
  return {2 * weighted - (count + 1) * total, count * total};
}

std::vector<GridSizeFinding> ill_sized_grids(std::span<const GridFact> grids,
                                             std::span<const RecordFact> standards) {
  std::vector<GridSizeFinding> findings;
  for (const GridFact& grid : grids) {
    if (grid.households == 0) continue;
    for (const RecordFact& standard : standards) {
      if (standard.number(kGridStandard["level"]) != grid.level) continue;
      const std::int64_t least = standard.number(kGridStandard["least"]);
      const std::int64_t most = standard.number(kGridStandard["most"]);
      if (standard.has(kGridStandard["least"]) && grid.households < least) {
        findings.push_back({grid.grid, GridSize::Undersized, grid.households, least});
      } else if (standard.has(kGridStandard["most"]) && grid.households > most) {
        findings.push_back({grid.grid, GridSize::Oversized, grid.households, most});
      }
    }
  }
  return findings;
}

GridChange grid_change(std::span<const GridFact> before, std::span<const GridFact> after) {
  const auto then = by_id(before);
  const auto now = by_id(after);
  GridChange change;
  for (const GridFact& grid : after) {
    const auto found = then.find(grid.grid);
    if (found == then.end()) {
      change.founded.push_back(grid.grid);
    } else if (found->second->parent != grid.parent) {
      change.moved.push_back(grid.grid);
    }
  }
  for (const GridFact& grid : before) {
    if (!now.contains(grid.grid)) change.gone.push_back(grid.grid);
  }
  return change;
}

}  // namespace quanyu::domain
