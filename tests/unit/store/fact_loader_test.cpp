#include "store/fact_loader.hpp"

#include "domain/entities/enterprise.hpp"
#include "domain/entities/funds.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/mobilisation.hpp"
#include "domain/entities/unit_places.hpp"
#include "domain/entities/units.hpp"
#include "store/connection.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::AreaKind;
using domain::Cell;
using domain::Condition;
using domain::Counted;
using domain::kParkingShare;
using domain::Timing;

constexpr Date kMay1{20'574};  // 2026-05-01
constexpr Date kMay31{20'604};

struct Town : Replica {
  Town() : Replica(11) {
    found();
    area = add_area("示例社区", AreaKind::Community);
    unit = add(domain::kUnit, {{domain::kUnit["name"], std::string("示例公司")},
                               {domain::kUnit["nature"], std::int64_t{6}}});
  }
  Id add(const domain::Entity& entity, std::vector<Cell> cells) {
    const Id id = random.id();
    run(domain::command::AddRecord{entity.number, id, std::move(cells), Moment{}});
    return id;
  }
  Id park(std::int64_t spaces, std::int64_t kind, std::int64_t begins, std::int64_t ends = 0) {
    std::vector<Cell> cells = {{kParkingShare["title"], std::string("示例停车场")},
                               {kParkingShare["kind"], kind},
                               {kParkingShare["place"], area},
                               {kParkingShare["spaces"], spaces},
                               {kParkingShare["begins"], begins}};
    if (ends != 0) cells.push_back({kParkingShare["ends"], ends});
    return add(kParkingShare, std::move(cells));
  }
  FactColumns load(const Counted& counted, FigurePeriod period = {kMay1, kMay31}) {
    AreaHomes homes(*database, period.last);
    return must(load_fact_columns(*database, homes, counted, period));
  }

  Id area;
  Id unit;
};

TEST(FactLoaderTest, TakesWhatIsInForceOnTheLastDay) {
  Town town;
  town.park(10, 1, kMay1.days - 100);
  town.park(20, 1, kMay31.days);
  town.park(40, 1, kMay31.days + 1);               // begins later
  town.park(80, 1, kMay1.days, kMay31.days);       // ends on that day: still there
  town.park(160, 1, kMay1.days, kMay31.days - 1);  // ended
  const Counted counted{.source = &kParkingShare, .measure = kParkingShare["spaces"]};
  EXPECT_EQ(town.load(counted).values, (std::vector<std::int64_t>{10, 20, 80}));
  const Counted begun{
      .source = &kParkingShare, .timing = Timing::Within, .measure = kParkingShare["spaces"]};
  EXPECT_EQ(town.load(begun).values, (std::vector<std::int64_t>{20, 80, 160}));
  const Counted so_far{.source = &kParkingShare, .timing = Timing::UpTo};
  EXPECT_EQ(town.load(so_far).size(), 4u);
}

TEST(FactLoaderTest, ConditionsHoldOfTheRecordAndOfWhatItPointsAt) {
  Town town;
  const Id shared = town.park(10, 1, kMay1.days);
  town.park(20, 2, kMay1.days);
  town.run(domain::command::EditRecord{.row = {.entity = kParkingShare.number, .id = shared},
                                       .cells = {{kParkingShare["unit"], town.unit}},
                                       .now = {}});
  const auto sizes = [&](const Condition& condition) {
    const Condition where[] = {condition};
    return town.load({.source = &kParkingShare, .where = where}).size();
  };
  EXPECT_EQ(sizes(domain::is(kParkingShare, "kind", "shared")), 1u);
  EXPECT_EQ(sizes(domain::is_not(kParkingShare, "kind", "shared")), 1u);
  EXPECT_EQ(sizes(domain::filled(kParkingShare, "unit")), 1u);
  EXPECT_EQ(sizes(domain::left_empty(kParkingShare, "unit")), 1u);
  EXPECT_EQ(sizes(domain::at_least(kParkingShare, "spaces", 10)), 2u);
  EXPECT_EQ(sizes(domain::says(kParkingShare, "title", "示例停车场")), 2u);
  EXPECT_EQ(sizes(domain::says(kParkingShare, "title", "it's another")), 0u);
  EXPECT_EQ(sizes(domain::not_after(kParkingShare, "begins", "ends")), 0u);
  EXPECT_EQ(sizes(domain::where_its(kParkingShare, "unit",
                                    domain::is(domain::kUnit, "nature", "private_enterprise"))),
            1u);
  EXPECT_EQ(sizes(domain::where_its(kParkingShare, "unit",
                                    domain::is(domain::kUnit, "nature", "school"))),
            0u);
}

TEST(FactLoaderTest, WhatLiesInTheTrashDoesNotCount) {
  Town town;
  const Id one = town.park(10, 1, kMay1.days);
  town.park(20, 1, kMay1.days);
  town.run(domain::command::RemoveRecord{{.entity = kParkingShare.number, .id = one}});
  EXPECT_EQ(town.load({.source = &kParkingShare}).size(), 1u);
}

// The last link of each child and kind holds; one that was ended or that moved does not count
// twice.
TEST(FactLoaderTest, CountsALinkAsItIsOnTheDay) {
  Town town;
  const Id other = town.add_area("另一示例社区", AreaKind::Community);
  const auto assign = [&](const domain::Value& parent, std::int32_t day, std::int64_t kind) {
    town.run(domain::command::EditRecord{.row = {.entity = domain::kUnitPlace.number,
                                                 .id = town.unit,
                                                 .kind = kind,
                                                 .valid_from = day},
                                         .cells = {{domain::link_field::kParent, parent}},
                                         .now = {}});
  };
  assign(town.area, kMay1.days, 1);
  assign(town.area, kMay1.days, 2);
  assign(other, kMay1.days + 20, 2);
  static constexpr Condition kAssigned[] = {domain::is(domain::kUnitPlace, "kind", "assigned")};
  const Counted counted{.source = &domain::kUnitPlace, .where = kAssigned};
  const auto in = [&](Date last) { return town.load(counted, {kMay1, last}); };
  EXPECT_EQ(in({kMay1.days - 1}).size(), 0u);
  ASSERT_EQ(in(kMay1).size(), 1u);
  const std::int64_t first = in(kMay1).areas[0];
  ASSERT_EQ(in(kMay31).size(), 1u);
  EXPECT_NE(in(kMay31).areas[0], first);
  const auto names = must(names_of_facts(*town.database, counted, in(kMay31), {0}));
  EXPECT_EQ(names[0], (domain::RowName{domain::kUnitPlace.number, town.unit, 2, kMay1.days + 20}));
  assign({}, kMay1.days + 20, 2);
  EXPECT_EQ(in(kMay31).size(), 0u);
}

// Moments count on the day they are in the workspace's own time, +08:00.
TEST(FactLoaderTest, AMomentHasItsDayWhereTheWorkspaceIs) {
  Town town;
  const Id mobilisation =
      town.add(domain::kMobilisation, {{domain::kMobilisation["title"], std::string("示例动员")},
                                       {domain::kMobilisation["kind"], std::int64_t{1}},
                                       {domain::kMobilisation["place"], town.area}});
  const auto shift = [&](Moment begins) {
    town.add(domain::kShift, {{domain::kShift["mobilisation"], mobilisation},
                              {domain::kShift["place"], town.area},
                              {domain::kShift["begins"], begins.minutes},
                              {domain::kShift["ends"], begins.minutes + 60},
                              {domain::kShift["name"], std::string("演示甲")}});
  };
  shift(moment_at(kMay1, 0, 8 * 60));
  shift(moment_at(kMay31, 23 * 60 + 59, 8 * 60));
  shift(moment_at({kMay31.days + 1}, 0, 8 * 60));
  shift(moment_at({kMay1.days - 1}, 23 * 60 + 59, 8 * 60));
  const Counted counted{
      .source = &domain::kShift, .timing = Timing::Within, .from = domain::kShift["begins"]};
  EXPECT_EQ(town.load(counted).days, (std::vector<std::int64_t>{kMay1.days, kMay31.days}));
}

TEST(FactLoaderTest, AYearIsThatOfTheLastDay) {
  Town town;
  for (const std::int64_t year : {2025, 2026, 2026}) {
    town.add(domain::kFund, {{domain::kFund["title"], std::string("工作经费")},
                             {domain::kFund["kind"], std::int64_t{1}},
                             {domain::kFund["place"], town.area},
                             {domain::kFund["year"], year},
                             {domain::kFund["amount"], std::int64_t{72'0000'00}}});
  }
  const Counted counted{.source = &domain::kFund,
                        .timing = Timing::InYear,
                        .from = domain::kFund["year"],
                        .measure = domain::kFund["amount"]};
  EXPECT_EQ(town.load(counted).size(), 2u);
}

}  // namespace
}  // namespace quanyu::store
