#include "ui/screens/person_panel.hpp"

#include <algorithm>

#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/combo.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"

namespace quanyu::ui {
namespace {

constexpr std::uint32_t kPersonLength = 30, kUnitLength = 60;

struct Panel {
  const view::PersonView& view;
  PersonUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

void load_drafts(const view::PersonView& view, PersonUiState& state) {
  if (state.drafts_loaded) return;
  state = {};
  state.name = view.name;
  state.unit = view.unit;
  state.scope = view.scope;
  state.scope_name = view.scope_name;
  const auto role = std::ranges::find(view.roles, view.role, &view::RoleChoice::role);
  if (role != view.roles.end()) state.role = static_cast<int>(role - view.roles.begin());
  state.drafts_loaded = true;
}

FieldResult draw_name(const Panel& panel) {
  Ui& ui = panel.ui;
  const FieldResult name = text_field(
      ui, "person.name", panel.state.name,
      {.label = say(ui, "start.name"),
       .placeholder = say(ui, "start.name.placeholder"),
       .error = panel.state.name_missing ? say(ui, "start.name.missing") : std::string_view(),
       .max_length = kPersonLength,
       .required = true});
  if (name.changed) panel.state.name_missing = false;
  return name;
}

FieldResult draw_unit(const Panel& panel) {
  Ui& ui = panel.ui;
  const FieldResult unit = text_field(
      ui, "person.unit", panel.state.unit,
      {.label = say(ui, "start.unit"),
       .placeholder = say(ui, "start.unit.placeholder"),
       .error = panel.state.unit_missing ? say(ui, "start.unit.missing") : std::string_view(),
       .max_length = kUnitLength,
       .required = true});
  if (unit.changed) panel.state.unit_missing = false;
  return unit;
}

std::vector<ComboOption> scope_options(const Panel& panel, std::string_view typed) {
  PersonUiState& state = panel.state;
  if (!state.has_asked || state.asked != typed) {
    state.has_asked = true;
    state.asked = typed;
    panel.outbox.push(view::intent::ChoiceSearched{
        .field = view::kScopeField, .entity = domain::kArea.number, .text = std::string(typed)});
  }
  std::vector<ComboOption> options;
  const view::ReferenceChoices& found = panel.view.scopes;
  if (found.field != view::kScopeField || found.text != typed) return options;
  for (const view::ReferenceChoices::Choice& choice : found.choices) {
    const auto number = static_cast<std::int64_t>(options.size()) + 1;
    options.push_back({.id = number, .label = choice.label, .detail = choice.detail});
  }
  return options;
}

void draw_capacity(const Panel& panel) {
  Ui& ui = panel.ui;
  if (!panel.view.in_place) return;
  std::vector<std::string> labels;
  for (const view::RoleChoice& role : panel.view.roles) labels.push_back(role.label);
  select(ui, "person.role", panel.state.role, labels, {.label = say(ui, "person.role")});
  std::int64_t chosen = panel.state.scope.is_nil() ? 0 : -1;
  const ComboSource source = [&](std::string_view typed) { return scope_options(panel, typed); };
  if (search_select(
          ui, "person.scope", chosen, panel.state.scope_name, source,
          {.label = say(ui, "person.scope"), .placeholder = say(ui, "person.scope.all")})) {
    const auto index = static_cast<std::size_t>(std::max<std::int64_t>(chosen, 1) - 1);
    const auto& choices = panel.view.scopes.choices;
    panel.state.scope = chosen > 0 && index < choices.size() ? choices[index].id : Id{};
  }
}

// True when everything asked for is there; else the first that is missing gets the keyboard.
bool complete(const Panel& panel, NodeId name, NodeId unit) {
  PersonUiState& state = panel.state;
  state.name_missing = state.name.empty();
  state.unit_missing = state.unit.empty();
  if (!state.name_missing && !state.unit_missing) return true;
  panel.ui.request_focus(state.name_missing ? name : unit);
  return false;
}

void save(const Panel& panel) {
  const auto role = static_cast<std::size_t>(std::max(0, panel.state.role));
  view::intent::SaveIdentity wish{panel.state.name, panel.state.unit};
  if (panel.view.in_place && role < panel.view.roles.size()) {
    wish.role = panel.view.roles[role].role;
    wish.scope = panel.state.scope;
  }
  panel.outbox.push(std::move(wish));
}

}  // namespace

void draw_person(const view::PersonView& view, PersonUiState& state, const view::Route& route,
                 view::Outbox& outbox, Ui& ui) {
  load_drafts(view, state);
  const Panel panel{view, state, outbox, ui};
  DialogScope dialog(
      ui, "person",
      {.title = say(ui, "person.title"), .description = say(ui, "person.text"), .stays = true});
  const FieldResult name = draw_name(panel);
  const FieldResult unit = draw_unit(panel);
  draw_capacity(panel);
  dialog.actions();
  const bool cancel = button(ui, "person.cancel", say(ui, "dialog.cancel"));
  const bool go = button(ui, "person.save", say(ui, "start.save"), {.kind = ButtonKind::Primary});
  if (go || name.submitted || unit.submitted) {
    if (!complete(panel, name.node, unit.node)) return;
    save(panel);
  } else if (!cancel && !dialog.close_requested()) {
    return;
  }
  state = {};
  close_panel(route, outbox);
}

}  // namespace quanyu::ui
