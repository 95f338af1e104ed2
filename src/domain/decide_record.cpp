#include "domain/decide_record.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/model.hpp"
#include "domain/serial.hpp"
#include "domain/validate.hpp"
#include "domain/workflow.hpp"

namespace quanyu::domain {
namespace {

std::unexpected<Error> at_field(ErrorCode code, const Entity& entity, const Field* field,
                                std::vector<std::string> args = {}) {
  return fail_at(code, std::string(entity.name), field == nullptr ? "" : std::string(field->name),
                 std::move(args));
}

Result<const Entity*> entity_of(EntityNumber number) {
  const Entity* entity = find_entity(number);
  if (entity == nullptr) return fail(ErrorCode::FieldBadValue, {std::to_string(number)});
  return entity;
}

bool is_given(const Field& field) {
  return field.meaning == Meaning::State || field.meaning == Meaning::Serial ||
         field.meaning == Meaning::Given;
}

// Surrounding white space is never meant; an empty text is no value.
Value tidied(Value value) {
  auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return value;
  std::string inner(trimmed(*text));
  return inner.empty() ? Value{} : Value{std::move(inner)};
}

// Typed cells, tidied and checked one by one.
Result<std::vector<Cell>> typed_cells(const Entity& entity, const std::vector<Cell>& cells) {
  std::vector<Cell> typed;
  for (const Cell& cell : cells) {
    const Field* field = entity.field(cell.field);
    if (field == nullptr) {
      return fail_at(ErrorCode::FieldBadValue, std::string(entity.name),
                     std::to_string(cell.field));
    }
    if (is_given(*field)) return at_field(ErrorCode::GivenByRule, entity, field);
    Value value = tidied(cell.value);
    TRY(validate(entity, *field, value));
    typed.push_back({cell.field, std::move(value)});
  }
  return typed;
}

Result<void> check_period(const Entity& entity, const RecordFact& record) {
  const Field* from = entity.field(Meaning::From);
  const Field* to = entity.field(Meaning::To);
  if (from == nullptr || to == nullptr) return {};
  if (!record.has(from->number) || !record.has(to->number)) return {};
  if (record.number(to->number) >= record.number(from->number)) return {};
  return at_field(ErrorCode::EndsBeforeStart, entity, to);
}

// What the record refers to must be alive; what it referred to before may have gone.
Result<void> check_targets(const Entity& entity, const std::vector<Cell>& cells,
                           const Facts& facts) {
  for (const Cell& cell : cells) {
    const auto* id = std::get_if<Id>(&cell.value);
    if (id == nullptr) continue;
    const Field* field = entity.field(cell.field);
    const RecordFact* target = facts.find(field->target, *id);
    if (target == nullptr || target->standing != Standing::Alive) {
      return at_field(ErrorCode::NotFound, entity, field, {to_hex(*id)});
    }
  }
  return {};
}

RecordFact with_cells(RecordFact record, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) record.set(cell.field, cell.value);
  return record;
}

// The entity's own rule over the record as it would be, and what follows from it.
Result<Changes> ruled(const Acting& acting, const Entity& entity, const Facts& facts, Moment now,
                      RowChange change) {
  RecordFact after = with_cells(facts.record, change.cells);
  after.name = change.row;
  after.standing = Standing::Alive;
  TRY(check_period(entity, after));
  Changes changes;
  changes.rows.push_back(std::move(change));
  const EntityRule* rule = find_rule(entity.number);
  if (rule == nullptr) return changes;
  const RuleContext context{acting, entity, facts.record, after, facts, now};
  if (rule->guard != nullptr) TRY(rule->guard(context));
  if (rule->consequence != nullptr) rule->consequence(context, changes);
  return changes;
}

// State and number of a new record.
void add_given(const Entity& entity, const Facts& facts, Moment now, std::vector<Cell>& cells) {
  if (const Workflow* workflow = find_workflow(entity.number)) {
    cells.push_back({workflow->state().number, workflow->first});
  }
  if (const Field* serial = entity.field(Meaning::Serial)) {
    cells.push_back(
        {serial->number, serial_number(facts.serial, date_of(now, facts.offset_minutes))});
  }
}

void drop_empty(std::vector<Cell>& cells) {
  std::erase_if(cells, [](const Cell& cell) { return is_none(cell.value); });
}

// A new link without a parent says something: unplaced from that day on.
void drop_unchanged(const Entity& entity, const RecordFact& record, std::vector<Cell>& cells) {
  const bool new_link = entity.is_link() && record.standing == Standing::Absent;
  std::erase_if(cells, [&](const Cell& cell) {
    if (new_link && cell.field == link_field::kParent) return false;
    const Value* held = record.find(cell.field);
    return held == nullptr ? is_none(cell.value) : *held == cell.value;
  });
}

Result<void> check_link(const Entity& entity, const command::EditRecord& command,
                        const Facts& facts) {
  const Field& child = *entity.field(link_field::kChild);
  const RecordFact* holder = facts.find(child.target, command.row.id);
  if (holder == nullptr || holder->standing != Standing::Alive) {
    return at_field(ErrorCode::NotFound, entity, &child);
  }
  TRY(validate(entity, *entity.field(link_field::kKind), command.row.kind));
  TRY(validate(entity, *entity.field(link_field::kValidFrom), command.row.valid_from));
  const Field& parent = *entity.field(link_field::kParent);
  if (parent.target == child.target && std::ranges::contains(facts.above_parent, command.row.id)) {
    return at_field(ErrorCode::MakesCycle, entity, &parent);
  }
  return {};
}

Value set_value(const Setting& setting, const Acting& acting, const Facts& facts, Moment now) {
  switch (setting.to) {
    case SetTo::Value: return setting.value;
    case SetTo::Nothing: return {};
    case SetTo::Now: return now.minutes;
    case SetTo::Today: return std::int64_t{date_of(now, facts.offset_minutes).days};
    case SetTo::Actor: return acting.id.is_nil() ? Value{} : Value{acting.id};
    case SetTo::Unit: return tidied(acting.unit);
  }
  return {};
}

// An action that empties a number to call back means that it is forgotten, in the journal too.
bool forgets_contacts(const Entity& entity, const Action& action) {
  return std::ranges::any_of(action.sets, [&](const Setting& setting) {
    return setting.to == SetTo::Nothing && entity.field(setting.field)->privacy == Privacy::Contact;
  });
}

Result<void> check_asked(const Entity& entity, const Action& action,
                         const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    if (!std::ranges::contains(action.asks, cell.field, &Asked::field)) {
      return at_field(ErrorCode::GivenByRule, entity, entity.field(cell.field));
    }
  }
  for (const Asked& asked : action.asks) {
    if (asked.presence != Presence::Required) continue;
    const auto found = std::ranges::find(cells, asked.field, &Cell::field);
    if (found == cells.end() || is_none(found->value)) {
      return at_field(ErrorCode::FieldRequired, entity, entity.field(asked.field));
    }
  }
  return {};
}

