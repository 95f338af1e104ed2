#include "gfx/file_glyphs.hpp"

#include <cmath>
#include <cstdio>

#include <gtest/gtest.h>

#include "gfx/fonts.hpp"
#include "gfx/icons.hpp"
#include "support/folders.hpp"
#include "unit/gfx/stage.hpp"

namespace quanyu::gfx {
namespace {

// The subset that is delivered.
Bytes fallback_font() {
  Bytes bytes;
  std::FILE* file =
      std::fopen((quanyu::testing::generated_folder() + "/fallback.otf").c_str(), "rb");
  if (file == nullptr) {
    ADD_FAILURE() << "fallback.otf was not generated";
    return bytes;
  }
  std::byte block[4096];
  for (std::size_t got = 1; got > 0;) {
    got = std::fread(block, 1, sizeof block, file);
    bytes.insert(bytes.end(), block, block + got);
  }
  std::fclose(file);
  return bytes;
}

std::unique_ptr<GlyphSource> source() {
  auto made = make_file_glyphs(fallback_font());
  EXPECT_TRUE(made.has_value());
  return made.has_value() ? std::move(*made) : nullptr;
}

Glyph one(GlyphSource& from, char32_t code, float size, Weight weight = Weight::Regular) {
  return from.rasterise({&code, 1}, size, weight).front();
}

int ink(const Glyph& glyph) {
  int sum = 0;
  for (const std::uint8_t pixel : glyph.coverage) sum += pixel;
  return sum;
}

TEST(FileGlyphs, DrawsHanziInTheirEm) {
  const auto font = source();
  ASSERT_NE(font, nullptr);
  EXPECT_EQ(font->health(), GlyphHealth::Good);
  const Glyph glyph = one(*font, U'国', 40);
  EXPECT_FLOAT_EQ(glyph.advance, 40);
  const FontMetrics metrics = font->font_metrics(40, Weight::Regular);
  EXPECT_FLOAT_EQ(metrics.ascent + metrics.descent, 40);
  // 国 stands in the middle of its line.
  const float above = metrics.ascent + static_cast<float>(glyph.top);
  const float below = metrics.descent - static_cast<float>(glyph.top + glyph.height);
  EXPECT_NEAR(above, below, 1.01);
  EXPECT_NE(one(*font, U'言', 40).coverage, glyph.coverage);
}

TEST(FileGlyphs, HasAllOfGb2312sLevelsAndSaysMissingByABox) {
  const auto font = source();
  ASSERT_NE(font, nullptr);
  const Glyph missing = one(*font, U'\U0010FFFD', 20);
  for (const char32_t code : {U'椒', U'屯', U'睢', U'邗', U'鼗', U'，', U'：', U'A', U'0', U'…'}) {
    EXPECT_NE(one(*font, code, 20).coverage, missing.coverage) << static_cast<unsigned>(code);
  }
  EXPECT_GT(ink(missing), 0);
  EXPECT_EQ(one(*font, U'\U0002A6A5', 20).coverage, missing.coverage);
}

TEST(FileGlyphs, SemiboldIsDarkerAndEquallyWide) {
  const auto font = source();
  ASSERT_NE(font, nullptr);
  for (const float size : {12.0F, 17.5F, 28.0F, 52.0F}) {
    for (const char32_t code : {U'路', U'南', U'W', U'8'}) {
      const Glyph regular = one(*font, code, size);
      const Glyph semibold = one(*font, code, size, Weight::Semibold);
      EXPECT_EQ(regular.advance, semibold.advance);
      EXPECT_GT(ink(semibold), ink(regular) * 1.1) << size;
      EXPECT_LE(semibold.width, regular.width + 4);
    }
  }
}

TEST(FileGlyphs, DigitsAreEquallyWideAndAdvancesAreNotRounded) {
  const auto font = source();
  ASSERT_NE(font, nullptr);
  const float zero = font->measure(U'0', 13, Weight::Regular);
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
    EXPECT_EQ(font->measure(digit, 13, Weight::Regular), zero);
    EXPECT_EQ(one(*font, digit, 13).advance, zero);
  }
  EXPECT_FLOAT_EQ(font->measure(U'a', 26, Weight::Regular),
                  2 * font->measure(U'a', 13, Weight::Regular));
  EXPECT_NE(zero, std::round(zero));
}

TEST(FileGlyphs, BlanksHaveNoInkAndIconsAreDrawnToo) {
  const auto font = source();
  ASSERT_NE(font, nullptr);
  EXPECT_EQ(one(*font, U' ', 20).width, 0);
  EXPECT_GT(one(*font, U' ', 20).advance, 0);
  EXPECT_EQ(one(*font, U'\u3000', 20).advance, 20);
  EXPECT_GT(ink(one(*font, icon::kFirst, 20)), 0);
}

TEST(FileGlyphs, RefusesWhatIsNoFont) {
  EXPECT_FALSE(make_file_glyphs({}).has_value());
  Bytes text(5'000, std::byte{'x'});
  const auto made = make_file_glyphs(std::move(text));
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().code, ErrorCode::FileUnknownKind);
}

TEST(FileGlyphs, TakesOverAScreenThatIsBeingDrawn) {
  Stage stage(1.5F);
  const auto draw = [&] {
    stage.begin().AddText(stage.fonts.semibold, 16, {10, 10}, ~0U, "路南街道 12,034");
    return stage.end();
  };
  draw();
  const auto font = source();
  ASSERT_NE(font, nullptr);
  change_source(stage.atlas(), *font);
  EXPECT_EQ(draw(), Painted::Drawn);
  EXPECT_TRUE(stage.device.complaints.empty());
}

}  // namespace
}  // namespace quanyu::gfx
