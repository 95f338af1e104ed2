// Progress of long work: a bar with how much, how long still and a cancel button, and a spinner for
// work of unknown length. Still, not turning, when reduced motion is asked for.
#pragma once

#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

struct ProgressOptions {
  double fraction = -1;             // 0 to 1; negative: unknown
  std::string_view detail = {};     // "18,204 / 25,000 行"
  std::string_view remaining = {};  // "约 3 秒"
  std::string_view cancel = {};     // label of the cancel button; empty: none
  Tone tone = Tone::Accent;
};

// True when cancel was pressed.
bool progress(Ui& ui, std::string_view key, std::string_view label,
              const ProgressOptions& options = {});

// At the cursor, an icon high; `label` is read out.
void spinner(Ui& ui, std::string_view key, std::string_view label);

}  // namespace quanyu::ui
