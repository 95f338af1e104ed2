#include "gfx/glyphs.hpp"

#include <string>

#include <gtest/gtest.h>

#include "gfx/box_glyphs.hpp"
#include "gfx/icons.hpp"

namespace quanyu::gfx {
namespace {

TEST(Glyphs, TrimmingKeepsTheInkInItsPlace) {
  Glyph glyph{.advance = 5,
              .left = -1,
              .top = -9,
              .width = 4,
              .height = 3,
              .coverage = {0, 0, 0, 0,  //
                           0, 7, 0, 0,  //
                           0, 0, 9, 0}};
  trim_ink(glyph);
  EXPECT_EQ(glyph.left, 0);
  EXPECT_EQ(glyph.top, -8);
  EXPECT_EQ(glyph.width, 2);
  EXPECT_EQ(glyph.height, 2);
  EXPECT_EQ(glyph.coverage, (std::vector<std::uint8_t>{7, 0, 0, 9}));
  EXPECT_EQ(glyph.advance, 5);
}

TEST(Glyphs, TrimmingABlankLeavesNoBox) {
  Glyph glyph{.advance = 5, .left = 3, .top = -9, .width = 2, .height = 1, .coverage = {0, 0}};
  trim_ink(glyph);
  EXPECT_EQ(glyph.width, 0);
  EXPECT_EQ(glyph.height, 0);
  EXPECT_TRUE(glyph.coverage.empty());
  EXPECT_EQ(glyph.advance, 5);
}

TEST(Glyphs, TheFamilyListIsACssListThatEndsGeneric) {
  const std::string families = kFontFamilies;
  EXPECT_TRUE(families.starts_with("'PingFang SC','Microsoft YaHei',"));
  EXPECT_TRUE(families.ends_with(",system-ui,sans-serif"));
}

TEST(BoxGlyphs, AreOneEmForHanziAndIconsAndHalfForLetters) {
  BoxGlyphs source;
  const char32_t codes[] = {U'路', U'a', U' ', U'\U00020BB7', icon::kFirst, U'（'};
  const auto glyphs = source.rasterise(codes, 20, Weight::Regular);
  ASSERT_EQ(glyphs.size(), 6U);
  EXPECT_EQ(glyphs[0].advance, 20);
  EXPECT_EQ(glyphs[1].advance, 10);
  EXPECT_EQ(glyphs[2].width, 0);
  EXPECT_EQ(glyphs[3].advance, 20);
  EXPECT_EQ(glyphs[4].advance, 20);
  EXPECT_EQ(glyphs[5].advance, 20);
  EXPECT_EQ(glyphs[0].coverage.size(),
            static_cast<std::size_t>(glyphs[0].width * glyphs[0].height));
}

TEST(BoxGlyphs, JoinersAndVariantsTakeNoRoom) {
  BoxGlyphs source;
  for (const char32_t code : {U'\u200D', U'\uFE0F', U'\U000E0100'}) {
    EXPECT_EQ(source.measure(code, 20, Weight::Regular), 0);
    EXPECT_EQ(source.rasterise({&code, 1}, 20, Weight::Regular)[0].width, 0);
  }
  EXPECT_EQ(source.measure(U'\u2014', 20, Weight::Regular), 10) << "a dash is none of them";
}

struct Icon {
  const char* name;
  std::string text;
};

TEST(Icons, HaveCodePointsInARowFromTheFirst) {
#define QUANYU_ICON(name, text, outline) {#name, text},
  const Icon icons[] = {
#include "gfx/icons.def"
  };
#undef QUANYU_ICON
  char32_t expected = icon::kFirst;
  for (const Icon& entry : icons) {
    ASSERT_EQ(entry.text.size(), 3U) << entry.name;
    const auto byte = [&](int i) { return static_cast<char32_t>(entry.text[i] & 0x3F); };
    EXPECT_EQ((byte(0) & 0xF) << 12 | byte(1) << 6 | byte(2), expected++) << entry.name;
  }
  EXPECT_EQ(expected, icon::kFirst + icon::kCount);
  EXPECT_EQ(std::string(icon::kClock), "\uE000");
}

}  // namespace
}  // namespace quanyu::gfx
