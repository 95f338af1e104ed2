// Menus: a list of commands that opens from a button or at the pointer. Arrows, Home, End,
// type-ahead, Enter, Escape; closing gives the focus back to the opener. The items are data and the
// answer is the index of the one chosen, in the frame it was chosen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/button.hpp"

namespace quanyu::ui {

struct MenuItem {
  std::string key;
  std::string label;
  std::string_view icon = {};
  std::string chord;  // shown at the right: "Ctrl C"
  bool disabled = false;
  bool checkable = false, checked = false;
  bool danger = false;
  bool separator_before = false;
};

// A button with a menu.
std::optional<int> menu_button(Ui& ui, std::string_view key, std::string_view label,
                               std::span<const MenuItem> items, const ButtonOptions& options = {});
// The same with an icon alone.
std::optional<int> menu_icon_button(Ui& ui, std::string_view key, std::string_view icon,
                                    std::string_view label, std::span<const MenuItem> items);

// A menu for `owner`, a node drawn in this frame: opens in the frame `open_now` is true (what tree,
// table and list answer as `context`), at the pointer or, asked for by keyboard, at the node. To be
// called in every frame, so that it can stay open.
std::optional<int> context_menu(Ui& ui, std::string_view key, NodeId owner,
                                std::span<const MenuItem> items, bool open_now);

}  // namespace quanyu::ui
