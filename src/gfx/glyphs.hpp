// GlyphSource: where the shapes of characters come from. The font loader asks it for advances and
// bitmaps; the bodies are glyphs_web.cpp (the browser's own fonts through Canvas2D, so that no font
// is downloaded and rare hanzi work) and glyphs_native.cpp (made-up boxes that are the same
// everywhere, for tests). It never sees ImGui, an atlas or a screen, and keeps no bitmap for long.
//
// Units: device pixels throughout. y grows downwards; bearings are relative to the pen on the
// baseline. Sizes may be fractional (14 CSS px at ratio 1.25 is 17.5).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace quanyu::gfx {

// The two weights of the product; CSS font-weight 400 and 600.
enum class Weight : std::uint8_t { Regular, Semibold };

// The families tried, in order, as a CSS font-family list. The page's text elements use this very
// list (it is exported to the page's style at build time), so that carets fall between the glyphs.
inline constexpr char kFontFamilies[] =
    "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\","
    "system-ui,sans-serif";

// Where a line of text sits: `ascent` above and `descent` below the baseline span one em in which
// hanzi are centred. ascent + descent == size.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

// One character. `advance` is exact, never rounded. The bitmap holds coverage 0–255, row by row
// without padding between rows; width and height are 0 for a character without ink.
struct Glyph {
  float advance = 0;
  int left = 0;  // from the pen to the bitmap's left edge
  int top = 0;   // from the baseline to the bitmap's top edge; negative above the baseline
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
};

// A seam. Every call is synchronous and total: any code point up to U+10FFFF and any size in
// (0, 512] has an answer, at worst the platform's "missing" box.
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;

  virtual FontMetrics font_metrics(float size, Weight weight) = 0;

  // The advance alone, cheaper than rasterise. Digits 0–9 share the widest one's advance, so that
  // columns of figures line up.
  virtual float measure(char32_t code, float size, Weight weight) = 0;

  virtual Glyph rasterise(char32_t code, float size, Weight weight) = 0;

  // Rasterises many characters together, much cheaper than one by one; glyphs[i] is codes[i].
  virtual std::vector<Glyph> rasterise(std::span<const char32_t> codes, float size,
                                       Weight weight) = 0;
};

// The platform's source. The web body measures on an OffscreenCanvas and works in a worker and on
// the main thread alike; it logs once and draws by the fallback font where the browser forbids or
// falsifies reading pixels.
std::unique_ptr<GlyphSource> make_glyph_source();

}  // namespace quanyu::gfx
