// The one place where a thing on screen becomes something one can act on: registers the item with
// Dear ImGui, emits its node, merges pointer, keyboard and node requests into one answer, moves the
// focus, scrolls into view. Every pressable widget is built on it. Never draws.
#pragma once

#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class Focusing : std::uint8_t {
  TabStop,  // one of the page's tab stops
  Roving,   // an item of a composite: focusable, but only the active one is a tab stop
  None,     // never has the keyboard (an option under a combobox)
};

struct ItemSpec {
  Role role = Role::Button;
  std::string_view key;
  std::string_view label;
  std::string_view value = {};
  std::string_view description = {};
  States states = {};
  Focusing focusing = Focusing::TabStop;
  bool disabled = false;
  bool on_press = false;       // acts when the pointer goes down (slider, resize grip)
  bool allow_overlap = false;  // things inside it take the pointer first
  bool key_activates = true;   // Enter and Space press it
  std::int32_t level = 0, position = 0, set_size = 0, row = 0, column = 0;
  double minimum = 0, maximum = 0, now = 0;
  // Height the layout takes of `rect`; 0: all of it. What is stretched to its neighbours' height
  // takes only what its content needs, or no row could ever become lower again.
  float room_height = 0;
};

struct Item {
  NodeId id = 0;
  Rect rect;
  bool visible = false;  // inside the clip: worth drawing
  bool hovered = false, held = false, disabled = false;
  bool pressed = false;         // do it now
  bool double_pressed = false;  // the second click of two
  bool context = false;         // wants the context menu
  bool focused = false;         // has the DOM focus
  bool ring = false;            // and shows it
};

// Registers the item at `rect`. The ring, hover and press follow ui.forced when it is not Live.
Item interact(Ui& ui, const Rect& rect, const ItemSpec& spec);

// Takes the room of `rect` in the layout, from the cursor on. interact does it by itself; what is
// placed by hand inside a widget stands in a RegionScope of its own.
void take_room(Ui& ui, const Rect& rect);

// A node without interaction at `rect`; answers its id.
NodeId emit_node(Ui& ui, const Rect& rect, Role role, std::string_view key, std::string_view name,
                 std::string_view value = {}, States states = {});

// True if the pointer is over `rect` and the window is the one under the pointer.
bool pointer_over(const Ui& ui, const Rect& rect);
Point pointer(const Ui& ui);

// Scrolls the open scroll areas so that `rect` can be seen.
void reveal(const Rect& rect);

}  // namespace quanyu::ui
