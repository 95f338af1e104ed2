// How many live records each entity has, for the registers. Read-only; one short question an
// entity, asked again when the database has changed.
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "domain/schema.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// Live records of an entity; of links, all dated ones. Reads the whole table: one entity a step.
Result<std::int64_t> count_records(Database& database, domain::EntityNumber entity);

}  // namespace quanyu::store
