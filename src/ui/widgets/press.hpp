// The looks that pressable things share: the ground a control has in each state, its label and
// icons. Used by buttons, menus, lists, tabs and the rail. Never decides what a press does.
#pragma once

#include <string_view>

#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"

namespace quanyu::ui {

// Ground of a quiet control or a row: nothing at rest, hover, pressed.
void draw_quiet_ground(Ui& ui, const Item& item, float radius);

// Icon, label and trailing icon in a line, centred in `box`.
struct LabelLook {
  std::string_view icon, label, trailing_icon;
  TextSize size = TextSize::Body;
  Weight weight = Weight::Regular;
  Colour colour;
};
float label_width(const Ui& ui, const LabelLook& look);
void draw_label(Ui& ui, const Rect& box, const LabelLook& look);

// A turning ring, still when motion is reduced; asks for the next frame by itself.
void draw_spinner(Ui& ui, Point centre, float size, Colour colour);

}  // namespace quanyu::ui
