#include "app/device_settings.hpp"

#include <gtest/gtest.h>

namespace quanyu::app {
namespace {

DeviceSettings full_settings() {
  DeviceSettings settings;
  settings.person_name = "演示甲";
  settings.person_unit = "示例街道办事处";
  settings.site = std::string(32, 'a');
  settings.theme = view::ThemeChoice::HighContrast;
  settings.text_scale = view::TextScale::Larger;
  settings.language_chosen = true;
  settings.language = view::Language::English;
  settings.last_workspace = std::string(32, 'b');
  settings.workspaces = {{std::string(32, 'b'), "示例市", "3310", 1'790'000'000'000, 4'213},
                         {std::string(32, 'c'), "𠮷野社区", "", -5, 0}};
  settings.drafts = {{std::string(32, 'b'),
                      "0.matter.0.0",
                      {{.field = 3,
                        .text = "路灯不亮",
                        .title = {},
                        .number = {},
                        .day = 20'000,
                        .id = {},
                        .base = {}},
                       {.field = 5,
                        .text = {},
                        .title = "甲子社区",
                        .number = -7,
                        .day = {},
                        .id = *parse_id(std::string(32, 'e')),
                        .base = *parse_id(std::string(32, 'd'))},
                       {.field = 6,
                        .text = {},
                        .title = {},
                        .number = {},
                        .day = {},
                        .id = {},
                        .base = std::string("原来")}}}};
  return settings;
}

TEST(DeviceSettings, KeepsEverything) {
  const DeviceSettings settings = full_settings();
  const auto read = decode_device_settings(encode(settings));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, settings);
}

TEST(DeviceSettings, RefusesEveryTruncation) {
  const Bytes bytes = encode(full_settings());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto read = decode_device_settings(ByteView(bytes).first(length));
    ASSERT_FALSE(read.has_value()) << length;
    EXPECT_EQ(read.error().code, ErrorCode::StorageCorrupt) << length;
  }
}

TEST(DeviceSettings, SaysWhenALaterVersionWroteThem) {
  Bytes bytes = encode(full_settings());
  bytes[4] = std::byte{3};
  const auto read = decode_device_settings(bytes);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, ErrorCode::StorageNewer);
}

TEST(DeviceSettings, ForgettingTheLastWorkspaceLeadsToTheStart) {
  DeviceSettings settings = full_settings();
  settings.forget(std::string(32, 'b'));
  EXPECT_TRUE(settings.last_workspace.empty());
  EXPECT_TRUE(settings.drafts.empty());
  EXPECT_EQ(settings.find(std::string(32, 'b')), nullptr);
  EXPECT_NE(settings.find(std::string(32, 'c')), nullptr);
  EXPECT_EQ(settings.find_sample("3310"), nullptr);
}

TEST(DeviceSettings, APlaceWithoutSampleIsNoSample) {
  EXPECT_EQ(full_settings().find_sample(""), nullptr);
  EXPECT_NE(full_settings().find_sample("3310"), nullptr);
}

}  // namespace
}  // namespace quanyu::app
