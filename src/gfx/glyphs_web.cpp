// The GlyphSource on Canvas2D: the browser shapes, hints and antialiases, with the fonts of the
// system. Characters are measured together, laid out here on a sheet, drawn with one call and read
// back with one getImageData. Drawn black on nothing: browsers thicken or thin glyphs by the text's
// brightness, and most of our text is dark.
#include <algorithm>
#include <cmath>
#include <utility>

#include <emscripten/em_js.h>

#include "gfx/glyphs.hpp"
#include "gfx/icon_outline.hpp"
#include "gfx/invisible.hpp"

EM_JS_DEPS(quanyu_gfx_glyphs, "$UTF8ToString")

// clang-format off

// Opens the canvas. Answers 0, or 1 if pixels read back are not those drawn (GlyphHealth).
EM_JS(int, quanyu_glyphs_open, (const char* families, int width, int height), {
  const canvas = typeof OffscreenCanvas === "undefined"
    ? document.createElement("canvas") : new OffscreenCanvas(1, 1);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const glyphs = Module["quanyuGlyphs"] = {
    context,
    families: UTF8ToString(families),
    font: "",
    use(size, weight) {
      const font = weight + " " + size + "px " + this.families;
      if (font === this.font) return;
      context.font = this.font = font;
      // Unhinted and unrounded advances, as the page's text elements have.
      context.textRendering = "geometricPrecision";
      context.fontKerning = "none";
      context.lang = "zh-CN";
    },
  };
  // A figure with both extremes and a half: falsified pixels differ somewhere, blocked ones all over.
  context.fillRect(0, 0, 16, 16);
  context.clearRect(4, 4, 8, 8);
  context.globalAlpha = 0.5;
  context.fillRect(6, 6, 4, 4);
  context.globalAlpha = 1;
  const seen = context.getImageData(0, 0, 16, 16).data;
  for (let y = 0; y < 16; ++y) {
    for (let x = 0; x < 16; ++x) {
      const ring = Math.max(Math.abs(x - 7.5), Math.abs(y - 7.5));
      const wanted = ring > 4 ? 255 : ring > 2 ? 0 : 127.5;
      const at = 4 * (16 * y + x);
      if (Math.abs(seen[at + 3] - wanted) > 0.5 || seen[at] + seen[at + 1] + seen[at + 2] > 0) return 1;
    }
  }
  return 0;
});

// Writes five numbers per character: advance and the ink's distance left, right, above, below.
EM_JS(void, quanyu_glyphs_measure, (const void* codes, int count, float size, int weight, void* out), {
  const { context } = Module["quanyuGlyphs"];
  Module["quanyuGlyphs"].use(size, weight);
  for (let i = 0, at = out >> 2; i < count; ++i, at += 5) {
    const metrics = context.measureText(String.fromCodePoint(HEAPU32[(codes >> 2) + i]));
    HEAPF32[at] = metrics.width;
    HEAPF32[at + 1] = metrics.actualBoundingBoxLeft;
    HEAPF32[at + 2] = metrics.actualBoundingBoxRight;
    HEAPF32[at + 3] = metrics.actualBoundingBoxAscent;
    HEAPF32[at + 4] = metrics.actualBoundingBoxDescent;
  }
});

// Draws each character at its pen (two whole numbers per character) on the cleared sheet and copies
// the coverage of its first width x height pixels out. Answers whether anything came out in colour
// though it was drawn black; such a sheet is kept for quanyu_glyphs_colours.
EM_JS(bool, quanyu_glyphs_draw, (const void* codes, int count, float size, int weight,
                                 const void* pens, int width, int height, void* out), {
  const glyphs = Module["quanyuGlyphs"];
  const { context } = glyphs;
  glyphs.use(size, weight);
  context.clearRect(0, 0, width, height);
  for (let i = 0; i < count; ++i) {
    context.fillText(String.fromCodePoint(HEAPU32[(codes >> 2) + i]),
                     HEAP32[(pens >> 2) + 2 * i], HEAP32[(pens >> 2) + 2 * i + 1]);
  }
  const pixels = context.getImageData(0, 0, width, height).data;
  let coloured = 0;
  for (let i = 0, n = width * height; i < n; ++i) {
    HEAPU8[out + i] = pixels[4 * i + 3];
    coloured |= pixels[4 * i] | pixels[4 * i + 1] | pixels[4 * i + 2];
  }
  glyphs.sheet = coloured ? { pixels, width } : null;
  return coloured > 0;
});

