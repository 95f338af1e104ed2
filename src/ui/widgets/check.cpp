#include "ui/widgets/check.hpp"

#include <cmath>

#include "gfx/icons.hpp"
#include "ui/roving.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

// A mark at the left, words at the right; the whole line can be pressed.
struct LineSpec {
  ItemSpec item;
  float mark_width = 0;
};

Item pressable_line(Ui& ui, const LineSpec& spec) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Body);
  const float text = std::ceil(line_width(words, spec.item.label));
  const float width = spec.mark_width + sizes.gap + text;
  return interact(ui,
                  place(ui, std::fmin(width, std::fmax(available_width(ui), sizes.control_height)),
                        sizes.control_height),
                  spec.item);
}

void draw_words(Ui& ui, const Item& item, float mark_width, std::string_view label) {
  const float left = item.rect.x + mark_width + ui.theme.sizes.gap;
  draw_line_in(ui, {left, item.rect.y, item.rect.right() - left + 1, item.rect.height},
               face(ui, TextSize::Body), label,
               item.disabled ? ui.theme.colours.text_disabled : ui.theme.colours.text);
}

Colour box_line(const Ui& ui, const Item& item, bool invalid) {
  const Palette& colours = ui.theme.colours;
  if (item.disabled) return colours.line;
  if (invalid) return colours.accent;
  return item.hovered ? colours.text_secondary : colours.field_line;
}

void draw_check_box(Ui& ui, const Item& item, CheckValue value, bool invalid) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const Rect box{ui.snap(item.rect.x), ui.snap(item.rect.centre().y - sizes.check / 2), sizes.check,
                 sizes.check};
  if (value == CheckValue::Off) {
    fill(ui, box, item.held ? colours.pressed : colours.surface, sizes.radius_tag);
    frame(ui, box, box_line(ui, item, invalid), sizes.radius_tag);
  } else {
    const Colour ground = item.disabled  ? colours.text_disabled
                          : item.hovered ? colours.accent_hover
                                         : colours.accent;
    fill(ui, box, ground, sizes.radius_tag);
    const std::string_view sign = value == CheckValue::On ? gfx::icon::kCheck : gfx::icon::kMinus;
    draw_icon(ui, box.centre(), sign, sizes.check - 2, colours.text_inverse);
  }
  if (item.ring) draw_focus_ring(ui, box, sizes.radius_tag);
}

void describe(Ui& ui, std::string_view key, std::string_view words, float indent) {
  if (words.empty()) return;
  const Point at = cursor(ui);
  float used = 0;
  {
    const RegionScope inside(
        ui, {at.x + indent, at.y - ui.theme.sizes.gap, available_width(ui) - indent, 0});
    text(ui, std::string(key) + "-description", words,
         {.size = TextSize::Caption, .ink = Ink::Quiet, .selectable = false, .silent = true});
    used = inside.used_height();
  }
  take_room(ui, {at.x, at.y, 1, std::fmax(1.0f, used - ui.theme.sizes.gap)});
}

}  // namespace

bool check(Ui& ui, std::string_view key, std::string_view label, CheckValue& value,
           const CheckOptions& options) {
  States states;
  if (value == CheckValue::On) states = State::Checked;
  if (value == CheckValue::Mixed) states = State::Mixed;
  const bool invalid = options.invalid || ui.forced == ForcedState::Invalid;
  if (invalid) states.set(State::Invalid);
  const float mark = ui.theme.sizes.check;
  const Item item = pressable_line(ui, {{.role = Role::Checkbox,
                                         .key = key,
                                         .label = label,
                                         .description = options.description,
                                         .states = states,
                                         .disabled = options.disabled},
                                        mark});
  if (item.visible) {
    draw_check_box(ui, item, value, invalid);
    draw_words(ui, item, mark, label);
  }
  describe(ui, key, options.description, mark + ui.theme.sizes.gap);
  if (!item.pressed) return false;
  value = value == CheckValue::On ? CheckValue::Off : CheckValue::On;
  return true;
}

