// Trees made of dated links: where two replicas moved areas under each other at once, the merged
// links hold a cycle. It is cut in the derived view, the same everywhere: the youngest link of the
// cycle gives way and its child is shown as unplaced. Links themselves are never changed by this.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "base/stamp.hpp"

namespace quanyu::domain {

// The order of edits that never ties: stamp, then site, then the site's own count.
struct EditOrder {
  Stamp stamp;
  Id site;
  std::int64_t sequence = 0;

  friend auto operator<=>(const EditOrder&, const EditOrder&) = default;
};

inline constexpr std::int32_t kNoNode = -1;

// The cut of one cycle: the node that lost its parent.
struct CycleCut {
  std::int32_t node = kNoNode;
  std::int32_t parent = kNoNode;  // the parent it would have had
};

// Finds every cycle of `parents` (node -> parent or kNoNode) and, in each, the node whose link is
// the youngest by `order_of(node)`. Linear in the number of nodes; `parents` is not changed.
template <class OrderOf>
std::vector<CycleCut> find_cycle_cuts(const std::vector<std::int32_t>& parents, OrderOf order_of) {
  enum : std::uint8_t { kNew, kOnPath, kDone };
  std::vector<std::uint8_t> state(parents.size(), kNew);
  std::vector<CycleCut> cuts;
  for (std::size_t start = 0; start < parents.size(); ++start) {
    auto node = static_cast<std::int32_t>(start);
    while (node != kNoNode && state[static_cast<std::size_t>(node)] == kNew) {
      state[static_cast<std::size_t>(node)] = kOnPath;
      node = parents[static_cast<std::size_t>(node)];
    }
    if (node != kNoNode && state[static_cast<std::size_t>(node)] == kOnPath) {
      std::int32_t youngest = node;
      for (std::int32_t at = parents[static_cast<std::size_t>(node)]; at != node;
           at = parents[static_cast<std::size_t>(at)]) {
        if (order_of(youngest) < order_of(at)) youngest = at;
      }
      cuts.push_back({youngest, parents[static_cast<std::size_t>(youngest)]});
    }
    for (auto at = static_cast<std::int32_t>(start);
         at != kNoNode && state[static_cast<std::size_t>(at)] == kOnPath;
         at = parents[static_cast<std::size_t>(at)]) {
      state[static_cast<std::size_t>(at)] = kDone;
    }
  }
  return cuts;
}

}  // namespace quanyu::domain