// Copies a rectangle of the sheet kept, premultiplied. Answers whether anything in it has colour.
EM_JS(bool, quanyu_glyphs_colours, (int left, int top, int width, int height, void* out), {
  const { sheet } = Module["quanyuGlyphs"];
  let coloured = 0;
  for (let y = top; y < top + height; ++y) {
    for (let at = 4 * (y * sheet.width + left), end = at + 4 * width; at < end; at += 4) {
      const alpha = sheet.pixels[at + 3];
      for (let i = 0; i < 3; ++i) {
        coloured |= sheet.pixels[at + i];
        HEAPU8[out++] = Math.round(sheet.pixels[at + i] * alpha / 255);
      }
      HEAPU8[out++] = alpha;
    }
  }
  return coloured > 0;
});

// clang-format on

namespace quanyu::gfx {
namespace {

// The sheet holds 32 characters of any usual size in one go, and one of the largest.
constexpr int kSheetWidth = 1280;
constexpr int kSheetHeight = 1024;
constexpr std::size_t kBatch = 32;
constexpr int kMargin = 1;  // antialiasing may reach a little beyond the measured ink

// What quanyu_glyphs_measure writes.
struct Measured {
  float advance = 0, left = 0, right = 0, ascent = 0, descent = 0;
};
static_assert(sizeof(Measured) == 20);

struct Pen {
  int x = 0, y = 0;
};

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }
// Half of a surrogate pair is no character; String.fromCodePoint would pass it on.
char32_t drawable(char32_t code) {
  return (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF ? U'\uFFFD' : code;
}
int css_weight(Weight weight) { return weight == Weight::Semibold ? 600 : 400; }
int whole(float value) { return static_cast<int>(std::ceil(value)); }

class CanvasSource final : public GlyphSource {
 public:
  CanvasSource() : sheet_(static_cast<std::size_t>(kSheetWidth) * kSheetHeight) {
    const int answer = quanyu_glyphs_open(kFontFamilies, kSheetWidth, kSheetHeight);
    health_ = answer != 0 ? GlyphHealth::Blocked : find_hanzi();
  }

  GlyphHealth health() const override { return health_; }

  FontMetrics font_metrics(float size, Weight weight) override {
    // 国 is a box that fills its em evenly: its middle is the middle of the line.
    constexpr char32_t kSquare = U'国';
    Measured square;
    quanyu_glyphs_measure(&kSquare, 1, size, css_weight(weight), &square);
    const float middle = (square.ascent - square.descent) / 2;
    return {.ascent = size / 2 + middle, .descent = size / 2 - middle};
  }

  float measure(char32_t code, float size, Weight weight) override {
    if (is_icon(code)) return size;
    if (is_invisible(code)) return 0;
    if (is_digit(code)) return digit_advance(size, weight);
    code = drawable(code);
    Measured measured;
    quanyu_glyphs_measure(&code, 1, size, css_weight(weight), &measured);
    return measured.advance;
  }

  std::vector<Glyph> rasterise(std::span<const char32_t> codes, float size,
                               Weight weight) override {
    std::vector<Glyph> glyphs(codes.size());
    std::vector<char32_t> batch;
    std::vector<std::size_t> places;  // of the batch's characters in the answer
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (is_icon(codes[i])) {
        const float ascent = font_metrics(size, weight).ascent;
        glyphs[i] = draw_icon(codes[i], size, static_cast<int>(std::round(ascent)));
      } else if (!is_invisible(codes[i])) {
        batch.push_back(drawable(codes[i])), places.push_back(i);
      }
      if (batch.size() < kBatch && i + 1 < codes.size()) continue;
      std::vector<Glyph> drawn = rasterise_batch(batch, size, weight);
      for (std::size_t k = 0; k < drawn.size(); ++k) glyphs[places[k]] = std::move(drawn[k]);
      batch.clear(), places.clear();
    }
    return glyphs;
  }

 private:
  // Two different hanzi that look the same are the "missing" box.
  GlyphHealth find_hanzi() {
    const char32_t codes[] = {U'国', U'言'};
    const std::vector<Glyph> pair = rasterise(codes, 32, Weight::Regular);
    return pair[0].coverage == pair[1].coverage ? GlyphHealth::NoChinese : GlyphHealth::Good;
  }

  float digit_advance(float size, Weight weight) {
    if (size == digit_size_ && weight == digit_weight_) return digit_advance_;
    constexpr char32_t kDigits[] = {U'0', U'1', U'2', U'3', U'4', U'5', U'6', U'7', U'8', U'9'};
    Measured measured[10];
    quanyu_glyphs_measure(kDigits, 10, size, css_weight(weight), measured);
    digit_size_ = size, digit_weight_ = weight, digit_advance_ = 0;
    for (const Measured& digit : measured) digit_advance_ = std::max(digit_advance_, digit.advance);
    return digit_advance_;
  }

  // Fills in advance, place and box of each glyph, not its coverage.
  void measure_boxes(std::span<const char32_t> codes, float size, Weight weight,
                     std::span<Glyph> glyphs) {
    Measured measured[kBatch];
    quanyu_glyphs_measure(codes.data(), static_cast<int>(codes.size()), size, css_weight(weight),
                          measured);
    for (std::size_t i = 0; i < codes.size(); ++i) {
      Glyph& glyph = glyphs[i];
      const Measured& ink = measured[i];
      glyph.advance = ink.advance;
      if (ink.left + ink.right <= 0 || ink.ascent + ink.descent <= 0) continue;
      glyph.left = -whole(ink.left) - kMargin;
      glyph.top = -whole(ink.ascent) - kMargin;
      glyph.width = std::min(kSheetWidth, whole(ink.right) + kMargin - glyph.left);
      glyph.height = std::min(kSheetHeight, whole(ink.descent) + kMargin - glyph.top);
    }
  }

  std::vector<Glyph> rasterise_batch(std::span<const char32_t> codes, float size, Weight weight) {
    std::vector<Glyph> glyphs(codes.size());
    measure_boxes(codes, size, weight, glyphs);
    for (std::size_t first = 0; first < codes.size();) {
      first += draw_sheet(codes.subspan(first), size, weight, std::span(glyphs).subspan(first));
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (!is_digit(codes[i])) continue;
      // A narrower digit stands in the middle of the common width.
      const float advance = digit_advance(size, weight);
      glyphs[i].left += static_cast<int>(std::lround((advance - glyphs[i].advance) / 2));
      glyphs[i].advance = advance;
    }
    return glyphs;
  }

  // Draws as many of the glyphs as fit on one sheet, in shelves from left to right; answers how
  // many.
  std::size_t draw_sheet(std::span<const char32_t> codes, float size, Weight weight,
                         std::span<Glyph> glyphs) {
    Pen corners[kBatch], pens[kBatch];
    int x = 0, y = 0, shelf = 0, width = 0;
    std::size_t count = 0;
    for (; count < codes.size(); ++count) {
      const Glyph& glyph = glyphs[count];
      if (x + glyph.width > kSheetWidth) x = 0, y += shelf, shelf = 0;
      if (y + glyph.height > kSheetHeight) break;
      corners[count] = {x, y};
      pens[count] = {x - glyph.left, y - glyph.top};
      x += glyph.width;
      width = std::max(width, x), shelf = std::max(shelf, glyph.height);
    }
    if (width == 0 || y + shelf == 0) return count;
    const bool coloured =
        quanyu_glyphs_draw(codes.data(), static_cast<int>(count), size, css_weight(weight), pens,
                           width, y + shelf, sheet_.data());
    for (std::size_t i = 0; i < count; ++i) {
      if (coloured) take_colours(corners[i], glyphs[i]);
      cut_out(corners[i], width, glyphs[i]);
    }
    return count;
  }

  static void take_colours(Pen corner, Glyph& glyph) {
    glyph.colours.resize(static_cast<std::size_t>(glyph.width) * glyph.height);
    if (!quanyu_glyphs_colours(corner.x, corner.y, glyph.width, glyph.height,
                               glyph.colours.data())) {
      glyph.colours.clear();
    }
  }

  void cut_out(Pen corner, int pitch, Glyph& glyph) {
    glyph.coverage.resize(static_cast<std::size_t>(glyph.width) * glyph.height);
    for (int row = 0; row < glyph.height; ++row) {
      std::copy_n(sheet_.data() + (corner.y + row) * pitch + corner.x, glyph.width,
                  glyph.coverage.data() + row * glyph.width);
    }
    trim_ink(glyph);
  }

  std::vector<std::uint8_t> sheet_;
  GlyphHealth health_ = GlyphHealth::Good;
  float digit_size_ = 0;
  Weight digit_weight_ = Weight::Regular;
  float digit_advance_ = 0;
};

}  // namespace

std::unique_ptr<GlyphSource> make_glyph_source() { return std::make_unique<CanvasSource>(); }

}  // namespace quanyu::gfx
