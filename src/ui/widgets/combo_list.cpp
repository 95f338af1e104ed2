#include "ui/widgets/combo_list.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/virtual_rows.hpp"
#include "ui/widgets/message_keys.hpp"

namespace quanyu::ui {
namespace {

void draw_option(Ui& ui, const Item& item, const ComboOption& option, bool active, bool chosen) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (active)
    fill(ui, item.rect, colours.selected, sizes.radius_tag);
  else if (item.hovered)
    fill(ui, item.rect, colours.hover, sizes.radius_tag);
  if (active && ui.theme.kind == ThemeKind::HighContrast) {
    frame(ui, item.rect, colours.text, sizes.radius_tag);
  }
  Rect room = item.rect;
  room.x += sizes.gap, room.width -= 2 * sizes.gap;
  if (chosen) {
    draw_icon(ui, {room.right() - sizes.icon_small / 2, room.centre().y}, gfx::icon::kCheck,
              sizes.icon_small, colours.accent);
  }
  room.width -= sizes.icon;
  const TextFace quiet = face(ui, TextSize::Caption);
  const float detail = std::min(std::ceil(line_width(quiet, option.detail)), room.width / 2);
  draw_line_in(ui, {room.right() - detail, room.y, detail, room.height}, quiet, option.detail,
               colours.text_quiet, 1);
  draw_line_in(ui, {room.x, room.y, room.width - detail - sizes.gap, room.height},
               face(ui, TextSize::Body), option.label,
               option.disabled ? colours.text_disabled : colours.text);
}

std::int64_t moved(std::int64_t active, const ComboKeys& keys, std::int64_t count) {
  if (keys.first) active = 0;
  if (keys.last) active = count - 1;
  return std::clamp<std::int64_t>(active + keys.move, 0, std::max<std::int64_t>(0, count - 1));
}

}  // namespace

ComboKeys take_combo_keys(Ui& ui) {
  ComboKeys keys;
  constexpr int kPage = 8;
  while (ui.take_key("ArrowDown")) ++keys.move;
  while (ui.take_key("ArrowUp")) --keys.move;
  while (ui.take_key("PageDown")) keys.move += kPage;
  while (ui.take_key("PageUp")) keys.move -= kPage;
  keys.enter = ui.take_key("Enter");
  keys.escape = ui.take_key("Escape");
  return keys;
}

ComboListAnswer combo_list(Ui& ui, NodeId id, const Rect& anchor, std::string_view label,
                           std::span<const ComboOption> options, std::int64_t current,
                           const ComboKeys& keys) {
  const Sizes& sizes = ui.theme.sizes;
  const auto count = static_cast<std::int64_t>(options.size());
  const float rows = static_cast<float>(std::max<std::int64_t>(1, count));
  const float height = std::fmin(sizes.popup_height, rows * sizes.row_height + 2 * sizes.gap_small);
  const Rect box = place_beside(ui, anchor, std::fmax(anchor.width, sizes.menu_width), height);
  const OverlayScope overlay(ui, id, box, OverlayStyle::Popup);
  ComboListAnswer answer{.chosen = -1, .dismissed = overlay.dismissed()};
  // A press on the field itself is not outside.
  if (answer.dismissed && !keys.escape && anchor.contains(pointer(ui))) {
    answer.dismissed = false;
    answer.on_anchor = true;
  }
  draw_shadow(ui, box, sizes.radius_control);
  fill(ui, box, ui.theme.colours.surface, sizes.radius_control);
  frame(ui, box, ui.theme.colours.line, sizes.radius_control);
  RovingMemory& memory = ui.memory.roving[id];
  memory.active = moved(memory.active, keys, count);
  ui.semantics.push({.id = id,
                     .role = Role::ListBox,
                     .states = {},
                     .rect = box.semantic(),
                     .name = std::string(label),
                     .value = {},
                     .description = {},
                     .test_id = "options"});
  if (options.empty()) {
    const Rect room = box.inset(sizes.gap);
    emit_node(ui, room, Role::Option, "nothing", ui.text(message::kNothingFound), {},
              State::Disabled);
    draw_line_in(ui, room, face(ui, TextSize::Small), ui.text(message::kNothingFound),
                 ui.theme.colours.text_quiet);
  } else {
    const RegionScope inside(ui, box.inset(sizes.gap_small));
    VirtualRows view(ui, "rows",
                     {.count = count,
                      .row_height = sizes.row_height,
                      .height = box.height - 2 * sizes.gap_small,
                      .reveal = keys.move != 0 ? memory.active : -1});
    for (std::int64_t i = view.first(); i < view.last(); ++i) {
      const ComboOption& option = options[static_cast<std::size_t>(i)];
      const bool active = i == memory.active;
      States states = State::Selectable;
      states.set(State::Selected, option.id == current);
      states.set(State::Focused, active);
      const Item item = interact(ui, view.row(i),
                                 {.role = Role::Option,
                                  .key = std::to_string(option.id),
                                  .label = option.label,
                                  .description = option.detail,
                                  .states = states,
                                  .focusing = Focusing::None,
                                  .disabled = option.disabled,
                                  .position = static_cast<std::int32_t>(i + 1),
                                  .set_size = static_cast<std::int32_t>(count)});
      if (item.visible) draw_option(ui, item, option, active, option.id == current);
      if (item.pressed) answer.chosen = i;
    }
  }
  ui.semantics.pop();
  const bool can = !options.empty() && !options[static_cast<std::size_t>(memory.active)].disabled;
  if (keys.enter && can) answer.chosen = memory.active;
  return answer;
}

}  // namespace quanyu::ui
