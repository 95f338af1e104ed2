// Points and rectangles of the interface, in CSS pixels from the canvas's top left corner.
// Used by every header of `ui` so that screens need no ImGui type. Never holds state.
#pragma once

#include <algorithm>

#include "base/semantics.hpp"

namespace quanyu::ui {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] constexpr bool contains(Point point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }
  // True when the other lies wholly inside this one.
  [[nodiscard]] constexpr bool contains(const Rect& other) const {
    return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
  }
  [[nodiscard]] constexpr bool intersects(const Rect& other) const {
    return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
  }
  // Smaller by `by` on every side; a negative value grows it.
  [[nodiscard]] constexpr Rect inset(float by) const {
    return {x + by, y + by, width - 2 * by, height - 2 * by};
  }
  // The common part; empty (zero sized) when there is none.
  [[nodiscard]] constexpr Rect clipped_to(const Rect& other) const {
    const float left = std::max(x, other.x), top = std::max(y, other.y);
    return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
            std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
  }
  [[nodiscard]] constexpr SemanticRect semantic() const { return {x, y, width, height}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace quanyu::ui
