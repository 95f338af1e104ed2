#include "domain/decide.hpp"

#include <algorithm>

#include "domain/decide_record.hpp"
#include "domain/decide_structure.hpp"
#include "domain/entities/actor.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/state_writers.hpp"
#include "domain/validate.hpp"

namespace quanyu::domain {
namespace {

std::string tidy(std::string_view text) { return std::string(trimmed(text)); }

Value text_or_none(std::string_view text) {
  if (text.empty()) return {};
  return std::string(text);
}

std::int64_t number_of(auto choice) { return static_cast<std::int64_t>(choice); }

// Empty text and absent records are not written when a row is made.
void drop_empty(RowChange& change) {
  std::erase_if(change.cells, [](const Cell& cell) { return is_none(cell.value); });
}

Result<Changes> checked(Changes changes) {
  for (const RowChange& row : changes.rows) TRY(validate(row));
  return changes;
}

Result<Changes> decide_command(const command::CreateWorkspace& command, const Facts& facts) {
  if (facts.has_workspace) return fail_at(ErrorCode::AlreadyThere, "workspace", "");
  RowChange row{.row = {.entity = kWorkspace.number, .id = command.workspace},
                .life = Life::Create,
                .cells = {{workspace_field::kName, tidy(command.name)},
                          {workspace_field::kKind, number_of(command.kind)},
                          {workspace_field::kOffsetMinutes, command.offset_minutes},
                          {workspace_field::kSource, text_or_none(tidy(command.source))}}};
  drop_empty(row);
  return checked({{std::move(row)}});
}

Result<Changes> decide_command(const command::IntroduceActor& command, const Facts& facts) {
  RowChange row{.row = {.entity = kActor.number, .id = command.actor},
                .life = facts.actor ? Life::Keep : Life::Create,
                .cells = {{actor_field::kName, tidy(command.name)},
                          {actor_field::kUnit, tidy(command.unit)},
                          {actor_field::kRole, number_of(command.role)}}};
  row.cells.push_back(
      {actor_field::kScope, command.scope.is_nil() ? Value{} : Value{command.scope}});
  // Somebody known may come to answer for everything again.
  if (!facts.actor) drop_empty(row);
  return checked({{std::move(row)}});
}

RowChange parent_link(const Id& child, Date valid_from, const Id& parent) {
  return {.row = {.entity = kAreaParent.number,
                  .id = child,
                  .kind = number_of(AreaLinkKind::Administrative),
                  .valid_from = valid_from.days},
          .cells = {{link_field::kParent, parent}}};
}

Result<void> check_place(AreaKind kind, const AreaFact& parent) {
  // Levels may be skipped (a city without districts), never turned around.
  if (area_level(kind) > area_level(parent.kind)) return {};
  return fail_at(ErrorCode::NotAllowed, "area", "kind", {parent.name});
}

Result<Changes> decide_command(const command::AddArea& command, const Facts& facts) {
  if (facts.area) return fail_at(ErrorCode::AlreadyThere, "area", "code", {command.code});
  if (!command.parent.is_nil()) {
    if (!facts.parent) return fail_at(ErrorCode::NotFound, "area", "parent");
    TRY(check_place(command.kind, *facts.parent));
  }
  const std::string code = tidy(command.code);
  const Id id = code.empty() ? command.area : derived_id(kPublicTables, kArea.number, code);
  std::int64_t last = 0;
  for (const SiblingFact& sibling : facts.siblings) last = std::max(last, sibling.order);
  RowChange row{.row = {.entity = kArea.number, .id = id},
                .life = Life::Create,
                .cells = {{area_field::kCode, text_or_none(code)},
                          {area_field::kName, tidy(command.name)},
                          {area_field::kKind, number_of(command.kind)},
                          {area_field::kOrder, last + 1}}};
  drop_empty(row);
  Changes changes{{std::move(row)}};
  if (!command.parent.is_nil()) {
    changes.rows.push_back(parent_link(id, command.valid_from, command.parent));
  }
  return checked(std::move(changes));
}

RowChange area_cell(const Id& area, FieldNumber field, Value value) {
  return {.row = {.entity = kArea.number, .id = area}, .cells = {{field, std::move(value)}}};
}

Result<Changes> decide_command(const command::RenameArea& command, const Facts& facts) {
  if (!facts.area) return fail_at(ErrorCode::NotFound, "area", "");
  std::string name = tidy(command.name);
  if (name == facts.area->name) return Changes{};
  return checked({{area_cell(command.area, area_field::kName, std::move(name))}});
}

Result<Changes> decide_command(const command::ReorderArea& command, const Facts& facts) {
  if (!facts.area) return fail_at(ErrorCode::NotFound, "area", "");
  std::vector<SiblingFact> order = facts.siblings;
  const auto moved = std::ranges::find(order, command.area, &SiblingFact::id);
  if (moved == order.end()) return fail_at(ErrorCode::NotFound, "area", "parent");
  if (command.position >= order.size()) {
    return fail_at(ErrorCode::FieldBadValue, "area", "position",
                   {std::to_string(command.position)});
  }
  const SiblingFact area = *moved;
  order.erase(moved);
  order.insert(order.begin() + command.position, area);
  Changes changes;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto wanted = static_cast<std::int64_t>(at) + 1;
    if (order[at].order == wanted) continue;
    changes.rows.push_back(area_cell(order[at].id, area_field::kOrder, wanted));
  }
  return checked(std::move(changes));
}

Result<Changes> decide_command(const command::RemoveArea& command, const Facts& facts) {
  if (!facts.area) return fail_at(ErrorCode::NotFound, "area", "");
  if (facts.area->has_children) {
    return fail_at(ErrorCode::NotAllowed, "area", "", {facts.area->name});
  }
  return Changes{
      {{.row = {.entity = kArea.number, .id = command.area}, .life = Life::Remove, .cells = {}}}};
}

Result<Changes> decide_command(const command::ImportAreas& command, const Facts&) {
  if (!is_real_day(civil_of(command.valid_from))) {
    return fail_at(ErrorCode::FieldBadValue, "area_parent", "valid_from",
                   {std::to_string(command.valid_from.days)});
  }
  return Changes{};
}

// Making the workspace, saying who one is and the command line's imports come before anybody is
// known.
bool needs_actor(const Command& command) {
  return !std::holds_alternative<command::CreateWorkspace>(command) &&
         !std::holds_alternative<command::IntroduceActor>(command) &&
         !std::holds_alternative<command::ImportAreas>(command);
}

bool needs_workspace(const Command& command) {
  return !std::holds_alternative<command::CreateWorkspace>(command);
}

Result<Changes> decide_each(const Acting& acting, const Command& command, const Facts& facts) {
  return std::visit(
      [&]<class T>(const T& it) {
        if constexpr (requires { decide_record(acting, it, facts); }) {
          return decide_record(acting, it, facts);
        } else {
          return decide_command(it, facts);
        }
      },
      command);
}

}  // namespace

Result<Changes> decide(const Acting& acting, const Command& command, const Facts& facts) {
  if (needs_workspace(command) && !facts.has_workspace) {
    return fail_at(ErrorCode::NotFound, "workspace", "");
  }
  const bool named = !acting.id.is_nil() || acting.role == Role::Import;
  if (needs_actor(command) && !named) return fail(ErrorCode::ActorUnknown);
  TRY_ASSIGN(Changes changes, decide_each(acting, command, facts));
  TRY(check_state_writers(command, facts, changes));
  return changes;
}

}  // namespace quanyu::domain
