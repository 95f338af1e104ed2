#include "store/queries/placed_records.hpp"

#include "store/record_fact.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

Result<std::vector<PlacedRecord>> placed_records(Database& database, AreaHomes& homes,
                                                 const domain::Entity& entity) {
  for (bool ready = false; !ready;) {
    TRY_ASSIGN(ready, homes.prepare(entity));
  }
  std::vector<PlacedRecord> records;
  TRY(for_each_row(database.connection(), entity, [&](Row& row) -> Result<void> {
    domain::RecordFact fact = fact_of(row);
    if (fact.standing == domain::Standing::Alive) {
      records.push_back({std::move(fact), homes.area_of(entity, row.key)});
    }
    return {};
  }));
  return records;
}

}  // namespace quanyu::store
