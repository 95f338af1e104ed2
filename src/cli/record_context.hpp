// What tables of records need to know of a database: how other records are called, and the offset
// of its times. Used by import and export.
#pragma once

#include "base/result.hpp"
#include "exchange/record_cells.hpp"
#include "store/database.hpp"

namespace quanyu::cli {

// The context looks into the database, which must outlive it. A record that cannot be read is named
// by its id.
Result<exchange::CellContext> record_context(store::Database& database, exchange::TableWords words);

}  // namespace quanyu::cli
