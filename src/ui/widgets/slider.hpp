// Slider: a whole number in a range, by drag, click on the track, arrows, Page keys, Home and End.
// The caller keeps the value and gives the words for it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

struct SliderOptions {
  std::int64_t minimum = 0, maximum = 100, step = 1;
  std::string_view value_text = {};  // shown and read instead of the number ("大号")
  float width = 0;
  bool disabled = false;
  bool invalid = false;
};

// True when `value` was changed.
bool slider(Ui& ui, std::string_view key, std::string_view label, std::int64_t& value,
            const SliderOptions& options = {});

}  // namespace quanyu::ui
