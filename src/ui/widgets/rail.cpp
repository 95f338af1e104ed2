#include <algorithm>
#include <cmath>
#include <vector>

#include "gfx/icons.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/frame_places.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"
#include "ui/widgets/tooltip.hpp"

namespace quanyu::ui {
namespace {

// Four tiles on the accent: three full, one half there.
void draw_mark(Ui& ui, const Rect& box) {
  const Palette& colours = ui.theme.colours;
  fill(ui, box, colours.accent, box.width / 4);
  const float tile = std::round(box.width * 0.22f), gap = std::round(box.width * 0.1f);
  const float start = (box.width - 2 * tile - gap) / 2;
  for (int i = 0; i < 4; ++i) {
    const float x = box.x + start + (i % 2 == 0 ? 0 : tile + gap);
    const float y = box.y + start + (i < 2 ? 0 : tile + gap);
    fill(ui, {x, y, tile, tile}, with_alpha(colours.text_inverse, i == 3 ? 0.55f : 1.0f), 1.5f);
  }
}

Item rail_item(Ui& ui, const Rect& rect, const RailItem& entry) {
  States states;
  states.set(State::Current, entry.current);
  const std::string value =
      entry.badge > 0 ? std::to_string(entry.badge) + " " + entry.badge_label : std::string();
  return interact(ui, rect,
                  {.role = Role::Link,
                   .key = entry.key,
                   .label = entry.label,
                   .value = value,
                   .description = entry.chord,
                   .states = states});
}

Colour item_ink(const Ui& ui, const Item& item, const RailItem& entry) {
  const Palette& colours = ui.theme.colours;
  return entry.current ? colours.accent : item.hovered ? colours.text : colours.text_secondary;
}

void draw_side_item(Ui& ui, const Item& item, const RailItem& entry, bool narrow) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (entry.current)
    fill(ui, item.rect, colours.selected, sizes.radius_control);
  else
    draw_quiet_ground(ui, item, sizes.radius_control);
  const Colour ink = item_ink(ui, item, entry);
  const float middle = item.rect.centre().y;
  const float x = narrow ? item.rect.centre().x : item.rect.x + sizes.gap + sizes.icon / 2 + 1;
  draw_icon(ui, {x, middle}, entry.icon, sizes.icon, ink);
  if (!narrow) {
    const float left = x + sizes.icon / 2 + sizes.gap + 1;
    draw_line_in(ui, {left, item.rect.y, item.rect.right() - left - sizes.gap, item.rect.height},
                 face(ui, TextSize::Body, entry.current ? Weight::Semibold : Weight::Regular),
                 entry.label, entry.current ? colours.accent : colours.text_secondary);
  }
  if (entry.badge > 0) {
    const Point at = narrow ? Point{item.rect.right() - sizes.gap, item.rect.y + sizes.gap}
                            : Point{item.rect.right() - sizes.gap - sizes.badge / 2, middle};
    draw_badge(ui, at, entry.badge);
  }
  if (item.ring) draw_focus_ring(ui, item.rect.inset(sizes.focus_offset), sizes.radius_control);
  if (narrow) tooltip(ui, item.id, item.rect, entry.label);
}

// Which items stand in the rail and which behind "more".
struct RailParts {
  std::vector<int> shown, hidden;
};

// As many as the height takes; what may be left out goes from the end.
RailParts parts_that_fit(const AppFrameOptions& options, float room, float step, float divider) {
  RailParts parts;
  float height = 0;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    parts.shown.push_back(static_cast<int>(i));
    height += step + (options.items[i].divider_before ? divider : 0);
  }
  for (auto i = static_cast<int>(options.items.size()) - 1; i >= 0 && height > room; --i) {
    if (!options.items[static_cast<std::size_t>(i)].overflow) continue;
    // The first one that goes makes room for the menu itself.
    if (!parts.hidden.empty()) height -= step;
    std::erase(parts.shown, i);
    parts.hidden.insert(parts.hidden.begin(), i);
  }
  return parts;
}

