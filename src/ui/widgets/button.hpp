// Things to press: buttons of four kinds, icon buttons, links, filter chips. Keyboard, mouse,
// touch, screen reader and tests all end in the same `true`, in the frame it happened. Never runs
// the command itself.
#pragma once

#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class ButtonKind : std::uint8_t { Secondary, Primary, Quiet, Danger };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::Secondary;
  std::string_view icon = {};           // before the label (gfx::icon)
  std::string_view trailing_icon = {};  // after it
  std::string_view tooltip = {};
  std::string_view description = {};  // for screen readers: key chord, consequence
  float width = 0;                    // 0: as wide as the label
  bool fill_width = false;
  bool disabled = false;
  bool busy = false;  // shows a spinner and cannot be pressed
  bool has_popup = false;
  bool expanded = false;  // its popup is open
};

// True in the frame it was pressed.
bool button(Ui& ui, std::string_view key, std::string_view label,
            const ButtonOptions& options = {});

struct IconButtonOptions {
  bool disabled = false;
  bool toggled = false;  // drawn as held in; with `is_toggle` told to screen readers
  bool is_toggle = false;
  bool small = false;  // 24 instead of a control's height; never for a coarse pointer
  bool has_popup = false;
  bool expanded = false;
  std::string_view description = {};  // key chord
};
// An icon alone; `label` is its accessible name and tooltip.
bool icon_button(Ui& ui, std::string_view key, std::string_view icon, std::string_view label,
                 const IconButtonOptions& options = {});

struct LinkOptions {
  TextSize size = TextSize::Body;
  Weight weight = Weight::Regular;
  bool disabled = false;
  bool subtle = false;  // in the colour of text, underlined only under the pointer: for numbers
  std::string_view description = {};
};
// A link in the text; true when followed.
bool link(Ui& ui, std::string_view key, std::string_view label, const LinkOptions& options = {});

// A rounded choice that stays chosen (filters). True when pressed.
struct ChipOptions {
  bool selected = false;
  bool disabled = false;
};
bool chip(Ui& ui, std::string_view key, std::string_view label, const ChipOptions& options = {});

}  // namespace quanyu::ui
