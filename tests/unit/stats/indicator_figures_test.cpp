#include "stats/indicator_figures.hpp"

#include "domain/entities/enterprise.hpp"
#include "domain/entities/funds.hpp"
#include "domain/entities/units.hpp"
#include "domain/indicators/catalogue.hpp"
#include "store/queries/area_query.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::stats {
namespace {

using domain::AreaKind;
using domain::Cell;
using domain::Indicator;
using store::kNoNode;
using store::must;
using store::Node;

constexpr Date kEarly{20'574};  // 2026-05-01
constexpr Date kLate{20'604};   // 2026-05-31
constexpr std::int64_t kMay = 20'580;

// A district with two streets; the first has two communities, the second one.
struct District : store::Replica {
  District() : Replica(21) {
    found();
    district = add_area("示例区", AreaKind::District);
    east = add_area("东街道", AreaKind::Street, district);
    west = add_area("西街道", AreaKind::Street, district);
    one = add_area("示例社区一", AreaKind::Community, east);
    two = add_area("示例社区二", AreaKind::Community, east);
    three = add_area("示例社区三", AreaKind::Community, west);
  }

  Id add(const domain::Entity& entity, std::vector<Cell> cells) {
    const Id id = random.id();
    run(domain::command::AddRecord{entity.number, id, std::move(cells), Moment{}});
    return id;
  }
  void loans(const Id& place, std::int64_t count, std::int64_t yuan) {
    using domain::kLoanTally;
    add(kLoanTally, {{kLoanTally["place"], place},
                     {kLoanTally["month"], kMay},
                     {kLoanTally["borrowers"], std::int64_t{1}},
                     {kLoanTally["loans"], count},
                     {kLoanTally["amount"], yuan * 100}});
  }
  void fund(const Id& place, std::int64_t yuan) {
    using domain::kFund;
    add(kFund, {{kFund["title"], std::string("工作经费")},
                {kFund["kind"], std::int64_t{1}},
                {kFund["place"], place},
                {kFund["year"], std::int64_t{2026}},
                {kFund["amount"], yuan * 100}});
  }
  void resumption(const Id& place, std::int64_t day, std::int64_t firms, std::int64_t resumed) {
    using domain::kResumptionTally;
    add(kResumptionTally, {{kResumptionTally["place"], place},
                           {kResumptionTally["day"], day},
                           {kResumptionTally["firms_of"], std::int64_t{1}},
                           {kResumptionTally["firms"], firms},
                           {kResumptionTally["resumed"], resumed}});
  }
  // What a unit registered at a community.
  void move(const Id& child, const Id& parent, Date from) {
    run(domain::command::EditRecord{
        .row = {.entity = 4, .id = child, .kind = 1, .valid_from = from.days},
        .cells = {{domain::link_field::kParent, parent}},
        .now = {}});
  }
  IndicatorFigures figures(const Indicator& indicator, Date last = kLate) {
    tree = must(store::load_area_tree(*database, last));
    store::AreaHomes homes(*database, last);
    return must(indicator_figures(*database, homes, indicator, tree, {kEarly, last}));
  }
  IndicatorFigures figures(std::string_view code, Date last = kLate) {
    return figures(*domain::find_indicator(code), last);
  }
  Node node(const Id& area) {
    const auto row = must(store::area_by_id(*database, area));
    return tree->find_key(row->key);
  }

  Id district, east, west, one, two, three;
  std::shared_ptr<const store::AreaTree> tree;
};

void expect_ratio(Ratio value, std::int64_t numerator, std::int64_t denominator) {
  EXPECT_EQ(value.numerator, numerator);
  EXPECT_EQ(value.denominator, denominator);
}

// 「帮助个体工商户申请贷款2968笔5957万元」
TEST(IndicatorFiguresTest, SumsRollUpAndLeadBackToTheirRecords) {
  District place;
  place.loans(place.one, 1000, 20'000'000);
  place.loans(place.two, 968, 19'570'000);
  place.loans(place.three, 900, 18'000'000);
  place.loans(place.east, 100, 2'000'000);  // the street's own
  const IndicatorFigures loans = place.figures("enterprise.loans");
  expect_ratio(loans.value(place.node(place.district)), 2968, 1);
  expect_ratio(loans.value(place.node(place.east)), 2068, 1);
  expect_ratio(loans.value(place.node(place.one)), 1000, 1);
  expect_ratio(loans.value(kNoNode), 2968, 1);
  const auto behind = loans.records(place.node(place.east));
  ASSERT_EQ(behind.size(), 3u);
  std::int64_t sum = 0;
  for (const FactPlace& record : behind) sum += loans.counted()[0].facts().values[record.row];
  EXPECT_EQ(sum, 2068);
  expect_ratio(place.figures("enterprise.loan_amount").value(kNoNode), 5957'0000'00, 1);
}

// A moved community takes its figures along from the day it moved, and no earlier figure changes.
TEST(IndicatorFiguresTest, AnOldFigureStaysWithTheUnitThatHadIt) {
  District place;
  place.loans(place.two, 968, 1);
  place.move(place.two, place.west, {kLate.days - 3});
  const IndicatorFigures late = place.figures("enterprise.loans", kLate);
  expect_ratio(late.value(place.node(place.east)), 0, 1);
  expect_ratio(late.value(place.node(place.west)), 968, 1);
  const IndicatorFigures before = place.figures("enterprise.loans", {kLate.days - 4});
  expect_ratio(before.value(place.node(place.east)), 968, 1);
  expect_ratio(before.value(place.node(place.west)), 0, 1);
}

// A share is a ratio of sums, never a mean of shares.
TEST(IndicatorFiguresTest, ARatioIsOfTheSums) {
  static constexpr Indicator kSharedSpaces{
      .code = "test.ratio",
      .name = {},
      .unit = {},
      .definition = {},
      .roll_up = domain::RollUp::Ratio,
      .counted = {.source = &domain::kLoanTally, .measure = domain::kLoanTally["loans"]},
      .among = {.source = &domain::kLoanTally, .measure = domain::kLoanTally["amount"]}};
  District place;
  place.loans(place.one, 1, 1);
  place.loans(place.two, 1, 9);
  const IndicatorFigures share = place.figures(kSharedSpaces);
  expect_ratio(share.value(place.node(place.east)), 2, 1000);
  expect_ratio(share.value(place.node(place.west)), 0, 0);
  EXPECT_FALSE(share.value(place.node(place.west)).defined());
}

// 「工作经费……达到72万元」: the mean over the communities beneath.
TEST(IndicatorFiguresTest, AMeanIsOfTheRecordsBeneath) {
  District place;
  place.fund(place.one, 700'000);
  place.fund(place.two, 740'000);
  place.fund(place.three, 720'000);
  const IndicatorFigures funds = place.figures("fund.work");
  expect_ratio(funds.value(place.node(place.district)), 2'160'000'00, 3);
  expect_ratio(funds.value(place.node(place.east)), 1'440'000'00, 2);
}

TEST(IndicatorFiguresTest, TheLatestWordOfAnAreaStandsForWhatLiesBeneath) {
  District place;
  place.resumption(place.one, kMay, 10, 4);
  place.resumption(place.one, kMay + 5, 10, 9);
  place.resumption(place.one, kLate.days + 1, 10, 10);  // after the period
  place.resumption(place.two, kMay + 1, 20, 20);
  place.resumption(place.three, kMay, 5, 1);
  place.resumption(place.west, kMay + 2, 8, 8);  // the street counts firms of its own
  const IndicatorFigures rate = place.figures("enterprise.resumed_rate");
  expect_ratio(rate.value(place.node(place.one)), 9, 10);
  expect_ratio(rate.value(place.node(place.east)), 29, 30);
  expect_ratio(rate.value(place.node(place.west)), 8, 8);
  expect_ratio(rate.value(place.node(place.district)), 37, 38);
  expect_ratio(rate.value(kNoNode), 37, 38);
  EXPECT_EQ(rate.records(place.node(place.district)).size(), 3u);
}

// Each unit once, also where it is paired in two communities of one street or of two streets.
TEST(IndicatorFiguresTest, DistinctCountsEachValueOnceInEverySubtree) {
  using domain::kPairing;
  static constexpr Indicator kAgencies{
      .code = "test.distinct",
      .name = {},
      .unit = {},
      .definition = {},
      .roll_up = domain::RollUp::Distinct,
      .counted = {.source = &kPairing, .each = kPairing["agency"]}};
  District place;
  const auto unit = [&](const char* name) {
    return place.add(domain::kUnit, {{domain::kUnit["name"], std::string(name)},
                                     {domain::kUnit["nature"], std::int64_t{1}}});
  };
  const Id bureau = unit("示例局");
  const Id office = unit("示例办");
  const auto pair = [&](const Id& agency, const Id& where) {
    place.add(kPairing, {{kPairing["title"], std::string("示例结对")},
                         {kPairing["kind"], std::int64_t{1}},
                         {kPairing["agency"], agency},
                         {kPairing["firm"], office},
                         {kPairing["place"], where},
                         {kPairing["begins"], kMay}});
  };
  pair(bureau, place.one);
  pair(bureau, place.one);
  pair(bureau, place.two);
  pair(bureau, place.three);
  pair(office, place.two);
  const IndicatorFigures agencies = place.figures(kAgencies);
  for (const auto& [area, count] : {std::pair{place.one, 1},
                                    {place.two, 2},
                                    {place.three, 1},
                                    {place.east, 2},
                                    {place.west, 1},
                                    {place.district, 2}}) {
    const Node node = place.node(area);
    expect_ratio(agencies.value(node), count, 1);
    EXPECT_EQ(agencies.records(node).size(), static_cast<std::size_t>(count));
  }
  expect_ratio(agencies.value(kNoNode), 2, 1);
}

// Whatever hangs nowhere is in the whole and in no area.
TEST(IndicatorFiguresTest, WhatHangsNowhereCountsInTheWholeOnly) {
  District place;
  place.add(domain::kUnit, {{domain::kUnit["name"], std::string("示例协会")},
                            {domain::kUnit["nature"], std::int64_t{7}},
                            {domain::kUnit["executive_member"], std::int64_t{1}}});
  const IndicatorFigures units = place.figures("unit.executives");
  expect_ratio(units.value(kNoNode), 1, 1);
  expect_ratio(units.value(place.node(place.district)), 0, 1);
  EXPECT_EQ(units.records(kNoNode).size(), 1u);
}

// Every indicator of the catalogue can be asked, and its records are as many as it counts.
TEST(IndicatorFiguresTest, EveryIndicatorOfTheCatalogueLoads) {
  District place;
  place.loans(place.one, 3, 5);
  for (const Indicator* indicator : domain::all_indicators()) {
    const IndicatorFigures figures = place.figures(*indicator);
    const bool counts =
        indicator->counted.measure == 0 && indicator->counted.take == domain::Take::All;
    if (!counts) continue;
    EXPECT_EQ(figures.records(kNoNode).size(),
              static_cast<std::size_t>(figures.value(kNoNode).numerator))
        << indicator->code;
  }
}

}  // namespace
}  // namespace quanyu::stats
