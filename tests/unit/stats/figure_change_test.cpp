#include "stats/figure_change.hpp"

#include <gtest/gtest.h>

#include "domain/indicators/catalogue.hpp"

namespace quanyu::stats {
namespace {

using domain::TargetSense;

const domain::Indicator& indicator(std::string_view code) { return *domain::find_indicator(code); }

// 「执委会单独组建率从50%提升到80.3%」: 30.3 percentage points.
TEST(FigureChangeTest, SharesChangeByPercentagePoints) {
  const auto change = figure_change(indicator("cover.alone"), {76, 152}, {122, 152});
  ASSERT_TRUE(change);
  EXPECT_EQ(change->kind, ChangeKind::PercentagePoints);
  EXPECT_EQ(change->by, (ShownFigure{303, 1}));
}

TEST(FigureChangeTest, CountsChangeByAnAmount) {
  const auto change = figure_change(indicator("grid.first"), {787, 1}, {780, 1});
  ASSERT_TRUE(change);
  EXPECT_EQ(change->kind, ChangeKind::Amount);
  EXPECT_EQ(change->by, (ShownFigure{-7, 0}));
}

// 10.04 % and 20.06 % are shown as 10.0 and 20.1: the change beside them is 10.1.
TEST(FigureChangeTest, AddsUpWithTheFiguresBesideIt) {
  const auto change = figure_change(indicator("cover.compounds"), {1004, 10'000}, {2006, 10'000});
  EXPECT_EQ(change->by, (ShownFigure{101, 1}));
}

TEST(FigureChangeTest, NothingChangesFromNothing) {
  EXPECT_FALSE(figure_change(indicator("cover.compounds"), {0, 0}, {1, 2}));
  EXPECT_FALSE(shown_figure(indicator("cover.compounds"), {0, 0}));
}

TEST(FigureChangeTest, StoredUnitsAreShownWithoutTheirDecimals) {
  EXPECT_EQ(shown_figure(indicator("fund.work"), {2'160'000'50, 3}),
            (ShownFigure{720'000, 0}));  // fen a community, shown in yuan
  EXPECT_EQ(shown_figure(indicator("project.land_cleared"), {320'00, 1}), (ShownFigure{320, 0}));
}

// 「三年内全市三分之二以上物业住宅小区完成党支部建设」
TEST(FigureChangeTest, ATargetIsComparedExactly) {
  const domain::Indicator& managed = indicator("cover.managed_compounds");
  EXPECT_TRUE(meets_target(managed.sense, managed.target, {200, 300}));
  EXPECT_FALSE(meets_target(managed.sense, managed.target, {199, 300}));
  const Ratio half = target_value(managed, 50'000);
  EXPECT_TRUE(meets_target(TargetSense::AtMost, half, {1, 2}));
  EXPECT_FALSE(meets_target(TargetSense::Exactly, half, {501, 1000}));
  EXPECT_TRUE(meets_target(TargetSense::None, half, {0, 1}));
  // 35万元 a community, kept in fen.
  const Ratio yuan = target_value(indicator("fund.service"), 350'000'000);
  EXPECT_TRUE(meets_target(TargetSense::AtLeast, yuan, {70'000'000, 2}));
  EXPECT_FALSE(meets_target(TargetSense::AtLeast, yuan, {69'999'999, 2}));
}

}  // namespace
}  // namespace quanyu::stats
