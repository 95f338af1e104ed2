// What a structural command needs to know beyond facts.record and facts.referred: the dated links
// around the nodes it speaks of, and what points at them. Loaded by store/structure_facts; plain
// values, so that the rules are tested without a database.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "domain/changes.hpp"
#include "domain/structure.hpp"

namespace quanyu::domain {

// No later link: until the end of days.
inline constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

// One dated link as it stands: its name, its parent, its other values, and the first day of the
// next link of the same child and kind.
struct LinkFact {
  RowName row;
  Id parent;
  std::vector<Cell> values;  // beside the parent
  std::int64_t until = kNoEnd;

  [[nodiscard]] bool holds_on(std::int64_t day) const {
    return row.valid_from <= day && day < until;
  }
  friend bool operator==(const LinkFact&, const LinkFact&) = default;
};

// What a reference to a node is when the node becomes another one on a day.
enum class ReferenceKind : std::uint8_t {
  Past,        // stays with the node that had it
  Unfinished,  // hangs on the node by its place, and its workflow has not come to an end
  Running,     // a relation that goes on (structure.hpp: is_carried): ends there, begins anew here
};

// A cell that points at the node, with the other cells of a running relation.
struct ReferenceFact {
  RowName row;
  FieldNumber field = 0;
  ReferenceKind kind = ReferenceKind::Past;
  std::vector<Cell> cells;

  friend bool operator==(const ReferenceFact&, const ReferenceFact&) = default;
};

struct StructureFacts {
  std::vector<LinkFact> own;        // whose child is the node
  std::vector<LinkFact> beneath;    // whose parent is the node, of all links, living children only
  std::vector<LinkFact> of_target;  // whose child is the merge's target
  std::vector<ReferenceFact> references;
  std::vector<NodeName> subtree;       // beneath the node, for a dissolution that takes all along
  std::vector<NodeName> above_parent;  // the new parent or target and all above it on any day from
                                       // the command's day on
  std::int64_t last_order = 0;         // the greatest among the new siblings
};

}  // namespace quanyu::domain
