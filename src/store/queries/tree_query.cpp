#include "store/queries/tree_query.hpp"

#include <algorithm>
#include <tuple>

#include "domain/entities/lineage.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/hanging.hpp"
#include "store/queries/tree_rows.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::NodeName;
using domain::Structure;
using domain::TreeLink;

// A node by its local key.
struct Place {
  domain::EntityNumber entity = 0;
  std::int64_t key = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

// Where a node stands on a day.
struct Stand {
  Place parent;  // key 0: nowhere
  Placed placed = Placed::Root;
};

// One day's view of the links, node by node.
class DayView {
 public:
  DayView(Connection& connection, Date day) : connection_(connection), day_(day) {}

  Result<NodeRow> row(const Place& place) {
    return node_row(connection_, *domain::find_structure(place.entity), place.key, day_);
  }

  // By the first way that gives a parent; a parent that is gone or beneath the node is none.
  Result<Stand> stand(const Place& node) {
    for (const TreeLink& way : domain::tree_links()) {
      if (way.child != node.entity) continue;
      TRY_ASSIGN(const std::int64_t parent, parent_by(way, node.key));
      if (parent == 0) continue;
      const Place place{way.parent, parent};
      TRY_ASSIGN(const NodeRow above, row(place));
      if (!above.there) return Stand{{}, Placed::ParentGone};
      TRY_ASSIGN(const bool cut, is_cut(way, node.key, parent));
      return cut ? Stand{{}, Placed::Cut} : Stand{place, Placed::Under};
    }
    return Stand{};
  }

  Result<std::vector<std::int64_t>> children_by(const TreeLink& way, std::int64_t parent) {
    const std::string table = quoted_name(domain::find_entity(way.link)->name);
    Query query = connection_.query(
        "SELECT l.child FROM " + table +
        " l WHERE l.parent=?1 AND l.kind=?2 AND l.valid_from<=?3 AND NOT EXISTS(SELECT 1 FROM " +
        table +
        " n WHERE n.child=l.child AND n.kind=l.kind AND n.valid_from<=?3 "
        "AND n.valid_from>l.valid_from)");
    query.bind(parent, way.kind, std::int64_t{day_.days});
    std::vector<std::int64_t> children;
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) return children;
      children.push_back(query.integer(0));
    }
  }

  Result<NodeName> name_of(const Place& place) {
    if (place.key == 0) return NodeName{};
    TRY_ASSIGN(const Id id,
               id_of_record(connection_, *domain::find_entity(place.entity), place.key));
    return NodeName{place.entity, id};
  }

  Result<TreeNode> node(const Place& place, NodeRow row, const Stand& stand) {
    TRY_ASSIGN(const NodeName parent, name_of(stand.parent));
    return TreeNode{.name = {place.entity, row.id},
                    .title = std::move(row.title),
                    .kind = row.kind,
                    .order = row.order,
                    .parent = parent,
                    .placed = stand.placed};
  }

 private:
  Result<std::int64_t> parent_by(const TreeLink& way, std::int64_t child) {
    return parent_on(connection_, *domain::find_entity(way.link), child, way.kind, day_.days);
  }

  // Whether the link from `child` is the youngest of a cycle of nodes that are all there.
  Result<bool> is_cut(const TreeLink& way, std::int64_t child, std::int64_t parent) {
    if (!way.can_cycle()) return false;
    std::vector<std::int64_t> nodes{child};
    for (std::int64_t at = parent; at != child;) {
      if (at == 0 || std::ranges::contains(nodes, at)) return false;
      TRY_ASSIGN(const NodeRow above, row({way.parent, at}));
      if (!above.there) return false;
      nodes.push_back(at);
      TRY_ASSIGN(at, parent_by(way, at));
    }
    TRY_ASSIGN(const domain::EditOrder own, order_of_link(connection_, way, child, day_));
    for (const std::int64_t other : nodes) {
      TRY_ASSIGN(const domain::EditOrder order, order_of_link(connection_, way, other, day_));
      if (own < order) return false;
    }
    return true;
  }

  Connection& connection_;
  Date day_;
};

