#include "ui/widgets/breadcrumb.hpp"

#include <cmath>
#include <vector>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

void draw_separator(Ui& ui) {
  const float size = ui.theme.sizes.icon_small;
  const Rect rect = place(ui, size, size);
  take_room(ui, rect);
  draw_icon(ui, rect.centre(), gfx::icon::kChevronRight, size, ui.theme.colours.text_quiet);
}

// Which crumbs stay: first and last always, then from the end as many as fit.
std::size_t first_shown(const Ui& ui, std::span<const std::string> crumbs, float width) {
  const float step = ui.theme.sizes.icon_small + 2 * ui.theme.sizes.gap_small;
  float used = measure(ui, crumbs.front(), TextSize::Small, Weight::Semibold) +
               ui.theme.sizes.control_height + 2 * step;
  std::size_t first = crumbs.size();
  while (first > 1) {
    const float wide = measure(ui, crumbs[first - 1], TextSize::Small, Weight::Semibold) + step;
    if (used + wide > width && first < crumbs.size()) break;
    used += wide;
    --first;
  }
  return first;
}

}  // namespace

std::optional<int> breadcrumb(Ui& ui, std::string_view key, std::string_view label,
                              std::span<const std::string> crumbs, float maximum_width) {
  std::optional<int> pressed;
  if (crumbs.empty()) return pressed;
  const float width = maximum_width > 0 ? maximum_width : available_width(ui);
  float natural = 0;
  for (const std::string& crumb : crumbs) {
    natural += measure(ui, crumb, TextSize::Small, Weight::Semibold) + ui.theme.sizes.icon_small +
               2 * ui.theme.sizes.gap_small;
  }
  const std::size_t first = natural <= width ? 1 : first_shown(ui, crumbs, width);
  const GroupScope group(ui, key, Role::Navigation, label);
  const RowScope row(ui, "row", {.gap = Gap::Small, .wrap = false, .height = 0, .width = width});
  const auto crumb = [&](std::size_t i) {
    const std::string name = "crumb" + std::to_string(i);
    if (i + 1 == crumbs.size()) {
      text(ui, name, crumbs[i],
           {.size = TextSize::Small,
            .weight = Weight::Semibold,
            .overflow = Overflow::Ellipsis,
            .width =
                std::fmin(available_width(ui),
                          std::ceil(measure(ui, crumbs[i], TextSize::Small, Weight::Semibold)))});
    } else if (link(ui, name, crumbs[i], {.size = TextSize::Small, .subtle = true})) {
      pressed = static_cast<int>(i);
    }
  };
  crumb(0);
  if (first > 1) {
    draw_separator(ui);
    std::vector<MenuItem> hidden;
    for (std::size_t i = 1; i < first; ++i) {
      hidden.push_back(
          {.key = "hidden" + std::to_string(i), .label = crumbs[i], .icon = {}, .chord = {}});
    }
    if (const auto chosen = menu_icon_button(ui, "more", gfx::icon::kMoreHorizontal,
                                             ui.text(message::kMore), hidden)) {
      pressed = *chosen + 1;
    }
  }
  for (std::size_t i = first; i < crumbs.size(); ++i) {
    draw_separator(ui);
    crumb(i);
  }
  return pressed;
}

}  // namespace quanyu::ui
