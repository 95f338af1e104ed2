#include "domain/rules/contest.hpp"

#include "domain/entities/street_lists.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

TEST(ContestTest, TheResultIsTheMeanOfTheMarks) {
  EXPECT_EQ(format_ratio(mean_mark({9000, 8000, 8500}, Trim::Keep), 0), "8500");
  EXPECT_EQ(format_ratio(mean_mark({10000, 8000, 9000, 8200, 0}, Trim::Extremes), 0), "8400");
  EXPECT_EQ(format_ratio(mean_mark({9000, 8000}, Trim::Extremes), 0), "8500");
  EXPECT_FALSE(mean_mark({}, Trim::Extremes).defined());
}

TEST(ContestTest, AnEventOpensWithEntriesAndAContestWithJudges) {
  Facts facts = facts_about(fact_of(
      kContest, 1, {{kContest["kind"], std::int64_t{2}}, {kContest["state"], std::int64_t{1}}}));
  EXPECT_EQ(refusal(act_on(facts, "open")), "contest_without_entries");
  facts.related = {
      {number::ContestEntry, kContestEntry["contest"], {fact_of(kContestEntry, 2, {})}}};
  EXPECT_EQ(refusal(act_on(facts, "open")), "contest_without_judges");
  facts.record.set(kContest["kind"], std::int64_t{1});  // 定期晾晒
  EXPECT_EQ(refusal(act_on(facts, "open")), "ok");
}

TEST(ContestTest, AJudgeMarksEntriesOfTheSameEvent) {
  Facts facts = facts_about({});
  facts.referred = {fact_of(kContestEntry, 2, {{kContestEntry["contest"], test_id(1)}}),
                    fact_of(kContestJudge, 3, {{kContestJudge["contest"], test_id(1)}})};
  const std::vector<Cell> cells = {{kContestScore["entry"], test_id(2)},
                                   {kContestScore["judge"], test_id(3)},
                                   {kContestScore["mark"], std::int64_t{9050}}};
  EXPECT_EQ(refusal(add_to(facts, kContestScore, cells)), "ok");
  facts.referred[1].set(kContestJudge["contest"], test_id(9));
  EXPECT_EQ(refusal(add_to(facts, kContestScore, cells)), "judge_of_other_event");
}

}  // namespace
}  // namespace quanyu::domain
