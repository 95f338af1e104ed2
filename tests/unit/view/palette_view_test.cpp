#include "view/palette_view.hpp"

#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

bool offers(const PaletteView& view, std::string_view key) {
  for (const PaletteItem& item : view.items) {
    if (item.key == key) return true;
  }
  return false;
}

TEST(PaletteView, OffersOnlyWhatCanBeDoneNow) {
  PaletteInput input;
  EXPECT_FALSE(offers(build_palette(input, nullptr, Messages()), "go.dashboard"));
  EXPECT_TRUE(offers(build_palette(input, nullptr, Messages()), "go.settings"));
  input.context.place_open = true;
  EXPECT_TRUE(offers(build_palette(input, nullptr, Messages()), "go.dashboard"));
  EXPECT_FALSE(offers(build_palette(input, nullptr, Messages()), "undo"));
}

TEST(PaletteView, CommandsAreFoundInBothLanguages) {
  PaletteInput input;
  input.query = "dark";
  const PaletteView view = build_palette(input, nullptr, Messages());
  ASSERT_EQ(view.items.size(), 1U);
  EXPECT_EQ(view.items[0].label, "外观：深色");
  input.query = "深色";
  EXPECT_EQ(build_palette(input, nullptr, Messages(Language::English)).items.size(), 1U);
}

TEST(PaletteView, SamplesAndAreasStandBesideCommands) {
  const SamplePlace place;
  PaletteInput input;
  SampleFacts sample;
  sample.code = "3310";
  sample.name = "台州市";
  input.samples = {sample};
  input.search.hits = {{place.node("990101001"), SearchHow::Name, {}}};
  const PaletteView view = build_palette(input, &place.facts(), Messages());
  EXPECT_EQ(view.items[0].key, "area:990101001");
  EXPECT_EQ(view.items[0].detail, "街道 · 示例省 · 示例市 · 子区");
  EXPECT_EQ(view.items[0].call, (CommandCall{CommandId::ShowArea, "990101001"}));
  EXPECT_TRUE(offers(view, "open.sample:3310"));
}

TEST(PaletteView, ANewRecordIsFoundByTheLineAsItReads) {
  PaletteInput input;
  input.context.place_open = true;
  for (const char* words : {"新增走访", "走访", "zf"}) {
    input.query = words;
    EXPECT_TRUE(offers(build_palette(input, nullptr, Messages()), "add.record:visit")) << words;
  }
  input.query = "台账：走访";
  EXPECT_TRUE(offers(build_palette(input, nullptr, Messages()), "go.list:visit"));
  input.query = "新增";
  EXPECT_FALSE(offers(build_palette(input, nullptr, Messages()), "add.record:visit"))
      << "not all of them at once";
}

TEST(PaletteView, SaysWhenNothingMatches) {
  PaletteInput input;
  input.query = "没有这样的命令";
  EXPECT_TRUE(build_palette(input, nullptr, Messages()).items.empty());
}

}  // namespace
}  // namespace quanyu::view
