// Draws what the route lays over a screen: help, about, new place. Closing one pushes
// Navigate with the same route and no panel.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/help_view.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

struct NewPlaceUiState {
  std::string name;
  int kind = 1;  // city, district, street, town
  bool name_missing = false;
};

void draw_help(const view::HelpView& view, const view::Route& route, view::Outbox& outbox, Ui& ui);
void draw_about(const view::AboutView& view, const view::Route& route, view::Outbox& outbox,
                Ui& ui);
void draw_new_place(NewPlaceUiState& state, const view::Route& route, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
