// The facts of the general commands, for any entity: the row itself, what it refers to, what its
// rules want to see, where it hangs. Used by facts.cpp only. Reads; never writes.
#pragma once

#include <span>

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"
#include "domain/rules.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"

namespace quanyu::store {

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::AddRecord& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::EditRecord& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::RemoveRecord& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::RestoreRecord& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::EraseContacts& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::Act& command, domain::Facts& facts);

// What a rule or workflow wants to see beside the record itself, appended to facts.related.
Result<void> load_related(Connection& connection, std::span<const domain::Relation> needs,
                          const domain::RecordFact& after, domain::Facts& facts);

}  // namespace quanyu::store