std::vector<MenuItem> menu_of(const AppFrameOptions& options, const std::vector<int>& hidden) {
  std::vector<MenuItem> items;
  for (const int index : hidden) {
    const RailItem& entry = options.items[static_cast<std::size_t>(index)];
    items.push_back({.key = entry.key, .label = entry.label, .icon = entry.icon, .chord = {}});
  }
  return items;
}

// The menu behind "more"; answers the item chosen.
std::optional<int> draw_hidden(Ui& ui, const Rect& row, bool narrow, const AppFrameOptions& options,
                               const std::vector<int>& hidden) {
  const std::string_view more = ui.text(message::kShowMore);
  const Item item = interact(
      ui, row, {.role = Role::Button, .key = "more", .label = more, .states = State::HasPopup});
  RailItem entry;
  entry.label = more;
  entry.icon = gfx::icon::kMoreHorizontal;
  for (const int index : hidden) {
    entry.current = entry.current || options.items[static_cast<std::size_t>(index)].current;
  }
  draw_side_item(ui, item, entry, narrow);
  const std::vector<MenuItem> items = menu_of(options, hidden);
  const auto chosen = context_menu(ui, "more-menu", item.id, items, item.pressed);
  if (!chosen) return std::nullopt;
  return hidden[static_cast<std::size_t>(*chosen)];
}

std::optional<int> side_rail(Ui& ui, const FramePlaces& places, const AppFrameOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const bool narrow = places.style == RailStyle::Narrow;
  std::optional<int> pressed;
  vertical_line(ui, {places.rail.right() - 1, 0}, places.rail.height, ui.theme.colours.line);
  horizontal_line(ui, {0, sizes.top_bar - 1}, places.rail.width, ui.theme.colours.line);
  {
    const float size = sizes.icon_large + 2;
    const float x = narrow ? (places.rail.width - size) / 2 : sizes.gap_large;
    const RegionScope head(ui, {x, (sizes.top_bar - size) / 2, places.rail.width - x, size});
    brand(ui, narrow ? std::string_view() : options.product);
  }
  Rect row{sizes.gap, sizes.top_bar + sizes.gap_medium, places.rail.width - 2 * sizes.gap - 1,
           std::max(sizes.row_height + sizes.unit, sizes.control_height)};
  const float step = row.height + 2;
  const RailParts parts =
      parts_that_fit(options, places.rail.height - row.y - sizes.gap, step, sizes.gap_section);
  int before = -1;
  for (const int index : parts.shown) {
    const RailItem& entry = options.items[static_cast<std::size_t>(index)];
    const bool skipped =
        !parts.hidden.empty() && before < parts.hidden.front() && index > parts.hidden.front();
    if (skipped) {
      if (const auto chosen = draw_hidden(ui, row, narrow, options, parts.hidden)) pressed = chosen;
      row.y += step;
    }
    before = index;
    if (entry.divider_before) {
      horizontal_line(ui, {row.x + sizes.gap, row.y + sizes.gap_medium}, row.width - 2 * sizes.gap,
                      ui.theme.colours.line);
      row.y += sizes.gap_section;
    }
    const Item item = rail_item(ui, row, entry);
    draw_side_item(ui, item, entry, narrow);
    if (item.pressed) pressed = index;
    row.y += step;
  }
  if (!parts.hidden.empty() && before < parts.hidden.front()) {
    if (const auto chosen = draw_hidden(ui, row, narrow, options, parts.hidden)) pressed = chosen;
  }
  return pressed;
}

