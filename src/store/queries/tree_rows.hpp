// What tree_query and integrity_query share: rows of nodes as they were on a day, the links in
// force on it, and where merging made a cycle. Internal to store/queries. Read-only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "base/result.hpp"
#include "domain/structure.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// "SELECT key,id,title,kind,order,there FROM …" of an entity of nodes, to be continued by
// conditions on `n`. The day is ?1; `there` is 1 for a node that is alive, founded and not
// dissolved on it.
std::string select_nodes(const domain::Structure& structure);

struct NodeRow {
  std::int64_t key = 0;
  Id id;
  std::string title;
  std::int64_t kind = 0;
  std::int64_t order = 0;
  bool there = false;
};
NodeRow read_node(const Query& query);

// One node by its key; `there` is false for one that is unknown.
Result<NodeRow> node_row(Connection& connection, const domain::Structure& structure,
                         std::int64_t key, Date day);

// The links of one way that hold on a day and have a parent, by child. Local keys.
struct HeldLink {
  std::int64_t child = 0;
  std::int64_t parent = 0;
};
Result<std::vector<HeldLink>> held_links(Connection& connection, const domain::TreeLink& way,
                                         Date day);

// When a child's parent on a day was written: the younger of two links gives way.
Result<domain::EditOrder> order_of_link(Connection& connection, const domain::TreeLink& way,
                                        std::int64_t child, Date day);

}  // namespace quanyu::store
