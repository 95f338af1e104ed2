#include "gfx/glyphs.hpp"

#include <algorithm>
#include <utility>

namespace quanyu::gfx {
namespace {

struct Box {
  int left = 0, top = 0, width = 0, height = 0;
};

// Cuts a box out of a bitmap whose rows are `pitch` texels long.
template <class Texel>
void cut(std::vector<Texel>& bitmap, int pitch, const Box& box) {
  std::vector<Texel> ink(static_cast<std::size_t>(box.width) * box.height);
  for (int y = 0; y < box.height; ++y) {
    std::copy_n(bitmap.data() + (box.top + y) * pitch + box.left, box.width,
                ink.data() + y * box.width);
  }
  bitmap = std::move(ink);
}

}  // namespace

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
    glyph.coverage.clear(), glyph.colours.clear();
    return;
  }
  const Box box{left, top, right - left + 1, bottom - top + 1};
  cut(glyph.coverage, glyph.width, box);
  if (!glyph.colours.empty()) cut(glyph.colours, glyph.width, box);
  glyph.left += left, glyph.top += top;
  glyph.width = box.width, glyph.height = box.height;
}

}  // namespace quanyu::gfx
