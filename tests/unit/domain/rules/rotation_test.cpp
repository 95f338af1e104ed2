#include "domain/rules/rotation.hpp"

#include <map>

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kRotationNumber = 50;

Date day(const char* text) { return *parse_date(text); }

RecordFact rotation(Period period, const char* starts) {
  return fact_of(kRotation, kRotationNumber,
                 {{kRotation["period"], static_cast<std::int64_t>(period)},
                  {kRotation["starts"], std::int64_t{day(starts).days}}});
}

RecordFact member(std::uint8_t unit, const char* joined = nullptr, const char* left = nullptr) {
  RecordFact fact = fact_of(kRotationMember, static_cast<std::uint8_t>(unit + 100),
                            {{kRotationMember["rotation"], test_id(kRotationNumber)},
                             {kRotationMember["unit"], test_id(unit)},
                             {kRotationMember["position"], std::int64_t{unit}}});
  if (joined != nullptr) fact.set(kRotationMember["joined_on"], std::int64_t{day(joined).days});
  if (left != nullptr) fact.set(kRotationMember["left_on"], std::int64_t{day(left).days});
  return fact;
}

RecordFact swap(const char* starts, std::uint8_t unit) {
  return fact_of(kRotationTurn, 90,
                 {{kRotationTurn["rotation"], test_id(kRotationNumber)},
                  {kRotationTurn["starts"], std::int64_t{day(starts).days}},
                  {kRotationTurn["unit"], test_id(unit)}});
}

// "3 1 2 3": the units of the turns, 0 for none, a star where another unit took it.
std::string print(const std::vector<Turn>& turns) {
  std::string text;
  for (const Turn& turn : turns) {
    if (!text.empty()) text += ' ';
    text += std::to_string(std::to_integer<int>(turn.unit.bytes[15]));
    if (turn.swapped) text += '*';
  }
  return text;
}

// 「实行成员单位轮值理事制度，每月由轮值理事单位主持召开工作例会」
TEST(RotationTest, UnitsLeadMonthByMonthInTheirOrder) {
  const auto turns = turns_until(rotation(Period::Month, "2026-01-10"),
                                 {member(3), member(1), member(2)}, {}, day("2026-07-31"));
  EXPECT_EQ(print(turns), "1 2 3 1 2 3 1");
  EXPECT_EQ(turns[1].span, (Span{day("2026-02-01"), day("2026-02-28")}));
}

// 「确定辖区单位党组织轮流担任联席会议牵头单位，每季度组织召开联席会议」
TEST(RotationTest, OrQuarterByQuarter) {
  const RecordFact of_quarters = rotation(Period::Quarter, "2026-01-01");
  const std::vector<RecordFact> members = {member(1), member(2)};
  EXPECT_EQ(unit_in_turn(of_quarters, members, {}, day("2026-03-31")), test_id(1));
  EXPECT_EQ(unit_in_turn(of_quarters, members, {}, day("2026-04-01")), test_id(2));
  EXPECT_EQ(unit_in_turn(of_quarters, members, {}, day("2026-12-31")), test_id(2));
}

TEST(RotationTest, WhoLeftIsSkippedAndTheOthersGoOnAsBefore) {
  const auto turns =
      turns_until(rotation(Period::Month, "2026-01-01"),
                  {member(1), member(2, nullptr, "2026-03-15"), member(3)}, {}, day("2026-08-01"));
  EXPECT_EQ(print(turns), "1 2 3 1 3 1 3 1");
}

TEST(RotationTest, WhoJoinsWaitsUntilTheOthersHaveLed) {
  // Unit 0 would stand first in the order, and still waits.
  const auto turns = turns_until(rotation(Period::Month, "2026-01-01"),
                                 {member(0, "2026-03-01"), member(1), member(2), member(3)}, {},
                                 day("2026-10-01"));
  EXPECT_EQ(print(turns), "1 2 3 1 2 0 3 1 2 0");
}

TEST(RotationTest, WhoseTurnAnotherTookComesNext) {
  const std::vector<RecordFact> members = {member(1), member(2), member(3)};
  const auto turns = turns_until(rotation(Period::Month, "2026-01-01"), members,
                                 {swap("2026-02-17", 3)}, day("2026-07-01"));
  EXPECT_EQ(print(turns), "1 3* 2 1 3 2 1");
  // A turn recorded only for its theme changes nothing.
  RecordFact theme = swap("2026-02-01", 2);
  theme.set(kRotationTurn["unit"], {});
  EXPECT_EQ(print(turns_until(rotation(Period::Month, "2026-01-01"), members, {theme},
                              day("2026-03-01"))),
            "1 2 3");
}

