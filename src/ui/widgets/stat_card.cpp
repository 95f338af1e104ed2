#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/figures.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

void draw_trend(Ui& ui, Point centre, Trend trend, Colour ink) {
  const float half = ui.theme.sizes.unit;
  if (trend == Trend::Up) {
    fill_triangle(ui, {centre.x, centre.y - half}, {centre.x + half, centre.y + half},
                  {centre.x - half, centre.y + half}, ink);
  } else if (trend == Trend::Down) {
    fill_triangle(ui, {centre.x - half, centre.y - half}, {centre.x + half, centre.y - half},
                  {centre.x, centre.y + half}, ink);
  } else {
    horizontal_line(ui, {centre.x - half, centre.y}, 2 * half, ink);
  }
}

void draw_sparkline(Ui& ui, const Rect& box, std::span<const float> values, Colour ink) {
  if (values.size() < 2) return;
  const auto [low, high] = std::ranges::minmax(values);
  const float range = high > low ? high - low : 1;
  std::vector<Point> points;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float along = static_cast<float>(i) / static_cast<float>(values.size() - 1);
    points.push_back(
        {box.x + box.width * along, box.bottom() - box.height * (values[i] - low) / range});
  }
  stroke(ui, points, ink, 1.5f);
}

// What a screen reader says for the whole card beside its label.
std::string spoken_value(const Ui& ui, std::string_view value, const StatCardOptions& options) {
  std::string words(value);
  if (!options.unit.empty()) words.append(" ").append(options.unit);
  if (!options.trend_text.empty()) {
    words += " · ";
    if (options.trend == Trend::Up) words.append(ui.text(message::kTrendUp)).append(" ");
    if (options.trend == Trend::Down) words.append(ui.text(message::kTrendDown)).append(" ");
    words += options.trend_text;
  }
  if (!options.detail.empty()) words.append(" · ").append(options.detail);
  return words;
}

void draw_figure(Ui& ui, Point at, float width, std::string_view value, std::string_view unit,
                 bool hovered) {
  const TextFace figure = face(ui, TextSize::Figure, Weight::Semibold);
  const TextFace small = face(ui, TextSize::Caption);
  const float room = width - line_width(small, unit) - ui.theme.sizes.gap_small;
  const std::string shown = fitted(figure, value, room);
  draw_line(ui, at, figure, shown, hovered ? ui.theme.colours.accent : ui.theme.colours.text);
  // The unit stands on the figure's baseline.
  const float lower = at.y + (figure.line_height + figure.size) / 2 -
                      (small.line_height + small.size) / 2 - (figure.size - small.size) * 0.12f;
  draw_line(ui, {ui.snap(at.x + line_width(figure, shown) + ui.theme.sizes.gap_small), lower},
            small, unit, ui.theme.colours.text_secondary);
}

}  // namespace

bool stat_card(Ui& ui, std::string_view key, std::string_view label, std::string_view value,
               const StatCardOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const TextFace small = face(ui, TextSize::Small), caption = face(ui, TextSize::Caption);
  const float padding = sizes.card_padding;
  const bool foot = !options.detail.empty() || !options.trend_text.empty() || !options.line.empty();
  const float figure = face(ui, TextSize::Figure).line_height + sizes.gap_small;
  const float natural =
      2 * padding + small.line_height + figure + (foot ? sizes.gap_small + caption.line_height : 0);
  const Point at = cursor(ui);
  const Rect rect{at.x, at.y, available_width(ui), std::max(natural, options.minimum_height)};
  const std::string spoken = spoken_value(ui, value, options);
  Item item{.rect = rect};
  if (options.pressable) {
    item = interact(ui, rect,
                    {.role = Role::Button,
                     .key = key,
                     .label = label,
                     .value = spoken,
                     .room_height = natural});
  } else {
    item.id = emit_node(ui, rect, Role::Group, key, label, spoken);
    take_room(ui, {rect.x, rect.y, rect.width, natural});
  }
  fill(ui, rect,
       item.held      ? colours.pressed
       : item.hovered ? colours.hover
                      : colours.surface,
       sizes.radius_card);
  frame(ui, rect, item.hovered ? colours.field_line : colours.line, sizes.radius_card);
  const float left = rect.x + padding, width = rect.width - 2 * padding;
  draw_line_in(ui, {left, rect.y + padding, width, small.line_height}, small, label,
               colours.text_secondary);
  draw_figure(ui, {left, rect.y + padding + small.line_height + sizes.gap_small / 2}, width, value,
              options.unit, item.hovered);
  if (foot) {
    const float top = rect.y + padding + small.line_height + figure + sizes.gap_small;
    const Colour tone = ui.theme.tone(options.tone).ink;
    float x = left, right = left + width;
    if (!options.line.empty() && width > 2 * sizes.sparkline_width) {
      right -= sizes.sparkline_width;
      draw_sparkline(ui,
                     {right, top - sizes.gap_small, sizes.sparkline_width - 2,
                      sizes.sparkline_height - sizes.gap_small},
                     options.line, tone);
      right -= sizes.gap;
    }
    if (options.trend != Trend::None && !options.trend_text.empty()) {
      draw_trend(ui, {x + sizes.unit, top + caption.line_height / 2}, options.trend, tone);
      x += 3 * sizes.unit;
      draw_line(ui, {x, top}, caption, options.trend_text, tone);
      x += std::ceil(line_width(caption, options.trend_text)) + sizes.gap_small;
    }
    draw_line_in(ui, {x, top, std::max(0.0f, right - x), caption.line_height}, caption,
                 options.detail, colours.text_quiet);
  }
  if (item.ring) draw_focus_ring(ui, rect, sizes.radius_card);
  return item.pressed;
}

}  // namespace quanyu::ui
