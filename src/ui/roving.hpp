// The keyboard inside a composite (menu, tabs, tree, list, table, radio group): one item is the tab
// stop; arrows, Home, End, Page keys and typed letters move it and take the DOM focus along.
// Used by composite widgets, around the loop that draws their items. Never chooses an item.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/interact.hpp"

namespace quanyu::ui {

enum class RovingAxis : std::uint8_t { Vertical, Horizontal };

class Roving {
 public:
  // `id` is the composite's node; `count` its items, also those that are not drawn.
  Roving(Ui& ui, NodeId id, std::int64_t count);

  [[nodiscard]] std::int64_t active() const { return memory_.active; }
  // While the keyboard is elsewhere this item is where it will enter: the chosen one of tabs and of
  // radio buttons. To be called before the items are drawn.
  void enter_at(std::int64_t index);
  // To be told to the item's node: Focused marks the composite's tab stop, even while the DOM focus
  // is elsewhere.
  [[nodiscard]] States states(std::int64_t index) const;
  // After drawing an item: notes where the DOM focus is, and moves it here when asked for.
  void drawn(std::int64_t index, const Item& item, std::string_view label);
  // After drawing all: arrows and letters. `page` items fit into sight. True if the active item
  // moved. `label_of` gives the label of an item that was not drawn, for type-ahead; may be null.
  bool finish(RovingAxis axis, std::int64_t page = 0,
              const std::function<std::string(std::int64_t)>* label_of = nullptr);
  void move_to(std::int64_t index);
  // The DOM focus is on one of its items.
  [[nodiscard]] bool focused() const { return focused_; }

 private:
  bool type_ahead(const std::function<std::string(std::int64_t)>* label_of);
  Ui& ui_;
  NodeId id_;
  RovingMemory& memory_;
  std::int64_t count_;
  bool focused_ = false;
  std::vector<std::pair<std::int64_t, std::string>> labels_;
};

}  // namespace quanyu::ui
