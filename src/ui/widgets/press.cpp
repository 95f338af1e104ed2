#include "ui/widgets/press.hpp"

#include <cmath>

namespace quanyu::ui {
namespace {

constexpr double kSpinnerFrameMs = 33;

}  // namespace

void draw_quiet_ground(Ui& ui, const Item& item, float radius) {
  const Palette& colours = ui.theme.colours;
  if (item.held)
    fill(ui, item.rect, colours.pressed, radius);
  else if (item.hovered)
    fill(ui, item.rect, colours.hover, radius);
}

float label_width(const Ui& ui, const LabelLook& look) {
  const Sizes& sizes = ui.theme.sizes;
  float width = line_width(face(ui, look.size, look.weight), look.label);
  const float gap = look.label.empty() ? 0 : sizes.gap_small * 1.5f;
  if (!look.icon.empty()) width += sizes.icon + gap;
  if (!look.trailing_icon.empty()) width += sizes.icon_small + gap;
  return width;
}

void draw_label(Ui& ui, const Rect& box, const LabelLook& look) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, look.size, look.weight);
  const float gap = look.label.empty() ? 0 : sizes.gap_small * 1.5f;
  const float wide = std::fmin(label_width(ui, look), box.width);
  float x = box.x + (box.width - wide) / 2;
  float right = x + wide;
  const float middle = box.y + box.height / 2;
  if (!look.icon.empty()) {
    draw_icon(ui, {x + sizes.icon / 2, middle}, look.icon, sizes.icon, look.colour);
    x += sizes.icon + gap;
  }
  if (!look.trailing_icon.empty()) {
    draw_icon(ui, {right - sizes.icon_small / 2, middle}, look.trailing_icon, sizes.icon_small,
              look.colour);
    right -= sizes.icon_small + gap;
  }
  draw_line_in(ui, {ui.snap(x), box.y, right - x + 1, box.height}, words, look.label, look.colour);
}

void draw_spinner(Ui& ui, Point centre, float size, Colour colour) {
  const float width = std::fmax(2, size / 8);
  frame_circle(ui, centre, size / 2, ui.theme.colours.line, width);
  double turn = 0;
  if (!ui.reduced_motion && ui.theme.motion.spinner_turn > 0) {
    turn = std::fmod(ui.now_ms / ui.theme.motion.spinner_turn, 1);
    ui.wake_in(kSpinnerFrameMs);
  }
  const auto from = static_cast<float>(turn);
  arc(ui, centre, size / 2, from, from + 0.3f, colour, width);
}

}  // namespace quanyu::ui
