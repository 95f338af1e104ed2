// Draws the chosen area: facts, numbers beneath, history, what can be done. Used by the areas
// screen, as a card beside the tree or inside a drawer on narrow pages.
#pragma once

#include "ui/screens/areas_screen.hpp"

namespace quanyu::ui {

void draw_area_detail(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox,
                      Ui& ui);

// The dialog that asks for a new name, while state.renaming names the area shown.
void draw_rename(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
