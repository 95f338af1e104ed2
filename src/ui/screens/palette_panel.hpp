// Draws the command palette over everything. The app sets `open`; choosing or closing clears it.
// Never runs a command: it pushes RunCommand.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/palette_view.hpp"

namespace quanyu::ui {

struct PaletteUiState {
  bool open = false;
  // The truth of the query; each change is told by PaletteChanged.
  std::string query;
};

void draw_palette(const view::PaletteView& view, PaletteUiState& state, view::Outbox& outbox,
                  Ui& ui);

}  // namespace quanyu::ui
