#include "store/queries/live_records.hpp"

#include "domain/model.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

Result<std::vector<domain::RecordFact>> live_records(Database& database,
                                                     domain::EntityNumber number) {
  const domain::Entity* entity = domain::find_entity(number);
  if (entity == nullptr) return fail(ErrorCode::NotFound, {std::to_string(number)});
  std::vector<domain::RecordFact> records;
  TRY(for_each_row(database.connection(), *entity, [&](Row& row) -> Result<void> {
    row.name.entity = number;
    domain::RecordFact fact = fact_of(row);
    if (fact.standing == domain::Standing::Alive) records.push_back(std::move(fact));
    return {};
  }));
  return records;
}

}  // namespace quanyu::store
