#include "domain/entities/centre_plan.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/validate.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

Facts about(std::int64_t state, std::int64_t kind, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kCentreProject, 1,
                            {{kCentreProject["title"], std::string("示例社区党群服务中心")},
                             {kCentreProject["kind"], kind},
                             {kCentreProject["area"], test_id(3)},
                             {kCentreProject["state"], state}});
  for (const Cell& cell : more) fact.set(cell.field, cell.value);
  Facts facts = facts_about(std::move(fact));
  facts.referred = {fact_of(*find_entity(number::Centre), 4, {}), fact_of(kArea, 3, {})};
  facts.related = {{number::Demonstration, kDemonstration["project"], {}}};
  return facts;
}

const Cell kFinishedYesterday{kCentreProject["finished_on"], kTestToday - 1};
const std::vector<Cell> kAcceptedToday = {{kCentreProject["accepted_on"], kTestToday},
                                          {kCentreProject["centre"], test_id(4)}};

// 「每年打造10个党群服务中心示范点」: what was built as one is one from the day of its acceptance.
TEST(CentreProjectWorkflow, AnAcceptedDemonstrationIsEnteredAsAPoint) {
  using namespace centre_project_state;
  Facts facts = about(kFinished, centre_project_kind::kDemonstration, {kFinishedYesterday});
  const auto accepted = act_on(facts, "accept", kAcceptedToday);
  ASSERT_EQ(refusal(accepted), "ok");
  ASSERT_EQ(accepted->rows.size(), 2u);
  EXPECT_EQ(changed(accepted, kDemonstration["centre"], 1), Value{test_id(4)});
  EXPECT_EQ(changed(accepted, kDemonstration["opened_on"], 1), Value{kTestToday});
  EXPECT_TRUE(validate(accepted->rows[1]));
  facts.related[0].records = {fact_of(kDemonstration, 7, {})};
  EXPECT_EQ(act_on(facts, "accept", kAcceptedToday)->rows.size(), 1u);
  const auto upgrade = act_on(about(kFinished, 2, {kFinishedYesterday}), "accept", kAcceptedToday);
  EXPECT_EQ(upgrade->rows.size(), 1u);
}

TEST(CentreProjectWorkflow, StepsFollowEachOtherInTime) {
  using namespace centre_project_state;
  const Cell started_today{kCentreProject["started_on"], kTestToday};
  EXPECT_EQ(refusal(act_on(about(kBuilding, 1, {started_today}), "finish",
                           {{kCentreProject["finished_on"], kTestToday - 1}})),
            "steps_out_of_order");
  EXPECT_EQ(refusal(act_on(about(kBuilding, 1, {started_today}), "finish",
                           {{kCentreProject["finished_on"], kTestToday}})),
            "ok");
  EXPECT_EQ(refusal(act_on(about(kPlanned, 1), "start",
                           {{kCentreProject["started_on"], kTestToday + 1}})),
            "done_in_future");
}

RecordFact project(std::uint8_t number, std::int64_t state) {
  return fact_of(kCentreProject, number, {{kCentreProject["state"], state}});
}

// 「按照“每年建一批、三年上台阶”理念」: a year's plan is done when its target is accepted.
TEST(CentrePlanWorkflow, IsDoneWhenItsTargetIsReached) {
  using namespace centre_project_state;
  Facts facts = facts_about(fact_of(
      kCentrePlan, 1,
      {{kCentrePlan["target"], std::int64_t{2}}, {kCentrePlan["state"], plan_state::kIssued}}));
  const auto complete = [&](std::vector<RecordFact> projects) {
    facts.related = {{number::CentreProject, kCentreProject["plan"], std::move(projects)}};
    return refusal(act_on(facts, "complete"));
  };
  EXPECT_EQ(complete({project(1, kAccepted), project(2, kBuilding)}), "plan_has_open_projects");
  EXPECT_EQ(complete({project(1, kAccepted), project(2, kCancelled)}), "plan_target_not_reached");
  EXPECT_EQ(complete({project(1, kAccepted), project(2, kAccepted), project(3, kCancelled)}), "ok");
}

}  // namespace
}  // namespace quanyu::domain
