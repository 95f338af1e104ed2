// What tables of records need to know of a database: how other records are called, and the offset
// of its times. Used wherever such tables are written or read.
#pragma once

#include "base/result.hpp"
#include "exchange/record_cells.hpp"
#include "store/database.hpp"

namespace quanyu::exchange {

// The context looks into the database, which must outlive it. A record that cannot be read is named
// by its id.
Result<CellContext> record_context(store::Database& database, TableWords words);

}  // namespace quanyu::exchange
