// PixelGrid: CSS pixels that fall on whole device pixels. `ui` lays out in CSS pixels; where an
// edge must be sharp (a card's border, a hairline) it asks the grid. Holds a ratio, draws nothing.
#pragma once

#include <cmath>

namespace quanyu::gfx {

// Rounds to whole device pixels; exact halves, which ratios such as 1.25 and 1.5 make often, all go
// up in spite of the last bits of floating point, so that neighbours never part.
inline float round_device(float value) { return std::floor(value + 0.5F + 1.0F / 64); }

struct PixelGrid {
  float density = 1;  // device pixels per CSS pixel

  // The nearest CSS position that lies on an edge of device pixels.
  float snap(float css) const { return round_device(css * density) / density; }

  // The width of the thinnest sharp line: one device pixel, in CSS pixels.
  float hairline() const { return 1 / density; }
};

}  // namespace quanyu::gfx
