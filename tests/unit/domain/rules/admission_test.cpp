#include "domain/rules/admission.hpp"

#include "domain/entities/demands.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

// March 2026 begins on a Sunday and has 22 working days.
LoadMonth month_of(std::int32_t month) {
  LoadMonth result{date_of(CivilDate{2026, month, 1}), date_of(CivilDate{2026, month + 1, 1}), {}};
  --result.last.days;
  for (Date day = result.first; day <= result.last; ++day.days) {
    if ((day.days + 3) % 7 < 5) result.working_days.push_back(day);  // Monday to Friday
  }
  return result;
}

RecordFact demand(std::int64_t frequency, std::int64_t tenths, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kDemand, 1,
                            {{kDemand["frequency"], frequency},
                             {kDemand["hours"], tenths},
                             {kDemand["state"], demand_state::kAdmitted},
                             {kDemand["ground"], std::string("示例文件〔2026〕1号")}});
  for (Cell& cell : more) fact.set(cell.field, cell.value);
  return fact;
}

TEST(AdmissionTest, TimesFollowTheFrequency) {
  const LoadMonth march = month_of(3);
  ASSERT_EQ(march.working_days.size(), 22u);
  EXPECT_EQ(times_in_month(demand(2, 1), march), 22);  // each working day
  EXPECT_EQ(times_in_month(demand(3, 1), march), 5);   // Mondays 2, 9, 16, 23, 30
  EXPECT_EQ(times_in_month(demand(4, 1), march), 1);
  EXPECT_EQ(times_in_month(demand(5, 1), march), 1);
  EXPECT_EQ(times_in_month(demand(5, 1), month_of(4)), 0);
  EXPECT_EQ(times_in_month(demand(6, 1), march), 0);
  EXPECT_EQ(times_in_month(demand(6, 1), month_of(6)), 1);
  EXPECT_EQ(times_in_month(demand(7, 1), month_of(6)), 0);
  const Cell three{kDemand["times"], std::int64_t{3}};
  EXPECT_EQ(times_in_month(demand(8, 1, {three}), march), 3);
  EXPECT_EQ(times_in_month(demand(4, 1, {three}), march), 3);
}

TEST(AdmissionTest, OnlyDaysOnWhichItHoldsCount) {
  const LoadMonth march = month_of(3);
  const Cell from{kDemand["begins"], day_of(2026, 3, 30)};
  EXPECT_EQ(times_in_month(demand(2, 1, {from}), march), 2);
  EXPECT_EQ(times_in_month(demand(3, 1, {from}), march), 1);
  EXPECT_EQ(times_in_month(demand(1, 1, {from}), march), 1);
  EXPECT_EQ(times_in_month(demand(1, 1, {from}), month_of(4)), 0);
  const Cell ended{kDemand["ends"], day_of(2026, 2, 28)};
  EXPECT_EQ(times_in_month(demand(4, 1, {ended}), march), 0);
}

// The month's load of a community: what was admitted and what is asked without being admitted.
TEST(AdmissionTest, SumsTheMonthsHours) {
  const Cell proposed{kDemand["state"], demand_state::kProposed};
  const Cell refused{kDemand["state"], demand_state::kRefused};
  const std::vector<RecordFact> demands = {
      demand(2, 5),               // half an hour each working day
      demand(4, 80),              // eight hours a month
      demand(3, 10, {proposed}),  // an hour each Monday
      demand(2, 40, {refused}),
      demand(7, 400),
  };
  EXPECT_EQ(month_load(demands, month_of(3)),
            (MonthLoad{.admitted = 22 * 5 + 80, .not_admitted = 50, .demands = 3}));
}

TEST(AdmissionTest, AnswersByTheThreeLists) {
  EXPECT_EQ(answer_to_demand(nullptr), DemandAnswer::NotListed);
  const auto on = [](std::int64_t list) {
    const RecordFact duty = fact_of(kListedDuty, 2, {{kListedDuty["list"], list}});
    return answer_to_demand(&duty);
  };
  EXPECT_EQ(on(1), DemandAnswer::OwnDuty);
  EXPECT_EQ(on(2), DemandAnswer::Assisting);
  EXPECT_EQ(on(3), DemandAnswer::TakenBack);
}

TEST(AdmissionTest, AdmitsOnlyWithAGroundAndNothingTakenBack) {
  const Cell proposed{kDemand["state"], demand_state::kProposed};
  Facts facts = facts_about(demand(4, 10, {proposed}));
  const auto admitted = act_on(facts, "admit");
  EXPECT_EQ(changed(admitted, kDemand["state"]), Value{demand_state::kAdmitted});
  EXPECT_EQ(changed(admitted, kDemand["decided_on"]), Value{kTestToday});
  facts.record.set(kDemand["ground"], {});
  EXPECT_EQ(refusal(act_on(facts, "admit")), "demand_needs_ground");
  facts.record.set(kDemand["ground"], std::string("口头要求"));
  facts.record.set(kDemand["duty"], test_id(2));
  facts.referred.push_back(fact_of(kListedDuty, 2, {{kListedDuty["list"], std::int64_t{3}}}));
  EXPECT_EQ(refusal(act_on(facts, "admit")), "duty_taken_back");
  EXPECT_EQ(refusal(act_on(facts, "admit", {}, Role::Community)),
            error_name(ErrorCode::RoleMayNot));
  EXPECT_EQ(refusal(act_on(facts, "refuse", {{kDemand["reason"], std::string("不在清单")}})), "ok");
}

TEST(AdmissionTest, NothingOverlapsWithItself) {
  Facts facts = facts_about({});
  facts.referred = {demand(4, 10), demand(4, 10)};
  facts.referred[1].name.id = test_id(2);
  const auto overlap = [&](std::uint8_t other) {
    return add_to(facts, kDemandOverlap,
                  {{kDemandOverlap["demand"], test_id(1)},
                   {kDemandOverlap["other"], test_id(other)},
                   {kDemandOverlap["what"], std::string("同一份人口台账")}});
  };
  EXPECT_EQ(refusal(overlap(2)), "ok");
  EXPECT_EQ(refusal(overlap(1)), "overlap_with_itself");
}

}  // namespace
}  // namespace quanyu::domain
