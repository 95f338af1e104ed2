// Draws the command palette over everything.
#pragma once

#include "ui/context.hpp"
#include "view/palette_view.hpp"

namespace quanyu::ui {

struct PaletteUiState {
  bool open = false;
  std::string query;
};

void draw_palette(const view::PaletteView& view, PaletteUiState& state, view::Outbox& outbox,
                  Ui& ui);

}  // namespace quanyu::ui
