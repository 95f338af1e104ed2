#include "domain/rules/progress.hpp"

#include "domain/entities/project.hpp"
#include "domain/entities/work_plan.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

Result<Changes> entry_of(std::int64_t day, std::int64_t percent, const RecordFact& measure) {
  Facts facts = facts_about({});
  facts.referred = {measure};
  return add_to(facts, kProgressEntry,
                {{kProgressEntry["measure"], measure.name.id},
                 {kProgressEntry["day"], day},
                 {kProgressEntry["percent"], percent},
                 {kProgressEntry["done"], std::string("已完成摸底")}},
                Role::Community);
}

TEST(ProgressTest, AMeasureShowsItsLatestEntry) {
  RecordFact measure = fact_of(kMeasure, 1, {{kMeasure["reported_on"], kTestToday}});
  const auto later = entry_of(kTestToday + 1, 60, measure);
  ASSERT_EQ(refusal(later), "ok");
  ASSERT_EQ(later->rows.size(), 2u);
  EXPECT_EQ(changed(later, kMeasure["progress"], 1), Value{std::int64_t{60}});
  EXPECT_EQ(changed(later, kMeasure["reported_on"], 1), Value{kTestToday + 1});
  const auto earlier = entry_of(kTestToday - 1, 20, measure);
  ASSERT_EQ(refusal(earlier), "ok");
  EXPECT_EQ(earlier->rows.size(), 1u);
}

TEST(ProgressTest, AMeasureIsReportedDoneAtAHundredAndConfirmedAbove) {
  Facts facts = facts_about(fact_of(
      kMeasure, 1,
      {{kMeasure["state"], measure_state::kUnderWay}, {kMeasure["progress"], std::int64_t{99}}}));
  EXPECT_EQ(refusal(act_on(facts, "report_done", {}, Role::Department)), "progress_not_full");
  facts.record.set(kMeasure["progress"], std::int64_t{100});
  EXPECT_EQ(refusal(act_on(facts, "report_done", {}, Role::Department)), "ok");
  facts.record.set(kMeasure["state"], measure_state::kReported);
  EXPECT_EQ(refusal(act_on(facts, "confirm", {}, Role::Department)),
            error_name(ErrorCode::RoleMayNot));
  EXPECT_EQ(changed(act_on(facts, "confirm"), kMeasure["done_on"]), Value{kTestToday});
}

TEST(ProgressTest, AProjectFinishesWithItsLastMilestone) {
  Facts facts = facts_about(fact_of(kProject, 1, {{kProject["state"], project_state::kUnderWay}}));
  facts.related = {{number::Milestone,
                    kMilestone["project"],
                    {fact_of(kMilestone, 2, {{kMilestone["done_on"], kTestToday}}),
                     fact_of(kMilestone, 3, {})}}};
  EXPECT_EQ(refusal(act_on(facts, "finish")), "milestones_open");
  facts.related[0].records[1].set(kMilestone["done_on"], kTestToday);
  EXPECT_EQ(changed(act_on(facts, "finish"), kProject["finished_on"]), Value{kTestToday});
}

}  // namespace
}  // namespace quanyu::domain
