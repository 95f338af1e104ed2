#include "view/settings_view.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

TEST(SettingsView, ExactlyOneOfEachChoiceIsChosen) {
  SettingsInput input;
  input.theme = ThemeChoice::Dark;
  input.scale = TextScale::Larger;
  const SettingsView view = build_settings(input, nullptr, Messages(Language::English));
  for (const auto* options : {&view.themes, &view.languages, &view.scales}) {
    int chosen = 0;
    for (const ChoiceOption& option : *options) chosen += option.chosen ? 1 : 0;
    EXPECT_EQ(chosen, 1);
  }
  EXPECT_TRUE(view.themes[static_cast<std::size_t>(ThemeChoice::Dark)].chosen);
  EXPECT_TRUE(view.languages[static_cast<std::size_t>(Language::English)].chosen);
  EXPECT_TRUE(view.scales[static_cast<std::size_t>(TextScale::Larger)].chosen);
}

TEST(SettingsView, SaysWhereDataAreKeptAndHowMuchMayBe) {
  SettingsInput input;
  input.used_bytes = 12'345'678;
  const SettingsView view = build_settings(input, nullptr, Messages());
  EXPECT_EQ(view.storage_used, "12.3 MB");
  EXPECT_EQ(view.storage_limit, "每个地方最多 150.0 MB");
  EXPECT_FALSE(view.can_export);
  input.storage = StorageKind::Memory;
  EXPECT_EQ(build_settings(input, nullptr, Messages()).storage_limit, "");
}

}  // namespace
}  // namespace quanyu::view
