#include "gfx/file_glyphs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

// Dear ImGui's copy of the rasteriser; ImGui itself is built without it.
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <imstb_truetype.h>

#include "gfx/icon_outline.hpp"
#include "gfx/invisible.hpp"

namespace quanyu::gfx {
namespace {

constexpr char32_t kSquare = U'国';    // fills its em evenly: its middle is the middle of the line
constexpr float kThickening = 0.034F;  // of an em: what semibold's stems have more than regular's

class FileGlyphs final : public GlyphSource {
 public:
  explicit FileGlyphs(Bytes bytes) : bytes_(std::move(bytes)) {}

  bool open() {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes_.data());
    // The reader itself looks at the head without asking how long the data is.
    if (bytes_.size() < 1024) return false;
    const int offset = stbtt_GetFontOffsetForIndex(data, 0);
    return offset >= 0 && std::cmp_less(offset, bytes_.size()) &&
           stbtt_InitFont(&font_, data, offset) != 0;
  }

  GlyphHealth health() const override {
    return stbtt_FindGlyphIndex(&font_, kSquare) == 0 ? GlyphHealth::NoChinese : GlyphHealth::Good;
  }

  FontMetrics font_metrics(float size, Weight) override {
    int left = 0, top = 0, right = 0, bottom = 0;
    stbtt_GetGlyphBox(&font_, stbtt_FindGlyphIndex(&font_, kSquare), &left, &bottom, &right, &top);
    const float middle = static_cast<float>(top + bottom) / 2 * scale(size);
    return {.ascent = size / 2 + middle, .descent = size / 2 - middle};
  }

  float measure(char32_t code, float size, Weight) override {
    if (is_icon(code)) return size;
    if (is_invisible(code)) return 0;
    if (code < U'0' || code > U'9') return advance(code, size);
    float widest = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
      widest = std::max(widest, advance(digit, size));
    }
    return widest;
  }

  std::vector<Glyph> rasterise(std::span<const char32_t> codes, float size,
                               Weight weight) override {
    std::vector<Glyph> glyphs;
    glyphs.reserve(codes.size());
    for (const char32_t code : codes) glyphs.push_back(draw(code, size, weight));
    return glyphs;
  }

 private:
  float scale(float size) const { return stbtt_ScaleForMappingEmToPixels(&font_, size); }

  float advance(char32_t code, float size) const {
    int advance = 0, bearing = 0;
    stbtt_GetCodepointHMetrics(&font_, static_cast<int>(code), &advance, &bearing);
    return static_cast<float>(advance) * scale(size);
  }

  Glyph draw(char32_t code, float size, Weight weight) {
    if (is_icon(code)) {
      const float ascent = font_metrics(size, weight).ascent;
      return draw_icon(code, size, static_cast<int>(std::round(ascent)));
    }
    Glyph glyph{.advance = measure(code, size, weight), .coverage = {}};
    if (is_invisible(code)) return glyph;
    const float spare = glyph.advance - advance(code, size);  // of a digit narrower than the widest
    const float thick = weight == Weight::Semibold ? kThickening * size : 0;
    const float shift = spare / 2 - thick / 2;
    int left = 0, top = 0, right = 0, bottom = 0;
    const int index = stbtt_FindGlyphIndex(&font_, static_cast<int>(code));
    stbtt_GetGlyphBitmapBoxSubpixel(&font_, index, scale(size), scale(size), shift, 0, &left, &top,
                                    &right, &bottom);
    if (left >= right || top >= bottom) return glyph;
    glyph.left = left, glyph.top = top;
    glyph.width = right - left + static_cast<int>(std::ceil(thick)) + 1;
    glyph.height = bottom - top;
    glyph.coverage.assign(static_cast<std::size_t>(glyph.width) * glyph.height, 0);
    // Thicker by drawing it at steps of at most a pixel from left to right, the darkest counting.
    const int steps = static_cast<int>(std::ceil(thick));
    for (int step = 0; step <= steps; ++step) {
      const float part = steps == 0 ? 0 : static_cast<float>(step) / static_cast<float>(steps);
      overlay(glyph, index, size, shift + thick * part);
    }
    trim_ink(glyph);
    return glyph;
  }

  void overlay(Glyph& glyph, int index, float size, float shift) {
    int left = 0, top = 0, right = 0, bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(&font_, index, scale(size), scale(size), shift, 0, &left, &top,
                                    &right, &bottom);
    const int width = right - left, height = bottom - top;
    ink_.assign(static_cast<std::size_t>(width) * height, 0);
    stbtt_MakeGlyphBitmapSubpixel(&font_, ink_.data(), width, height, width, scale(size),
                                  scale(size), shift, 0, index);
    for (int y = 0; y < std::min(height, glyph.height); ++y) {
      for (int x = 0; x < width && left - glyph.left + x < glyph.width; ++x) {
        std::uint8_t& pixel =
            glyph.coverage[static_cast<std::size_t>(y) * glyph.width + (left - glyph.left + x)];
        pixel = std::max(pixel, ink_[static_cast<std::size_t>(y) * width + x]);
      }
    }
  }

  Bytes bytes_;
  stbtt_fontinfo font_{};
  std::vector<std::uint8_t> ink_;
};

}  // namespace

Result<std::unique_ptr<GlyphSource>> make_file_glyphs(Bytes font) {
  auto source = std::make_unique<FileGlyphs>(std::move(font));
  if (!source->open()) return fail(ErrorCode::FileUnknownKind, {kFallbackFont});
  return source;
}

}  // namespace quanyu::gfx
