#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "domain/model.hpp"
#include "domain/tree_rules.hpp"
#include "store/connection.hpp"
#include "store/queries/tree_query.hpp"
#include "store/queries/tree_rows.hpp"

namespace quanyu::store {
namespace {

using domain::kNoNode;
using domain::NodeName;
using domain::TreeLink;

// Nodes as they are read; their order comes at the end.
class Reading {
 public:
  Reading(Connection& connection, domain::Tree tree, Date day)
      : connection_(connection), tree_(tree), day_(day) {}

  Result<TreeSnapshot> read() {
    for (std::size_t at = 0; at < domain::structures().size(); ++at) {
      if (domain::structures()[at].tree == tree_) TRY(read_nodes(at));
    }
    parents_.assign(nodes_.size(), kNoNode);
    decided_.assign(nodes_.size(), nullptr);
    for (const TreeLink& way : domain::tree_links()) {
      if (way.tree == tree_) TRY(read_links(way));
    }
    TRY(cut_cycles());
    return in_order();
  }

 private:
  Result<void> read_nodes(std::size_t at) {
    const domain::Structure& structure = domain::structures()[at];
    auto& slots = slots_[structure.entity];
    Query query = connection_.query(select_nodes(structure) + " ORDER BY n.key");
    query.bind(std::int64_t{day_.days});
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) return {};
      NodeRow row = read_node(query);
      if (!row.there) continue;
      slots.emplace(row.key, static_cast<std::int32_t>(nodes_.size()));
      keys_.push_back(row.key);
      ranks_.push_back(at);
      nodes_.push_back({.name = {structure.entity, row.id},
                        .title = std::move(row.title),
                        .kind = row.kind,
                        .order = row.order});
    }
  }

  // The first way that gives a parent decides; a parent that is gone leaves the node unplaced.
  Result<void> read_links(const TreeLink& way) {
    TRY_ASSIGN(const auto links, held_links(connection_, way, day_));
    const auto& children = slots_[way.child];
    const auto& parents = slots_[way.parent];
    for (const HeldLink& link : links) {
      const auto child = children.find(link.child);
      if (child == children.end() || decided_[at(child->second)] != nullptr) continue;
      decided_[at(child->second)] = &way;
      const auto parent = parents.find(link.parent);
      if (parent != parents.end()) {
        parents_[at(child->second)] = parent->second;
        nodes_[at(child->second)].placed = Placed::Under;
      } else {
        nodes_[at(child->second)].placed = Placed::ParentGone;
      }
    }
    return {};
  }

  Result<void> cut_cycles() {
    std::optional<Error> failed;
    const auto order_of = [&](std::int32_t slot) {
      auto order = order_of_link(connection_, *decided_[at(slot)], keys_[at(slot)], day_);
      if (!order) failed = std::move(order).error();
      return order.value_or(domain::EditOrder{});
    };
    for (const domain::CycleCut& cut : domain::find_cycle_cuts(parents_, order_of)) {
      parents_[at(cut.node)] = kNoNode;
      nodes_[at(cut.node)].placed = Placed::Cut;
    }
    if (failed) return std::unexpected(*std::move(failed));
    return {};
  }

  bool before(std::int32_t a, std::int32_t b) const {
    const auto rank = [&](std::int32_t slot) {
      const TreeNode& node = nodes_[at(slot)];
      const bool lost = node.placed == Placed::ParentGone || node.placed == Placed::Cut;
      return std::tuple(lost, ranks_[at(slot)], node.order, std::string_view(node.title),
                        node.name.id);
    };
    return rank(a) < rank(b);
  }

  // Children grouped by their parent's slot, roots in the last group, each group in order.
  std::vector<std::vector<std::int32_t>> groups() const {
    std::vector<std::vector<std::int32_t>> groups(nodes_.size() + 1);
    for (std::size_t slot = 0; slot < nodes_.size(); ++slot) {
      const std::size_t group = parents_[slot] == kNoNode ? nodes_.size() : at(parents_[slot]);
      groups[group].push_back(static_cast<std::int32_t>(slot));
    }
    for (auto& group : groups) {
      std::ranges::sort(group, [this](auto a, auto b) { return before(a, b); });
    }
    return groups;
  }

  TreeSnapshot in_order() {
    const auto children = groups();
    TreeSnapshot snapshot;
    std::vector<std::pair<std::int32_t, std::int32_t>> stack;  // slot, place of its parent
    const auto push = [&](std::size_t group, std::int32_t parent) {
      for (auto slot = children[group].rbegin(); slot != children[group].rend(); ++slot) {
        stack.emplace_back(*slot, parent);
      }
    };
    push(nodes_.size(), kNoNode);
    while (!stack.empty()) {
      const auto [slot, parent] = stack.back();
      stack.pop_back();
      TreeNode& node = nodes_[at(slot)];
      if (parent != kNoNode) {
        node.parent = snapshot.nodes[at(parent)].name;
        node.depth = snapshot.nodes[at(parent)].depth + 1;
      }
      const auto place = static_cast<std::int32_t>(snapshot.nodes.size());
      snapshot.nodes.push_back(std::move(node));
      snapshot.parents.push_back(parent);
      push(at(slot), place);
    }
    return snapshot;
  }

  static std::size_t at(std::int32_t slot) { return static_cast<std::size_t>(slot); }

  Connection& connection_;
  domain::Tree tree_;
  Date day_;
  std::vector<TreeNode> nodes_;
  std::vector<std::int64_t> keys_;
  std::vector<std::size_t> ranks_;  // of the entity in the table
  std::vector<std::int32_t> parents_;
  std::vector<const TreeLink*> decided_;  // the way that says where the node stands
  std::unordered_map<domain::EntityNumber, std::unordered_map<std::int64_t, std::int32_t>> slots_;
};

}  // namespace

std::int32_t TreeSnapshot::find(const NodeName& name) const {
  const auto found = std::ranges::find(nodes, name, &TreeNode::name);
  return found == nodes.end() ? kNoNode : static_cast<std::int32_t>(found - nodes.begin());
}

std::int32_t TreeSnapshot::subtree_end(std::int32_t place) const {
  const int depth = nodes[static_cast<std::size_t>(place)].depth;
  std::size_t end = static_cast<std::size_t>(place) + 1;
  while (end < nodes.size() && nodes[end].depth > depth) ++end;
  return static_cast<std::int32_t>(end);
}

Result<TreeSnapshot> tree_snapshot(Database& database, domain::Tree tree, Date day) {
  return Reading(database.connection(), tree, day).read();
}

}  // namespace quanyu::store
