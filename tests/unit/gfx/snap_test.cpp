#include "gfx/snap.hpp"

#include <array>

#include <gtest/gtest.h>

#include "gfx/pixel_grid.hpp"

namespace quanyu::gfx {
namespace {

std::array<Vertex, 4> quad(float left, float top, float right, float bottom, float texels = 0) {
  const float u = 0.25F, v = 0.5F;
  return {Vertex{left, top, u, v, ~0U}, Vertex{right, top, u + texels, v, ~0U},
          Vertex{right, bottom, u + texels, v + texels, ~0U},
          Vertex{left, bottom, u, v + texels, ~0U}};
}

TEST(Snap, GlyphsKeepTheirSizeWhereverThePenIs) {
  for (int step = 0; step < 10'000; ++step) {
    const float x = 3.0F + static_cast<float>(step) * 0.0137F;
    // As the font loader and ImGui compute it: CSS pixels times the ratio, with rounding errors.
    auto glyph = quad(x / 1.1F * 1.1F, 7.3F, (x / 1.1F + 14 / 1.1F) * 1.1F, 7.3F + 16, 0.125F);
    snap_quads(glyph);
    ASSERT_EQ(glyph[2].x - glyph[0].x, 14) << x;
    ASSERT_EQ(glyph[2].y - glyph[0].y, 16);
    ASSERT_EQ(glyph[0].x, std::floor(glyph[0].x));
    ASSERT_NEAR(glyph[0].x, x, 0.52F);
    ASSERT_EQ(glyph[0].x, glyph[3].x);
  }
}

TEST(Snap, GlyphsOfALineShareTheirBaselineAtHalfPixels) {
  // Ratio 1.25 puts every second CSS pixel on a half; last bits must not tear the line.
  for (int y = 0; y < 2'000; ++y) {
    auto low = quad(0, (static_cast<float>(y) + 3 / 1.25F) * 1.25F, 8,
                    (static_cast<float>(y) + 11 / 1.25F) * 1.25F, 0.1F);
    auto high = quad(0, (static_cast<float>(y) + 2 / 1.25F) * 1.25F, 8,
                     (static_cast<float>(y) + 13 / 1.25F) * 1.25F, 0.1F);
    snap_quads(low), snap_quads(high);
    ASSERT_EQ(low[0].y - high[0].y, 1) << y;
  }
}

TEST(Snap, ALineOfOneCssPixelIsOneDevicePixelUpToTwo) {
  for (const float density : {1.0F, 1.1F, 1.25F, 1.5F, 1.75F}) {
    for (int at = 0; at < 500; ++at) {
      const float top = static_cast<float>(at) * density;
      auto line = quad(0, top, 100 * density, top + density);
      snap_quads(line);
      ASSERT_EQ(line[2].y - line[0].y, 1) << density << " " << at;
      ASSERT_EQ(line[0].y, std::floor(line[0].y));
    }
  }
  auto line = quad(0, 6, 10, 8);
  snap_quads(line);
  EXPECT_EQ(line[2].y - line[0].y, 2);
}

TEST(Snap, AHairlineNeverVanishes) {
  auto line = quad(10.2F, 5.2F, 90, 5.3F);
  snap_quads(line);
  EXPECT_EQ(line[0].y, 5);
  EXPECT_EQ(line[2].y, 6);
}

TEST(Snap, NeighboursStayNeighbours) {
  for (int at = 0; at < 500; ++at) {
    const float edge = static_cast<float>(at) * 1.0137F + 3;
    auto left = quad(0, 0, edge, 30), right = quad(edge, 0, edge + 40, 30);
    snap_quads(left), snap_quads(right);
    ASSERT_EQ(left[2].x, right[0].x);
  }
}

TEST(Snap, LeavesOtherShapesAlone) {
  std::array<Vertex, 7> shape{};
  for (std::size_t i = 0; i < shape.size(); ++i) {
    shape[i] = {1.3F + static_cast<float>(i * i), 2.7F + static_cast<float>(i), 0.5F, 0.5F, 1};
  }
  const auto before = shape;
  snap_quads(shape);
  for (std::size_t i = 0; i < shape.size(); ++i) {
    EXPECT_EQ(shape[i].x, before[i].x);
    EXPECT_EQ(shape[i].y, before[i].y);
  }
}

TEST(Snap, FindsQuadsBehindAnOddNumberOfVertices) {
  std::array<Vertex, 7> mixed{};
  mixed[0] = {0.5F, 0.5F, 0, 0, 1}, mixed[1] = {4, 9, 0, 0, 1}, mixed[2] = {7, 2, 0, 0, 1};
  const auto glyph = quad(1.7F, 1.7F, 9.7F, 9.7F, 0.1F);
  std::copy(glyph.begin(), glyph.end(), mixed.begin() + 3);
  snap_quads(mixed);
  EXPECT_EQ(mixed[0].x, 0.5F);
  EXPECT_EQ(mixed[3].x, 2);
  EXPECT_EQ(mixed[5].x, 10);
}

TEST(PixelGrid, SnapsToDevicePixels) {
  const PixelGrid grid{.density = 1.5F};
  EXPECT_FLOAT_EQ(grid.snap(1), 2 / 1.5F);
  EXPECT_FLOAT_EQ(grid.snap(2), 2);
  EXPECT_FLOAT_EQ(grid.hairline(), 1 / 1.5F);
}

}  // namespace
}  // namespace quanyu::gfx
