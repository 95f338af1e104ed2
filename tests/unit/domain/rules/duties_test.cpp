#include "domain/rules/duties.hpp"

#include "domain/validate.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kDutyNumber = 60;
constexpr std::uint8_t kOwnerNumber = 61;

Date day(const char* text) { return *parse_date(text); }
std::int64_t days(const char* text) { return day(text).days; }

RecordFact duty(Period period, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kPeriodicDuty, kDutyNumber,
                            {{kPeriodicDuty["period"], static_cast<std::int64_t>(period)},
                             {kPeriodicDuty["starts"], days("2026-01-01")}});
  for (const Cell& cell : more) fact.set(cell.field, cell.value);
  return fact;
}

RecordFact owner(const char* from = "2026-01-01", const char* to = nullptr) {
  RecordFact fact = fact_of(kDutyOwner, kOwnerNumber,
                            {{kDutyOwner["duty"], test_id(kDutyNumber)},
                             {kDutyOwner["body"], test_id(1)},
                             {kDutyOwner["owes_from"], days(from)}});
  if (to != nullptr) fact.set(kDutyOwner["owes_to"], days(to));
  return fact;
}

RecordFact occurrence(const char* starts, std::int64_t state) {
  return fact_of(kDutyOccurrence, 70,
                 {{kDutyOccurrence["owner"], test_id(kOwnerNumber)},
                  {kDutyOccurrence["duty"], test_id(kDutyNumber)},
                  {kDutyOccurrence["starts"], days(starts)},
                  {kDutyOccurrence["state"], state}});
}

RecordFact conference(const char* held, std::int64_t state = meeting_state::kHeld,
                      std::int64_t kind = 1) {
  return fact_of(
      kMeeting, 80,
      {{kMeeting["kind"], kind}, {kMeeting["state"], state}, {kMeeting["held_on"], days(held)}});
}

// "F F M O": fulfilled, made up, excused, missed or still open.
std::string print(const std::vector<DutyPeriod>& periods) {
  std::string text;
  for (const DutyPeriod& period : periods) {
    if (!text.empty()) text += ' ';
    text += "OFUEM"[static_cast<int>(period.mark)];
  }
  return text;
}

// 「每季度组织召开联席会议」: held meetings count by themselves, the quarters without one are gaps.
TEST(DutiesTest, AQuarterWithoutAHeldConferenceIsAGap) {
  const RecordFact quarterly = duty(Period::Quarter, {{kPeriodicDuty["meeting_kind"], 1}});
  const auto periods = duty_periods(
      quarterly, owner(), {},
      {conference("2026-03-31"), conference("2026-07-01", meeting_state::kMinuted),
       conference("2026-05-05", meeting_state::kCancelled), conference("2026-06-01", 3, 8)},
      day("2026-10-08"));
  EXPECT_EQ(print(periods), "F M F O");
  const auto gaps = duty_gaps(periods);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].span, (Span{day("2026-04-01"), day("2026-06-30")}));
}

// 「区委常委会每年听取城市基层党建工作专题报告」
TEST(DutiesTest, AYearIsMissedOnlyWhenItIsOver) {
  const RecordFact yearly = duty(Period::Year);
  EXPECT_EQ(print(duty_periods(yearly, owner(), {}, {}, day("2026-12-31"))), "O");
  EXPECT_EQ(print(duty_periods(yearly, owner(), {}, {}, day("2027-01-01"))), "M O");
  EXPECT_EQ(
      print(duty_periods(yearly, owner(), {occurrence("2026-01-01", occurrence_state::kFulfilled)},
                         {}, day("2027-01-01"))),
      "F O");
}

// 「优秀社区干部每月一次的见面会」
TEST(DutiesTest, MonthsAreJudgedOneByOne) {
  const auto periods = duty_periods(duty(Period::Month), owner(),
                                    {occurrence("2026-01-01", occurrence_state::kFulfilled),
                                     occurrence("2026-02-01", occurrence_state::kMadeUp),
                                     occurrence("2026-03-01", occurrence_state::kExcused),
                                     occurrence("2026-04-01", occurrence_state::kMissed)},
                                    {}, day("2026-05-31"));
  EXPECT_EQ(print(periods), "F U E M O");
}

