// Draws what the route lays over a screen: help, about, new place, person. Closing one pushes
// Navigate with the same route and no panel.
#pragma once

#include <string>

#include "ui/context.hpp"
#include "view/help_view.hpp"
#include "view/intents.hpp"
#include "view/place_facts.hpp"

namespace quanyu::ui {

struct NewPlaceUiState {
  std::string name;
  int kind = 1;  // city, district, street, town
  bool name_missing = false;
};
struct PersonUiState {
  std::string name, unit;
  bool drafts_loaded = false, name_missing = false, unit_missing = false;
};

void draw_help(const view::HelpView& view, const view::Route& route, view::Outbox& outbox, Ui& ui);
void draw_about(const view::AboutView& view, const view::Route& route, view::Outbox& outbox,
                Ui& ui);
void draw_new_place(NewPlaceUiState& state, const view::Route& route, view::Outbox& outbox, Ui& ui);
void draw_person(const view::PersonFacts& saved, PersonUiState& state, const view::Route& route,
                 view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
