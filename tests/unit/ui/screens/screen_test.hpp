// The whole interface over a stage without a browser: root screen, catalogue, an outbox. Every
// frame is checked for duplicate ids, unmirrored items and texts that are no catalogue's.
#pragma once

#include "ui/screens/root_screen.hpp"
#include "unit/ui/ui_test.hpp"
#include "unit/view/sample_place.hpp"

namespace quanyu::ui {

class ScreenTest : public UiTest {
 protected:
  ScreenTest() {
    setup_.width = 1280;
    setup_.height = 800;
    setup_.messages = {.find =
                           [](const void* catalogue, std::string_view key) {
                             const auto* messages = static_cast<const view::Messages*>(catalogue);
                             return messages->lookup(key);
                           },
                       .catalogue = &messages_};
  }

  // Builds the views of the route and draws them.
  void draw_views(Ui& ui) {
    frame_input_.route = route_;
    const bool open = route_.screen != view::Screen::Start;
    const view::PlaceFacts* facts = open ? &place_.facts() : nullptr;
    frame_view_ = view::build_frame(frame_input_, facts, messages_);
    RootViews views;
    views.route = route_;
    views.frame = &frame_view_;
    person_ =
        view::build_person({.person = frame_input_.person, .known = {}, .scopes = {}}, messages_);
    views.person = &person_;
    switch (route_.screen) {
      case view::Screen::Start:
        start_ = view::build_start(start_input_, messages_);
        views.start = &start_;
        break;
      case view::Screen::Dashboard:
        dashboard_ = view::build_dashboard({}, facts, messages_);
        views.dashboard = &dashboard_;
        break;
      case view::Screen::Areas:
        areas_input_.open = &open_;
        areas_ = view::build_areas(areas_input_, facts, messages_);
        views.areas = &areas_;
        break;
      case view::Screen::Records:
        records_input_.query = route_.records;
        records_ = view::build_records(records_input_, facts, messages_);
        views.records = &records_;
        break;
      case view::Screen::Settings:
        settings_ = view::build_settings({}, facts, messages_);
        views.settings = &settings_;
        break;
      case view::Screen::Index:
      case view::Screen::List:
      case view::Screen::Record:
      case view::Screen::Gallery: break;
    }
    help_ = view::build_help(view::Keyboard::Pc, messages_);
    about_ = view::build_about("0.1.0", messages_);
    views.help = &help_;
    views.about = &about_;
    view::PaletteInput palette_input;
    palette_input.query = state_.palette.query;
    palette_ = view::build_palette(palette_input, facts, messages_);
    views.palette = &palette_;
    draw_root(views, state_, outbox_, ui, [] {});
  }

  Draw draw = [this](Ui& ui) { draw_views(ui); };

  // What the last action asked for, one line each.
  std::vector<std::string> wishes() {
    std::vector<std::string> lines;
    for (const view::Intent& intent : outbox_.take()) lines.push_back(view::print(intent));
    return lines;
  }
  // Some node's name or value has these words.
  bool says(std::string_view words) { return dump().contains(words); }

  view::Messages messages_;
  view::SamplePlace place_;
  view::Route route_;
  view::FrameInput frame_input_;
  view::StartInput start_input_;
  view::AreasInput areas_input_;
  view::RecordsInput records_input_;
  std::unordered_set<view::AreaKey> open_;
  RootUiState state_;
  view::Outbox outbox_;
  view::FrameView frame_view_;
  view::StartView start_;
  view::DashboardView dashboard_;
  view::AreasView areas_;
  view::RecordsView records_;
  view::SettingsView settings_;
  view::HelpView help_;
  view::AboutView about_;
  view::PersonView person_;
  view::PaletteView palette_;
};

}  // namespace quanyu::ui
