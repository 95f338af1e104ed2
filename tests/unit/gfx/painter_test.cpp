#include "gfx/painter.hpp"

#include <string>

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "unit/gfx/stage.hpp"

namespace quanyu::gfx {
namespace {

constexpr ImU32 kInk = IM_COL32(20, 20, 20, 255);

// A small screen: a card, a hairline, two texts.
Painted draw_screen(Stage& stage, const char* text = "路南街道") {
  ImDrawList& list = stage.begin();
  list.AddRectFilled({16, 16}, {316, 116}, IM_COL32_WHITE, 8);
  list.AddRectFilled({16, 60}, {316, 61}, kInk);
  list.AddText(stage.fonts.semibold, 16, {24, 24}, kInk, text);
  list.AddText(stage.fonts.regular, 14, {24, 70}, kInk, "12,034");
  return stage.end();
}

std::string picture(const RecordingDevice& device) {
  std::string bytes(reinterpret_cast<const char*>(device.vertices.data()),
                    device.vertices.size() * sizeof(Vertex));
  bytes.append(reinterpret_cast<const char*>(device.indices.data()), device.indices.size() * 4);
  return bytes;
}

TEST(Painter, DrawsAScreenInOneCall) {
  Stage stage;
  EXPECT_EQ(draw_screen(stage), Painted::Drawn);
  EXPECT_EQ(stage.device.commands.size(), 1U);
  EXPECT_EQ(stage.painter.stats().draw_calls, 1U);
  EXPECT_EQ(stage.painter.stats().frames, 1U);
  EXPECT_EQ(stage.device.ground, IM_COL32(250, 249, 247, 255));
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Painter, AnEqualFrameTouchesNothing) {
  Stage stage;
  draw_screen(stage);
  const auto uploads = stage.painter.stats().uploads;
  EXPECT_EQ(draw_screen(stage), Painted::Skipped);
  EXPECT_EQ(stage.device.draws, 1);
  EXPECT_EQ(stage.painter.stats().uploads, uploads);
  EXPECT_EQ(stage.painter.stats().skipped, 1U);
  EXPECT_EQ(draw_screen(stage, "路北街道"), Painted::Drawn);
}

TEST(Painter, GroundAndSizeCountAsChange) {
  Stage stage;
  draw_screen(stage);
  EXPECT_EQ(stage.paint(IM_COL32(0, 0, 0, 255)), Painted::Drawn);
  EXPECT_EQ(stage.painter.draw(*ImGui::GetDrawData(), 801, 600, IM_COL32(0, 0, 0, 255)),
            Painted::Drawn);
  EXPECT_EQ(stage.device.width, 801);
}

TEST(Painter, ScalesToDevicePixelsAndClips) {
  Stage stage(1.5F);
  ImDrawList& list = stage.begin();
  list.PushClipRect({10, 10}, {51, 31});
  list.AddRectFilled({10, 10}, {400, 300}, kInk);
  list.PopClipRect();
  stage.end();
  EXPECT_EQ(stage.device.width, 1200);
  EXPECT_EQ(stage.device.height, 900);
  ASSERT_EQ(stage.device.commands.size(), 1U);
  const DrawCommand& command = stage.device.commands[0];
  EXPECT_EQ(command.clip_x, 15);
  EXPECT_EQ(command.clip_y, 15);
  EXPECT_EQ(command.clip_x + command.clip_width, 77);  // 76.5, halves up
  EXPECT_EQ(command.clip_y + command.clip_height, 47);
  EXPECT_EQ(stage.device.vertices[2].x, 600);
}

TEST(Painter, ClipsOutsideTheCanvasAreCutOrDropped) {
  Stage stage;
  ImDrawList& list = stage.begin();
  list.PushClipRect({-50, -50}, {5000, 40});
  list.AddRectFilled({0, 0}, {100, 100}, kInk);
  list.PopClipRect();
  list.PushClipRect({900, 10}, {950, 20});
  list.AddRectFilled({900, 10}, {950, 20}, kInk);
  list.PopClipRect();
  stage.end();
  ASSERT_EQ(stage.device.commands.size(), 1U);
  EXPECT_EQ(stage.device.commands[0].clip_width, 800);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Painter, MoreVerticesThanSixteenBitsCount) {
  Stage stage;
  ImDrawList& list = stage.begin();
  for (int i = 0; i < 20'000; ++i) {
    const float x = static_cast<float>(i % 200) * 4, y = static_cast<float>(i / 200) * 5;
    list.AddRectFilled({x, y}, {x + 3, y + 4}, kInk);
  }
  stage.end();
  EXPECT_EQ(stage.device.vertices.size(), 80'000U);
  EXPECT_EQ(stage.device.indices.back(), 79'999U);
  EXPECT_EQ(stage.device.commands.size(), 1U);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(Painter, CountsTextureBytes) {
  Stage stage;
  draw_screen(stage);
  std::uint64_t bytes = 0;
  for (const auto& [id, texture] : stage.device.textures) bytes += texture.pixels.size();
  EXPECT_GT(bytes, 0U);
  EXPECT_EQ(stage.painter.stats().texture_bytes, bytes);
  stage.painter.release(stage.atlas());
  EXPECT_EQ(stage.painter.stats().texture_bytes, 0U);
  EXPECT_TRUE(stage.device.textures.empty());
}

TEST(PainterLoss, NoCallReachesALostDevice) {
  Stage stage;
  draw_screen(stage);
  stage.device.lose();
  EXPECT_TRUE(stage.painter.lost());
  // Frames go on being built, with new glyphs and even a full atlas.
  EXPECT_EQ(draw_screen(stage, "新的文字"), Painted::Lost);
  std::string many;
  for (char32_t code = 0x4E00; code < 0x4E00 + 3'000; ++code) {
    char bytes[5];
    ImTextCharToUtf8(bytes, code);
    many += bytes;
  }
  EXPECT_EQ(draw_screen(stage, many.c_str()), Painted::Lost);
  EXPECT_FALSE(stage.painter.restore(stage.atlas()));
  EXPECT_TRUE(stage.device.complaints.empty());
  EXPECT_EQ(stage.device.draws, 1);
}

TEST(PainterLoss, RestoringBringsTheSamePictureBack) {
  Stage stage(1.25F);
  draw_screen(stage);
  const std::string before = picture(stage.device);
  const auto texels = stage.device.textures.begin()->second.pixels;
  stage.device.lose();
  draw_screen(stage);
  stage.device.come_back();
  ASSERT_TRUE(stage.painter.restore(stage.atlas()));
  EXPECT_EQ(stage.paint(), Painted::Drawn) << "the last frame again, without a new one";
  EXPECT_EQ(picture(stage.device), before);
  ASSERT_EQ(stage.device.textures.size(), 1U);
  EXPECT_EQ(stage.device.textures.begin()->second.pixels, texels);
  EXPECT_EQ(draw_screen(stage), Painted::Skipped);
  EXPECT_TRUE(stage.device.complaints.empty());
}

TEST(PainterLoss, GlyphsThatCameWhileLostAreThereAfterwards) {
  Stage stage;
  draw_screen(stage);
  stage.device.lose();
  draw_screen(stage, "失而复得");
  stage.device.come_back();
  ASSERT_TRUE(stage.painter.restore(stage.atlas()));
  EXPECT_EQ(draw_screen(stage, "失而复得"), Painted::Drawn);
  const auto& texture = stage.device.textures.begin()->second;
  const ImTextureData& memory = *stage.atlas().TexData;
  EXPECT_EQ(texture.pixels,
            std::vector<std::uint8_t>(memory.Pixels, memory.Pixels + memory.GetSizeInBytes()));
}

TEST(PainterLoss, TwentyTimesAtAnyMoment) {
  Stage stage;
  for (int round = 0; round < 20; ++round) {
    const std::string text = "第" + std::to_string(round) + "次";
    draw_screen(stage, text.c_str());
    stage.device.lose();
    // Some losses are noticed with new text waiting, some with none, some with the atlas replaced.
    if (round % 2 == 0) draw_screen(stage, "等待");
    if (round % 3 == 0) change_source(stage.atlas(), stage.glyphs);
    stage.device.come_back();
    ASSERT_TRUE(stage.painter.restore(stage.atlas()));
    ASSERT_EQ(draw_screen(stage, text.c_str()), Painted::Drawn) << round;
    ASSERT_EQ(stage.device.textures.size(), 1U) << round;
  }
  EXPECT_TRUE(stage.device.complaints.empty());
  std::uint64_t bytes = 0;
  for (const auto& [id, texture] : stage.device.textures) bytes += texture.pixels.size();
  EXPECT_EQ(stage.painter.stats().texture_bytes, bytes);
}

TEST(RecordingDevice, ComplainsAboutWrongCalls) {
  RecordingDevice device;
  const std::uint8_t pixels[4] = {};
  device.update_texture(7, 0, 0, 1, 1, pixels, 1);
  device.destroy_texture(7);
  const TextureId texture = device.create_texture(2, 2, Texels::Coverage, pixels);
  device.update_texture(texture, 1, 1, 2, 2, pixels, 2);
  device.lose();
  device.create_texture(2, 2, Texels::Coverage, pixels);
  EXPECT_EQ(device.complaints.size(), 4U);
}

}  // namespace
}  // namespace quanyu::gfx
