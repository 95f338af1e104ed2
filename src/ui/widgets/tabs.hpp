// Tabs: one tab stop, arrows move and choose. The panel below is the caller's; wrap it in a
// GroupScope of role TabPanel with the same label.
#pragma once

#include <span>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

struct TabItem {
  std::string_view key;
  std::string_view label;
  std::string_view count = {};  // small number after the label
  bool disabled = false;
};

// True when `index` changed. `label` names the row for screen readers.
bool tabs(Ui& ui, std::string_view key, std::string_view label, std::span<const TabItem> items,
          int& index);

}  // namespace quanyu::ui
