#include "ui/widgets/menu.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/popup.hpp"
#include "ui/roving.hpp"
#include "ui/widgets/press.hpp"

namespace quanyu::ui {
namespace {

float menu_width(const Ui& ui, std::span<const MenuItem> items) {
  const Sizes& sizes = ui.theme.sizes;
  float widest = sizes.menu_width;
  for (const MenuItem& item : items) {
    float width = line_width(face(ui, TextSize::Body), item.label) + sizes.icon +
                  2 * sizes.control_padding + sizes.gap;
    if (!item.chord.empty()) {
      width += line_width(face(ui, TextSize::Caption), item.chord) + sizes.gap_section;
    }
    widest = std::fmax(widest, width);
  }
  return std::ceil(widest);
}

float menu_height(const Ui& ui, std::span<const MenuItem> items) {
  const Sizes& sizes = ui.theme.sizes;
  float height = 2 * sizes.gap_small + static_cast<float>(items.size()) * sizes.row_height;
  for (const MenuItem& item : items) height += item.separator_before ? sizes.gap + 1 : 0;
  return height;
}

void draw_item(Ui& ui, const Item& item, const MenuItem& entry, bool active) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (!item.disabled && (item.hovered || active)) {
    fill(ui, item.rect, item.held ? colours.pressed : colours.hover, sizes.radius_tag);
  }
  const Colour ink = item.disabled  ? colours.text_disabled
                     : entry.danger ? colours.accent
                                    : colours.text;
  float x = item.rect.x + sizes.gap;
  const float middle = item.rect.centre().y;
  const std::string_view icon =
      entry.checkable ? (entry.checked ? std::string_view(gfx::icon::kCheck) : std::string_view())
                      : entry.icon;
  draw_icon(ui, {x + sizes.icon_small / 2, middle}, icon, sizes.icon_small,
            item.disabled || entry.danger ? ink : colours.icon);
  x += sizes.icon + sizes.gap_small;
  const Rect rest{x, item.rect.y, item.rect.right() - sizes.gap - x, item.rect.height};
  draw_line_in(ui, rest, face(ui, TextSize::Body), entry.label, ink);
  draw_line_in(ui, rest, face(ui, TextSize::Caption), entry.chord, colours.text_quiet, 1);
  if (item.ring) draw_focus_ring(ui, item.rect.inset(sizes.focus_offset * 2), sizes.radius_tag);
}

// Draws the open menu; answers the item chosen.
std::optional<int> show_menu(Ui& ui, NodeId id, std::string_view label,
                             std::span<const MenuItem> items) {
  const PopupMemory* open = find_popup(ui, id);
  if (open == nullptr) return std::nullopt;
  const Sizes& sizes = ui.theme.sizes;
  const Rect box = place_beside(ui, open->anchor, menu_width(ui, items), menu_height(ui, items));
  std::optional<int> chosen;
  bool dismissed = false;
  {
    const OverlayScope overlay(ui, id, box, OverlayStyle::Popup);
    dismissed = overlay.dismissed();
    draw_shadow(ui, box, sizes.radius_control);
    fill(ui, box, ui.theme.colours.surface, sizes.radius_control);
    frame(ui, box, ui.theme.colours.line, sizes.radius_control);
    ui.semantics.push({.id = id,
                       .role = Role::Menu,
                       .states = {},
                       .rect = box.semantic(),
                       .name = std::string(label),
                       .value = {},
                       .description = {},
                       .test_id = "menu"});
    Roving roving(ui, id, static_cast<std::int64_t>(items.size()));
    Rect row{box.x + sizes.gap_small, box.y + sizes.gap_small, box.width - 2 * sizes.gap_small,
             sizes.row_height};
    for (std::size_t i = 0; i < items.size(); ++i) {
      const MenuItem& entry = items[i];
      if (entry.separator_before) {
        horizontal_line(ui, {row.x, row.y + sizes.gap / 2}, row.width, ui.theme.colours.line);
        row.y += sizes.gap + 1;
      }
      States states;
      if (entry.checked) states = State::Checked;
      const auto index = static_cast<std::int64_t>(i);
      const Item item = interact(ui, row,
                                 {.role = entry.checkable ? Role::MenuItemCheck : Role::MenuItem,
                                  .key = entry.key,
                                  .label = entry.label,
                                  .description = entry.chord,
                                  .states = states | roving.states(index),
                                  .focusing = Focusing::Roving,
                                  .disabled = entry.disabled,
                                  .position = static_cast<std::int32_t>(i + 1),
                                  .set_size = static_cast<std::int32_t>(items.size())});
      roving.drawn(index, item, entry.label);
      if (item.visible) draw_item(ui, item, entry, item.focused);
      if (item.pressed) chosen = static_cast<int>(i);
      row.y += sizes.row_height;
    }
    roving.finish(RovingAxis::Vertical);
    ui.semantics.pop();
    if (popup_on_top(ui, id) && ui.take_key("Tab")) dismissed = true;
  }
  if (chosen || dismissed) close_popup(ui, id);
  return chosen;
}

}  // namespace

