// The one door: Changes of one command become domain rows, journal, stamps, digest and clock in one
// transaction. Used by `app` and `cli` for local commands and undo; bulk.hpp and merge.hpp are the
// same door for many rows.
#pragma once

#include <cstdint>
#include <span>
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

// What a transaction is to undo (undo.hpp): an act of its user by itself, a further part of the
// user's latest act, or final: what makes workspaces and persons, and what erases.
enum class Act : std::uint8_t { New, Joined, Final };

// Writes everything or nothing. Cells that hold their value already are not written. Errors: those
// of the field checks, NotFound for a row that is not there, AlreadyThere for one created twice,
// StorageFull, Database, StorageBusy while a bulk command is under way.
Result<Applied> apply(Database& database, const domain::Acting& acting,
                      std::string_view command_name, const domain::Changes& changes,
                      Act act = Act::New);

// The three steps of a local command in one: facts, rule, door.
Result<Applied> run(Database& database, const domain::Acting& acting,
                    const domain::Command& command);

// Several commands that their user gave at one go: each is decided on what the ones before left,
// and all are undone together. Where one is refused, those before it are taken back and its error
// is returned. Gives the last one's transaction.
Result<Applied> run_together(Database& database, const domain::Acting& acting,
                             std::span<const domain::Command> commands);

}  // namespace quanyu::store