void draw_bottom_item(Ui& ui, const Item& item, std::string_view icon, std::string_view label,
                      Colour ink) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Caption);
  const float lines = sizes.icon + words.line_height;
  const float top = item.rect.y + (item.rect.height - lines) / 2;
  draw_icon(ui, {item.rect.centre().x, top + sizes.icon / 2}, icon, sizes.icon, ink);
  draw_line_in(ui, {item.rect.x, top + sizes.icon, item.rect.width, words.line_height}, words,
               label, ink, 0.5f);
  if (item.ring) draw_focus_ring(ui, item.rect.inset(2 * sizes.focus_offset), sizes.radius_control);
}

std::optional<int> bottom_bar(Ui& ui, const FramePlaces& places, const AppFrameOptions& options) {
  std::optional<int> pressed;
  if (places.rail.empty()) return pressed;
  horizontal_line(ui, {0, places.rail.y}, places.rail.width, ui.theme.colours.line);
  std::vector<int> shown, hidden;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    (options.items[i].overflow ? hidden : shown).push_back(static_cast<int>(i));
  }
  const std::size_t places_count = shown.size() + (hidden.empty() ? 0 : 1);
  const float width =
      places.rail.width / static_cast<float>(std::max<std::size_t>(1, places_count));
  Rect box{0, places.rail.y, width, places.rail.height};
  for (const int index : shown) {
    const RailItem& entry = options.items[static_cast<std::size_t>(index)];
    const Item item = rail_item(ui, box, entry);
    draw_bottom_item(ui, item, entry.icon, entry.label, item_ink(ui, item, entry));
    if (entry.badge > 0) {
      draw_badge(ui, {box.centre().x + ui.theme.sizes.icon, box.y + ui.theme.sizes.gap_medium},
                 entry.badge);
    }
    if (item.pressed) pressed = index;
    box.x += width;
  }
  if (hidden.empty()) return pressed;
  const std::vector<MenuItem> items = menu_of(options, hidden);
  const std::string_view more = ui.text(message::kShowMore);
  const Item item = interact(
      ui, box, {.role = Role::Button, .key = "more", .label = more, .states = State::HasPopup});
  draw_bottom_item(ui, item, gfx::icon::kMoreHorizontal, more, ui.theme.colours.text_secondary);
  if (const auto chosen = context_menu(ui, "more-menu", item.id, items, item.pressed)) {
    pressed = hidden[static_cast<std::size_t>(*chosen)];
  }
  return pressed;
}

}  // namespace

std::optional<int> rail(Ui& ui, std::string_view key, const AppFrameOptions& options) {
  const FramePlaces places = frame_places(ui);
  const RegionScope region(ui, places.rail);
  ui.semantics.push({.role = Role::Navigation,
                     .states = {},
                     .rect = places.rail.semantic(),
                     .name = std::string(options.rail_label),
                     .value = {},
                     .description = {},
                     .test_id = std::string(key)});
  fill(ui, places.rail, ui.theme.colours.surface);
  const std::optional<int> pressed = places.style == RailStyle::Bottom
                                         ? bottom_bar(ui, places, options)
                                         : side_rail(ui, places, options);
  ui.semantics.pop();
  return pressed;
}

void brand(Ui& ui, std::string_view product, bool large) {
  const Sizes& sizes = ui.theme.sizes;
  const float size = large ? sizes.icon_state : sizes.icon_large + 2;
  const TextFace words = face(ui, large ? TextSize::Figure : TextSize::Title, Weight::Semibold);
  const float gap = large ? sizes.gap_medium : sizes.gap + 2;
  const float width = size + (product.empty() ? 0 : gap + std::ceil(line_width(words, product)));
  const Rect rect = place(ui, width, std::max(size, product.empty() ? 0 : words.line_height));
  if (!product.empty()) emit_node(ui, rect, Role::Text, "brand", product);
  take_room(ui, rect);
  draw_mark(ui, {rect.x, ui.snap(rect.centre().y - size / 2), size, size});
  draw_line(ui, {rect.x + size + gap, rect.centre().y - words.line_height / 2}, words, product,
            ui.theme.colours.text);
}

}  // namespace quanyu::ui
