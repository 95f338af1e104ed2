// The rules: a command and the facts it needs in, changes or one clear error out. Pure: the same
// input gives the same changes on every machine. Called by `app` and `cli` only; merging never
// asks the rules.
#pragma once

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

// What the command changes. Errors name entity and field: FieldRequired, FieldTooLong,
// FieldBadValue, NotFound, AlreadyThere, NotAllowed, ActorUnknown, RoleMayNot, OutOfScope,
// WrongState, GivenByRule, InUse, MakesCycle, EndsBeforeStart, RuleBroken. A command that would
// change nothing gives empty Changes. ImportAreas gives empty Changes: its rows come in chunks.
Result<Changes> decide(const Acting& acting, const Command& command, const Facts& facts);

}  // namespace quanyu::domain
