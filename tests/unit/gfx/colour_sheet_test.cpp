#include "gfx/colour_sheet.hpp"

#include <cmath>
#include <cstring>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "unit/gfx/stage.hpp"

namespace quanyu::gfx {
namespace {

constexpr ImU32 kInk = IM_COL32(20, 20, 20, 255);

std::string emoji(int count, int first = 0) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    char bytes[5];
    ImTextCharToUtf8(bytes, static_cast<unsigned>(0x1F300 + first + i));
    text += bytes;
    if (i % 20 == 19) text += '\n';
  }
  return text;
}

Painted draw(Stage& stage, const std::string& text, float size = 14, ImU32 colour = kInk) {
  ImDrawList& list = stage.begin();
  list.AddText(stage.fonts.regular, size, {10, 10}, colour, text.c_str());
  return stage.end();
}

const RecordingDevice::Texture* colours(const Stage& stage) {
  const auto found = stage.device.textures.find(stage.device.colours);
  return found == stage.device.textures.end() ? nullptr : &found->second;
}

// The premultiplied texel that the left top corner of quad `index` shows.
std::uint32_t first_texel(const Stage& stage, std::size_t index) {
  const RecordingDevice::Texture& texture = *colours(stage);
  const Vertex& corner = stage.device.vertices[4 * index];
  const auto x = static_cast<std::size_t>(std::lround((corner.u - kColourShift) * kColourSide));
  const auto y = static_cast<std::size_t>(std::lround(corner.v * kColourSide));
  std::uint32_t texel = 0;
  std::memcpy(&texel, texture.pixels.data() + 4 * (y * kColourSide + x), 4);
  return texel;
}

TEST(ColourSheet, WithoutColouredGlyphsThereIsNone) {
  Stage stage;
  draw(stage, "路南街道 12,034");
  EXPECT_EQ(stage.device.colours, 0U);
  EXPECT_EQ(stage.device.textures.size(), 1U);
  for (const Vertex& vertex : stage.device.vertices) EXPECT_LT(vertex.u, kColourShift);
}

TEST(ColourSheet, AnEmojiKeepsItsColoursBetweenWordsInOneDrawCall) {
  Stage stage(1.5F);
  draw(stage, "路😀南🎉");
  EXPECT_TRUE(stage.device.complaints.empty());
  EXPECT_EQ(stage.device.commands.size(), 1U);
  ASSERT_EQ(stage.device.textures.size(), 2U);
  ASSERT_NE(colours(stage), nullptr);
  const char32_t codes[] = {U'😀', U'🎉'};
  const auto glyphs = stage.glyphs.rasterise(codes, 21, Weight::Regular);
  EXPECT_NE(glyphs[0].colours, glyphs[1].colours);
  EXPECT_LT(stage.device.vertices[0].u, 1);
  EXPECT_EQ(first_texel(stage, 1), glyphs[0].colours.front());
  EXPECT_EQ(first_texel(stage, 3), glyphs[1].colours.front());
  // One texel for one device pixel, as with all glyphs.
  const Vertex* quad = &stage.device.vertices[4];
  EXPECT_EQ(quad[2].x - quad[0].x, glyphs[0].width);
  EXPECT_EQ(std::lround((quad[2].u - quad[0].u) * kColourSide), glyphs[0].width);
}

TEST(ColourSheet, OnlyTheOpacityOfTheTextReachesIt) {
  Stage stage;
  draw(stage, "😀", 14, IM_COL32(20, 40, 60, 128));
  EXPECT_EQ(stage.device.vertices[0].colour, IM_COL32(255, 255, 255, 128));
}

TEST(ColourSheet, ALaterEmojiSendsItsRectangleOnly) {
  Stage stage;
  draw(stage, "😀");
  const int updates = stage.device.updates, creations = stage.device.creations;
  draw(stage, "😀🎉");
  EXPECT_EQ(stage.device.updates, updates + 1);
  EXPECT_EQ(stage.device.creations, creations);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(ColourSheet, AFullOneIsReplacedAndNeverShownChanged) {
  Stage stage(2);
  std::set<TextureId> sheets;
  std::uint64_t worst = 0;
  int overflows = 0;
  for (int first = 0; first < 1'200; first += 40) {
    draw(stage, emoji(40, first), 20);
    // As the app does: a frame without room is built again.
    if (atlas_overflowed(stage.atlas())) {
      ++overflows;
      ASSERT_EQ(draw(stage, emoji(40, first), 20), Painted::Drawn);
    }
    ASSERT_FALSE(atlas_overflowed(stage.atlas()));
    ASSERT_EQ(stage.device.indices.size(), 40U * 6);
    sheets.insert(stage.device.colours);
    std::uint64_t bytes = 0;
    for (const auto& [id, texture] : stage.device.textures) {
      if (texture.texels == Texels::Colours) bytes += texture.pixels.size();
    }
    worst = std::max(worst, bytes);
  }
  EXPECT_GT(overflows, 2);
  EXPECT_EQ(sheets.size(), static_cast<std::size_t>(overflows) + 1);
  EXPECT_LE(worst, static_cast<std::uint64_t>(kColourBudget));
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(ColourSheet, OneTooLargeForItIsDrawnInTheTextsColour) {
  Stage stage(2);
  draw(stage, "😀", 90);
  EXPECT_EQ(stage.device.colours, 0U);
  EXPECT_EQ(stage.device.vertices[0].colour, kInk);
  EXPECT_FALSE(atlas_overflowed(stage.atlas()));
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(ColourSheet, ComesBackAfterALostContext) {
  Stage stage;
  draw(stage, "喜😀");
  const auto before = colours(stage)->pixels;
  stage.device.lose();
  EXPECT_EQ(draw(stage, "喜😀"), Painted::Lost);
  stage.device.come_back();
  ASSERT_TRUE(stage.painter.restore(stage.atlas()));
  EXPECT_EQ(stage.paint(), Painted::Drawn) << "the last frame again, without a new one";
  ASSERT_NE(colours(stage), nullptr);
  EXPECT_EQ(colours(stage)->pixels, before);
  EXPECT_EQ(draw(stage, "喜😀"), Painted::Skipped);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(ColourSheet, AnotherSourceBringsItsOwn) {
  Stage stage;
  draw(stage, "😀");
  const TextureId first = stage.device.colours;
  BoxGlyphs other;
  change_source(stage.atlas(), other);
  draw(stage, "😀");
  EXPECT_NE(stage.device.colours, first);
  draw(stage, "路");
  draw(stage, "南");
  EXPECT_TRUE(stage.device.complaints.empty());
  stage.painter.release(stage.atlas());
  EXPECT_TRUE(stage.device.textures.empty());
  EXPECT_EQ(stage.painter.stats().texture_bytes, 0U);
}

TEST(ColourSheet, TrimmingKeepsColoursAndCoverageTogether) {
  Glyph glyph{.advance = 3,
              .left = 0,
              .top = -2,
              .width = 2,
              .height = 2,
              .coverage = {0, 0, 0, 9},
              .colours = {1, 2, 3, 4}};
  trim_ink(glyph);
  EXPECT_EQ(glyph.coverage, (std::vector<std::uint8_t>{9}));
  EXPECT_EQ(glyph.colours, (std::vector<std::uint32_t>{4}));
  EXPECT_EQ(glyph.left, 1);
  EXPECT_EQ(glyph.top, -1);
}

}  // namespace
}  // namespace quanyu::gfx