Result<Place> place_of(Connection& connection, const NodeName& node) {
  if (domain::find_structure(node.entity) == nullptr) return Place{};
  TRY_ASSIGN(const std::int64_t key,
             find_record(connection, *domain::find_entity(node.entity), node.id));
  return Place{node.entity, key};
}

// Official order; entities in the order of the tree's table, then what settles ties everywhere
// alike.
auto rank(const TreeNode& node) {
  std::size_t entity = 0;
  while (domain::structures()[entity].entity != node.name.entity) ++entity;
  return std::tuple(entity, node.order, std::string_view(node.title), node.name.id);
}

bool before(const TreeNode& a, const TreeNode& b) { return rank(a) < rank(b); }

}  // namespace

Result<std::optional<TreeNode>> tree_node(Database& database, const NodeName& node, Date day) {
  DayView view(database.connection(), day);
  TRY_ASSIGN(const Place place, place_of(database.connection(), node));
  if (place.key == 0) return std::nullopt;
  TRY_ASSIGN(NodeRow row, view.row(place));
  if (!row.there) return std::nullopt;
  TRY_ASSIGN(const Stand stand, view.stand(place));
  return view.node(place, std::move(row), stand);
}

Result<std::vector<TreeNode>> tree_children(Database& database, const NodeName& parent, Date day) {
  DayView view(database.connection(), day);
  TRY_ASSIGN(const Place above, place_of(database.connection(), parent));
  std::vector<TreeNode> children;
  if (above.key == 0) return children;
  TRY_ASSIGN(const NodeRow there, view.row(above));
  if (!there.there) return children;
  for (const TreeLink& way : domain::tree_links()) {
    if (way.parent != parent.entity) continue;
    TRY_ASSIGN(const auto keys, view.children_by(way, above.key));
    for (const std::int64_t key : keys) {
      const Place place{way.child, key};
      TRY_ASSIGN(NodeRow row, view.row(place));
      if (!row.there) continue;
      TRY_ASSIGN(const Stand stand, view.stand(place));
      if (stand.parent != above) continue;
      TRY_ASSIGN(TreeNode node, view.node(place, std::move(row), stand));
      children.push_back(std::move(node));
    }
  }
  std::ranges::sort(children, before);
  return children;
}

Result<std::vector<TreeNode>> tree_path(Database& database, const NodeName& node, Date day) {
  DayView view(database.connection(), day);
  std::vector<TreeNode> path;
  TRY_ASSIGN(Place place, place_of(database.connection(), node));
  std::vector<Place> seen;
  while (place.key != 0 && !std::ranges::contains(seen, place)) {
    seen.push_back(place);
    TRY_ASSIGN(NodeRow row, view.row(place));
    if (!row.there) break;
    TRY_ASSIGN(const Stand stand, view.stand(place));
    TRY_ASSIGN(TreeNode step, view.node(place, std::move(row), stand));
    path.push_back(std::move(step));
    place = stand.parent;
  }
  std::ranges::reverse(path);
  return path;
}

Result<Id> guided_by(Database& database, const NodeName& node, Date day) {
  constexpr std::int64_t kGuidance = 2;
  const TreeLink* way = domain::find_tree_link(node.entity, node.entity);
  TRY_ASSIGN(const Place place, place_of(database.connection(), node));
  if (way == nullptr || place.key == 0) return Id{};
  const domain::Entity& link = *domain::find_entity(way->link);
  TRY_ASSIGN(const std::int64_t parent,
             parent_on(database.connection(), link, place.key, kGuidance, day.days));
  if (parent == 0) return Id{};
  return id_of_record(database.connection(), *domain::find_entity(node.entity), parent);
}

Result<std::string> name_on(Database& database, const NodeName& node, Date day) {
  TRY_ASSIGN(const Place place, place_of(database.connection(), node));
  if (place.key == 0) return fail(ErrorCode::NotFound, {to_hex(node.id)});
  DayView view(database.connection(), day);
  TRY_ASSIGN(NodeRow row, view.row(place));
  return std::move(row.title);
}

}  // namespace quanyu::store
