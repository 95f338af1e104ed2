#include "view/dashboard_view.hpp"

#include "view/records_view.hpp"

#include "unit/view/sample_place.hpp"

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
  EXPECT_EQ(print(build()), R"()");
}

TEST_F(DashboardViewTest, EveryNumberIsTheLengthOfTheListItOpens) {
  for (const std::string_view scope : {"", "9901", "990101", "990101001", "990102"}) {
    const DashboardView view = build(scope);
    for (const StatCard& card : view.cards) {
      EXPECT_EQ(card.value, std::to_string(length_of(card.target))) << scope << card.key;
    }
    for (const RankRow& row : view.ranking) {
      for (const CountCell* cell : {&row.communities, &row.villages, &row.total}) {
        if (cell->opens) EXPECT_EQ(cell->text, std::to_string(length_of(cell->target)));
        else EXPECT_EQ(cell->text, "–");
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
