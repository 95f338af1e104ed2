// The trees as data: which dated links carry them, which entities stand in them, and which fields a
// structural command reads and writes there. What holds for one entity holds for all of them by
// this table; nothing here knows a database.
#pragma once

#include <cstdint>
#include <span>

#include "base/id.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

// A record by entity and id, whatever its entity: a node of a tree, mostly.
struct NodeName {
  EntityNumber entity = 0;
  Id id = {};

  friend auto operator<=>(const NodeName&, const NodeName&) = default;
};

enum class Tree : std::uint8_t {
  Territory = 1,  // areas with carriers and grids
  Party = 2,      // party organisations
  Units = 3,      // units under units
};

// One way of standing in a tree: the link and its kind. A node stands under the first of its
// entity's ways that gives it a parent on the day.
struct TreeLink {
  Tree tree = Tree::Territory;
  EntityNumber child = 0;
  EntityNumber parent = 0;
  EntityNumber link = 0;
  std::int64_t kind = 1;

  [[nodiscard]] bool can_cycle() const { return child == parent; }
};

// All ways, those of one entity in the order of their precedence.
std::span<const TreeLink> tree_links();
// The way a child of one entity stands under a parent of another, or nullptr.
const TreeLink* find_tree_link(EntityNumber child, EntityNumber parent);

// The fields of an entity whose records are nodes.
struct Structure {
  EntityNumber entity = 0;
  Tree tree = Tree::Territory;
  FieldNumber name = 0;
  FieldNumber kind = 0;
  FieldNumber order = 0;
  FieldNumber founded = 0;
  FieldNumber dissolved = 0;
  FieldNumber lineage = 0;    // the field of Lineage that names the node
  FieldNumber successor = 0;  // and the one that names what it became
};

std::span<const Structure> structures();
const Structure* find_structure(EntityNumber entity);

// Whether records of an entity are relations that go on with the successor when a node they name is
// merged into another: cover, duties, shared resources. Posts and seats do not.
bool is_carried(EntityNumber entity);

}  // namespace quanyu::domain
