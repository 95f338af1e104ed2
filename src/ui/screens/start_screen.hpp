// Draws the first page. Drafts of name, unit and the new place live in its state until saved.
#pragma once

#include "ui/context.hpp"
#include "view/start_view.hpp"

namespace quanyu::ui {

struct StartUiState {
  std::string name, unit;      // drafts
  bool drafts_loaded = false;  // false: take over what is saved
  bool name_missing = false;   // shown after an attempt without a name
  bool editing_person = false;
};

void draw_start(const view::StartView& view, StartUiState& state, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
