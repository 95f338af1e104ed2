// Draws what happened to a record: who, when, for which unit, and each cell from what to what. Used
// by the detail page.
#pragma once

#include "ui/context.hpp"
#include "view/entity_detail_view.hpp"

namespace quanyu::ui {

// `events` is how many are shown; 0: the first few. More are shown when asked for.
void draw_entity_history(const view::EntityDetailView& view, std::size_t& events, Ui& ui);

}  // namespace quanyu::ui
