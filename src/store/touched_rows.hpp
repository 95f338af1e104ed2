// Which transactions wrote which fields of a row, winners or not: what history is read from.
// Internal to `store`.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

// Notes them many at a time: one statement for each would cost more than folding the row.
class TouchedRows {
 public:
  explicit TouchedRows(Connection& connection) : connection_(connection) {}

  // `fields` are field numbers as varints. They are added to what the transaction is already known
  // to have written of the row. REQUIRES: the row has its key.
  Result<void> add(const Row& row, std::int64_t transaction, ByteView fields);

  // Writes what was added since. REQUIRES: called after the last row, in the same transaction.
  Result<void> write();

 private:
  Connection& connection_;
  std::vector<std::int64_t> entities_, keys_, transactions_;
  TextColumn fields_;
};

// The field numbers noted in `touched.fields`, each once.
std::vector<domain::FieldNumber> touched_fields(ByteView packed);

}  // namespace quanyu::store
