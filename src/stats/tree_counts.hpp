// Counts of areas per kind for every node of the tree, folded once from the leaves up: what the
// dashboard's figures and the tree's row counts read, so that no two of them can differ. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "domain/entities/area.hpp"
#include "store/area_tree.hpp"

namespace quanyu::stats {

// By kind number (0 is unused). Statistical-only areas of an ordinary kind are not in here.
using AreaCounts = std::array<std::int32_t, domain::kAreaKindCount>;

class TreeCounts {
 public:
  // Linear in the tree's size.
  explicit TreeCounts(const store::AreaTree& tree);

  // What stands below a node, itself not counted. REQUIRES: a node of the tree.
  [[nodiscard]] const AreaCounts& below(store::Node node) const;
  // What stands in the whole tree.
  [[nodiscard]] const AreaCounts& all() const { return all_; }
  // Statistical-only areas below a node, and in the whole tree.
  [[nodiscard]] std::int32_t statistical_below(store::Node node) const;
  [[nodiscard]] std::int32_t statistical_all() const { return statistical_all_; }

 private:
  // Most nodes are leaves and share slot 0, which stays zero.
  std::vector<std::int32_t> slots_;
  std::vector<AreaCounts> counts_;
  std::vector<std::int32_t> statistical_;
  AreaCounts all_{};
  std::int32_t statistical_all_ = 0;
};

}  // namespace quanyu::stats
