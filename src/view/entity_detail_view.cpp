#include "view/entity_detail_view.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "view/detail_parts.hpp"
#include "view/entity_form_view.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Field;
using domain::Meaning;

void describe(const EntityDetailInput& input, const Entity& entity, EntityDetailView& view) {
  const store::RecordRow& row = input.record->row;
  view.row = row.name;
  const Field* title = entity.field(Meaning::Title);
  const Field* serial = entity.field(Meaning::Serial);
  if (title != nullptr) view.title = input.words.bare(*title, row.value(title->number));
  if (serial != nullptr) view.serial = input.words.bare(*serial, row.value(serial->number));
  if (view.title.empty()) view.title = std::exchange(view.serial, {});
  // Without title and number it is called as in lists: by what it speaks of.
  if (view.title.empty()) view.title = input.words.title(row.name.entity, row.name.id);
  const Field* state = entity.field(Meaning::State);
  const auto* held =
      state == nullptr ? nullptr : std::get_if<std::int64_t>(&row.value(state->number));
  if (held != nullptr) {
    view.state = input.words.bare(*state, *held);
    view.tone = state_tone(entity, *held);
  }
  if (input.record->standing == domain::Standing::Removed) {
    view.removed = input.words.messages.text("detail.removed");
  }
}

// Empty fields would only hide the others; the form shows them all.
void add_fields(const EntityDetailInput& input, const Entity& entity, EntityDetailView& view) {
  const store::RecordRow& row = input.record->row;
  for (const Field& field : entity.fields) {
    const domain::Value& value = row.value(field.number);
    if (domain::is_none(value) || field.meaning == Meaning::State) continue;
    if (field.meaning == Meaning::Title && !view.title.empty()) continue;
    DetailField made{.key = std::string(field.name),
                     .label = std::string(input.words.messages.words(field.words)),
                     .value = input.words.value(field, value),
                     .target = {},
                     .tall = field.lines > 1};
    if (const auto* id = std::get_if<Id>(&value)) {
      made.target = record_route(input.route, {.entity = field.target, .id = *id});
    }
    view.has_contacts = view.has_contacts || field.privacy == domain::Privacy::Contact;
    view.fields.push_back(std::move(made));
  }
}

// Contacts stand in the record, or the journal still tells what stood there.
bool holds_contacts(const EntityDetailInput& input, const Entity& entity,
                    const EntityDetailView& view) {
  if (view.has_contacts) return true;
  const auto tells = [&](const store::ChangedCell& cell) {
    if (cell.row.entity != entity.number || cell.told != store::Told::Values) return false;
    const Field* field = entity.field(cell.field);
    return field != nullptr && field->privacy == domain::Privacy::Contact &&
           !(domain::is_none(cell.before) && domain::is_none(cell.after));
  };
  return std::ranges::any_of(input.history, [&](const store::RecordChange& change) {
    return std::ranges::any_of(change.cells, tells);
  });
}

void offer(const EntityDetailInput& input, const Entity& entity, EntityDetailView& view) {
  const bool alive = input.record->standing == domain::Standing::Alive;
  const bool writes = may_write(entity, input.role);
  view.can_edit = alive && writes && std::ranges::any_of(entity.fields, is_typed);
  view.can_remove = alive && writes;
  view.can_restore = !alive && writes;
  // Who asks to be forgotten is forgotten in the trash as well.
  if (writes && holds_contacts(input, entity, view)) view.erasing = record_token(view.row);
  const Field* state = entity.field(Meaning::State);
  if (!alive || state == nullptr) return;
  const auto* held = std::get_if<std::int64_t>(&input.record->row.value(state->number));
  view.actions = actions_now(entity, held == nullptr ? 0 : *held, input.role, input.words.messages);
}

bool settle(const EntityDetailInput& input, EntityDetailView& view) {
  const Messages& messages = input.words.messages;
  const auto note = [&](Phase phase, Icon icon, MessageKey title, std::string detail) {
    view.phase = phase;
    view.note = {icon, std::string(messages.text(title)), std::move(detail), {}};
    view.title = view.kind;
    return false;
  };
  if (input.error) {
    return note(Phase::Failed, Icon::AlertCircle, "list.failed", messages.error(*input.error));
  }
  if (!input.record) return note(Phase::Loading, Icon::Loader, "list.loading", {});
  if (input.record->standing == domain::Standing::Absent) {
    return note(Phase::Empty, Icon::Inbox, "detail.absent",
                std::string(messages.text("detail.absent.detail")));
  }
  return true;
}

}  // namespace

std::vector<DetailAction> actions_now(const Entity& entity, std::int64_t state, domain::Role role,
                                      const Messages& messages) {
  std::vector<DetailAction> actions;
  const domain::Workflow* workflow = domain::find_workflow(entity.number);
  if (workflow == nullptr) return actions;
  for (const domain::Action& action : workflow->actions) {
    if (!action.leaves(state) || !action.who.has(role)) continue;
    actions.push_back({.action = action.number,
                       .key = std::string(action.name),
                       .label = std::string(messages.words(action.words)),
                       .asks = !action.asks.empty()});
  }
  return actions;
}

EntityDetailView build_entity_detail(const EntityDetailInput& input) {
  const Entity& entity = *domain::find_entity(input.route.entity.entity);
  EntityDetailView view;
  view.route = input.route;
  view.kind = input.words.messages.words(entity.words);
  view.list = list_route(input.route, entity.name);
  if (!settle(input, view)) return view;
  describe(input, entity, view);
  add_fields(input, entity, view);
  offer(input, entity, view);
  view.contacts_shown = input.words.contacts == Contacts::Shown;
  view.suggestions = input.suggestions;
  view.belongs = build_links(input, entity);
  view.referrers = build_referrers(input);
  view.history = build_events(input);
  return view;
}

}  // namespace quanyu::view
