#include "ui/screens/root_screen.hpp"

namespace quanyu::ui {
namespace {

// The screen of the route. A view that is missing is a screen that is not shown.
void draw_screen(const RootViews& views, RootUiState& state, view::Outbox& outbox, Ui& ui,
                 const std::function<void()>& gallery) {
  if (views.start != nullptr)
    draw_start(*views.start, state.start, outbox, ui);
  else if (views.dashboard != nullptr)
    draw_dashboard(*views.dashboard, outbox, ui);
  else if (views.areas != nullptr) {
    note_search_keys(ui, state.frame.search_field, state.areas);
    draw_areas(*views.areas, state.areas, outbox, ui);
  } else if (views.records != nullptr)
    draw_records(*views.records, state.records, outbox, ui);
  else if (views.index != nullptr)
    draw_entity_index(*views.index, state.index, outbox, ui);
  else if (views.list != nullptr)
    draw_entity_list(*views.list, state.list, outbox, ui);
  else if (views.detail != nullptr)
    draw_entity_detail(*views.detail, state.detail, outbox, ui);
  else if (views.settings != nullptr)
    draw_settings(*views.settings, outbox, ui);
  else if (views.route.screen == view::Screen::Gallery)
    gallery();
}

void draw_panel(const RootViews& views, RootUiState& state, view::Outbox& outbox, Ui& ui) {
  switch (views.route.panel) {
    case view::Panel::Help:
      if (views.help != nullptr) draw_help(*views.help, views.route, outbox, ui);
      return;
    case view::Panel::About:
      if (views.about != nullptr) draw_about(*views.about, views.route, outbox, ui);
      return;
    case view::Panel::NewPlace: return draw_new_place(state.new_place, views.route, outbox, ui);
    case view::Panel::Person:
      if (views.person != nullptr)
        draw_person(*views.person, state.person, views.route, outbox, ui);
      return;
    case view::Panel::Form:
    case view::Panel::Act:
    case view::Panel::Link:
      if (views.form != nullptr) draw_entity_form(*views.form, state.form, outbox, ui);
      return;
    case view::Panel::None:
      // Drafts of a form that was left do not come back with the next one.
      state.new_place = {};
      state.person = {};
      leave_entity_form(state.form);
      return;
  }
}

// The top bar and, on phones, the areas screen show the same search.
void keep_search_equal(const std::string& before, RootUiState& state) {
  if (state.areas.search != before)
    state.frame.search = state.areas.search;
  else
    state.areas.search = state.frame.search;
}

// What was typed into a search was meant for the screen that has been left.
void forget_searches(const view::Route& route, RootUiState& state) {
  const view::Route& before = state.shown;
  if (before.screen == view::Screen::Areas && route.screen != before.screen) {
    state.frame.search.clear();
  }
  if (route.screen != before.screen || route.records != before.records ||
      route.entity.entity != before.entity.entity) {
    state.records.filter.clear();
    state.list.filter.clear();
  }
  state.shown = route;
}

}  // namespace

void draw_root(const RootViews& views, RootUiState& state, view::Outbox& outbox, Ui& ui,
               const std::function<void()>& gallery) {
  forget_searches(views.route, state);
  const std::string search = state.frame.search;
  state.areas.search = search;
  state.frame.search_field = {};
  draw_frame(*views.frame, state.frame, outbox, ui,
             [&] { draw_screen(views, state, outbox, ui, gallery); });
  draw_panel(views, state, outbox, ui);
  if (views.palette != nullptr) draw_palette(*views.palette, state.palette, outbox, ui);
  draw_frame_overlays(*views.frame, state.frame, outbox, ui);
  keep_search_equal(search, state);
}

}  // namespace quanyu::ui
