#include "store/queries/record_walk.hpp"

#include "store/record_fact.hpp"
#include "store/row_range.hpp"

namespace quanyu::store {

Result<std::vector<domain::RecordFact>> RecordWalk::next() {
  Connection& connection = database_.connection();
  if (last_ < 0) {
    TRY_ASSIGN(last_, last_key_of(connection, entity_));
  }
  std::vector<domain::RecordFact> records;
  if (done()) return records;
  TRY_ASSIGN(const std::vector<Row> rows,
             rows_between(connection, entity_, read_ + 1, read_ + kSlice));
  read_ += kSlice;
  for (const Row& row : rows) {
    domain::RecordFact fact = fact_of(row);
    if (fact.standing == domain::Standing::Alive) records.push_back(std::move(fact));
  }
  return records;
}

}  // namespace quanyu::store
