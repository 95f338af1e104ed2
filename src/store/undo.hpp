// Taking back what one local command did, as a new command. Only cells whose winner is still the
// edit to be undone come back; the others are named, so that nobody's later work is lost.
// Used by `app` for undo and redo: redoing is undoing the undo.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct UndoPlan {
  domain::Changes changes;              // give these to apply()
  std::vector<domain::RowName> passed;  // rows somebody changed since: left as they are
};

// How to undo this replica's transaction `sequence`. NotFound for one that is not a small local
// command (imports are removed as a whole by other means).
Result<UndoPlan> plan_undo(Database& database, std::int64_t sequence);

}  // namespace quanyu::store
