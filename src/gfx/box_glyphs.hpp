// BoxGlyphs: a GlyphSource of made-up boxes whose place and size follow from the code point alone,
// so that layout tests give the same numbers on every machine, natively and as wasm. Hanzi, kana,
// full-width forms, emoji and icons are one em wide, everything else half of one; blanks have no
// ink. Emoji are opaque boxes of two colours, the upper half in one that follows from the code.
#pragma once

#include "gfx/glyphs.hpp"

namespace quanyu::gfx {

class BoxGlyphs final : public GlyphSource {
 public:
  GlyphHealth health() const override { return GlyphHealth::Good; }
  FontMetrics font_metrics(float size, Weight weight) override;
  float measure(char32_t code, float size, Weight weight) override;
  std::vector<Glyph> rasterise(std::span<const char32_t> codes, float size, Weight weight) override;

  // Since the start: how many glyphs were asked for, in how many calls.
  int rasterised() const { return rasterised_; }
  int calls() const { return calls_; }

 private:
  int rasterised_ = 0;
  int calls_ = 0;
};

}  // namespace quanyu::gfx
