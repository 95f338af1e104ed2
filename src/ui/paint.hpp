// Drawing on the current window's draw list in the words of the theme: filled and framed rounded
// rectangles, hairlines on the device's pixel grid, one line of text, icons, focus ring, shadow.
// Used by widgets only. Never registers an item, never emits a node.
#pragma once

#include <span>
#include <string_view>

#include "ui/context.hpp"

struct ImFont;

namespace quanyu::ui {

// The font and the size of a step.
struct TextFace {
  ImFont* font = nullptr;
  float size = 0, line_height = 0;
};
TextFace face(const Ui& ui, TextSize size, Weight weight = Weight::Regular);

// Width of one line, CSS pixels, unrounded.
float line_width(const TextFace& face, std::string_view text);
// The longest part of `text` that fits, with "…" when it had to be cut.
std::string fitted(const TextFace& face, std::string_view text, float width);

void fill(Ui& ui, const Rect& rect, Colour colour, float radius = 0);
// A border inside `rect`, `width` CSS pixels (0: a hairline).
void frame(Ui& ui, const Rect& rect, Colour colour, float radius = 0, float width = 0);
void horizontal_line(Ui& ui, Point from, float width, Colour colour);
void vertical_line(Ui& ui, Point from, float height, Colour colour);
void stroke(Ui& ui, std::span<const Point> points, Colour colour, float width);
void fill_circle(Ui& ui, Point centre, float radius, Colour colour);
void frame_circle(Ui& ui, Point centre, float radius, Colour colour, float width);
void fill_triangle(Ui& ui, Point a, Point b, Point c, Colour colour);
// Part of a ring, angles in turns clockwise from the top.
void arc(Ui& ui, Point centre, float radius, float from, float to, Colour colour, float width);

// One line of text whose line box starts at `at` (its height is the face's line height).
void draw_line(Ui& ui, Point at, const TextFace& face, std::string_view text, Colour colour);
// The same, vertically centred in `box`, cut with "…" to its width.
void draw_line_in(Ui& ui, const Rect& box, const TextFace& face, std::string_view text,
                  Colour colour, float align = 0);
void draw_icon(Ui& ui, Point centre, std::string_view icon, float size, Colour colour);

// Two strokes, so that it stands out on every ground and beside the accent.
void draw_focus_ring(Ui& ui, const Rect& rect, float radius);
void draw_shadow(Ui& ui, const Rect& rect, float radius);

// Clips what is drawn until pop_clip; also for the pointer.
void push_clip(Ui& ui, const Rect& rect);
void pop_clip(Ui& ui);

}  // namespace quanyu::ui
