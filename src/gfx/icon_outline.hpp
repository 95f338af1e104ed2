// Icon outlines: reads the path of an icon (SVG 2 path data, §9.3) into polylines and strokes them
// into coverage. One road for every platform, so that icons look alike in all browsers, need no
// canvas, and are drawn where reading a canvas is forbidden. Used by the glyph sources.
// Never knows a colour, a weight or what an icon means.
#pragma once

#include <string_view>
#include <vector>

#include "gfx/glyphs.hpp"

namespace quanyu::gfx {

struct OutlinePoint {
  float x = 0, y = 0;
};
using Polyline = std::vector<OutlinePoint>;  // closed ones end where they began

// The lines of a path, curves and arcs cut into pieces that leave the true line by less than 0.02
// units. Total: reading stops at the first thing that is no path data; what came before is kept.
std::vector<Polyline> read_path(std::string_view path);

// The icon of code point `code` (icons.hpp; anything else gives a glyph without ink) drawn with the
// stroke of 2 in a grid of 24, round caps and joins: one em of `size` device pixels wide and high,
// its top `ascent` above the baseline.
Glyph draw_icon(char32_t code, float size, int ascent);

bool is_icon(char32_t code);

}  // namespace quanyu::gfx
