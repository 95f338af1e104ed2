// Draws the first page. Drafts of name and unit live in its state until a way in is chosen; then
// they are saved with it. Problems and dialogs are the frame's.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/start_view.hpp"

namespace quanyu::ui {

struct StartUiState {
  std::string name, unit;        // drafts
  bool name_missing = false;     // a way in was tried without a name
  bool unit_missing = false;     // or without a unit
  bool focus_name = false;       // move the keyboard to the name with the next frame
  bool focus_unit = false;       // or to the unit
  view::JobNumber seen_job = 0;  // the job that was brought into sight
};

void draw_start(const view::StartView& view, StartUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
