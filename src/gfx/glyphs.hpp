// GlyphSource: where the shapes of characters come from. The font loader asks it for advances and
// bitmaps; the bodies are glyphs_web.cpp (the browser's own fonts through Canvas2D, so that no font
// is downloaded and rare hanzi work) and box_glyphs.cpp (made-up boxes that are the same
// everywhere, for tests). It never sees ImGui, an atlas or a screen, and keeps no bitmap.
//
// Units: device pixels throughout. y grows downwards; positions are relative to the pen on the
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
// list (build/gen/fonts.ts), so that the browser's caret falls between the drawn glyphs.
#define QUANYU_FONT_FAMILY(name) name ","
inline constexpr char kFontFamilies[] =
#include "gfx/font_families.def"
    "sans-serif";
#undef QUANYU_FONT_FAMILY

// Where a line of text sits: `ascent` above and `descent` below the baseline span one em in which
// hanzi are centred. ascent + descent == size.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

// One character. `advance` is exact, never rounded. The bitmap holds coverage 0–255, row by row
// without padding between rows; width and height are 0 for a character without ink. A character
// that brings its own colours, such as an emoji, has them too, texel for texel, premultiplied.
struct Glyph {
  float advance = 0;
  int left = 0;  // from the pen to the bitmap's left edge
  int top = 0;   // from the baseline to the bitmap's top edge; negative above the baseline
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;
  std::vector<std::uint32_t> colours = {};  // 0xAABBGGRR; empty: drawn in the text's colour
};

// Whether what a source draws is what it was asked for.
enum class GlyphHealth : std::uint8_t {
  Good,
  Blocked,    // the browser forbids or falsifies reading pixels back (anti-fingerprinting)
  NoChinese,  // pixels are true, but no installed font has hanzi
};

// A seam. Every call is synchronous and total: any code point up to U+10FFFF and any size in
// (0, 512] has an answer, at worst the platform's "missing" box. Icons (icons.hpp) are characters
// like others: one em wide, centred in the em of font_metrics.
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;

  virtual GlyphHealth health() const = 0;

  virtual FontMetrics font_metrics(float size, Weight weight) = 0;

  // The advance alone, cheaper than rasterise. Digits 0–9 share the widest one's advance, so that
  // columns of figures line up.
  virtual float measure(char32_t code, float size, Weight weight) = 0;

  // Draws characters together, with few crossings to the page; the answer's [i] is codes[i].
  virtual std::vector<Glyph> rasterise(std::span<const char32_t> codes, float size,
                                       Weight weight) = 0;
};

// The platform's source, working in a worker and on the main thread alike.
std::unique_ptr<GlyphSource> make_glyph_source();

// Cuts away rows and columns without ink and moves left and top accordingly. For bodies.
void trim_ink(Glyph& glyph);

}  // namespace quanyu::gfx
