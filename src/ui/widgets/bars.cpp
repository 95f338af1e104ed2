#include <algorithm>
#include <cmath>

#include "ui/widgets/figures.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tooltip.hpp"

namespace quanyu::ui {
namespace {

Colour bar_colour(const Ui& ui, std::int32_t series, Tone tone) {
  return series >= 0 ? ui.theme.series(static_cast<std::size_t>(series)) : ui.theme.tone(tone).ink;
}

void draw_track(Ui& ui, const Rect& track, double fraction, Colour ink, float radius) {
  const auto part = static_cast<float>(std::clamp(fraction, 0.0, 1.0));
  fill(ui, track, ui.theme.colours.sunken, radius);
  if (ui.theme.kind == ThemeKind::HighContrast) frame(ui, track, ui.theme.colours.line, radius);
  fill(ui, {track.x, track.y, track.width * part, track.height}, ink, radius);
}

Item bar_item(Ui& ui, const Rect& rect, std::string_view key, std::string_view label,
              double fraction, const BarRowOptions& options) {
  std::string value(options.value);
  if (!options.rank.empty()) value = std::string(options.rank) + " · " + value;
  if (options.pressable) {
    return interact(ui, rect, {.role = Role::Button, .key = key, .label = label, .value = value});
  }
  (void)fraction;
  Item item{.rect = rect, .visible = true};
  item.id = emit_node(ui, rect, Role::Group, key, label, value);
  take_room(ui, rect);
  return item;
}

// Words above, bar below over the whole width (coverage).
bool row_below(Ui& ui, std::string_view key, std::string_view label, double fraction,
               const BarRowOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Small);
  const Point at = cursor(ui);
  const Rect rect{at.x, at.y, available_width(ui),
                  words.line_height + sizes.gap_small + sizes.bar_height + sizes.gap_small};
  const Item item = bar_item(ui, rect, key, label, fraction, options);
  if (item.hovered)
    fill(ui, rect.inset(-sizes.gap_small), ui.theme.colours.hover, sizes.radius_control);
  const Rect line{rect.x, rect.y, rect.width, words.line_height};
  const float value = std::ceil(line_width(words, options.value));
  draw_line_in(ui, {line.x, line.y, line.width - value - sizes.gap, line.height}, words, label,
               ui.theme.colours.text);
  draw_line_in(ui, line, words, options.value, ui.theme.colours.text_secondary, 1);
  draw_track(ui, {rect.x, line.bottom() + sizes.gap_small, rect.width, sizes.bar_height}, fraction,
             bar_colour(ui, options.series, options.tone), sizes.bar_height / 2);
  if (item.ring) draw_focus_ring(ui, rect, sizes.radius_control);
  return item.pressed;
}

}  // namespace

bool bar_row(Ui& ui, std::string_view key, std::string_view label, double fraction,
             const BarRowOptions& options) {
  if (options.below) return row_below(ui, key, label, fraction, options);
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const TextFace words = face(ui, TextSize::Small);
  const StackScope stack(ui, options.divided ? Gap::None : Gap::Small);
  const Point at = cursor(ui);
  const float height = options.divided ? sizes.row_height : sizes.bar_row_height + sizes.gap;
  const Rect rect{at.x, at.y, available_width(ui), height};
  const Item item = bar_item(ui, rect, key, label, fraction, options);
  if (item.hovered) fill(ui, rect, colours.hover, sizes.radius_control);
  float x = rect.x + sizes.gap_small;
  if (!options.rank.empty()) {
    const float rank = sizes.gap_section;
    draw_line_in(ui, {x, rect.y, rank, height}, words, options.rank, colours.text_secondary);
    x += rank;
  }
  const float wish =
      options.label_width > 0 ? options.label_width : std::ceil(line_width(words, label)) + 1;
  const float name = std::min(wish, rect.width * 0.4f);
  draw_line_in(ui, {x, rect.y, name, height}, words, label, colours.text);
  x += name + sizes.gap_medium;
  const float value =
      std::max(2 * sizes.gap_section, std::ceil(line_width(words, options.value)) + sizes.gap);
  const float thick = options.thick ? sizes.bar_row_height : sizes.bar_height;
  const Rect track{x, ui.snap(rect.centre().y - thick / 2),
                   std::max(0.0f, rect.right() - value - x), thick};
  const Colour ink = bar_colour(ui, options.series, options.tone);
  const float radius = options.thick ? sizes.radius_tag : thick / 2;
  if (options.thick) {
    const auto part = static_cast<float>(std::clamp(fraction, 0.0, 1.0));
    fill(ui, {track.x, track.y, track.width * part, track.height}, ink, radius);
  } else {
    draw_track(ui, track, fraction, ink, radius);
  }
  draw_line_in(ui, {rect.right() - value, rect.y, value - sizes.gap_small, height}, words,
               options.value, colours.text, 1);
  if (options.divided) horizontal_line(ui, {rect.x, rect.bottom() - 1}, rect.width, colours.line);
  if (item.ring) draw_focus_ring(ui, rect.inset(2 * sizes.focus_offset), sizes.radius_control);
  return item.pressed;
}

