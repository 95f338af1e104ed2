// Several commands as one act of a person: a pasted table, a handed-over desk. All of them are
// decided first, then written in one transaction, so that they are undone together and nothing is
// half done.
#pragma once

#include <map>
#include <set>
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

// The same, some commands at a time, for long groups. What it is given outlives it.
class GroupDecider {
 public:
  GroupDecider(Database& database, const domain::Acting& acting,
               std::span<const domain::Command> commands);

  // Decides at most so many more; true when all are. Starts again where the database has changed
  // since the step before.
  Result<bool> step(std::size_t most);
  [[nodiscard]] std::size_t decided() const { return next_; }
  // REQUIRES: step() gave true; once.
  GroupDecision take() { return std::move(decision_); }

 private:
  Result<void> decide_next();
  Database& database_;
  const domain::Acting& acting_;
  std::span<const domain::Command> commands_;
  std::uint64_t revision_ = 0;
  std::size_t next_ = 0;
  GroupDecision decision_;
  std::map<domain::EntityNumber, std::int64_t> made_;
  std::set<domain::RowName> written_;
};

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
