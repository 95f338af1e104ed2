// The palette (Ctrl+K): commands that can be run now and areas that match, in one list. Built by
// build_palette from the command catalogue and what the search index answered; drawn by
// ui/screens/palette_panel. Never runs anything.
#pragma once

#include <string>
#include <vector>

#include "view/areas_view.hpp"

namespace quanyu::view {

struct PaletteItem {
  std::string key;  // stable test id: "go.dashboard", "open.sample:3310", "area:331002"
  Icon icon = Icon::None;
  std::string label, detail, chord;
  std::string group;              // head under which it stands: 命令, 区划 …
  std::vector<MatchRun> matched;  // in `label`
  CommandCall call;
  friend bool operator==(const PaletteItem&, const PaletteItem&) = default;
};

struct PaletteView {
  std::string query;
  std::string title, placeholder, empty;
  // Areas and records that match, then commands that match and can be run now.
  std::vector<PaletteItem> items;
  friend bool operator==(const PaletteView&, const PaletteView&) = default;
};

// A record that was found, of any entity.
struct RecordFound {
  std::string token;  // "entity/id", for CommandId::ShowRecord
  std::string label, kind;
  std::vector<MatchRun> matched;  // in `label`
  friend bool operator==(const RecordFound&, const RecordFound&) = default;
};

struct PaletteInput {
  std::string query;
  CommandContext context;
  Keyboard keyboard = Keyboard::Pc;
  SearchFacts search;                // for the same query
  std::vector<RecordFound> records;  // for the same query
  domain::Role role = domain::Role::Clerk;
  std::vector<SampleFacts> samples;
  std::vector<WorkspaceFacts> workspaces;
  std::vector<LevelChoice> levels;  // of the areas view, when it is shown
};

PaletteView build_palette(const PaletteInput& input, const PlaceFacts* place,
                          const Messages& messages);
std::string print(const PaletteView& view);

}  // namespace quanyu::view