std::optional<int> share_bar(Ui& ui, std::string_view key, std::string_view label,
                             std::span<const SharePart> parts) {
  const Sizes& sizes = ui.theme.sizes;
  std::optional<int> pressed;
  const GroupScope group(ui, key, Role::Figure, label);
  double total = 0;
  for (const SharePart& part : parts) total += std::max(0.0, part.amount);
  const Point at = cursor(ui);
  const float width = available_width(ui);
  Rect piece{at.x, at.y, 0, sizes.bar_row_height};
  fill(ui, {at.x, at.y, width, piece.height}, ui.theme.colours.sunken, sizes.radius_tag);
  for (std::size_t i = 0; i < parts.size() && total > 0; ++i) {
    piece.width = width * static_cast<float>(std::max(0.0, parts[i].amount) / total);
    Rect shown = piece;
    if (i + 1 < parts.size()) shown.width = std::max(0.0f, shown.width - 1);
    fill(ui, shown, ui.theme.series(i), sizes.radius_tag);
    piece.x += piece.width;
  }
  take_room(ui, {at.x, at.y, width, piece.height});
  const RowScope row(
      ui, "legend",
      {.gap = Gap::Large, .wrap = true, .height = face(ui, TextSize::Small).line_height});
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const TextFace words = face(ui, TextSize::Small),
                   strong = face(ui, TextSize::Small, Weight::Semibold);
    const float name = std::ceil(line_width(words, parts[i].label));
    const float value = std::ceil(line_width(strong, parts[i].value));
    const float mark = sizes.gap_medium;
    const Rect box =
        place(ui, mark + sizes.gap_small + name + sizes.gap_small + value, words.line_height);
    const std::string part_key = "part" + std::to_string(i);
    const Item item = interact(
        ui, box,
        {.role = Role::Button, .key = part_key, .label = parts[i].label, .value = parts[i].value});
    fill(ui, {box.x, ui.snap(box.centre().y - mark / 2), mark, mark}, ui.theme.series(i),
         sizes.radius_tag);
    draw_line(ui, {box.x + mark + sizes.gap_small, box.y}, words, parts[i].label,
              ui.theme.colours.text_secondary);
    draw_line(ui, {ui.snap(box.right() - value), box.y}, strong, parts[i].value,
              item.hovered ? ui.theme.colours.accent : ui.theme.colours.text);
    if (item.ring) draw_focus_ring(ui, box, sizes.radius_tag);
    if (item.pressed) pressed = static_cast<int>(i);
  }
  return pressed;
}

std::optional<int> histogram(Ui& ui, std::string_view key, std::string_view label,
                             std::span<const HistogramBar> bars, const HistogramOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Caption);
  std::optional<int> pressed;
  const GroupScope group(ui, key, Role::Figure, label);
  double most = 0;
  for (const HistogramBar& bar : bars) most = std::max(most, bar.amount);
  const Point at = cursor(ui);
  const float width = available_width(ui);
  const float height = options.height * ui.theme.text_scale;
  const float base = ui.snap(at.y + height - words.line_height - sizes.gap_small);
  const float step = bars.empty() ? width : width / static_cast<float>(bars.size());
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const HistogramBar& bar = bars[i];
    const Rect column{at.x + step * static_cast<float>(i), at.y, step, height};
    const float room = base - at.y - words.line_height;
    const float tall = most > 0 ? room * static_cast<float>(bar.amount / most) : 0;
    const std::string bar_key = "bar" + std::to_string(i);
    Item item;
    {
      const RegionScope inside(ui, column);
      item =
          interact(ui, column,
                   {.role = Role::Button, .key = bar_key, .label = bar.label, .value = bar.value});
    }
    const float gap = std::min(sizes.gap, step / 4);
    const Rect body{column.x + gap / 2, base - tall, step - gap, tall};
    if (item.hovered) {
      fill(ui, {body.x, at.y, body.width, base - at.y}, ui.theme.colours.hover, sizes.radius_tag);
    }
    fill(ui, body, ui.theme.series(static_cast<std::size_t>(std::max(0, options.series))),
         std::min(sizes.radius_tag, tall / 2));
    if (item.hovered || item.focused || bars.size() <= 12) {
      draw_line_in(ui, {column.x, body.y - words.line_height, step, words.line_height}, words,
                   bar.value, ui.theme.colours.text_secondary, 0.5f);
    }
    draw_line_in(ui, {column.x, base + sizes.gap_small, step, words.line_height}, words, bar.label,
                 ui.theme.colours.text_quiet, 0.5f);
    if (item.ring) draw_focus_ring(ui, column.inset(2 * sizes.focus_offset), sizes.radius_tag);
    if (item.pressed) pressed = static_cast<int>(i);
  }
  horizontal_line(ui, {at.x, base}, width, ui.theme.colours.line);
  take_room(ui, {at.x, at.y, width, height});
  return pressed;
}

}  // namespace quanyu::ui
