#include "store/run_group.hpp"

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

GroupDecider::GroupDecider(Database& database, const domain::Acting& acting,
                           std::span<const domain::Command> commands)
    : database_(database), acting_(acting), commands_(commands), revision_(database.revision()) {}

Result<bool> GroupDecider::step(std::size_t most) {
  if (database_.revision() != revision_) {
    revision_ = database_.revision();
    next_ = 0;
    decision_ = {};
    made_.clear();
    written_.clear();
  }
  for (; most > 0 && next_ < commands_.size(); --most, ++next_) TRY(decide_next());
  return next_ == commands_.size();
}

Result<void> GroupDecider::decide_next() {
  TRY_ASSIGN(domain::Facts facts, facts_for(database_, acting_, commands_[next_]));
  count_on(commands_[next_], made_, facts);
  auto changes = domain::decide(acting_, commands_[next_], facts);
  if (!changes) {
    decision_.refusals.push_back({next_, std::move(changes).error()});
    return {};
  }
  if (auto twice = written_twice(*changes, written_)) {
    decision_.refusals.push_back({next_, *std::move(twice)});
    return {};
  }
  for (domain::RowChange& change : changes->rows) {
    decision_.changes.rows.push_back(std::move(change));
  }
  return {};
}

Result<GroupDecision> decide_group(Database& database, const domain::Acting& acting,
                                   std::span<const domain::Command> commands) {
  GroupDecider decider(database, acting, commands);
  TRY(decider.step(commands.size()));
  return decider.take();
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
