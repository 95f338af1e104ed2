// Draws the area tree with its toolbar and search hits, and the chosen area beside it (below it on
// narrow pages). Used for #/areas.
#pragma once

#include "ui/context.hpp"
#include "view/areas_view.hpp"

namespace quanyu::ui {

struct AreasUiState {
  view::AreaKey reveal = 0;   // scroll this area's row into view with the next frame
  view::AreaKey renaming = 0; // the rename dialog is open for this area
  std::string new_name;       // its draft
};

void draw_areas(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
