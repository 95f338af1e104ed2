// Draws the list behind a number: filter, copy, a virtualised table. Used for #/records.
#pragma once

#include "ui/context.hpp"
#include "view/records_view.hpp"

namespace quanyu::ui {

struct RecordsUiState {
  std::string filter;  // as typed
  bool focus_filter = false;
};

void draw_records(const view::RecordsView& view, RecordsUiState& state, view::Outbox& outbox,
                  Ui& ui);

}  // namespace quanyu::ui
