// Breadcrumb: the way from the root to where one is. When it does not fit, the middle goes into a
// menu behind "…"; first and last stay.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

// The index that was pressed. The last crumb is the current place and cannot be pressed.
std::optional<int> breadcrumb(Ui& ui, std::string_view key, std::string_view label,
                              std::span<const std::string> crumbs, float maximum_width = 0);

}  // namespace quanyu::ui
