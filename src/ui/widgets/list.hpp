// Lists of things to read or to go to: rows with tag, text and a quiet end, divided by hairlines,
// as on the dashboard. Short lists are plain; with `virtual_height` any length scrolls.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/tag.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {

struct ListRow {
  std::string label;
  std::string tag;
  Tone tag_tone = Tone::Neutral;
  std::string detail;    // second line, quiet
  std::string trailing;  // quiet, at the right end
  std::string_view icon = {};
  std::vector<TextMatch> matches;  // in `label`: what a search matched, highlighted
  bool selected = false;
  bool disabled = false;
};

struct ListOptions {
  std::string_view label;
  std::int64_t row_count = 0;
  float virtual_height = 0;  // 0: as high as its rows
  bool pressable = true;     // rows are buttons
};

struct ListResult {
  std::int64_t pressed = -1;
  std::int64_t context = -1;
  NodeId context_node = 0;
};

ListResult list(Ui& ui, std::string_view key, const ListOptions& options,
                const std::function<ListRow(std::int64_t index)>& row);

// A pair of term and value, as in a detail panel, with a hairline below. `pressed` if a link.
struct PropertyOptions {
  std::string_view tag = {};
  Tone tag_tone = Tone::Neutral;
  bool link = false;
};
bool property_row(Ui& ui, std::string_view key, std::string_view term, std::string_view value,
                  const PropertyOptions& options = {});

}  // namespace quanyu::ui
