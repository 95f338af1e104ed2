#include "view/areas_view.hpp"

#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

struct AreasViewTest : testing::Test {
  SamplePlace place;
  Messages messages;
  std::unordered_set<AreaKey> open;
  AreasInput input;
  AreasView build() {
    input.open = &open;
    return build_areas(input, &place.facts(), messages);
  }
};

TEST_F(AreasViewTest, OpenBranchesAreShownInOfficialOrder) {
  open = open_to_level(place.facts(), 0, 4);
  input.selected = place.area("990101002");
  EXPECT_EQ(print(build()), R"()");
}

TEST_F(AreasViewTest, ClosedItShowsTheRootsAlone) {
  EXPECT_EQ(build().rows.size(), 1U);
  input.scope = place.area("990101001");
  open = open_to_level(place.facts(), input.scope, 5);
  EXPECT_EQ(build().rows.size(), 4U);
}

TEST_F(AreasViewTest, RowsAreFoundByTheirArea) {
  open = open_to_level(place.facts(), 0, 6);
  const AreasView view = build();
  EXPECT_EQ(view.rows.size(), 17U);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    EXPECT_EQ(view.rows.row_of(view.rows.at(i).area), i);
  }
  EXPECT_EQ(view.rows.row_of(0), std::nullopt);
}

TEST_F(AreasViewTest, OpeningForAnAreaOpensWhatIsAboveIt) {
  const std::vector<AreaKey> above = open_for(place.facts(), place.area("990101001"));
  EXPECT_EQ(above, (std::vector{place.area("99"), place.area("9901"), place.area("990101")}));
}

TEST_F(AreasViewTest, HitsNameTheirPathAndHowTheyMatched) {
  input.search.text = "jz";
  input.search.total = 900;
  input.search.hits = {{place.node("990101001"), SearchHow::Initials, {{0, 6}}}};
  const AreasView view = build();
  EXPECT_EQ(view.search_phase, Phase::TooMany);
  EXPECT_EQ(view.search_summary, "找到 900 个，显示前 1 个");
  ASSERT_EQ(view.hits.size(), 1U);
  EXPECT_EQ(view.hits[0].path, "示例省 · 示例市 · 子区");
  EXPECT_EQ(view.hits[0].how, "拼音首字母");
}

TEST_F(AreasViewTest, NothingFoundSaysWhatHelps) {
  input.search.text = "zzz";
  EXPECT_EQ(build().search_phase, Phase::Empty);
  EXPECT_EQ(build().search_note.title, "没有找到“zzz”");
  input.search.phase = Phase::Loading;
  EXPECT_EQ(build().search_phase, Phase::Loading);
}

}  // namespace
}  // namespace quanyu::view
