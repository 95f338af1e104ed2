#include "domain/entities/actor.hpp"
#include "domain/entities/area_parent.hpp"
#include "store/apply.hpp"
#include "store/connection.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/workspace_query.hpp"
#include "store/record_facts.hpp"
#include "store/rows.hpp"
#include "store/structure_facts.hpp"

namespace quanyu::store {
namespace {

using domain::AreaFact;
using domain::Facts;

// Far enough for "the tree as it stands in the end": commands act on the latest links.
constexpr Date kForever{2'932'896};  // 9999-12-31

Result<bool> any(Connection& connection, std::string_view sql) {
  Query row = connection.query(sql);
  return row.step();
}

Result<std::optional<AreaFact>> area_fact(Database& database, const Id& id) {
  TRY_ASSIGN(const auto area, area_by_id(database, id));
  if (!area) return std::nullopt;
  TRY_ASSIGN(const auto children, area_children(database, area->key, kForever));
  return AreaFact{area->id, area->name, area->kind, area->order, !children.empty()};
}

Result<std::vector<domain::SiblingFact>> children_facts(Database& database, std::int64_t parent) {
  TRY_ASSIGN(const auto children, area_children(database, parent, kForever));
  std::vector<domain::SiblingFact> facts;
  for (const AreaRow& child : children) facts.push_back({child.id, child.order});
  return facts;
}

Result<void> load(Database& database, const domain::command::AddArea& command, Facts& facts) {
  const Id id = command.code.empty()
                    ? command.area
                    : derived_id(kPublicTables, domain::kArea.number, trimmed(command.code));
  TRY_ASSIGN(facts.area, area_fact(database, id));
  std::int64_t parent_key = 0;
  if (!command.parent.is_nil()) {
    TRY_ASSIGN(facts.parent, area_fact(database, command.parent));
    TRY_ASSIGN(parent_key, find_record(database.connection(), domain::kArea, command.parent));
    if (parent_key == 0) return {};
  }
  TRY_ASSIGN(facts.siblings, children_facts(database, parent_key));
  return {};
}

Result<void> load(Database& database, const domain::command::ReorderArea& command, Facts& facts) {
  TRY_ASSIGN(facts.area, area_fact(database, command.area));
  if (!facts.area) return {};
  TRY_ASSIGN(const std::int64_t key,
             find_record(database.connection(), domain::kArea, command.area));
  TRY_ASSIGN(const auto path, area_path(database, key, kForever));
  const std::int64_t parent = path.size() < 2 ? 0 : path[path.size() - 2].key;
  TRY_ASSIGN(facts.siblings, children_facts(database, parent));
  return {};
}

Result<void> load(Database& database, const domain::command::RenameArea& command, Facts& facts) {
  TRY_ASSIGN(facts.area, area_fact(database, command.area));
  return {};
}

Result<void> load(Database& database, const domain::command::RemoveArea& command, Facts& facts) {
  TRY_ASSIGN(facts.area, area_fact(database, command.area));
  return {};
}

Result<void> load(Database& database, const domain::command::IntroduceActor& command,
                  Facts& facts) {
  TRY_ASSIGN(Row row, load_row(database.connection(),
                               {.entity = domain::kActor.number, .id = command.actor}));
  if (!row.alive()) return {};
  const auto text = [&](domain::FieldNumber field) {
    const Register* cell = row.find(field);
    const auto* value = cell == nullptr ? nullptr : std::get_if<std::string>(&cell->value);
    return value == nullptr ? std::string() : *value;
  };
  facts.actor = domain::ActorFact{command.actor, text(domain::actor_field::kName),
                                  text(domain::actor_field::kUnit)};
  return {};
}

Result<void> load(Database&, const domain::command::CreateWorkspace&, Facts&) { return {}; }
Result<void> load(Database&, const domain::command::ImportAreas&, Facts&) { return {}; }

}  // namespace

Result<domain::Facts> facts_for(Database& database, const domain::Acting& acting,
                                const domain::Command& command) {
  if (database.in_transaction()) return fail(ErrorCode::StorageBusy);
  Facts facts;
  TRY_ASSIGN(const auto workspace, workspace_info(database));
  facts.has_workspace = workspace.has_value();
  if (workspace) facts.offset_minutes = workspace->offset_minutes;
  TRY_ASSIGN(facts.has_areas, any(database.connection(), "SELECT 1 FROM area WHERE life=1"));
  TRY(std::visit(
      [&]<class T>(const T& it) {
        if constexpr (requires { load_facts(database, acting, it, facts); }) {
          return load_facts(database, acting, it, facts);
        } else {
          return load(database, it, facts);
        }
      },
      command));
  return facts;
}

}  // namespace quanyu::store
