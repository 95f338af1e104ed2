#include "gfx/box_glyphs.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icon_outline.hpp"
#include "gfx/invisible.hpp"

namespace quanyu::gfx {
namespace {

constexpr float kAscent = 0.88F;  // of an em, as hanzi of common fonts sit

bool is_blank(char32_t code) {
  return is_invisible(code) || code <= U' ' || code == U'\u00A0' || code == U'\u3000';
}

bool is_emoji(char32_t code) { return code >= 0x1F300 && code < 0x1FB00; }

// Hanzi, kana, full-width forms, emoji and icons take an em, everything else half of one.
float ems(char32_t code) {
  if (is_invisible(code)) return 0;
  return is_icon(code) || is_emoji(code) || (code >= 0x2E80 && code < 0xD800) ||
                 (code >= 0xF900 && code < 0xFB00) || (code >= 0xFF01 && code < 0xFF61) ||
                 code >= 0x20000
             ? 1.0F
             : 0.5F;
}

constexpr std::uint32_t kOpaque = 0xFF00'0000U, kLowerHalf = kOpaque | 0x0020'80E0U;

// Neighbouring codes differ in their colour.
std::uint32_t upper_half(char32_t code) { return kOpaque | (code * 0x9E'3779U & 0xFF'FFFFU); }

void paint_emoji(Glyph& glyph, char32_t code) {
  glyph.coverage.assign(glyph.coverage.size(), 255);
  glyph.colours.assign(glyph.coverage.size(), kLowerHalf);
  std::fill_n(glyph.colours.begin(), glyph.colours.size() / 2, upper_half(code));
}

Glyph box(char32_t code, float size, Weight weight) {
  Glyph glyph{.advance = ems(code) * size, .coverage = {}};
  if (is_blank(code)) return glyph;
  const int inset = std::lround(size / 16);
  glyph.left = inset;
  glyph.top = inset - static_cast<int>(std::lround(kAscent * size));
  glyph.width = std::max(1, static_cast<int>(std::floor(glyph.advance)) - 2 * inset);
  glyph.height = std::max(1, static_cast<int>(std::floor(size)) - 2 * inset);
  const std::uint8_t ink = weight == Weight::Semibold ? 255 : 192;
  glyph.coverage.assign(static_cast<std::size_t>(glyph.width) * glyph.height, ink);
  if (is_emoji(code)) paint_emoji(glyph, code);
  return glyph;
}

}  // namespace

FontMetrics BoxGlyphs::font_metrics(float size, Weight) {
  return {.ascent = kAscent * size, .descent = size - kAscent * size};
}

float BoxGlyphs::measure(char32_t code, float size, Weight) { return ems(code) * size; }

std::vector<Glyph> BoxGlyphs::rasterise(std::span<const char32_t> codes, float size,
                                        Weight weight) {
  rasterised_ += static_cast<int>(codes.size());
  ++calls_;
  std::vector<Glyph> glyphs;
  for (const char32_t code : codes) glyphs.push_back(box(code, size, weight));
  return glyphs;
}

}  // namespace quanyu::gfx
