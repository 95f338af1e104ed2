// Draws the list behind a number: filter, copy, a virtualised table. Used for #/records.
// Never sorts or filters: it asks for both.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/records_view.hpp"

namespace quanyu::ui {

struct RecordsUiState {
  std::string filter;           // as typed
  bool focus_filter = false;    // set to move the keyboard there with the next frame
  bool filter_focused = false;  // the keyboard is there now
};

void draw_records(const view::RecordsView& view, RecordsUiState& state, view::Outbox& outbox,
                  Ui& ui);

}  // namespace quanyu::ui
