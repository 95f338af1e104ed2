// Table of any length: sticky header, sortable and resizable columns, row selection, tabular
// figures. The caller gives columns, the number of rows and a function for one cell; only what is
// in sight is asked for. Announces itself as a grid with true row numbers. Never sorts by itself.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/tag.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

enum class SortOrder : std::uint8_t { None, Ascending, Descending };

struct TableColumn {
  std::string key;
  std::string label;
  float width = 0;  // share of the free width when `fixed` is false, CSS pixels when true
  bool fixed = false;
  Align align = Align::Start;
  bool sortable = false;
  bool row_header = false;  // its cell names the row
  bool optional = false;    // left out on phones
};

struct TableCell {
  std::string text;
  std::string tag;  // drawn as a tag after the text; empty: none
  Tone tag_tone = Tone::Neutral;
  double bar = -1;  // 0..1 draws a bar instead of the text
  Tone bar_tone = Tone::Info;
  bool link = false;  // can be followed by itself
  bool quiet = false;
};

struct TableOptions {
  std::string_view label;
  std::span<const TableColumn> columns;
  std::int64_t row_count = 0;
  std::int32_t sort_column = -1;
  SortOrder sort_order = SortOrder::None;
  std::int64_t selected = -1;  // index, -1 none
  float height = 0;            // 0: all rows when `grow`, else all that remains
  bool grow = false;           // as high as its rows, no scrolling of its own
};

struct TableResult {
  std::int32_t sort_column = -1;           // header pressed: sort by it …
  SortOrder sort_order = SortOrder::None;  // … this way
  std::int64_t selected = -1;              // row chosen
  std::int64_t opened = -1;                // row double-clicked or entered
  std::int64_t context = -1;               // context menu asked for
  std::int64_t link_row = -1;              // a linked cell was followed
  std::int32_t link_column = -1;
  NodeId context_node = 0;
};

TableResult table(Ui& ui, std::string_view key, const TableOptions& options,
                  const std::function<TableCell(std::int64_t row, std::int32_t column)>& cell);

}  // namespace quanyu::ui
