// The command palette: one field and a list, over everything. The caller gives the entries for the
// query; arrows move, Enter runs, Escape closes. The keyboard stays in the field all the time.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

struct PaletteEntry {
  std::string label;
  std::string detail;  // path or code, quiet
  std::string chord;   // key hint at the right
  std::string_view icon = {};
  std::string group;  // a head is drawn where it changes
  std::vector<TextMatch> matches;
};

struct PaletteResult {
  int chosen = -1;
  bool close_requested = false;
  bool query_changed = false;
};

struct PaletteOptions {
  std::string_view label;
  std::string_view placeholder;
  std::string_view empty;  // shown when nothing matches
};

PaletteResult command_palette(Ui& ui, std::string_view key, std::string& query,
                              std::span<const PaletteEntry> entries, const PaletteOptions& options);

}  // namespace quanyu::ui
