// Draws the area tree with its toolbar, or the hits of a search, and the chosen area: beside it on
// wide pages, in a drawer on narrow ones. Used for #/areas.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "ui/widgets/field.hpp"
#include "view/areas_view.hpp"

namespace quanyu::ui {

struct AreasUiState {
  std::string search;            // the same text as the top bar's; the root screen keeps them equal
  view::AreaKey reveal = 0;      // scroll this area's row into view once it is shown
  view::AreaKey renaming = 0;    // the rename dialog is open for this area
  std::string new_name;          // its draft
  bool focus_name = false;       // its field gets the keyboard with the next frame
  bool focus_search = false;     // on phones: move the keyboard into the search
  std::int64_t active_hit = -1;  // the hit that the search field's arrows are on
  std::int32_t search_step = 0;  // of this frame: -1 up, 1 down
  bool search_entered = false;   // of this frame
  NodeId menu_owner = 0;         // the row whose context menu is open
};

// Notes what was pressed in the search field, wherever it stands, for the hits drawn after it.
void note_search_keys(Ui& ui, const FieldResult& field, AreasUiState& state);

void draw_areas(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
