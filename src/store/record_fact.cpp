#include "store/record_fact.hpp"

namespace quanyu::store {

domain::RecordFact fact_of(const Row& row) {
  domain::RecordFact fact{.name = row.name, .cells = {}};
  if (!row.stored) return fact;
  if (const domain::Field* key = natural_key(*row.entity); key != nullptr && !row.natural.empty()) {
    fact.set(key->number, row.natural);
  }
  if (row.entity->is_link()) fact.standing = domain::Standing::Alive;
  for (const Register& cell : row.registers) {
    if (cell.field != domain::kLifeField) {
      fact.set(cell.field, cell.value);
    } else if (!domain::is_none(cell.value)) {
      const bool alive = cell.value == domain::Value{std::int64_t{1}};
      fact.standing = alive ? domain::Standing::Alive : domain::Standing::Removed;
    }
  }
  return fact;
}

Result<domain::RecordFact> record_fact(Connection& connection, const domain::RowName& name) {
  TRY_ASSIGN(const Row row, load_row(connection, name));
  return fact_of(row);
}

}  // namespace quanyu::store
