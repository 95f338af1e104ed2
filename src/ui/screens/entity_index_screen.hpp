// Draws all registers by section, with their counts, as cards of links. Used for #/index…
// Never counts: the view says everything.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/entity_index_view.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

struct EntityIndexUiState {
  std::string section = {};  // another one begins without a filter
  std::string filter = {};
  bool focus_filter = false;
  bool filter_focused = false;
};

void draw_entity_index(const view::EntityIndexView& view, EntityIndexUiState& state,
                       view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
