// Draws the area tree with its toolbar, or the hits of a search, and the chosen area: beside it on
// wide pages, in a drawer on narrow ones. Used for #/areas.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/areas_view.hpp"

namespace quanyu::ui {

struct AreasUiState {
  std::string search;         // the same text as the top bar's; the root screen keeps them equal
  view::AreaKey reveal = 0;   // scroll this area's row into view once it is shown
  view::AreaKey renaming = 0; // the rename dialog is open for this area
  std::string new_name;       // its draft
  bool focus_name = false;    // its field gets the keyboard with the next frame
  bool focus_search = false;  // on phones: move the keyboard into the search
  NodeId menu_owner = 0;      // the row whose context menu is open
};

void draw_areas(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
