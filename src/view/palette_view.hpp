// The palette (Ctrl+K): commands that can be run now and areas that match, in one list. Built by
// build_palette from the command catalogue and what the search index answered; drawn by
// ui/screens/palette_panel. Never runs anything.
#pragma once

#include <string>
#include <vector>

#include "view/areas_view.hpp"

namespace quanyu::view {

struct PaletteItem {
  std::string key;     // stable test id: "go.dashboard", "open.sample:331000000000", "area:331002"
  Icon icon = Icon::None;
  std::string label, detail, chord;
  CommandCall call;
  friend bool operator==(const PaletteItem&, const PaletteItem&) = default;
};

struct PaletteView {
  std::string query;
  std::string placeholder;
  std::vector<PaletteItem> items;  // commands first while nothing is typed, best match first else
  StateNote note;                  // shown when items is empty
  friend bool operator==(const PaletteView&, const PaletteView&) = default;
};

struct PaletteInput {
  std::string query;
  CommandContext context;
  Keyboard keyboard = Keyboard::Pc;
  SearchFacts search;                      // for the same query
  std::vector<SampleFacts> samples;
  std::vector<WorkspaceFacts> workspaces;
  std::vector<LevelChoice> levels;         // of the areas view, when it is shown
};

PaletteView build_palette(const PaletteInput& input, const PlaceFacts* place,
                          const Messages& messages);
std::string print(const PaletteView& view);

}  // namespace quanyu::view
