// Tree of any size: the caller gives the number of visible rows and a function for one row; only
// the rows in sight are asked for and drawn. One tab stop; arrows, Home, End, Page keys,
// type-ahead, Left and Right fold as ARIA's tree pattern says. Never holds rows, never folds by
// itself.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/tag.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

// One visible row. Views must live until the tree call returns or the next row is asked for.
struct TreeRow {
  std::int64_t id = 0;  // stable, unique in the tree
  std::string label;
  std::string detail;  // quiet, at the right: counts
  std::string tag;     // kind; empty: none
  Tone tag_tone = Tone::Neutral;
  std::string_view icon = {};
  int level = 1;                   // 1 at the root
  int position = 0, set_size = 0;  // among its siblings, for screen readers; 0 unknown
  bool expandable = false;
  bool expanded = false;
  bool muted = false;  // drawn quiet (statistical-only units)
  std::vector<TextMatch> matches;
};

struct TreeOptions {
  std::string_view label;      // accessible name
  std::int64_t row_count = 0;  // visible rows
  std::int64_t selected = -1;  // index of the selected row, -1 none
  std::int64_t reveal = -1;    // scroll this row into view now
  float height = 0;            // 0: all that remains
};

struct TreeResult {
  std::int64_t toggled = -1;     // index whose folding the user wants changed
  std::int64_t selected = -1;    // index that was chosen (click, Enter, Space)
  std::int64_t opened = -1;      // index that was double-clicked or entered
  std::int64_t context = -1;     // index whose context menu was asked for
  bool expand_siblings = false;  // '*': unfold all siblings of the active row
  std::int64_t active = -1;      // index the keyboard is on
  NodeId context_node = 0;       // its node, for context_menu
};

TreeResult tree(Ui& ui, std::string_view key, const TreeOptions& options,
                const std::function<TreeRow(std::int64_t index)>& row);

}  // namespace quanyu::ui
