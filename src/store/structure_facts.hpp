// The facts of structural commands: the node with all dated links around it, what points at it,
// what stands above its new parent on any day to come. Used by facts.cpp only. Reads; never writes.
#pragma once

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"
#include "store/database.hpp"

namespace quanyu::store {

Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::FoundNode& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::RenameNode& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::MoveNode& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::MergeNodes& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::SplitNode& command, domain::Facts& facts);
Result<void> load_facts(Database& database, const domain::Acting& acting,
                        const domain::command::DissolveNode& command, domain::Facts& facts);

}  // namespace quanyu::store
