// Draws one record: fields, dated links, related records and history, with what can be done with it
// at the top. Two columns on wide pages, one on narrow ones. Used for #/record/…
#pragma once

#include "ui/context.hpp"
#include "view/entity_detail_view.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

struct EntityDetailUiState {
  std::size_t events = 0;  // of the history shown; 0: the first few
  domain::RowName shown;   // the record that counts for
};

void draw_entity_detail(const view::EntityDetailView& view, EntityDetailUiState& state,
                        view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