TEST(RotationTest, NobodyLeadsBeforeItBeginsAfterItEndsOrWithoutMembers) {
  RecordFact ended = rotation(Period::Month, "2026-01-01");
  ended.set(kRotation["ends"], std::int64_t{day("2026-03-15").days});
  const std::vector<RecordFact> members = {member(1), member(2)};
  EXPECT_TRUE(unit_in_turn(ended, members, {}, day("2025-12-31")).is_nil());
  EXPECT_EQ(unit_in_turn(ended, members, {}, day("2026-03-15")), test_id(1));
  EXPECT_TRUE(unit_in_turn(ended, members, {}, day("2026-03-16")).is_nil());
  EXPECT_TRUE(unit_in_turn(ended, {}, {}, day("2026-02-01")).is_nil());
  EXPECT_EQ(print(turns_until(rotation(Period::Month, "2026-01-01"), {member(1, "2026-03-01")}, {},
                              day("2026-04-01"))),
            "0 0 1 1");
}

// Whatever happened before: with unchanged members, as many turns as there are members see each of
// them once.
TEST(RotationTest, IsFairFromAnyPointWhereMembersStayTheSame) {
  std::uint32_t seed = 7;
  const auto next = [&seed](std::uint32_t below) {
    seed = seed * 1'664'525u + 1'013'904'223u;
    return (seed >> 8) % below;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<RecordFact> members;
    const auto count = static_cast<std::uint8_t>(2 + next(8));
    for (std::uint8_t unit = 1; unit <= count; ++unit) {
      RecordFact one = member(unit);
      const Date joined{day("2020-01-01").days + static_cast<std::int32_t>(next(900))};
      one.set(kRotationMember["joined_on"], std::int64_t{joined.days});
      if (unit > 1 && next(3) == 0) {
        one.set(kRotationMember["left_on"],
                std::int64_t{joined.days + static_cast<std::int32_t>(next(900))});
      }
      members.push_back(std::move(one));
    }
    const auto turns = turns_until(rotation(Period::Month, "2020-01-01"), members,
                                   {swap("2021-05-01", 1)}, day("2030-12-31"));
    std::map<Id, int> led;
    std::size_t staying = 0;
    for (const RecordFact& one : members) {
      staying += one.has(kRotationMember["left_on"]) ? 0 : 1;
    }
    ASSERT_GE(turns.size(), 100u);
    for (std::size_t at = 100; at < 100 + staying; ++at) ++led[turns[at].unit];
    EXPECT_EQ(led.size(), staying);
  }
}

Facts about_rotation(std::vector<RecordFact> turns, std::vector<RecordFact> members) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {rotation(Period::Quarter, "2026-01-01"),
                    fact_of(*find_entity(number::Unit), 1, {}),
                    fact_of(*find_entity(number::Unit), 2, {})};
  facts.related = {{number::RotationTurn, kRotationTurn["rotation"], std::move(turns)},
                   {number::RotationMember, kRotationMember["rotation"], std::move(members)}};
  return facts;
}

TEST(RotationTest, ATurnIsEnteredOnceByAnyDayOfItsPeriod) {
  const std::vector<Cell> cells = {{kRotationTurn["rotation"], test_id(kRotationNumber)},
                                   {kRotationTurn["starts"], day_of(2026, 5, 20)},
                                   {kRotationTurn["theme"], std::string("邻里节")}};
  const auto entered = add_to(about_rotation({}, {}), kRotationTurn, cells);
  ASSERT_EQ(refusal(entered), "ok");
  EXPECT_EQ(changed(entered, kRotationTurn["starts"]), Value{day_of(2026, 4, 1)});
  const auto twice = add_to(about_rotation({swap("2026-06-30", 1)}, {}), kRotationTurn, cells);
  EXPECT_EQ(refusal(twice), "turn_entered_twice");
}

TEST(RotationTest, AUnitIsAMemberOnceAtATimeAndMayComeBack) {
  const auto join = [](const char* joined) {
    return std::vector<Cell>{{kRotationMember["rotation"], test_id(kRotationNumber)},
                             {kRotationMember["unit"], test_id(1)},
                             {kRotationMember["joined_on"], std::int64_t{day(joined).days}}};
  };
  const auto facts = [] { return about_rotation({}, {member(1, nullptr, "2026-06-30")}); };
  EXPECT_EQ(refusal(add_to(facts(), kRotationMember, join("2026-06-30"))), "member_stands_twice");
  EXPECT_EQ(refusal(add_to(facts(), kRotationMember, join("2026-07-01"))), "ok");
}

}  // namespace
}  // namespace quanyu::domain
