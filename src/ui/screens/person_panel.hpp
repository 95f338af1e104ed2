// Draws the dialog that asks who works here: name, unit and, in an open place, the capacity and the
// area answered for. Used by the root screen; closing it pushes Navigate without the panel.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/person_view.hpp"

namespace quanyu::ui {

struct PersonUiState {
  std::string name, unit;
  int role = 0;  // index among the view's roles
  Id scope;
  std::string scope_name;
  bool drafts_loaded = false, name_missing = false, unit_missing = false;
  std::string asked;  // the last text an area was searched by
  bool has_asked = false;
};

void draw_person(const view::PersonView& view, PersonUiState& state, const view::Route& route,
                 view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
