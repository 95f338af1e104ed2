#include "ui/widgets/button.hpp"

#include <cmath>

#include "ui/widgets/layout.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tooltip.hpp"

namespace quanyu::ui {
namespace {

// What one kind of button looks like in one state.
struct ButtonLook {
  Colour ground, line, ink;
  bool filled = false, framed = false;
};

ButtonLook look_of(const Ui& ui, ButtonKind kind, const Item& item) {
  const Palette& colours = ui.theme.colours;
  if (item.disabled) {
    const bool boxed = kind != ButtonKind::Quiet;
    return {colours.sunken, colours.line, colours.text_disabled, boxed, boxed};
  }
  switch (kind) {
    case ButtonKind::Primary:
      return {item.held      ? colours.accent_pressed
              : item.hovered ? colours.accent_hover
                             : colours.accent,
              {},
              colours.text_inverse,
              true,
              false};
    case ButtonKind::Danger:
      return {item.held      ? colours.pressed
              : item.hovered ? colours.accent_ground
                             : colours.surface,
              colours.accent, colours.accent, true, true};
    case ButtonKind::Quiet:
      return {item.held ? colours.pressed : colours.hover,
              {},
              colours.text,
              item.held || item.hovered,
              false};
    case ButtonKind::Secondary: break;
  }
  return {item.held      ? colours.pressed
          : item.hovered ? colours.hover
                         : colours.surface,
          item.hovered ? colours.field_line : colours.control_line, colours.text, true, true};
}

States popup_states(bool has_popup, bool expanded) {
  States states;
  if (has_popup) states = State::HasPopup | State::Expandable;
  if (expanded) states.set(State::Expanded);
  return states;
}

}  // namespace

bool button(Ui& ui, std::string_view key, std::string_view label, const ButtonOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  LabelLook label_look{
      .icon = options.icon, .label = label, .trailing_icon = options.trailing_icon, .colour = {}};
  const float natural = std::ceil(label_width(ui, label_look)) + 2 * sizes.control_padding +
                        (options.busy ? sizes.icon + sizes.gap_small : 0);
  const float width = options.fill_width  ? available_width(ui)
                      : options.width > 0 ? options.width
                                          : natural;
  States states = popup_states(options.has_popup, options.expanded);
  if (options.busy) states.set(State::Busy);
  const Item item =
      interact(ui, place(ui, width, sizes.control_height),
               {.role = Role::Button,
                .key = key,
                .label = label,
                .description = options.description.empty() ? options.tooltip : options.description,
                .states = states,
                .disabled = options.disabled || options.busy});
  if (item.visible) {
    const ButtonLook look = look_of(ui, options.kind, item);
    if (look.filled) fill(ui, item.rect, look.ground, sizes.radius_control);
    if (look.framed) frame(ui, item.rect, look.line, sizes.radius_control);
    label_look.colour = look.ink;
    Rect box = item.rect;
    if (options.busy) {
      const float size = sizes.icon_small;
      draw_spinner(ui, {box.x + sizes.control_padding + size / 2, box.centre().y}, size, look.ink);
      box.x += sizes.icon, box.width -= sizes.icon;
    }
    draw_label(ui, box, label_look);
    if (item.ring) draw_focus_ring(ui, item.rect, sizes.radius_control);
  }
  if (!options.tooltip.empty()) tooltip(ui, item.id, item.rect, options.tooltip);
  return item.pressed;
}

bool icon_button(Ui& ui, std::string_view key, std::string_view icon, std::string_view label,
                 const IconButtonOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const bool small = options.small && ui.theme.pointer == PointerPrecision::Fine;
  const float size = small ? sizes.icon_large : sizes.control_height;
  States states = popup_states(options.has_popup, options.expanded);
  if (options.is_toggle) states = states | State::Toggle;
  if (options.toggled) states.set(State::Pressed);
  const Item item = interact(ui, place(ui, size, size),
                             {.role = Role::Button,
                              .key = key,
                              .label = label,
                              .description = options.description,
                              .states = states,
                              .disabled = options.disabled});
  if (item.visible) {
    const Palette& colours = ui.theme.colours;
    if (options.toggled) fill(ui, item.rect, colours.selected, sizes.radius_control);
    draw_quiet_ground(ui, item, sizes.radius_control);
    const Colour ink = item.disabled     ? colours.text_disabled
                       : options.toggled ? colours.accent
                       : item.hovered    ? colours.text
                                         : colours.icon;
    draw_icon(ui, item.rect.centre(), icon, small ? sizes.icon_small : sizes.icon, ink);
    if (item.ring) draw_focus_ring(ui, item.rect, sizes.radius_control);
  }
  tooltip(ui, item.id, item.rect, label);
  return item.pressed;
}

bool link(Ui& ui, std::string_view key, std::string_view label, const LinkOptions& options) {
  const TextFace words = face(ui, options.size, options.weight);
  const float width = std::ceil(line_width(words, label));
  const Item item = interact(ui, place(ui, width, words.line_height),
                             {.role = Role::Link,
                              .key = key,
                              .label = label,
                              .description = options.description,
                              .disabled = options.disabled});
  if (!item.visible) return item.pressed;
  const Palette& colours = ui.theme.colours;
  const Colour ink = item.disabled    ? colours.text_disabled
                     : options.subtle ? (item.held ? colours.accent_pressed : colours.text)
                                      : (item.held ? colours.text : colours.link);
  draw_line(ui, {ui.snap(item.rect.x), item.rect.y}, words, label, ink);
  if (item.hovered || (!options.subtle && !item.disabled)) {
    const float y = item.rect.bottom() - (words.line_height - words.size) / 2;
    horizontal_line(ui, {item.rect.x, y}, width, item.hovered ? ink : with_alpha(ink, 0.4f));
  }
  if (item.ring) draw_focus_ring(ui, item.rect, ui.theme.sizes.radius_tag);
  return item.pressed;
}

bool chip(Ui& ui, std::string_view key, std::string_view label, const ChipOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const TextFace words = face(ui, TextSize::Small);
  const float width = std::ceil(line_width(words, label)) + 2 * sizes.control_padding;
  States states = State::Toggle;
  if (options.selected) states.set(State::Pressed);
  const Item item = interact(ui, place(ui, width, sizes.control_height),
                             {.role = Role::Button,
                              .key = key,
                              .label = label,
                              .states = states,
                              .disabled = options.disabled});
  if (!item.visible) return item.pressed;
  const float radius = sizes.control_height / 2;
  const Colour ground = options.selected ? colours.accent_ground
                        : item.held      ? colours.pressed
                        : item.hovered   ? colours.hover
                                         : colours.surface;
  const Colour ink = item.disabled      ? colours.text_disabled
                     : options.selected ? colours.accent
                                        : colours.text;
  fill(ui, item.rect, ground, radius);
  frame(ui, item.rect, options.selected ? colours.accent : colours.control_line, radius);
  draw_line_in(ui, item.rect, words, label, ink, 0.5f);
  if (item.ring) draw_focus_ring(ui, item.rect, radius);
  return item.pressed;
}

}  // namespace quanyu::ui