TEST(DutiesTest, DaysOfGraceAndSeveralTimesAPeriodCount) {
  const RecordFact twice = duty(Period::Month, {{kPeriodicDuty["times"], std::int64_t{2}},
                                                {kPeriodicDuty["grace_days"], std::int64_t{5}},
                                                {kPeriodicDuty["meeting_kind"], std::int64_t{3}}});
  const auto meeting = [](const char* held) { return conference(held, 3, 3); };
  const std::vector<RecordFact> once = {meeting("2026-01-10")};
  EXPECT_EQ(print(duty_periods(twice, owner(), {}, once, day("2026-02-05"))), "O O");
  EXPECT_EQ(print(duty_periods(twice, owner(), {}, once, day("2026-02-06"))), "M O");
  const auto both =
      duty_periods(twice, owner(), {}, {once[0], meeting("2026-02-05")}, day("2026-02-06"));
  EXPECT_EQ(both[0].mark, DutyMark::Fulfilled);
  EXPECT_EQ(both[0].done, 2);
  // An occurrence that names its meeting does not count it once more.
  RecordFact named = occurrence("2026-01-01", occurrence_state::kFulfilled);
  named.set(kDutyOccurrence["meeting"], test_id(80));
  EXPECT_EQ(duty_periods(twice, owner(), {named}, once, day("2026-02-06"))[0].done, 1);
}

TEST(DutiesTest, OnlyWholePeriodsOfOwnersAndDutiesAreOwed) {
  const RecordFact quarterly = duty(Period::Quarter);
  EXPECT_EQ(
      print(duty_periods(quarterly, owner("2026-01-02", "2026-09-30"), {}, {}, day("2027-06-01"))),
      "M M");
  const RecordFact stopped = duty(Period::Quarter, {{kPeriodicDuty["ends"], days("2026-05-31")}});
  EXPECT_EQ(print(duty_periods(stopped, owner(), {}, {}, day("2027-06-01"))), "M");
}

Facts about_occurrence(std::int64_t state, const char* starts, const char* ends) {
  RecordFact record = occurrence(starts, state);
  record.set(kDutyOccurrence["ends"], days(ends));
  record.set(kDutyOccurrence["due"], days(ends));
  Facts facts = facts_about(record);
  facts.referred = {duty(Period::Quarter), owner("2025-01-01", "2026-09-30")};
  facts.related = {{number::DutyOccurrence, kDutyOccurrence["owner"], {record}}};
  return facts;
}

TEST(DutiesTest, DoingItOpensTheNextPeriod) {
  const Facts facts = about_occurrence(occurrence_state::kDue, "2026-01-01", "2026-03-31");
  const auto done = act_on(facts, "fulfil", {{kDutyOccurrence["done_on"], days("2026-02-27")}});
  ASSERT_EQ(refusal(done), "ok");
  ASSERT_EQ(done->rows.size(), 2u);
  EXPECT_EQ(changed(done, kDutyOccurrence["starts"], 1), Value{days("2026-04-01")});
  EXPECT_EQ(changed(done, kDutyOccurrence["due"], 1), Value{days("2026-06-30")});
  EXPECT_EQ(changed(done, kDutyOccurrence["state"], 1), Value{occurrence_state::kDue});
  for (const RowChange& row : done->rows) EXPECT_TRUE(validate(row));
}

TEST(DutiesTest, TheNextPeriodIsOpenedOnceAndNotAfterTheLast) {
  Facts facts = about_occurrence(occurrence_state::kDue, "2026-01-01", "2026-03-31");
  facts.related[0].records.push_back(occurrence("2026-04-01", occurrence_state::kDue));
  const std::vector<Cell> on = {{kDutyOccurrence["done_on"], days("2026-02-27")}};
  EXPECT_EQ(act_on(facts, "fulfil", on)->rows.size(), 1u);
  // Owed until 30 September only.
  Facts last = about_occurrence(occurrence_state::kDue, "2026-01-01", "2026-03-31");
  last.referred[1] = owner("2025-01-01", "2026-03-31");
  EXPECT_EQ(act_on(last, "fulfil", on)->rows.size(), 1u);
}

