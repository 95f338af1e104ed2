// Session: what the app knows while it runs, as plain data: the open place, where the user is, what
// was typed into the searches, what is being said. Changed by the desk and the navigator, read by
// the view cache. Lost at reload, save for what the route and the settings carry.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/place.hpp"
#include "view/areas_view.hpp"
#include "view/frame_view.hpp"

namespace quanyu::app {

// How the page is and what it prefers, as it told last.
struct PageState {
  float width = 0, height = 0;  // CSS pixels
  std::uint32_t device_width = 0, device_height = 0;
  float keyboard_height = 0;
  bool dark = false, more_contrast = false, reduced_motion = false, coarse_pointer = false;
  bool visible = true;
  bool testing = false;
  view::Keyboard keyboard = view::Keyboard::Pc;
  view::Language browser_language = view::Language::Chinese;
};

// What is being looked for, to be chosen in a field; field 0: nothing.
struct ChoiceSearch {
  domain::FieldNumber field = 0;
  domain::EntityNumber entity = 0;
  std::string text;
};

struct Session {
  PageState page;
  view::Route route;
  std::unique_ptr<Place> place;
  // True from the start until it is known whether there is a place to open.
  bool starting = true;

  // Of the open place.
  std::unordered_set<view::AreaKey> open_areas;
  view::AreaKey scope = 0, selected = 0;
  std::string search_text, filter_text, palette_text;
  std::vector<view::SampleFacts> samples;

  // Of records: why the open form was refused, what is looked for in one of its fields, and whether
  // contacts of the record shown were asked for.
  std::optional<Error> form_error;
  std::uint32_t form_error_number = 0;
  ChoiceSearch choice;
  bool contacts_shown = false;

  // What runs and what went wrong. `failed_order` allows another try.
  std::optional<view::JobFacts> job;
  std::optional<view::ProblemFacts> problem;
  std::vector<view::Notice> notices;
  // The notice that offers to take back what it tells of, and the revision of the place after it:
  // once something else was written, undoing would mean that.
  struct WayBack {
    std::uint32_t notice = 0;
    std::uint64_t revision = 0;
  } way_back;
  std::optional<view::ConfirmView> confirm;
  std::uint32_t last_notice = 0;

  // Set by whoever changed anything above that a view shows.
  bool changed = true;
};

}  // namespace quanyu::app
