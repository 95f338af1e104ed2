#include "domain/rules/coverage.hpp"

#include <gtest/gtest.h>

#include "domain/rules/five_haves.hpp"

namespace quanyu::domain {
namespace {

Id id_of(int number) {
  Id id;
  id.bytes[14] = static_cast<std::byte>(number >> 8);
  id.bytes[15] = static_cast<std::byte>(number);
  return id;
}

std::vector<Id> ids(int count) {
  std::vector<Id> all;
  for (int at = 1; at <= count; ++at) all.push_back(id_of(at));
  return all;
}

// 「目前已建成223个网格党支部，覆盖98.3%的辖区内居民小区」: one branch may cover several compounds,
// so the compounds are counted, each once. The denominator is not published; 238 is invented here.
TEST(Coverage, CompoundsCoveredByGridBranches) {
  const std::vector<Id> compounds = ids(238);
  std::vector<Id> covered = ids(234);
  covered.push_back(id_of(7));     // two branches over one compound
  covered.push_back(id_of(9999));  // one that is no compound of the place
  const Coverage coverage = coverage_of(compounds, covered);
  EXPECT_EQ(format_percent(coverage.ratio, 1), "98.3");
  EXPECT_EQ(coverage.ratio.numerator, 234);
  EXPECT_EQ(coverage.uncovered, (std::vector<Id>{id_of(235), id_of(236), id_of(237), id_of(238)}));
}

TEST(Coverage, NothingToCoverIsNoRate) {
  const Coverage coverage = coverage_of({}, ids(3));
  EXPECT_FALSE(coverage.ratio.defined());
}

std::vector<UnitFormFact> firms(int alone, int joint, int instructor, int owing, int not_due) {
  std::vector<UnitFormFact> all;
  const auto add = [&](int count, UnitForm form) {
    for (int at = 0; at < count; ++at) all.push_back({id_of(static_cast<int>(all.size())), form});
  };
  add(alone, UnitForm::Alone);
  add(joint, UnitForm::Joint);
  add(instructor, UnitForm::Instructor);
  add(owing, UnitForm::Owing);
  add(not_due, UnitForm::NotDue);
  return all;
}

// 「以168个市工商联执企业为重点抓好单独组建，执委会单独组建率从50%提升到80.3%」: of 168 firms no
// number gives 80.3 (134 gives 79.8, 135 gives 80.4); 49 of 61 that are due do.
TEST(Coverage, FoundedAloneHasATrueDenominator) {
  EXPECT_EQ(format_percent(alone_coverage(firms(84, 0, 0, 84, 0)).ratio, 0), "50");
  EXPECT_EQ(format_percent(alone_coverage(firms(134, 34, 0, 0, 0)).ratio, 1), "79.8");
  EXPECT_EQ(format_percent(alone_coverage(firms(135, 33, 0, 0, 0)).ratio, 1), "80.4");
  const auto now = firms(49, 6, 3, 3, 107);
  EXPECT_EQ(format_percent(alone_coverage(now).ratio, 1), "80.3");
  EXPECT_EQ(alone_coverage(now).ratio.denominator, 61);
  EXPECT_EQ(organised_coverage(now).ratio.numerator, 55);
  EXPECT_EQ(reached_coverage(now).ratio.numerator, 58);
  EXPECT_EQ(reached_coverage(now).uncovered.size(), 3u);
}

// 「新建一个小区，落实一个阵地，跟进一个党组织」: three parts, each on its own day.
TEST(Coverage, NewEstatesByTheirThreeChecks) {
  const Date day{20'000};
  const Date before{19'000};
  const Date after{20'001};
  const std::vector<EstateFact> estates = {
      {id_of(1), before, before, before}, {id_of(2), before, before, {}},
      {id_of(3), before, {}, day},        {id_of(4), after, before, before},
      {id_of(5), before, after, before},  {id_of(6), {}, before, before},
  };
  const EstateCoverage coverage = estate_coverage(estates, day);
  EXPECT_EQ(coverage.premises.ratio.denominator, 4);
  EXPECT_EQ(coverage.premises.uncovered, (std::vector<Id>{id_of(3), id_of(5)}));
  EXPECT_EQ(coverage.organisation.uncovered, std::vector<Id>{id_of(2)});
  EXPECT_EQ(coverage.all.ratio.numerator, 1);
  EXPECT_EQ(coverage.all.uncovered, (std::vector<Id>{id_of(2), id_of(3), id_of(5)}));
}

// 「确保所有社区都实现“有网格、有组织、有队伍、有活动、有服务”」
TEST(FiveHaves, SaysWhatEachCommunityLacks) {
  const std::vector<CommunityRecords> records = {
      {id_of(1), {4, 2, 1, 12, 30}}, {id_of(2), {3, 0, 1, 2, 8}}, {id_of(3), {1, 1, 0, 0, 1}}};
  const HavesMatrix matrix = five_haves(records);
  ASSERT_EQ(matrix.rows.size(), 3u);
  EXPECT_TRUE(matrix.rows[0].has_all());
  EXPECT_EQ(matrix.rows[1].has, (std::array<bool, kHaves>{true, false, true, true, true}));
  EXPECT_EQ(matrix.by_have[static_cast<int>(Have::Grid)].ratio.numerator, 3);
  EXPECT_EQ(matrix.by_have[static_cast<int>(Have::Organisation)].uncovered,
            std::vector<Id>{id_of(2)});
  EXPECT_EQ(matrix.all.ratio.numerator, 1);
  EXPECT_EQ(matrix.all.uncovered, (std::vector<Id>{id_of(2), id_of(3)}));
}

}  // namespace
}  // namespace quanyu::domain
