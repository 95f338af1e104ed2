#include "gfx/icon_outline.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "gfx/icons.hpp"

namespace quanyu::gfx {
namespace {

// "x,y x,y | x,y" with one decimal.
std::string text_of(const std::vector<Polyline>& lines) {
  std::string text;
  for (const Polyline& line : lines) {
    if (!text.empty()) text += " | ";
    for (std::size_t i = 0; i < line.size(); ++i) {
      char piece[40];
      std::snprintf(piece, sizeof piece, "%s%.1f,%.1f", i == 0 ? "" : " ", line[i].x, line[i].y);
      text += piece;
    }
  }
  return text;
}

TEST(IconOutline, ReadsLinesInEveryWriting) {
  EXPECT_EQ(text_of(read_path("M3 9h18M3 15H21")), "3.0,9.0 21.0,9.0 | 3.0,15.0 21.0,15.0");
  EXPECT_EQ(text_of(read_path("M12 6v6l4 2")), "12.0,6.0 12.0,12.0 16.0,14.0");
  EXPECT_EQ(text_of(read_path("m9 18 6-6-6-6")), "9.0,18.0 15.0,12.0 9.0,6.0");
  EXPECT_EQ(text_of(read_path("M1.5.5L-2,3.25V1")), "1.5,0.5 -2.0,3.2 -2.0,1.0");
}

TEST(IconOutline, ClosingGoesBackAndTheNextLineBeginsThere) {
  EXPECT_EQ(text_of(read_path("M2 2h4v4zM9 9h1")),
            "2.0,2.0 6.0,2.0 6.0,6.0 2.0,2.0 | 9.0,9.0 10.0,9.0");
  EXPECT_EQ(text_of(read_path("M2 2h4v4zl1 1")),
            "2.0,2.0 6.0,2.0 6.0,6.0 2.0,2.0 | 2.0,2.0 3.0,3.0");
}

TEST(IconOutline, ArcsStayOnTheirCircle) {
  for (const char* path : {"M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0", "M2 12A10 10 0 0122 12",
                           "M2 12a10 10 0 0 0 20 0", "M12 2a10 10 0 0 1 10 10"}) {
    const auto lines = read_path(path);
    for (const OutlinePoint& point : lines.at(0)) {
      ASSERT_NEAR(std::hypot(point.x - 12, point.y - 12), 10, 0.001) << path;
    }
  }
  // The flags choose the way round: over the top with sweep, under it without.
  const auto over = read_path("M2 12A10 10 0 0 1 22 12").at(0);
  const auto under = read_path("M2 12A10 10 0 0 0 22 12").at(0);
  EXPECT_LT(over[over.size() / 2].y, 3);
  EXPECT_GT(under[under.size() / 2].y, 21);
  const auto large = read_path("M12 2A10 10 0 1 0 22 12").at(0);
  EXPECT_LT(large[large.size() / 2].x, 6);
}

TEST(IconOutline, ArcsTooSmallForTheirEndsGrow) {
  const auto arc = read_path("M0 0a1 1 0 0 1 10 0").at(0);
  EXPECT_FLOAT_EQ(arc.back().x, 10);
  for (const OutlinePoint& point : arc) ASSERT_NEAR(std::hypot(point.x - 5, point.y), 5, 0.001);
}

TEST(IconOutline, CurvesLeaveTheTrueLineByLittle) {
  const auto curve = read_path("M0 0C0 10 20 10 20 0S40-10 40 0").at(0);
  EXPECT_FLOAT_EQ(curve.back().x, 40);
  // The second half mirrors the first: it dips as deep as the other rises.
  float highest = 0, lowest = 0;
  for (const OutlinePoint& point : curve) {
    highest = std::max(highest, point.y), lowest = std::min(lowest, point.y);
  }
  EXPECT_NEAR(highest, 7.5, 0.02);
  EXPECT_NEAR(lowest, -7.5, 0.02);
  EXPECT_FLOAT_EQ(read_path("M0 0Q5 10 10 0").at(0).back().x, 10);
}

TEST(IconOutline, BrokenDataKeepsWhatCameBefore) {
  EXPECT_TRUE(read_path("").empty());
  EXPECT_TRUE(read_path("L4 4").empty());
  EXPECT_TRUE(read_path("M").empty());
  EXPECT_EQ(text_of(read_path("M1 1L2 2 3?")), "1.0,1.0 2.0,2.0");
  EXPECT_EQ(text_of(read_path("M1 1h4a1 1 0 2 0 1 1")), "1.0,1.0 5.0,1.0");
}

TEST(IconGlyph, EveryIconHasInkInsideItsEm) {
  for (char32_t code = icon::kFirst; code < icon::kFirst + icon::kCount; ++code) {
    const Glyph glyph = draw_icon(code, 24, 21);
    EXPECT_EQ(glyph.advance, 24);
    // The smallest, a dot, has a stroke of two by two.
    ASSERT_GE(glyph.width, 2) << static_cast<int>(code - icon::kFirst);
    ASSERT_GE(glyph.height, 2);
    ASSERT_GE(glyph.left, 0);
    ASSERT_LE(glyph.left + glyph.width, 24);
    ASSERT_GE(glyph.top, -21);
    ASSERT_LE(glyph.top + glyph.height, 3);
  }
  EXPECT_EQ(draw_icon(U'a', 24, 21).width, 0);
}

TEST(IconGlyph, AStrokeOnTheGridIsTwoWholePixels) {
  // Minus: M5 12h14. At 24 pixels its stroke covers the rows 11 and 12 fully.
  const Glyph minus = draw_icon(icon::kFirst + 24, 24, 24);
  EXPECT_EQ(minus.height, 2);
  EXPECT_EQ(minus.top, 11 - 24);
  EXPECT_EQ(minus.width, 16);
  EXPECT_EQ(minus.coverage[8], 255);
  EXPECT_EQ(minus.coverage[16 + 8], 255);
  EXPECT_LT(minus.coverage[0], 255) << "a round cap";
}

}  // namespace
}  // namespace quanyu::gfx
