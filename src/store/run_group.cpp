#include "store/run_group.hpp"

#include <map>
#include <set>

#include "domain/decide.hpp"

namespace quanyu::store {
namespace {

// How many records of an entity the group makes before this one: their numbers follow each other.
void count_on(const domain::Command& command, std::map<domain::EntityNumber, std::int64_t>& made,
              domain::Facts& facts) {
  const auto* add = std::get_if<domain::command::AddRecord>(&command);
  if (add != nullptr) facts.serial.next += made[add->entity]++;
}

std::optional<Error> written_twice(const domain::Changes& changes,
                                   std::set<domain::RowName>& written) {
  for (const domain::RowChange& change : changes.rows) {
    if (written.contains(change.row)) {
      return Error{ErrorCode::AlreadyThere, {}, {}, {to_hex(change.row.id)}};
    }
  }
  for (const domain::RowChange& change : changes.rows) written.insert(change.row);
  return std::nullopt;
}

}  // namespace

Result<GroupDecision> decide_group(Database& database, const domain::Acting& acting,
                                   std::span<const domain::Command> commands) {
  GroupDecision decision;
  std::map<domain::EntityNumber, std::int64_t> made;
  std::set<domain::RowName> written;
  for (std::size_t index = 0; index < commands.size(); ++index) {
    TRY_ASSIGN(domain::Facts facts, facts_for(database, acting, commands[index]));
    count_on(commands[index], made, facts);
    auto changes = domain::decide(acting, commands[index], facts);
    if (!changes) {
      decision.refusals.push_back({index, std::move(changes).error()});
      continue;
    }
    if (auto twice = written_twice(*changes, written)) {
      decision.refusals.push_back({index, *std::move(twice)});
      continue;
    }
    for (domain::RowChange& change : changes->rows) {
      decision.changes.rows.push_back(std::move(change));
    }
  }
  return decision;
}

Result<GroupResult> run_group(Database& database, const domain::Acting& acting,
                              std::string_view command_name,
                              std::span<const domain::Command> commands) {
  TRY_ASSIGN(GroupDecision decision, decide_group(database, acting, commands));
  GroupResult result{.applied = {}, .refusals = std::move(decision.refusals)};
  if (!result.refusals.empty()) return result;
  TRY_ASSIGN(result.applied, apply(database, acting, command_name, decision.changes));
  return result;
}

}  // namespace quanyu::store
