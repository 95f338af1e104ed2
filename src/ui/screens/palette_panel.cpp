#include "ui/screens/palette_panel.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/palette.hpp"

namespace quanyu::ui {

void draw_palette(const view::PaletteView& view, PaletteUiState& state, view::Outbox& outbox,
                  Ui& ui) {
  if (!state.open) return;
  std::vector<PaletteEntry> entries;
  for (const view::PaletteItem& item : view.items) {
    entries.push_back({.label = item.label,
                       .detail = item.detail,
                       .chord = item.chord,
                       .icon = glyph(item.icon),
                       .group = item.group,
                       .matches = text_matches(item.matched)});
  }
  const PaletteResult result =
      command_palette(ui, "palette", state.query, entries,
                      {.label = view.title, .placeholder = view.placeholder, .empty = view.empty});
  if (result.query_changed) outbox.push(view::intent::PaletteChanged{state.query});
  // The entries belong to the query the view was built for.
  if (result.chosen >= 0 && !result.query_changed) {
    outbox.push(view::intent::RunCommand{view.items[static_cast<std::size_t>(result.chosen)].call});
  }
  if (result.close_requested || (result.chosen >= 0 && !result.query_changed)) {
    state.open = false;
    state.query.clear();
    outbox.push(view::intent::PaletteChanged{});
  }
}

}  // namespace quanyu::ui
