#include "ui/gallery/demos.hpp"
#include "ui/widgets/number_field.hpp"

namespace quanyu::ui {

void field_demo(Ui& ui, GalleryState& state) {
  in_every_state(ui, "states", [&] {
    std::string value(ui.text("gallery.street"));
    const bool wrong = ui.forced == ForcedState::Invalid;
    text_field(ui, "text", value,
               {.label = ui.text("gallery.name"),
                .error = wrong ? ui.text("gallery.error") : std::string_view()});
  });
  GridScope grid(ui, "live");
  constexpr Span kThird{.phone = 12, .tablet = 6, .desktop = 4};
  grid.cell(kThird);
  text_field(ui, "name", state.text,
             {.label = ui.text("gallery.name"),
              .placeholder = ui.text("gallery.street"),
              .hint = ui.text("gallery.hint"),
              .required = true});
  grid.cell(kThird);
  search_field(ui, "search", state.search,
               {.label = ui.text("gallery.place"),
                .placeholder = ui.text("gallery.community"),
                .key_hint = "Ctrl K"});
  grid.cell(kThird);
  number_field(ui, "number", state.number,
               {.field = {.label = ui.text("gallery.count"), .suffix = ui.text("gallery.unit")},
                .minimum = 0,
                .maximum = 99999});
  grid.cell(kThird);
  date_field(ui, "day", state.day,
             {.field = {.label = ui.text("gallery.day")}, .today = {2026, 3, 2}});
  grid.cell(kThird);
  text_field(ui, "notes", state.notes, {.label = ui.text("gallery.notes"), .lines = 3});
}

}  // namespace quanyu::ui
