// Every live record of an entity, or every dated link, whole: for tables that take them all.
// Read-only.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// In the order they were made; links in the order of child, kind and day. NotFound for an unknown
// entity.
Result<std::vector<domain::RecordFact>> live_records(Database& database,
                                                     domain::EntityNumber entity);

}  // namespace quanyu::store
