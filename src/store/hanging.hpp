// Where records hang: from a record over its place field or its dated links up to an area, and
// whether that lies within another area. For rules of scope and for roll-ups. Read-only.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// Nowhere: the record hangs on no area, so scope does not concern it.
enum class Hanging : std::uint8_t { Nowhere, Inside, Outside };

// Whether `record` (its cells as they would be) hangs within the area, on the latest links.
Result<Hanging> hangs_within(Connection& connection, const domain::RecordFact& record,
                             const Id& area);

// The area `record` hangs on and all above it, nearest first; empty for Nowhere.
Result<std::vector<Id>> areas_above(Connection& connection, const domain::RecordFact& record);

// The local key of the area a record hangs on, 0 for none, on the latest links.
Result<std::int64_t> home_area(Connection& connection, const domain::Entity& entity,
                               std::int64_t key);

// The parent a dated link gives a child on a day, 0 for none.
Result<std::int64_t> parent_on(Connection& connection, const domain::Entity& link,
                               std::int64_t child, std::int64_t kind, std::int64_t day);

// The node and everything above it on some day of [from, until), by one kind of link between nodes
// of one entity: what must not be put beneath the node for those days.
Result<std::vector<std::int64_t>> all_above(Connection& connection, const domain::Entity& link,
                                            std::int64_t kind, std::int64_t node, std::int64_t from,
                                            std::int64_t until);

// The first day after `day` on which a child gets another link of this kind; INT64_MAX for none.
Result<std::int64_t> next_day_of_link(Connection& connection, const domain::Entity& link,
                                      std::int64_t child, std::int64_t kind, std::int64_t day);

}  // namespace quanyu::store
