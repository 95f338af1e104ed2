// Dated links and references around one record, as facts: by the child, by the parent, by any field
// that points at it. For structural commands and merging duplicates. Read-only.
#pragma once

#include <cstdint>
#include <vector>

#include "base/dates.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// All dated links whose child is the record, in the order of their days.
Result<std::vector<domain::LinkFact>> links_of_child(Connection& connection,
                                                     const domain::Entity& entity,
                                                     std::int64_t key);

// All dated links whose parent is the record and whose child is alive and, for nodes of a tree, not
// dissolved by `day`.
Result<std::vector<domain::LinkFact>> links_to_parent(Connection& connection,
                                                      const domain::Entity& entity,
                                                      std::int64_t key, std::int64_t day);

// Every other cell that points at the record: of live records, and values of links beside the
// parent. What kind it is, seen from `day`.
Result<std::vector<domain::ReferenceFact>> references_to(Connection& connection,
                                                         const domain::Entity& entity,
                                                         std::int64_t key, Date day);

}  // namespace quanyu::store
