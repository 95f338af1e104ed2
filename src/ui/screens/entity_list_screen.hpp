// Draws the list of an entity's records: search, tabs of states and trash, a table on wide pages
// and cards of two lines on phones. Used for #/list/…
#pragma once

#include <cstdint>
#include <string>

#include "ui/context.hpp"
#include "view/entity_list_view.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

struct EntityListUiState {
  std::string entity = {};    // whose list it is: another one begins without a filter
  std::string filter = {};    // the truth of the field's text
  bool focus_filter = false;  // move the keyboard into it with the next frame
  bool filter_focused = false;
  std::int32_t year = 0;  // of the holiday calendar; 0: this year
};

void draw_entity_list(const view::EntityListView& view, EntityListUiState& state,
                      view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
