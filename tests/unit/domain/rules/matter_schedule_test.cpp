// Honest shares of the tiers: 「微事不出格、小事不出村、大事不出镇、矛盾不上交」.

#include "domain/entities/matter.hpp"
#include "domain/rules/matters.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

Facts matter_in(MatterState state, Tier tier) {
  return facts_about(fact_of(kMatter, 1,
                             {{kMatter["state"], static_cast<std::int64_t>(state)},
                              {kMatter["tier"], static_cast<std::int64_t>(tier)}}));
}

const std::vector<Cell> kSolved = {{kMatter["result"], std::int64_t{1}},
                                   {kMatter["handling"], std::string("已清运")}};

Value tier_after(const Facts& facts, std::string_view action, Role role) {
  return changed(act_on(facts, action, kSolved, role), kMatter["solved_tier"]);
}

Value number_of(Tier tier) { return static_cast<std::int64_t>(tier); }

// Where it was solved, not where it was reported.
TEST(MatterScheduleTest, WhatADepartmentHandledIsNotSolvedInTheGrid) {
  const Facts facts = matter_in(MatterState::Handling, Tier::Grid);
  EXPECT_EQ(tier_after(facts, "report_handled", Role::GridWorker), number_of(Tier::Grid));
  EXPECT_EQ(tier_after(facts, "report_handled", Role::Community), number_of(Tier::Community));
  EXPECT_EQ(tier_after(facts, "report_handled", Role::Street), number_of(Tier::Street));
  EXPECT_EQ(tier_after(facts, "report_handled", Role::Department), number_of(Tier::District));
}

TEST(MatterScheduleTest, WhatWasRaisedIsSolvedThereWhoeverDoesTheWork) {
  const Facts facts = matter_in(MatterState::Handling, Tier::Street);
  EXPECT_EQ(tier_after(facts, "report_handled", Role::GridWorker), number_of(Tier::Street));
}

TEST(MatterScheduleTest, WhoPassesTheCheckHasNotSolvedIt) {
  Facts facts = matter_in(MatterState::Checking, Tier::Grid);
  facts.record.set(kMatter["solved_tier"], number_of(Tier::Grid));
  facts.record.set(kMatter["handled_by"], test_id(7));
  const auto closed = act_on(facts, "pass_check", {}, Role::Street);
  ASSERT_TRUE(closed);
  EXPECT_EQ(changed(closed, kMatter["solved_tier"]), Value{});
}

TEST(MatterScheduleTest, WhoClosesAtOnceHasSolvedIt) {
  Facts facts = matter_in(MatterState::Reported, Tier::Grid);
  facts.record.set(kMatter["category"], test_id(9));
  facts.referred.push_back(
      fact_of(kMatterCategory, 9, {{kMatterCategory["at_once"], std::int64_t{1}}}));
  EXPECT_EQ(tier_after(facts, "close_at_once", Role::GridWorker), number_of(Tier::Grid));
  EXPECT_EQ(tier_after(facts, "close_at_once", Role::Street), number_of(Tier::Street));
}

}  // namespace
}  // namespace quanyu::domain