bool check(Ui& ui, std::string_view key, std::string_view label, bool& value,
           const CheckOptions& options) {
  CheckValue state = value ? CheckValue::On : CheckValue::Off;
  const bool changed = check(ui, key, label, state, options);
  value = state == CheckValue::On;
  return changed;
}

bool toggle_switch(Ui& ui, std::string_view key, std::string_view label, bool& value,
                   const CheckOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  States states;
  if (value) states = State::Checked;
  const Item item = pressable_line(ui, {{.role = Role::Switch,
                                         .key = key,
                                         .label = label,
                                         .description = options.description,
                                         .states = states,
                                         .disabled = options.disabled},
                                        sizes.switch_width});
  if (item.visible) {
    const Rect track{ui.snap(item.rect.x), ui.snap(item.rect.centre().y - sizes.switch_height / 2),
                     sizes.switch_width, sizes.switch_height};
    const float radius = sizes.switch_height / 2;
    const float knob = radius - 3;
    if (value) {
      fill(ui, track,
           item.disabled  ? colours.text_disabled
           : item.hovered ? colours.accent_hover
                          : colours.accent,
           radius);
      fill_circle(ui, {track.right() - radius, track.centre().y}, knob, colours.text_inverse);
    } else {
      fill(ui, track, item.held ? colours.pressed : colours.surface, radius);
      frame(ui, track, box_line(ui, item, false), radius);
      fill_circle(ui, {track.x + radius, track.centre().y}, knob - 1, box_line(ui, item, false));
    }
    if (item.ring) draw_focus_ring(ui, track, radius);
    draw_words(ui, item, sizes.switch_width, label);
  }
  describe(ui, key, options.description, sizes.switch_width + sizes.gap);
  if (item.pressed) value = !value;
  return item.pressed;
}

bool radio_group(Ui& ui, std::string_view key, std::string_view label, int& index,
                 std::span<const std::string> labels, const CheckOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const GroupScope group(ui, key, Role::RadioGroup, label);
  const NodeId id = ui.semantics.parent();
  Roving roving(ui, id, static_cast<std::int64_t>(labels.size()));
  roving.enter_at(index);
  int chosen = index;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool on = index == static_cast<int>(i);
    States states;
    if (on) states = State::Checked;
    const auto place_in_set = static_cast<std::int32_t>(i + 1);
    const Item item =
        pressable_line(ui, {{.role = Role::Radio,
                             .key = labels[i],
                             .label = labels[i],
                             .states = states | roving.states(static_cast<std::int64_t>(i)),
                             .focusing = Focusing::Roving,
                             .disabled = options.disabled,
                             .position = place_in_set,
                             .set_size = static_cast<std::int32_t>(labels.size())},
                            sizes.check});
    roving.drawn(static_cast<std::int64_t>(i), item, labels[i]);
    if (item.pressed) chosen = static_cast<int>(i);
    if (!item.visible) continue;
    const Point centre{ui.snap(item.rect.x + sizes.check / 2), ui.snap(item.rect.centre().y)};
    const float radius = sizes.check / 2;
    fill_circle(ui, centre, radius, item.held ? colours.pressed : colours.surface);
    frame_circle(ui, centre, radius,
                 on && !item.disabled ? colours.accent : box_line(ui, item, options.invalid), 1);
    if (on)
      fill_circle(ui, centre, radius / 2, item.disabled ? colours.text_disabled : colours.accent);
    if (item.ring) {
      draw_focus_ring(ui, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius);
    }
    draw_words(ui, item, sizes.check, labels[i]);
  }
  // In a radio group the arrows choose as they move.
  if (roving.finish(RovingAxis::Vertical)) chosen = static_cast<int>(roving.active());
  if (chosen == index) return false;
  index = chosen;
  return true;
}

}  // namespace quanyu::ui
