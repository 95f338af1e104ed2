#include "store/apply.hpp"

#include "domain/decide.hpp"
#include "domain/entities/workspace.hpp"
#include "store/local_write.hpp"
#include "store/undo.hpp"

namespace quanyu::store {
namespace {

// Segments carry the workspace's id, so the store must know it apart from the record.
Result<void> note_workspace(Connection& connection, const domain::Changes& changes) {
  for (const domain::RowChange& change : changes.rows) {
    if (change.row.entity != domain::kWorkspace.number) continue;
    if (change.life != domain::Life::Create) continue;
    TRY(connection.set_meta("workspace", change.row.id.view()));
  }
  return {};
}

// Nobody means to take back who they are, or the workspace itself; what is erased cannot come back.
bool is_final(const domain::Command& command) {
  return std::holds_alternative<domain::command::CreateWorkspace>(command) ||
         std::holds_alternative<domain::command::IntroduceActor>(command) ||
         std::holds_alternative<domain::command::EraseContacts>(command);
}

Result<Applied> run_as(Database& database, const domain::Acting& acting,
                       const domain::Command& command, Act act) {
  TRY_ASSIGN(const domain::Facts facts, facts_for(database, acting, command));
  TRY_ASSIGN(const domain::Changes changes, domain::decide(acting, command, facts));
  return apply(database, acting, domain::command_name(command), changes, act);
}

}  // namespace

Result<Applied> apply(Database& database, const domain::Acting& acting,
                      std::string_view command_name, const domain::Changes& changes, Act act) {
  if (changes.empty()) return Applied{};
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  LocalWrite write(*scope, Checks::Command);
  TRY(write.begin(acting, command_name));
  for (const domain::RowChange& change : changes.rows) TRY(write.write(change));
  TRY_ASSIGN(const Applied applied, write.finish());
  if (applied.sequence == 0) return applied;
  TRY(note_workspace(database.connection(), changes));
  TRY(note_act(database.connection(), acting.id, act, applied.sequence,
               {write.transaction(), write.take_undo()}));
  TRY(scope->commit());
  return applied;
}

Result<Applied> run(Database& database, const domain::Acting& acting,
                    const domain::Command& command) {
  return run_as(database, acting, command, is_final(command) ? Act::Final : Act::New);
}

Result<Applied> run_together(Database& database, const domain::Acting& acting,
                             std::span<const domain::Command> commands) {
  Applied last;
  for (const domain::Command& command : commands) {
    const Act act = last.sequence == 0 ? Act::New : Act::Joined;
    const auto applied = run_as(database, acting, command, act);
    if (!applied) {
      if (last.sequence != 0) TRY(undo(database, acting));
      return applied;
    }
    if (applied->sequence != 0) last = *applied;
  }
  return last;
}

}  // namespace quanyu::store
