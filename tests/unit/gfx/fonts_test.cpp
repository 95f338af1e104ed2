#include "gfx/fonts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "gfx/icons.hpp"
#include "unit/gfx/stage.hpp"

namespace quanyu::gfx {
namespace {

std::string utf8(char32_t code) {
  char bytes[5];
  ImTextCharToUtf8(bytes, code);
  return bytes;
}

// `count` different hanzi from U+4E00 on, in lines short enough for the canvas at any size.
std::string hanzi(int count, int first = 0) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i % 25 == 24) text += '\n';
    text += utf8(0x4E00 + first + i);
  }
  return text;
}

void draw(Stage& stage, ImFont* font, float size, const std::string& text) {
  ImDrawList& list = stage.begin();
  list.AddText(font, size, {10, 10}, ~0U, text.c_str());
  ASSERT_EQ(stage.end(), Painted::Drawn);
}

TEST(Fonts, WidthsAreSumsOfExactAdvances) {
  Stage stage(1.25F);
  stage.begin();
  // 13 CSS px are 16.25 device px: letters advance 6.5 CSS px, neither rounded to 6 nor to 7.
  EXPECT_FLOAT_EQ(stage.fonts.regular->CalcTextSizeA(13, 1e9F, 0, "abcdefg").x, 45.5F);
  EXPECT_FLOAT_EQ(stage.fonts.semibold->CalcTextSizeA(13, 1e9F, 0, "路南街").x, 39);
  stage.end();
}

TEST(Fonts, EveryCodePointIsDrawnRareHanziAndIconsToo) {
  Stage stage;
  const std::string text = std::string("路𠮷𪚥") + icon::kSearch + "\U0010FFFD";
  draw(stage, stage.fonts.regular, 14, text);
  EXPECT_EQ(stage.device.indices.size(), 5U * 6);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Fonts, TheTextureHoldsTheSourcesCoverageAndGlyphsMatchTexelForPixel) {
  Stage stage(1.5F);
  draw(stage, stage.fonts.semibold, 14, "路a");
  ASSERT_EQ(stage.device.textures.size(), 1U);
  const RecordingDevice::Texture& texture = stage.device.textures.begin()->second;
  const char32_t codes[] = {U'路', U'a'};
  const auto glyphs = stage.glyphs.rasterise(codes, 21, Weight::Semibold);
  for (std::size_t g = 0; g < 2; ++g) {
    const Vertex* quad = &stage.device.vertices[4 * g];
    EXPECT_EQ(quad[2].x - quad[0].x, glyphs[g].width);
    EXPECT_EQ(quad[2].y - quad[0].y, glyphs[g].height);
    const int u = static_cast<int>(std::lround(quad[0].u * texture.width));
    const int v = static_cast<int>(std::lround(quad[0].v * texture.height));
    for (int y = 0; y < glyphs[g].height; ++y) {
      for (int x = 0; x < glyphs[g].width; ++x) {
        ASSERT_EQ(texture.pixels[(v + y) * texture.width + u + x],
                  glyphs[g].coverage[y * glyphs[g].width + x]);
      }
    }
  }
}

TEST(Fonts, ANewGlyphSendsItsRectangleOnly) {
  Stage stage;
  draw(stage, stage.fonts.regular, 14, "路");
  draw(stage, stage.fonts.regular, 14, "路南");
  EXPECT_EQ(stage.device.creations, 1);
  EXPECT_EQ(stage.device.updates, 1);
  draw(stage, stage.fonts.regular, 14, "南路");
  EXPECT_EQ(stage.device.updates, 1);
}

TEST(Fonts, PrewarmingRasterisesInBatchesAndLeavesNothingToDraw) {
  Stage stage;
  draw(stage, stage.fonts.regular, 14, "一");
  const int calls = stage.glyphs.calls();
  EXPECT_EQ(prewarm(*stage.fonts.regular, 14, 1, hanzi(100) + hanzi(50)), 99);
  EXPECT_EQ(stage.glyphs.calls() - calls, 4);
  const int rasterised = stage.glyphs.rasterised();
  draw(stage, stage.fonts.regular, 14, hanzi(100));
  EXPECT_EQ(stage.glyphs.rasterised(), rasterised);
  EXPECT_EQ(prewarm(*stage.fonts.regular, 14, 1, hanzi(100)), 0);
}

