// Several commands as one act of a person: a pasted table, a handed-over desk. All of them are
// decided first, then written in one transaction, so that they are undone together and nothing is
// half done.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/command.hpp"
#include "store/apply.hpp"

namespace quanyu::store {

// A command that was refused: its place in the group, and why.
struct Refusal {
  std::size_t index = 0;
  Error error;
};

struct GroupDecision {
  domain::Changes changes;  // of those that were not refused
  std::vector<Refusal> refusals;
};

// Decides each command against the database as it is; new document numbers count on within the
// group. A row may not be written by two commands of one group: the second is AlreadyThere.
Result<GroupDecision> decide_group(Database& database, const domain::Acting& acting,
                                   std::span<const domain::Command> commands);

// Decides and, when nothing was refused, writes all as one transaction under this name. With
// refusals nothing is written and `applied` is empty.
struct GroupResult {
  Applied applied;
  std::vector<Refusal> refusals;
};
Result<GroupResult> run_group(Database& database, const domain::Acting& acting,
                              std::string_view command_name,
                              std::span<const domain::Command> commands);

}  // namespace quanyu::store
