#include "gfx/glyphs.hpp"

#include <algorithm>
#include <utility>

namespace quanyu::gfx {

void trim_ink(Glyph& glyph) {
  int left = glyph.width, right = -1, top = glyph.height, bottom = -1;
  for (int y = 0; y < glyph.height; ++y) {
    const std::uint8_t* row = glyph.coverage.data() + y * glyph.width;
    for (int x = 0; x < glyph.width; ++x) {
      if (row[x] == 0) continue;
      left = std::min(left, x), right = std::max(right, x);
      top = std::min(top, y), bottom = y;
    }
  }
  if (right < 0) {
    glyph.left = glyph.top = glyph.width = glyph.height = 0;
    glyph.coverage.clear();
    return;
  }
  const int width = right - left + 1, height = bottom - top + 1;
  std::vector<std::uint8_t> ink(static_cast<std::size_t>(width) * height);
  for (int y = 0; y < height; ++y) {
    std::copy_n(glyph.coverage.data() + (top + y) * glyph.width + left, width,
                ink.data() + y * width);
  }
  glyph.left += left, glyph.top += top;
  glyph.width = width, glyph.height = height;
  glyph.coverage = std::move(ink);
}

}  // namespace quanyu::gfx
