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
  EXPECT_EQ(print(build()),
            R"(areas: ready | 区划 | 示例市 · 2 个区县 · 4 个镇街 · 8 个社区村 | 演示数据
rows: 8
▾ 示例省: 省 | 2 个区县 · 4 个镇街 · 8 个社区村 | 99 | 1/1
  ▾ 示例市: 市 | 2 个区县 · 4 个镇街 · 8 个社区村 | 9901 | 1/1
    ▾ 子区: 区县 | 3 个镇街 · 6 个社区村 | 990101 | 1/2
      ▸ 甲子街道: 街道 | 3 个社区村 | 990101001 | 1/3
      ▸ 乙丑街道: 街道 | 1 个社区村 | 990101002 | 2/3 | selected
      ▸ 丙寅镇: 镇 | 2 个社区村 | 990101100 | 3/3
    ▾ 丑县: 区县 | 1 个镇街 · 2 个社区村 | 990102 | 2/2
      ▸ 丁卯乡: 乡 | 2 个社区村 | 990102200 | 1/1
detail: 乙丑街道 | 街道 | 990101002 | 第 2 位，共 3 个 | 示例省 · 示例市 · 子区
  communities: 社区 | 1 | /records?v=1&place=0123456789abcdef0123456789abcdef&scope=990101002&list=communities
  statistical: 另有 1 个统计用单位，不计入
  history: empty
level: 2 | 到市
level: 3 | 到区县
level: 4 | 到镇街
level: 5 | 到社区村
)");
}

TEST_F(AreasViewTest, ClosedItShowsTheRootsAlone) {
  EXPECT_EQ(build().rows.size(), 1U);
  input.scope = place.area("990101001");
  open = open_to_level(place.facts(), input.scope, 5);
  EXPECT_EQ(build().rows.size(), 4U);
}

TEST_F(AreasViewTest, AFirstLookOpensDownToTheFirstChoice) {
  open = open_at_first(place.facts(), 0);
  EXPECT_EQ(build().rows.size(), 4U);  // province, city, and the two districts to choose from
  input.scope = place.area("990101001");
  open = open_at_first(place.facts(), input.scope);
  EXPECT_EQ(build().rows.size(), 4U);  // the street and its three communities
  EXPECT_TRUE(open_at_first(place.facts(), place.area("990101001001")).empty());
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
