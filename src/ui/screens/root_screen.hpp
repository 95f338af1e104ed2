// The whole interface of a frame: frame, the screen of the route, panels, palette, notices. The app
// calls draw_root once per frame and takes the outbox afterwards. Owns the drafts of all screens.
#pragma once

#include <functional>
#include <variant>

#include "ui/screens/areas_screen.hpp"
#include "ui/screens/dashboard_screen.hpp"
#include "ui/screens/entity_detail_screen.hpp"
#include "ui/screens/entity_form.hpp"
#include "ui/screens/entity_index_screen.hpp"
#include "ui/screens/entity_list_screen.hpp"
#include "ui/screens/frame_screen.hpp"
#include "ui/screens/palette_panel.hpp"
#include "ui/screens/panels.hpp"
#include "ui/screens/person_panel.hpp"
#include "ui/screens/records_screen.hpp"
#include "ui/screens/settings_screen.hpp"
#include "ui/screens/start_screen.hpp"

namespace quanyu::ui {

// All views of the frame. Only those of the current screen and panel need to be built; null else.
struct RootViews {
  view::Route route;
  const view::FrameView* frame = nullptr;  // always
  const view::StartView* start = nullptr;
  const view::DashboardView* dashboard = nullptr;
  const view::AreasView* areas = nullptr;
  const view::RecordsView* records = nullptr;
  const view::SettingsView* settings = nullptr;
  const view::EntityIndexView* index = nullptr;
  const view::EntityListView* list = nullptr;
  const view::EntityDetailView* detail = nullptr;
  const view::EntityFormView* form = nullptr;  // while a form is open
  const view::PaletteView* palette = nullptr;  // while the palette is open
  const view::HelpView* help = nullptr;
  const view::AboutView* about = nullptr;
  const view::PersonView* person = nullptr;  // while the dialog is open
};

struct RootUiState {
  FrameUiState frame;
  StartUiState start;
  AreasUiState areas;
  RecordsUiState records;
  EntityIndexUiState index;
  EntityListUiState list;
  EntityDetailUiState detail;
  EntityFormUiState form;
  PaletteUiState palette;
  NewPlaceUiState new_place;
  PersonUiState person;
  view::Route shown;  // by the last frame
};

// `gallery` draws #/gallery, which is the widgets' own.
void draw_root(const RootViews& views, RootUiState& state, view::Outbox& outbox, Ui& ui,
               const std::function<void()>& gallery);

}  // namespace quanyu::ui
