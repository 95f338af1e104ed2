#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/paint.hpp"

#include <cmath>
#include <numbers>

#include <imgui.h>
#include <imgui_internal.h>

namespace quanyu::ui {
namespace {

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }
ImVec2 at(Point point) { return {point.x, point.y}; }

// One hairline in CSS pixels: a whole number of device pixels, at least one.
float hairline(const Ui& ui) {
  const float device = std::fmax(1, std::floor(ui.theme.sizes.line * ui.pixel_ratio));
  return device / ui.pixel_ratio;
}

}  // namespace

TextFace face(const Ui& ui, TextSize size, Weight weight) {
  const TypeStep step = ui.theme.type(size);
  return {weight == Weight::Semibold ? ui.fonts.semibold : ui.fonts.regular, step.size,
          step.line_height};
}

float line_width(const TextFace& face, std::string_view text) {
  if (text.empty()) return 0;
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::string fitted(const TextFace& face, std::string_view text, float width) {
  if (line_width(face, text) <= width + 0.01f) return std::string(text);
  static constexpr char kEllipsis[] = "…";
  const float room = width - line_width(face, kEllipsis);
  const char* end = text.data();
  if (room > 0) {
    face.font->CalcTextSizeA(face.size, room, 0, text.data(), text.data() + text.size(), &end);
  }
  return std::string(text.data(), end) + kEllipsis;
}

void fill(Ui&, const Rect& rect, Colour colour, float radius) {
  if (rect.empty()) return;
  const float most = std::fmin(rect.width, rect.height) / 2;
  list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour.packed,
                       std::fmin(radius, most));
}

void frame(Ui& ui, const Rect& rect, Colour colour, float radius, float width) {
  const float thick = width > 0 ? width : hairline(ui);
  const Point low{ui.snap(rect.x), ui.snap(rect.y)};
  const Point high{ui.snap(rect.right()), ui.snap(rect.bottom())};
  const float half = thick / 2;
  list().PathRect({low.x + half, low.y + half}, {high.x - half, high.y - half},
                  std::fmax(0, std::fmin(radius, rect.height / 2) - half));
  list().PathStroke(colour.packed, ImDrawFlags_Closed, thick);
}

void horizontal_line(Ui& ui, Point from, float width, Colour colour) {
  const float y = ui.snap(from.y);
  list().AddRectFilled({from.x, y}, {from.x + width, y + hairline(ui)}, colour.packed);
}

void vertical_line(Ui& ui, Point from, float height, Colour colour) {
  const float x = ui.snap(from.x);
  list().AddRectFilled({x, from.y}, {x + hairline(ui), from.y + height}, colour.packed);
}

void stroke(Ui&, std::span<const Point> points, Colour colour, float width) {
  for (const Point& point : points) list().PathLineTo(at(point));
  list().PathStroke(colour.packed, ImDrawFlags_None, width);
}

void fill_circle(Ui&, Point centre, float radius, Colour colour) {
  list().AddCircleFilled(at(centre), radius, colour.packed);
}

void frame_circle(Ui&, Point centre, float radius, Colour colour, float width) {
  list().AddCircle(at(centre), radius - width / 2, colour.packed, 0, width);
}

void fill_triangle(Ui&, Point a, Point b, Point c, Colour colour) {
  list().AddTriangleFilled(at(a), at(b), at(c), colour.packed);
}

void arc(Ui&, Point centre, float radius, float from, float to, Colour colour, float width) {
  constexpr float kTurn = 2 * std::numbers::pi_v<float>;
  list().PathArcTo(at(centre), radius - width / 2, (from - 0.25f) * kTurn, (to - 0.25f) * kTurn);
  list().PathStroke(colour.packed, ImDrawFlags_None, width);
}

void draw_line(Ui&, Point point, const TextFace& face, std::string_view text, Colour colour) {
  if (text.empty()) return;
  const float top = point.y + (face.line_height - face.size) / 2;
  list().AddText(face.font, face.size, {point.x, top}, colour.packed, text.data(),
                 text.data() + text.size());
}

void draw_line_in(Ui& ui, const Rect& box, const TextFace& face, std::string_view text,
                  Colour colour, float align) {
  const float top = box.y + (box.height - face.line_height) / 2;
  const float width = line_width(face, text);
  if (width > box.width + 0.01f) {
    draw_line(ui, {box.x, top}, face, fitted(face, text, box.width), colour);
  } else {
    draw_line(ui, {box.x + (box.width - width) * align, top}, face, text, colour);
  }
}

void draw_icon(Ui& ui, Point centre, std::string_view icon, float size, Colour colour) {
  if (icon.empty()) return;
  const TextFace icon_face{ui.fonts.regular, size, size};
  draw_line(ui, {ui.snap(centre.x - size / 2), ui.snap(centre.y - size / 2)}, icon_face, icon,
            colour);
}

void draw_focus_ring(Ui& ui, const Rect& rect, float radius) {
  const Sizes& sizes = ui.theme.sizes;
  const float grow = sizes.focus_offset + sizes.focus_ring;
  // It may leave the cell it stands in, but not the part of the page that scrolls.
  const ImRect& seen = ImGui::GetCurrentWindow()->InnerClipRect;
  list().PushClipRect({seen.Min.x - grow, seen.Min.y - grow},
                      {seen.Max.x + grow, seen.Max.y + grow});
  frame(ui, rect.inset(-sizes.focus_offset), ui.theme.colours.surface, radius + sizes.focus_offset,
        sizes.focus_offset);
  frame(ui, rect.inset(-grow), ui.theme.colours.focus_ring, radius + grow, sizes.focus_ring);
  list().PopClipRect();
}

// It falls beyond the window of a small overlay, whose clip would leave only its corners.
void draw_shadow(Ui& ui, const Rect& rect, float radius) {
  constexpr int kLayers = 5;
  ImGui::PushClipRect({ui.page.x, ui.page.y}, {ui.page.right(), ui.page.bottom()}, false);
  for (int layer = kLayers; layer > 0; --layer) {
    const float grow = static_cast<float>(layer) * ui.theme.sizes.unit / 2;
    Rect grown = rect.inset(-grow);
    grown.y += ui.theme.sizes.unit;
    fill(ui, grown, ui.theme.colours.shadow, radius + grow);
  }
  ImGui::PopClipRect();
}

void push_clip(Ui& ui, const Rect& rect) {
  ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
  ui.semantics.push_clip(rect);
}

void pop_clip(Ui& ui) {
  ui.semantics.pop_clip();
  ImGui::PopClipRect();
}

}  // namespace quanyu::ui
