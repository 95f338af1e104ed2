// A part of the tree of areas as a range of its nodes: what a scope, or the area a standard speaks
// for, has of records that hang somewhere. Used by views that look at all records of a kind.
#pragma once

#include <algorithm>

#include "view/place_facts.hpp"

namespace quanyu::view {

struct TreePart {
  Node begin = 0, end = 0;
  bool whole = true;  // records that hang nowhere count as well

  [[nodiscard]] bool has(Node node) const {
    return node == kNoNode ? whole : begin <= node && node < end;
  }
};

inline TreePart whole_tree(const PlaceFacts& place) {
  return {.begin = 0, .end = place.tree->size(), .whole = true};
}

// The area's part of `within`: all of it for 0, nothing for an area that the tree has not.
inline TreePart part_below(const PlaceFacts& place, AreaKey area, const TreePart& within) {
  if (area == 0) return within;
  const Node node = node_of(place, area);
  if (node == kNoNode) return {.begin = 0, .end = 0, .whole = false};
  return {.begin = std::max(within.begin, node),
          .end = std::min(within.end, place.tree->subtree_end(node)),
          .whole = false};
}

}  // namespace quanyu::view
