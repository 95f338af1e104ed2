// The one door: Changes of one command become domain rows, journal, stamps, digest and clock in one
// transaction. Used by `app` and `cli` for local commands and undo; bulk.hpp and merge.hpp are the
// same door for many rows.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "base/stamp.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// The facts a command's rule needs, read now.
Result<domain::Facts> facts_for(Database& database, const domain::Acting& acting,
                                const domain::Command& command);

// A transaction as written: this replica's sequence number and its stamp.
struct Applied {
  std::int64_t sequence = 0;  // 0: the changes were empty and nothing was written
  Stamp stamp;
};

// Writes everything or nothing. Cells that hold their value already are not written. Errors: those
// of the field checks, NotFound for a row that is not there, AlreadyThere for one created twice,
// StorageFull, Database, StorageBusy while a bulk command is under way.
Result<Applied> apply(Database& database, const domain::Acting& acting,
                      std::string_view command_name, const domain::Changes& changes);

// The three steps of a local command in one: facts, rule, door.
Result<Applied> run(Database& database, const domain::Acting& acting,
                    const domain::Command& command);

}  // namespace quanyu::store
