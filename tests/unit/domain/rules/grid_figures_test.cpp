#include "domain/rules/grid_figures.hpp"

#include <gtest/gtest.h>

#include "domain/entities/standards.hpp"

namespace quanyu::domain {
namespace {

Id id_of(int number) {
  Id id;
  id.bytes[13] = static_cast<std::byte>(number >> 16);
  id.bytes[14] = static_cast<std::byte>(number >> 8);
  id.bytes[15] = static_cast<std::byte>(number);
  return id;
}

// 「建立一级党建网格787个，二级党建网格5302个，三级党建网格10721个」: 16 810 in all, 6.737
// and 2.022 of the next level each.
TEST(GridFigures, CountsPerLevelAndParent) {
  std::vector<GridFact> grids;
  const auto add = [&](int count, std::int64_t level) {
    for (int at = 0; at < count; ++at) {
      grids.push_back({id_of(static_cast<int>(grids.size())), {}, level, 0});
    }
  };
  add(787, 1);
  add(5302, 2);
  add(10721, 3);
  const GridFigures figures = grid_figures(grids);
  EXPECT_EQ(grids.size(), 16'810u);
  EXPECT_EQ(figures.by_level, (std::array<std::int64_t, 3>{787, 5302, 10721}));
  EXPECT_EQ(format_ratio(figures.per_parent[0], 3), "6.737");
  EXPECT_EQ(format_ratio(figures.per_parent[1], 3), "2.022");
  EXPECT_FALSE(figures.households_per_grid.defined());
}

TEST(GridFigures, HouseholdsAreThoseOfTheLowestLevelThatHasThem) {
  const std::vector<GridFact> grids = {{id_of(1), {}, 1, 900},
                                       {id_of(2), id_of(1), 2, 400},
                                       {id_of(3), id_of(1), 2, 500},
                                       {id_of(4), id_of(1), 2, 0},
                                       {id_of(5), id_of(2), 3, 0}};
  const GridFigures figures = grid_figures(grids);
  EXPECT_EQ(format_ratio(figures.households_per_grid, 1), "450.0");
  EXPECT_EQ(figures.without_households, 1);
}

TEST(GridFigures, BalanceIsNoughtWhereAllAreAlike) {
  const std::int64_t alike[] = {300, 300, 300, 300};
  EXPECT_EQ(gini(alike).numerator, 0);
  const std::int64_t one_has_all[] = {0, 0, 0, 100};
  EXPECT_EQ(format_ratio(gini(one_has_all), 2), "0.75");
  const std::int64_t mixed[] = {30, 10, 20};
  EXPECT_EQ(format_ratio(gini(mixed), 3), "0.222");
  EXPECT_FALSE(gini({}).defined());
}

TEST(GridFigures, FindsWhatIsTooBigOrTooSmall) {
  RecordFact standard;
  standard.set(kGridStandard["level"], std::int64_t{2});
  standard.set(kGridStandard["least"], std::int64_t{300});
  standard.set(kGridStandard["most"], std::int64_t{500});
  const std::vector<GridFact> grids = {{id_of(1), {}, 2, 299}, {id_of(2), {}, 2, 300},
                                       {id_of(3), {}, 2, 500}, {id_of(4), {}, 2, 501},
                                       {id_of(5), {}, 2, 0},   {id_of(6), {}, 1, 9000}};
  EXPECT_EQ(ill_sized_grids(grids, std::span(&standard, 1)),
            (std::vector<GridSizeFinding>{{id_of(1), GridSize::Undersized, 299, 300},
                                          {id_of(4), GridSize::Oversized, 501, 500}}));
}

TEST(GridFigures, SaysWhatChangedBetweenTwoDays) {
  const std::vector<GridFact> before = {{id_of(1), id_of(90), 1, 0}, {id_of(2), id_of(90), 1, 0}};
  const std::vector<GridFact> after = {{id_of(1), id_of(91), 1, 0}, {id_of(3), id_of(90), 1, 0}};
  const GridChange change = grid_change(before, after);
  EXPECT_EQ(change.founded, std::vector<Id>{id_of(3)});
  EXPECT_EQ(change.gone, std::vector<Id>{id_of(2)});
  EXPECT_EQ(change.moved, std::vector<Id>{id_of(1)});
}

}  // namespace
}  // namespace quanyu::domain