// What is asked may be a field that only actions write, so the check is that of the declaration.
Result<std::vector<Cell>> answered_cells(const Entity& entity, const Action& action,
                                         const std::vector<Cell>& cells) {
  std::vector<Cell> answered;
  for (const Cell& cell : cells) {
    const Field* field = entity.field(cell.field);
    if (field == nullptr || field->meaning == Meaning::State) {
      return at_field(ErrorCode::GivenByRule, entity, field);
    }
    Value value = tidied(cell.value);
    TRY(validate(entity, *field, value));
    answered.push_back({cell.field, std::move(value)});
  }
  TRY(check_asked(entity, action, answered));
  return answered;
}

}  // namespace

Result<void> check_person(const Acting& acting, RoleSet allowed, const Entity& entity,
                          const Facts& facts) {
  if (!allowed.has(acting.role)) {
    return at_field(ErrorCode::RoleMayNot, entity, nullptr,
                    {std::to_string(static_cast<int>(acting.role))});
  }
  if (!facts.in_scope) return at_field(ErrorCode::OutOfScope, entity, nullptr);
  return {};
}

Id id_of_new(const Entity& entity, const std::vector<Cell>& cells, const Id& drawn) {
  if (entity.identity != Identity::Natural) return drawn;
  for (const Cell& cell : cells) {
    const Field* field = entity.field(cell.field);
    const auto* text = std::get_if<std::string>(&cell.value);
    if (field == nullptr || field->part != Part::Key || text == nullptr) continue;
    const std::string_view key = trimmed(*text);
    if (!key.empty()) return derived_id(kPublicTables, entity.number, key);
  }
  return drawn;
}

Result<Changes> decide_record(const Acting& acting, const command::AddRecord& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.entity));
  if (entity->is_link()) return at_field(ErrorCode::NotAllowed, *entity, nullptr);
  TRY(check_person(acting, entity->writers, *entity, facts));
  TRY_ASSIGN(std::vector<Cell> cells, typed_cells(*entity, command.cells));
  drop_empty(cells);
  const Id id = id_of_new(*entity, cells, command.id);
  if (facts.record.standing != Standing::Absent) {
    return at_field(ErrorCode::AlreadyThere, *entity, entity->field(Meaning::Title), {to_hex(id)});
  }
  TRY(check_targets(*entity, cells, facts));
  add_given(*entity, facts, command.now, cells);
  RowChange change{
      .row = {.entity = entity->number, .id = id}, .life = Life::Create, .cells = std::move(cells)};
  TRY(validate(change));
  return ruled(acting, *entity, facts, command.now, std::move(change));
}

