// Who may write a state: an action of the entity's own table, taken on that very record, or whoever
// makes a record, in the first state of its table. Asked by `decide` of all that a command, its
// rules and their consequences would change, so that no rule gets round the tables. Undo and
// merging write again what such changes were and are not asked.
#pragma once

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

// Internal, at the state: a rule of ours is wrong, not the person.
Result<void> check_state_writers(const Command& command, const Facts& facts,
                                 const Changes& changes);

}  // namespace quanyu::domain
