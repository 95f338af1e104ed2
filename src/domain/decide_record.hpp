// The rules every entity shares, for the generic commands of command.hpp: who may write it and
// where, which fields may be typed, what the declaration demands; then the entity's own rule and
// the workflow's action. Used by decide.cpp, and by decide_structure.cpp.
#pragma once

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

Result<Changes> decide_record(const Acting& acting, const command::AddRecord& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::EraseContacts& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::EditRecord& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::RemoveRecord& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::RestoreRecord& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::Act& command,
                              const Facts& facts);

// The id a new record of these cells has: derived from its natural key where that is filled.
Id id_of_new(const Entity& entity, const std::vector<Cell>& cells, const Id& drawn);

// RoleMayNot or OutOfScope, where the person may not write records of the entity here.
Result<void> check_person(const Acting& acting, RoleSet allowed, const Entity& entity,
                          const Facts& facts);

}  // namespace quanyu::domain
