#include "ui/widgets/slider.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/layout.hpp"

namespace quanyu::ui {
namespace {

std::int64_t stepped(const SliderOptions& options, double value) {
  const auto step = static_cast<double>(std::max<std::int64_t>(1, options.step));
  const double from = static_cast<double>(options.minimum);
  const auto whole = static_cast<std::int64_t>(from + std::round((value - from) / step) * step);
  return std::clamp(whole, options.minimum, options.maximum);
}

std::int64_t by_keys(Ui& ui, const Item& item, const SliderOptions& options, std::int64_t value) {
  const std::int64_t page = std::max(options.step, (options.maximum - options.minimum) / 10);
  if (item.focused) {
    if (ui.take_key("ArrowRight") || ui.take_key("ArrowUp")) value += options.step;
    if (ui.take_key("ArrowLeft") || ui.take_key("ArrowDown")) value -= options.step;
    if (ui.take_key("PageUp")) value += page;
    if (ui.take_key("PageDown")) value -= page;
    if (ui.take_key("Home")) value = options.minimum;
    if (ui.take_key("End")) value = options.maximum;
  }
  if (ui.take_request(item.id, NodeVerb::Increment)) value += options.step;
  if (ui.take_request(item.id, NodeVerb::Decrement)) value -= options.step;
  if (const auto asked = ui.take_request(item.id, NodeVerb::SetValue)) {
    std::int64_t wished = value;
    std::from_chars(asked->data(), asked->data() + asked->size(), wished);
    value = wished;
  }
  return std::clamp(value, options.minimum, options.maximum);
}

void draw_slider(Ui& ui, const Item& item, const Rect& track, float fraction, bool invalid) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const Colour strong = item.disabled ? colours.text_disabled : colours.accent;
  const Point knob{track.x + track.width * fraction, track.centre().y};
  fill(ui, track, colours.pressed, sizes.slider_track / 2);
  fill(ui, {track.x, track.y, track.width * fraction, track.height}, strong,
       sizes.slider_track / 2);
  const float radius = sizes.slider_thumb / 2;
  fill_circle(ui, knob, radius, item.held ? colours.accent_ground : colours.surface);
  frame_circle(ui, knob, radius, strong, item.hovered || item.held || invalid ? 2 : 1);
  if (item.ring) {
    draw_focus_ring(ui, {knob.x - radius, knob.y - radius, 2 * radius, 2 * radius}, radius);
  }
}

}  // namespace

bool slider(Ui& ui, std::string_view key, std::string_view label, std::int64_t& value,
            const SliderOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Small);
  const float width = options.width > 0 ? options.width : available_width(ui);
  const Rect box = place(ui, width, words.line_height + sizes.control_height);
  const double range =
      static_cast<double>(std::max<std::int64_t>(1, options.maximum - options.minimum));
  const std::string shown =
      options.value_text.empty() ? std::to_string(value) : std::string(options.value_text);
  const bool invalid = options.invalid || ui.forced == ForcedState::Invalid;
  States states;
  if (invalid) states = State::Invalid;
  const Item item = interact(ui, box,
                             {.role = Role::Slider,
                              .key = key,
                              .label = label,
                              .value = shown,
                              .states = states,
                              .disabled = options.disabled,
                              .on_press = true,
                              .key_activates = false,
                              .minimum = static_cast<double>(options.minimum),
                              .maximum = static_cast<double>(options.maximum),
                              .now = static_cast<double>(value)});
  const float radius = sizes.slider_thumb / 2;
  const Rect track{box.x + radius,
                   ui.snap(box.bottom() - sizes.control_height / 2 - sizes.slider_track / 2),
                   width - 2 * radius, sizes.slider_track};
  std::int64_t wanted = item.disabled ? value : by_keys(ui, item, options, value);
  if (item.held && ui.forced == ForcedState::Live) {
    const double at = (pointer(ui).x - track.x) / track.width;
    wanted = stepped(options, static_cast<double>(options.minimum) + at * range);
    ui.out.cursor = Cursor::Grabbing;
  }
  if (item.visible) {
    const Rect line{box.x, box.y, width, words.line_height};
    draw_line_in(ui, line, words, label, ui.theme.colours.text_secondary);
    draw_line_in(ui, line, words, shown, ui.theme.colours.text, 1);
    const auto fraction = static_cast<float>(static_cast<double>(wanted - options.minimum) / range);
    draw_slider(ui, item, track, std::clamp(fraction, 0.0f, 1.0f), invalid);
  }
  if (wanted == value) return false;
  value = wanted;
  return true;
}

}  // namespace quanyu::ui
