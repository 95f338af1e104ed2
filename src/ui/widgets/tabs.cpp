#include "ui/widgets/tabs.hpp"

#include <cmath>

#include "ui/roving.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/press.hpp"

namespace quanyu::ui {
namespace {

void draw_tab(Ui& ui, const Item& item, const TabItem& tab, bool chosen) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const TextFace words = face(ui, TextSize::Body, chosen ? Weight::Semibold : Weight::Regular);
  if (item.hovered && !chosen) {
    fill(ui, item.rect.inset(sizes.unit / 2), colours.hover, sizes.radius_control);
  }
  const Colour ink = item.disabled ? colours.text_disabled
                     : chosen      ? colours.text
                                   : colours.text_secondary;
  Rect box = item.rect;
  box.x += sizes.control_padding, box.width -= 2 * sizes.control_padding;
  draw_line_in(ui, box, words, tab.label, ink);
  draw_line_in(ui, box, face(ui, TextSize::Caption), tab.count, colours.text_quiet, 1);
  if (chosen) {
    const float height = 2 * std::fmax(1, sizes.line);
    fill(ui, {box.x, ui.snap(item.rect.bottom() - height), box.width, height},
         item.disabled ? colours.text_disabled : colours.accent);
  }
  if (item.ring) draw_focus_ring(ui, item.rect.inset(sizes.unit), sizes.radius_control);
}

}  // namespace

bool tabs(Ui& ui, std::string_view key, std::string_view label, std::span<const TabItem> items,
          int& index) {
  const Sizes& sizes = ui.theme.sizes;
  const float height = sizes.control_height + sizes.gap;
  const Point at = cursor(ui);
  const Rect line{at.x, at.y, available_width(ui), height};
  int chosen = index;
  {
    const GroupScope group(ui, key, Role::TabList, label);
    Roving roving(ui, ui.semantics.parent(), static_cast<std::int64_t>(items.size()));
    roving.enter_at(index);
    const RowScope row(ui, "row", {.gap = Gap::None, .wrap = false, .height = height});
    horizontal_line(ui, {line.x, line.bottom() - 1}, line.width, ui.theme.colours.line);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const TabItem& tab = items[i];
      const bool on = index == static_cast<int>(i);
      float width = line_width(face(ui, TextSize::Body, Weight::Semibold), tab.label);
      if (!tab.count.empty()) {
        width += sizes.gap + line_width(face(ui, TextSize::Caption), tab.count);
      }
      States states = State::Selectable;
      if (on) states.set(State::Selected);
      const auto number = static_cast<std::int64_t>(i);
      const Item item =
          interact(ui, place(ui, std::ceil(width) + 2 * sizes.control_padding, height),
                   {.role = Role::Tab,
                    .key = tab.key,
                    .label = tab.label,
                    .value = tab.count,
                    .states = states | roving.states(number),
                    .focusing = Focusing::Roving,
                    .disabled = tab.disabled,
                    .position = static_cast<std::int32_t>(i + 1),
                    .set_size = static_cast<std::int32_t>(items.size())});
      roving.drawn(number, item, tab.label);
      if (item.pressed) chosen = static_cast<int>(i);
      if (item.visible) draw_tab(ui, item, tab, on);
    }
    if (roving.finish(RovingAxis::Horizontal)) {
      const auto target = static_cast<std::size_t>(roving.active());
      if (!items[target].disabled) chosen = static_cast<int>(target);
    }
  }
  if (chosen == index) return false;
  index = chosen;
  return true;
}

}  // namespace quanyu::ui
