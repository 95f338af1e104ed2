#include "ui/widgets/tag.hpp"

#include <cmath>
#include <string>

#include "gfx/icons.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"

namespace quanyu::ui {

float tag_width(const Ui& ui, std::string_view word) {
  return std::ceil(line_width(face(ui, TextSize::Caption), word)) + 3 * ui.theme.sizes.unit;
}

void draw_tag(Ui& ui, const Rect& rect, std::string_view word, Tone tone) {
  const ToneColours& colours = ui.theme.tone(tone);
  fill(ui, rect, colours.ground, ui.theme.sizes.radius_tag);
  if (ui.theme.kind == ThemeKind::HighContrast) {
    frame(ui, rect, colours.line, ui.theme.sizes.radius_tag);
  }
  draw_line_in(ui, rect, face(ui, TextSize::Caption), word, colours.ink, 0.5f);
}

void draw_badge(Ui& ui, Point centre, std::int64_t count) {
  const std::string text = count > 99 ? "99+" : std::to_string(count);
  const TextFace words = face(ui, TextSize::Caption);
  const float height = ui.theme.sizes.badge;
  const float width =
      std::fmax(height, std::ceil(line_width(words, text)) + 2 * ui.theme.sizes.unit);
  const Rect rect{centre.x - width / 2, centre.y - height / 2, width, height};
  fill(ui, rect, ui.theme.colours.accent, height / 2);
  draw_line_in(ui, rect, words, text, ui.theme.colours.text_inverse, 0.5f);
}

void draw_state_shape(Ui& ui, Point centre, float size, Tone tone) {
  const Colour ink = ui.theme.tone(tone).ink;
  const float half = size / 2;
  switch (tone) {
    case Tone::Ok: fill_circle(ui, centre, half, ink); break;
    case Tone::Warn:
      fill_triangle(ui, {centre.x, centre.y - half}, {centre.x + half, centre.y + half},
                    {centre.x - half, centre.y + half}, ink);
      break;
    case Tone::Accent: fill(ui, {centre.x - half, centre.y - half, size, size}, ink); break;
    case Tone::Info: frame_circle(ui, centre, half, ink, 2); break;
    case Tone::Neutral: frame_circle(ui, centre, half, ink, 1); break;
  }
}

void tag(Ui& ui, std::string_view key, std::string_view word, Tone tone) {
  const Rect rect = place(ui, tag_width(ui, word), ui.theme.sizes.tag_height);
  emit_node(ui, rect, Role::Text, key, word);
  take_room(ui, rect);
  draw_tag(ui, rect, word, tone);
}

void badge(Ui& ui, std::string_view key, std::int64_t count, std::string_view label) {
  if (count <= 0) return;
  const float size = ui.theme.sizes.badge;
  const Rect rect = place(ui, size, size);
  emit_node(ui, rect, Role::Text, key, label, std::to_string(count));
  take_room(ui, rect);
  draw_badge(ui, rect.centre(), count);
}

float key_hint_width(const Ui& ui, std::string_view chord) {
  return std::ceil(line_width(face(ui, TextSize::Caption), chord)) + 3 * ui.theme.sizes.unit;
}

void draw_key_hint(Ui& ui, const Rect& rect, std::string_view chord) {
  const Palette& colours = ui.theme.colours;
  fill(ui, rect, colours.surface, ui.theme.sizes.radius_tag);
  frame(ui, rect, colours.control_line, ui.theme.sizes.radius_tag);
  draw_line_in(ui, rect, face(ui, TextSize::Caption), chord, colours.text_secondary, 0.5f);
}

void key_hint(Ui& ui, std::string_view chord) {
  const Rect rect = place(ui, key_hint_width(ui, chord), ui.theme.sizes.tag_height);
  take_room(ui, rect);
  draw_key_hint(ui, rect, chord);
}

void state_mark(Ui& ui, std::string_view key, std::string_view word, Tone tone) {
  const TextFace words = face(ui, TextSize::Small);
  const float mark = ui.theme.sizes.gap;
  const float width = mark + ui.theme.sizes.gap_small * 1.5f + std::ceil(line_width(words, word));
  const Rect rect = place(ui, width, words.line_height);
  emit_node(ui, rect, Role::Text, key, word);
  take_room(ui, rect);
  draw_state_shape(ui, {rect.x + mark / 2, rect.centre().y}, mark, tone);
  draw_line(ui, {ui.snap(rect.right() - line_width(words, word)), rect.y}, words, word,
            ui.theme.colours.text_secondary);
}

bool removable_tag(Ui& ui, std::string_view key, std::string_view word) {
  const Sizes& sizes = ui.theme.sizes;
  const float width = tag_width(ui, word) + sizes.icon;
  const std::string label = ui.text(message::kRemove, {word});
  const Item item = interact(ui, place(ui, width, sizes.icon_large),
                             {.role = Role::Button, .key = key, .label = label});
  if (item.visible) {
    const ToneColours& colours = ui.theme.tone(Tone::Neutral);
    fill(ui, item.rect, item.hovered ? ui.theme.colours.pressed : colours.ground, sizes.radius_tag);
    const Rect text{item.rect.x, item.rect.y, width - sizes.icon, item.rect.height};
    draw_line_in(ui, text, face(ui, TextSize::Caption), word, ui.theme.colours.text, 0.5f);
    draw_icon(ui, {item.rect.right() - sizes.icon / 2 - 1, item.rect.centre().y}, gfx::icon::kX,
              sizes.icon_small, ui.theme.colours.icon);
    if (item.ring) draw_focus_ring(ui, item.rect, sizes.radius_tag);
  }
  return item.pressed;
}

}  // namespace quanyu::ui
