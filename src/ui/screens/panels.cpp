#include "ui/screens/panels.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/combo.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {
namespace {

constexpr std::uint32_t kNameLength = 60;

constexpr view::RecordGroup kPlaceKinds[] = {view::RecordGroup::Cities,
                                             view::RecordGroup::Districts,
                                             view::RecordGroup::Streets, view::RecordGroup::Towns};

// The two buttons of a form; 1 to go on, -1 to leave it, 0 neither.
int draw_form_actions(Ui& ui, DialogScope& dialog, const std::string& form,
                      std::string_view label) {
  dialog.actions();
  const bool cancel = button(ui, form + ".cancel", say(ui, "dialog.cancel"));
  const bool go = button(ui, form + ".save", label, {.kind = ButtonKind::Primary});
  if (go) return 1;
  return cancel || dialog.close_requested() ? -1 : 0;
}

}  // namespace

void draw_help(const view::HelpView& view, const view::Route& route, view::Outbox& outbox, Ui& ui) {
  const DrawerScope drawer(ui, "help", {.title = view.title});
  for (std::size_t i = 0; i < view.groups.size(); ++i) {
    const view::HelpGroup& group = view.groups[i];
    const KeyScope keys(ui, "group-" + std::to_string(i));
    section_head(ui, "head", group.title, {}, 3);
    for (const view::HelpLine& line : group.lines) {
      property_row(ui, line.label, line.label, line.chord);
    }
    space(ui, Gap::Normal);
  }
  if (drawer.close_requested()) close_panel(route, outbox);
}

void draw_about(const view::AboutView& view, const view::Route& route, view::Outbox& outbox,
                Ui& ui) {
  DialogScope dialog(ui, "about", {.title = view.title, .description = view.purpose});
  text(ui, "version", view.version, {.weight = Weight::Semibold});
  text(ui, "licence", view.licence);
  text(ui, "source", view.source_note, {.ink = Ink::Secondary});
  text(ui, "outside", view.outside_note, {.ink = Ink::Secondary});
  text(ui, "notices", view.notices_label + " · " + view.notices_address);
  dialog.actions();
  const bool close = button(ui, "about.close", say(ui, "frame.close_panel"));
  if (close || dialog.close_requested()) close_panel(route, outbox);
}

void draw_new_place(NewPlaceUiState& state, const view::Route& route, view::Outbox& outbox,
                    Ui& ui) {
  DialogScope dialog(ui, "new-place",
                     {.title = say(ui, "new.title"), .description = say(ui, "new.text")});
  const FieldResult name =
      text_field(ui, "new.name", state.name,
                 {.label = say(ui, "new.name"),
                  .placeholder = say(ui, "new.name.placeholder"),
                  .error = state.name_missing ? say(ui, "new.name.missing") : std::string_view(),
                  .max_length = kNameLength,
                  .required = true});
  if (name.changed) state.name_missing = false;
  std::vector<std::string> kinds;
  for (const view::RecordGroup kind : kPlaceKinds) {
    kinds.emplace_back(say(ui, view::group_label(kind)));
  }
  select(ui, "new.kind", state.kind, kinds, {.label = say(ui, "new.kind")});
  const int answer = draw_form_actions(ui, dialog, "new", say(ui, "new.create"));
  if (answer < 0) return close_panel(route, outbox);
  if (answer == 0 && !name.submitted) return;
  if (state.name.empty()) {
    state.name_missing = true;
    return ui.request_focus(name.node);
  }
  outbox.push(
      view::intent::CreatePlace{state.name, kPlaceKinds[static_cast<std::size_t>(state.kind)]});
  state = {};
}

}  // namespace quanyu::ui