TEST(Fonts, AnotherSourceIsUsedFromTheNextFrameOn) {
  Stage stage;
  draw(stage, stage.fonts.regular, 14, "路南");
  BoxGlyphs other;
  change_source(stage.atlas(), other);
  draw(stage, stage.fonts.regular, 14, "南路");
  EXPECT_GE(other.rasterised(), 2);
  EXPECT_TRUE(stage.device.complaints.empty());
}

// The budget is what the device holds at the worst moment, textures being replaced included.
TEST(Atlas, StaysInItsBudgetAfterSixThousandHanziInSeveralSizes) {
  Stage stage(2);
  std::uint64_t worst = 0;
  int trims = 0;
  for (const float size : {12.0F, 13.0F, 14.0F, 16.0F, 20.0F, 26.0F}) {
    for (int first = 0; first < 6'000; first += 200) {
      if (trim_atlas(stage.atlas())) ++trims;
      const std::string text = hanzi(200, first);
      draw(stage, stage.fonts.regular, size, text);
      ASSERT_FALSE(atlas_overflowed(stage.atlas()));
      worst = std::max(worst, stage.painter.stats().texture_bytes);
      // Every glyph is there: 200 quads, none dropped for want of room.
      ASSERT_EQ(stage.device.indices.size(), 200U * 6) << size << " " << first;
    }
    RecordProperty("bytes_after_size_" + std::to_string(static_cast<int>(size)),
                   std::to_string(stage.painter.stats().texture_bytes));
  }
  RecordProperty("worst_bytes", std::to_string(worst));
  EXPECT_LE(worst, static_cast<std::uint64_t>(kAtlasBudget));
  EXPECT_GT(trims, 0);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Atlas, SixThousandHanziOfOneSizeNeedNoTrim) {
  Stage stage(2);
  for (int first = 0; first < 6'000; first += 200) {
    ASSERT_FALSE(trim_atlas(stage.atlas()));
    draw(stage, stage.fonts.regular, 14, hanzi(200, first));
  }
  const int rasterised = stage.glyphs.rasterised();
  draw(stage, stage.fonts.regular, 14, hanzi(200));
  EXPECT_EQ(stage.glyphs.rasterised(), rasterised);
  EXPECT_LE(stage.painter.stats().texture_bytes, static_cast<std::uint64_t>(kAtlasBudget / 2));
}

TEST(Atlas, AFrameThatDoesNotFitSaysSoAndTheNextOneRecovers) {
  Stage stage(2);
  ImDrawList& list = stage.begin();
  // Twelve sizes of 600 hanzi, 24 to 90 device pixels: some 13 million texels.
  for (int step = 0; step < 12; ++step) {
    const float size = 12.0F + 3.0F * static_cast<float>(step);
    list.AddText(stage.fonts.regular, size, {0, 0}, ~0U, hanzi(600, 600 * step).c_str());
  }
  stage.end();
  EXPECT_TRUE(atlas_overflowed(stage.atlas()));
  draw(stage, stage.fonts.regular, 20, hanzi(100));
  EXPECT_FALSE(atlas_overflowed(stage.atlas()));
  EXPECT_EQ(stage.device.indices.size(), 100U * 6);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Atlas, SizesNoLongerUsedMakeRoom) {
  Stage stage(2);
  for (int first = 0; first < 4'000; first += 200) {
    draw(stage, stage.fonts.regular, 14, hanzi(200, first));
  }
  for (int first = 0; first < 4'000; first += 200) {
    draw(stage, stage.fonts.regular, 20, hanzi(200, first));
  }
  std::set<float> sizes;
  for (int i = 0; i < stage.atlas().Builder->BakedPool.Size; ++i) {
    const ImFontBaked& baked = stage.atlas().Builder->BakedPool[i];
    if (!baked.WantDestroy) sizes.insert(baked.Size);
  }
  EXPECT_FALSE(sizes.contains(14));
  EXPECT_TRUE(sizes.contains(20));
}

}  // namespace
}  // namespace quanyu::gfx
