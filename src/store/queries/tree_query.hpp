// Questions about the trees of dated links on any day: children, path, the whole tree, whatever the
// entities in it. A node stands under its first way that holds (domain/structure.hpp); a cycle
// made by merging is cut at its youngest link and that node shown as unplaced. Read-only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/structure.hpp"
#include "store/database.hpp"

namespace quanyu::store {

enum class Placed : std::uint8_t {
  Under,       // stands under its parent
  Root,        // says of itself that it stands under nothing
  ParentGone,  // what it stood under is removed, dissolved or not founded
  Cut,         // its link closed a cycle and gave way
};

struct TreeNode {
  domain::NodeName name;
  std::string title;  // as it was called on the day
  std::int64_t kind = 0;
  std::int64_t order = 0;
  domain::NodeName parent = {};  // nil id unless it stands under one
  Placed placed = Placed::Root;
  int depth = 0;  // in snapshots: from 0 at the roots
};

// The node and what it stands under, or nothing where it is not there on the day (removed,
// dissolved, not founded).
Result<std::optional<TreeNode>> tree_node(Database& database, const domain::NodeName& node,
                                          Date day);

// Children in official order: by entity in the order of the tree's table, then order, name, id.
Result<std::vector<TreeNode>> tree_children(Database& database, const domain::NodeName& parent,
                                            Date day);
// The node and everything above it, the root first.
Result<std::vector<TreeNode>> tree_path(Database& database, const domain::NodeName& node, Date day);

// The whole tree of a day, read at once: every node before its children, roots in official order
// and those that lost their parent last. For trees that fit on a screen or a poster; areas by the
// hundred thousand are read by AreaTree. `parents` are places in `nodes`, -1 for none.
struct TreeSnapshot {
  std::vector<TreeNode> nodes;
  std::vector<std::int32_t> parents;

  [[nodiscard]] std::int32_t find(const domain::NodeName& name) const;
  // One past the last node beneath `at`: a subtree is a range.
  [[nodiscard]] std::int32_t subtree_end(std::int32_t at) const;
};
Result<TreeSnapshot> tree_snapshot(Database& database, domain::Tree tree, Date day);

// The parent that a link of the second kind gives (业务指导, second reporting line), nil for none.
Result<Id> guided_by(Database& database, const domain::NodeName& node, Date day);

// The name a node had on a day: the one before its first renaming after that day.
Result<std::string> name_on(Database& database, const domain::NodeName& node, Date day);

}  // namespace quanyu::store
