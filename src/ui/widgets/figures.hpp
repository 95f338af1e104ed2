// Figures: stat card (a number with unit, trend and a small line), bar rows, a row of parts of one
// whole, and a histogram. Each is one readable node or a few; every number can be a link to its
// records. Numbers come formatted; only lengths are computed here. Never computes a statistic.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class Trend : std::uint8_t { None, Up, Down, Same };

struct StatCardOptions {
  std::string_view unit = {};
  std::string_view detail = {};  // quiet, below the number
  Trend trend = Trend::None;     // a triangle before `trend_text`
  std::string_view trend_text = {};
  Tone tone = Tone::Neutral;         // of trend and line
  std::span<const float> line = {};  // sparkline, at least two values
  float minimum_height = 0;
  bool pressable = true;  // opens the records behind the number
};
// A whole card. True when pressed.
bool stat_card(Ui& ui, std::string_view key, std::string_view label, std::string_view value,
               const StatCardOptions& options = {});

struct BarRowOptions {
  std::string_view value = {};  // at the right, tabular
  std::string_view rank = {};   // before the label
  Tone tone = Tone::Info;
  std::int32_t series = -1;  // colour of a series instead of the tone
  bool thick = false;        // the bar in the row (funnel), else a line high
  bool below = false;        // the bar under the words (coverage)
  bool pressable = false;
  float label_width = 0;  // 0: as wide as needed
  bool divided = false;   // hairline below
};
// `fraction` of 0 to 1. True when pressed.
bool bar_row(Ui& ui, std::string_view key, std::string_view label, double fraction,
             const BarRowOptions& options = {});

struct SharePart {
  std::string label;
  std::string value;
  double amount = 0;
};
// One bar divided by amounts, with a legend; answers the part pressed.
std::optional<int> share_bar(Ui& ui, std::string_view key, std::string_view label,
                             std::span<const SharePart> parts);

struct HistogramBar {
  std::string label;  // under the bar
  std::string value;  // above it under the pointer, read out
  double amount = 0;
};
struct HistogramOptions {
  float height = 160;  // CSS pixels, scaled with the text size
  std::int32_t series = 1;
};
// Answers the bar pressed.
std::optional<int> histogram(Ui& ui, std::string_view key, std::string_view label,
                             std::span<const HistogramBar> bars,
                             const HistogramOptions& options = {});

}  // namespace quanyu::ui
