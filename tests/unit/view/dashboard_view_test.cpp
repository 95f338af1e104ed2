#include "view/dashboard_view.hpp"

#include "unit/view/sample_place.hpp"
#include "view/records_view.hpp"

namespace quanyu::view {
namespace {

struct DashboardViewTest : testing::Test {
  SamplePlace place;
  Messages messages;
  [[nodiscard]] DashboardView build(std::string_view scope = {}) const {
    return build_dashboard({.scope = scope.empty() ? 0 : place.area(scope)}, &place.facts(),
                           messages);
  }
  // The length of the list a route opens.
  [[nodiscard]] std::int64_t length_of(const Route& route) const {
    const RecordsInput input{.scope = area_of_token(place.facts(), route.scope),
                             .selected = 0,
                             .query = route.records,
                             .sort = route.sort,
                             .filter = {}};
    return static_cast<std::int64_t>(build_records(input, &place.facts(), messages).rows.size());
  }
};

TEST_F(DashboardViewTest, TheWholePlaceInWords) {
  EXPECT_EQ(print(build()),
            R"(dashboard: ready | 总览 | 示例市 · 2 个区县 · 4 个镇街 · 8 个社区村 | 演示数据
card districts: 区县 | 2 个 | 平均每个 2.0 个镇街 | /records?v=1&place=0123456789abcdef0123456789abcdef&list=districts
card streets: 街道 | 2 个 | 占镇街 50.0% | /records?v=1&place=0123456789abcdef0123456789abcdef&list=streets
card towns: 镇 | 1 个 | 占镇街 25.0% | /records?v=1&place=0123456789abcdef0123456789abcdef&list=towns
card townships: 乡 | 1 个 | 占镇街 25.0% | /records?v=1&place=0123456789abcdef0123456789abcdef&list=townships
card communities: 社区 | 5 个 | 占社区村 62.5% | /records?v=1&place=0123456789abcdef0123456789abcdef&list=communities
card villages: 村 | 3 个 | 占社区村 37.5% | /records?v=1&place=0123456789abcdef0123456789abcdef&list=villages
ranking: 各区县社区村数 | 由多到少
  1 子区: 区县 | 5 | 1 | 6 | 1000
  2 丑县: 区县 | – | 2 | 2 | 333
share: 社区与村 | 共 8 个
  communities: 社区 | 5 | 62.5%
  villages: 村 | 3 | 37.5%
share: 街道与镇、乡 | 共 4 个
  streets: 街道 | 2 | 50.0%
  towns: 镇 | 1 | 25.0%
  townships: 乡 | 1 | 25.0%
spread: 每个镇街的社区村数 | 4 个镇街 · 中位数 2
  0: 0
  1: 1
  2: 2
  3: 1
most.1: 最多 | 甲子街道 | 3
most.2: 最多 | 丙寅镇 | 2
fewest.1: 最少 | 乙丑街道 | 1
fewest.2: 最少 | 丁卯乡 | 2
median: 每个街道中位数 | 2 | 2 个街道
statistical: 另有 1 个统计用单位，不计入以上数字
)");
}

TEST_F(DashboardViewTest, EveryNumberIsTheLengthOfTheListItOpens) {
  for (const std::string_view scope : {"", "9901", "990101", "990101001", "990102"}) {
    const DashboardView view = build(scope);
    for (const StatCard& card : view.cards) {
      EXPECT_EQ(card.value, std::to_string(length_of(card.target))) << scope << card.key;
    }
    for (const RankRow& row : view.ranking) {
      for (const CountCell* cell : {&row.communities, &row.villages, &row.total}) {
        if (cell->opens)
          EXPECT_EQ(cell->text, std::to_string(length_of(cell->target)));
        else
          EXPECT_EQ(cell->text, "–");
      }
    }
    for (const ShareGroup& group : view.shares) {
      for (const SharePart& part : group.parts) EXPECT_EQ(part.amount, length_of(part.target));
    }
    for (const SpreadBar& bar : view.spread) {
      EXPECT_EQ(bar.amount, length_of(bar.target)) << scope << " " << bar.label;
    }
    for (const Extreme& extreme : view.extremes) {
      EXPECT_EQ(extreme.value, std::to_string(length_of(extreme.target)));
    }
  }
}

TEST_F(DashboardViewTest, TheBarsOfTheSpreadAddUpToTheTownLevel) {
  const DashboardView view = build();
  std::int64_t sum = 0;
  for (const SpreadBar& bar : view.spread) sum += bar.amount;
  EXPECT_EQ(sum, count_group(place.facts().counts->all(), RecordGroup::TownLevel));
}

TEST_F(DashboardViewTest, ACommunityHasNothingBeneathAndSaysSo) {
  const DashboardView view = build("990101001001");
  EXPECT_EQ(view.phase, Phase::Empty);
  EXPECT_EQ(view.note.title, "这里还没有下级单位");
}

TEST_F(DashboardViewTest, BeforeTheTreeIsThereItLoads) {
  EXPECT_EQ(build_dashboard({}, nullptr, messages).phase, Phase::Loading);
}

}  // namespace
}  // namespace quanyu::view
