// Every live record of an entity with the area it hangs on: for questions about all records of a
// part of the tree at once. Read-only.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/area_homes.hpp"

namespace quanyu::store {

struct PlacedRecord {
  domain::RecordFact record;
  std::int64_t area = 0;  // its local key; 0: the record hangs on none
};

// In the order they were made. `homes` are of the same database and can be used for several
// entities.
Result<std::vector<PlacedRecord>> placed_records(Database& database, AreaHomes& homes,
                                                 const domain::Entity& entity);

}  // namespace quanyu::store