Result<Changes> decide_record(const Acting& acting, const command::EditRecord& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.row.entity));
  TRY(check_person(acting, entity->writers, *entity, facts));
  if (entity->is_link()) {
    TRY(check_link(*entity, command, facts));
  } else if (facts.record.standing != Standing::Alive) {
    return at_field(ErrorCode::NotFound, *entity, nullptr);
  }
  TRY_ASSIGN(std::vector<Cell> cells, typed_cells(*entity, command.cells));
  drop_unchanged(*entity, facts.record, cells);
  if (cells.empty()) return Changes{};
  for (const Cell& cell : cells) {
    const Field* field = entity->field(cell.field);
    if (field->part == Part::Key) return at_field(ErrorCode::GivenByRule, *entity, field);
  }
  TRY(check_targets(*entity, cells, facts));
  return ruled(acting, *entity, facts, command.now, {.row = command.row, .cells = cells});
}

Result<Changes> decide_record(const Acting& acting, const command::RemoveRecord& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.row.entity));
  if (entity->is_link()) return at_field(ErrorCode::NotAllowed, *entity, nullptr);
  TRY(check_person(acting, entity->writers, *entity, facts));
  if (facts.record.standing != Standing::Alive) {
    return at_field(ErrorCode::NotFound, *entity, nullptr);
  }
  if (facts.referrers > 0) {
    return at_field(ErrorCode::InUse, *entity, nullptr, {std::to_string(facts.referrers)});
  }
  if (const EntityRule* rule = find_rule(entity->number); rule != nullptr && rule->removal) {
    TRY(rule->removal({acting, *entity, facts.record, facts.record, facts, {}}));
  }
  return Changes{{{.row = command.row, .life = Life::Remove, .cells = {}}}};
}

Result<Changes> decide_record(const Acting& acting, const command::RestoreRecord& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.row.entity));
  TRY(check_person(acting, entity->writers, *entity, facts));
  if (facts.record.standing != Standing::Removed) {
    return at_field(ErrorCode::NotFound, *entity, nullptr);
  }
  return Changes{{{.row = command.row, .life = Life::Create, .cells = {}}}};
}

Result<Changes> decide_record(const Acting& acting, const command::EraseContacts& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.row.entity));
  if (!entity->has_contacts()) return at_field(ErrorCode::NotAllowed, *entity, nullptr);
  TRY(check_person(acting, entity->writers, *entity, facts));
  // Who asks to be forgotten is forgotten in the trash as well.
  if (facts.record.standing == Standing::Absent) {
    return at_field(ErrorCode::NotFound, *entity, nullptr);
  }
  return Changes{{{.row = command.row, .cells = {{kErasureField, Value{}}}}}};
}

Result<Changes> decide_record(const Acting& acting, const command::Act& command,
                              const Facts& facts) {
  TRY_ASSIGN(const Entity* entity, entity_of(command.record.entity));
  const Workflow* workflow = find_workflow(entity->number);
  const Action* action = workflow == nullptr ? nullptr : workflow->action(command.action);
  if (action == nullptr) return at_field(ErrorCode::NotAllowed, *entity, nullptr);
  if (facts.record.standing != Standing::Alive) {
    return at_field(ErrorCode::NotFound, *entity, nullptr);
  }
  TRY(check_person(acting, action->who, *entity, facts));
  const Field& state = workflow->state();
  const std::int64_t held = facts.record.number(state.number);
  if (!action->leaves(held)) {
    const Choice* named = state.choice(held);
    return at_field(ErrorCode::WrongState, *entity, &state,
                    {named == nullptr ? std::to_string(held) : std::string(named->name)});
  }
  TRY_ASSIGN(std::vector<Cell> cells, answered_cells(*entity, *action, command.cells));
  TRY(check_targets(*entity, cells, facts));
  for (const Setting& setting : action->sets) {
    std::erase_if(cells, [&](const Cell& cell) { return cell.field == setting.field; });
    cells.push_back({setting.field, set_value(setting, acting, facts, command.now)});
  }
  if (action->to != kSameState) cells.push_back({state.number, action->to});
  const RecordFact after = with_cells(facts.record, cells);
  const RuleContext context{acting, *entity, facts.record, after, facts, command.now};
  if (action->guard != nullptr) TRY(action->guard(context));
  drop_unchanged(*entity, facts.record, cells);
  if (forgets_contacts(*entity, *action)) cells.push_back({kErasureField, Value{}});
  TRY_ASSIGN(Changes changes, ruled(acting, *entity, facts, command.now,
                                    {.row = command.record, .cells = std::move(cells)}));
  if (action->consequence != nullptr) action->consequence(context, changes);
  return changes;
}

}  // namespace quanyu::domain
