// Rows of one entity by ranges of their local keys, for what walks through whole tables in steps.
// Internal to `store`; read-only.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

// The last key of an entity's rows: of records their own, of links their child's. 0 for none.
Result<std::int64_t> last_key_of(Connection& connection, const domain::Entity& entity);

// All rows whose key lies in the range, both ends included.
Result<std::vector<Row>> rows_between(Connection& connection, const domain::Entity& entity,
                                      std::int64_t first, std::int64_t last);

}  // namespace quanyu::store
