#include "store/record_fact.hpp"

#include "store/rows.hpp"

namespace quanyu::store {

Result<domain::RecordFact> record_fact(Connection& connection, const domain::RowName& name) {
  TRY_ASSIGN(Row row, load_row(connection, name));
  domain::RecordFact fact{.name = name, .cells = {}};
  if (!row.stored) return fact;
  if (const domain::Field* key = natural_key(*row.entity); key != nullptr && !row.natural.empty()) {
    fact.set(key->number, row.natural);
  }
  for (Register& cell : row.registers) {
    if (cell.field != domain::kLifeField) fact.set(cell.field, cell.value);
  }
  const bool known = row.entity->is_link() || row.find(domain::kLifeField) != nullptr;
  if (known) fact.standing = domain::Standing::Removed;
  if (row.entity->is_link() || row.alive()) fact.standing = domain::Standing::Alive;
  return fact;
}

}  // namespace quanyu::store