TEST(DutiesTest, InTimeMissedAndMadeUpAreToldApart) {
  const auto now_due = [] {
    return about_occurrence(occurrence_state::kDue, "2026-01-01", "2026-03-31");
  };
  const auto past_due = [] {
    return about_occurrence(occurrence_state::kDue, "2025-10-01", "2025-12-31");
  };
  const auto on = [](const char* text) {
    return std::vector<Cell>{{kDutyOccurrence["done_on"], days(text)},
                             {kDutyOccurrence["evidence"], std::string("会议纪要")}};
  };
  EXPECT_EQ(refusal(act_on(now_due(), "miss")), "duty_still_open");
  EXPECT_EQ(refusal(act_on(past_due(), "miss")), "ok");
  EXPECT_EQ(refusal(act_on(past_due(), "fulfil", on("2026-01-05"))), "duty_outside_period");
  EXPECT_EQ(refusal(act_on(now_due(), "fulfil", on("2026-03-03"))), "done_in_future");
  Facts missed = past_due();
  missed.record.set(kDutyOccurrence["state"], occurrence_state::kMissed);
  EXPECT_EQ(refusal(act_on(missed, "make_up", on("2025-12-31"))), "made_up_within_period");
  const auto made_up = act_on(missed, "make_up", on("2026-01-05"));
  EXPECT_EQ(refusal(made_up), "ok");
  EXPECT_EQ(changed(made_up, kDutyOccurrence["state"]), Value{occurrence_state::kMadeUp});
}

Facts about_owner() {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {duty(Period::Quarter), fact_of(*find_entity(number::Body), 1, {}),
                    fact_of(*find_entity(number::Unit), 2, {}), owner()};
  return facts;
}

TEST(DutiesTest, WhoBeginsToOweGetsTheFirstWholePeriod) {
  const auto added = add_to(about_owner(), kDutyOwner,
                            {{kDutyOwner["duty"], test_id(kDutyNumber)},
                             {kDutyOwner["body"], test_id(1)},
                             {kDutyOwner["owes_from"], days("2026-02-01")}});
  ASSERT_EQ(refusal(added), "ok");
  ASSERT_EQ(added->rows.size(), 2u);
  EXPECT_EQ(changed(added, kDutyOccurrence["starts"], 1), Value{days("2026-04-01")});
  EXPECT_TRUE(validate(added->rows[1]));
}

TEST(DutiesTest, ExactlyOneOwesIt) {
  const auto with = [](std::vector<Cell> cells) {
    cells.push_back({kDutyOwner["duty"], test_id(kDutyNumber)});
    cells.push_back({kDutyOwner["owes_from"], days("2026-02-01")});
    return refusal(add_to(about_owner(), kDutyOwner, std::move(cells)));
  };
  EXPECT_EQ(with({}), "duty_owed_by_one");
  EXPECT_EQ(with({{kDutyOwner["body"], test_id(1)}, {kDutyOwner["unit"], test_id(2)}}),
            "duty_owed_by_one");
  EXPECT_EQ(with({{kDutyOwner["unit"], test_id(2)}}), "ok");
}

TEST(DutiesTest, AnOccurrenceIsEnteredByAnyDayAndOnceAPeriod) {
  const std::vector<Cell> cells = {{kDutyOccurrence["owner"], test_id(kOwnerNumber)},
                                   {kDutyOccurrence["duty"], test_id(kDutyNumber)},
                                   {kDutyOccurrence["starts"], days("2026-05-09")}};
  const auto added = add_to(about_owner(), kDutyOccurrence, cells);
  ASSERT_EQ(refusal(added), "ok");
  EXPECT_EQ(changed(added, kDutyOccurrence["starts"]), Value{days("2026-04-01")});
  EXPECT_EQ(changed(added, kDutyOccurrence["ends"]), Value{days("2026-06-30")});
  Facts again = about_owner();
  again.related = {{number::DutyOccurrence,
                    kDutyOccurrence["owner"],
                    {occurrence("2026-04-01", occurrence_state::kDue)}}};
  EXPECT_EQ(refusal(add_to(again, kDutyOccurrence, cells)), "duty_period_twice");
}

}  // namespace
}  // namespace quanyu::domain
