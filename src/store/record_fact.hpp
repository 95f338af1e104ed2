// One row as rules and questions see it: its standing and its cells, without the bookkeeping of
// registers. Read-only.
#pragma once

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

// The row of that name; Absent where it was never made. NotFound for an unknown entity.
Result<domain::RecordFact> record_fact(Connection& connection, const domain::RowName& name);

// The same of a row that was loaded already.
domain::RecordFact fact_of(const Row& row);

}  // namespace quanyu::store
