// Without a browser there are no fonts: characters are boxes.
#include "gfx/box_glyphs.hpp"

namespace quanyu::gfx {

std::unique_ptr<GlyphSource> make_glyph_source() { return std::make_unique<BoxGlyphs>(); }

}  // namespace quanyu::gfx