std::optional<int> menu_button(Ui& ui, std::string_view key, std::string_view label,
                               std::span<const MenuItem> items, const ButtonOptions& options) {
  const NodeId opener = ui.semantics.id_for(key);
  const NodeId id = opener ^ 0x40000000u;
  ButtonOptions look = options;
  look.has_popup = true;
  look.expanded = find_popup(ui, id) != nullptr;
  if (look.trailing_icon.empty()) look.trailing_icon = gfx::icon::kChevronDown;
  const float before_y = cursor(ui).y;
  const float before_x = cursor(ui).x;
  const bool pressed = button(ui, key, label, look);
  if (const EmittedNode* emitted = ui.semantics.find(opener); pressed && emitted != nullptr) {
    const SemanticRect& rect = emitted->node.rect;
    open_popup(ui, id, opener, {rect.x, rect.y, rect.width, rect.height}, PopupFocus::First);
  } else if (pressed) {
    open_popup(ui, id, opener, {before_x, before_y, 1, ui.theme.sizes.control_height},
               PopupFocus::First);
  }
  return show_menu(ui, id, label, items);
}

std::optional<int> menu_icon_button(Ui& ui, std::string_view key, std::string_view icon,
                                    std::string_view label, std::span<const MenuItem> items) {
  const NodeId opener = ui.semantics.id_for(key);
  const NodeId id = opener ^ 0x40000000u;
  const bool open = find_popup(ui, id) != nullptr;
  if (icon_button(ui, key, icon, label, {.toggled = open, .has_popup = true, .expanded = open})) {
    if (const EmittedNode* emitted = ui.semantics.find(opener)) {
      const SemanticRect& rect = emitted->node.rect;
      open_popup(ui, id, opener, {rect.x, rect.y, rect.width, rect.height}, PopupFocus::First);
    }
  }
  return show_menu(ui, id, label, items);
}

std::optional<int> context_menu(Ui& ui, std::string_view key, NodeId owner,
                                std::span<const MenuItem> items, bool open_now) {
  const NodeId id = ui.semantics.id_for(key) ^ 0x40000000u;
  if (open_now) {
    const Point at = pointer(ui);
    Rect anchor{at.x, at.y, 1, 1};
    const EmittedNode* emitted = ui.semantics.find(owner);
    if (emitted != nullptr) {
      const SemanticRect& rect = emitted->node.rect;
      const Rect box{rect.x, rect.y, rect.width, rect.height};
      // Asked for by keyboard: at the thing, not at a pointer that may be anywhere.
      if (!box.contains(at)) anchor = box;
    }
    open_popup(ui, id, owner, anchor, PopupFocus::First);
  }
  return show_menu(ui, id, {}, items);
}

}  // namespace quanyu::ui
