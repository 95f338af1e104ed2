#include "ui/screens/settings_screen.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/check.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {
namespace {

// One of few, with its heading. The index chosen now, or -1 when nothing changed.
int draw_choice(Ui& ui, std::string_view key, view::MessageKey label,
                const std::vector<view::ChoiceOption>& options) {
  std::vector<std::string> labels;
  int index = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    labels.push_back(options[i].label);
    if (options[i].chosen) index = static_cast<int>(i);
  }
  section_head(ui, std::string(key) + "-head", say(ui, label), {}, 3);
  const StackScope stack(ui, Gap::None);
  return radio_group(ui, key, say(ui, label), index, labels) ? index : -1;
}

void draw_look(const view::SettingsView& view, view::Outbox& outbox, Ui& ui) {
  const CardScope card(ui, "look", {.title = say(ui, "settings.look")});
  GridScope grid(ui, "look-parts");
  grid.cell({.tablet = 4, .desktop = 4});
  if (const int theme = draw_choice(ui, "theme", "settings.theme", view.themes); theme >= 0) {
    outbox.push(view::intent::SetTheme{static_cast<view::ThemeChoice>(theme)});
  }
  grid.cell({.tablet = 4, .desktop = 4});
  if (const int scale = draw_choice(ui, "scale", "settings.scale", view.scales); scale >= 0) {
    outbox.push(view::intent::SetTextScale{static_cast<view::TextScale>(scale)});
  }
  grid.cell({.tablet = 4, .desktop = 4});
  const int language = draw_choice(ui, "language", "settings.language", view.languages);
  if (language >= 0) {
    outbox.push(view::intent::SetLanguage{static_cast<view::Language>(language)});
  }
}

void draw_person(const view::SettingsView& view, view::Outbox& outbox, Ui& ui, float height) {
  const CardScope card(ui, "person",
                       {.title = say(ui, "settings.person"), .minimum_height = height});
  property_row(ui, "name", say(ui, "start.name"), view.person_name);
  property_row(ui, "unit", say(ui, "start.unit"),
               view.person_unit.empty() ? say(ui, "none") : std::string_view(view.person_unit));
  space(ui, Gap::Medium);
  if (button(ui, "change.person", say(ui, "settings.person.change"))) {
    outbox.run(view::CommandId::ChangePerson);
  }
}

void draw_data(const view::SettingsView& view, view::Outbox& outbox, Ui& ui, float height) {
  const CardScope card(
      ui, "data",
      {.title = say(ui, "settings.data"), .caption = view.place_name, .minimum_height = height});
  property_row(ui, "storage", say(ui, "settings.storage"), view.storage_kind);
  if (!view.storage_used.empty()) {
    property_row(ui, "used", say(ui, "settings.used"), view.storage_used);
  }
  if (!view.storage_limit.empty()) {
    property_row(ui, "limit", say(ui, "settings.limit"), view.storage_limit);
  }
  space(ui, Gap::Medium);
  caption(ui, "privacy", view.privacy);
  if (button(ui, "export.database", say(ui, "settings.export"),
             {.icon = gfx::icon::kDownload, .disabled = !view.can_export})) {
    outbox.run(view::CommandId::ExportDatabase);
  }
  caption(ui, "export-hint", say(ui, "settings.export.hint"));
}

void draw_about_card(view::Outbox& outbox, Ui& ui) {
  const CardScope card(ui, "about", {.title = say(ui, "settings.about")});
  text(ui, "purpose", say(ui, "app.purpose"), {.ink = Ink::Secondary});
  const RowScope row(ui, "about-actions", {.gap = Gap::Normal, .wrap = true});
  for (const view::CommandId id :
       {view::CommandId::GoAbout, view::CommandId::GoHelp, view::CommandId::GoGallery}) {
    command_button(ui, {.id = id}, outbox);
  }
}

}  // namespace

void draw_settings(const view::SettingsView& view, view::Outbox& outbox, Ui& ui) {
  {
    const PageHeadScope head(ui, "head", {.title = view.title});
  }
  const StackScope stack(ui, Gap::Large);
  draw_look(view, outbox, ui);
  GridScope grid(ui, "cards");
  grid.cell({.desktop = 6});
  draw_person(view, outbox, ui, grid.cell_height());
  grid.cell({.desktop = 6});
  draw_data(view, outbox, ui, grid.cell_height());
  grid.cell({.desktop = 12});
  draw_about_card(outbox, ui);
}

}  // namespace quanyu::ui
