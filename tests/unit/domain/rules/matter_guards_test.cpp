// What must not be done to a matter.

#include "domain/entities/matter.hpp"
#include "domain/rules/matters.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

// Nothing hides by deleting: on-time rates count what is overdue, so it must stay.
TEST(MatterGuardsTest, WhatHasBeenAcceptedIsNotDeleted) {
  const auto removed = [](MatterState state) {
    const Facts facts =
        facts_about(fact_of(kMatter, 1, {{kMatter["state"], static_cast<std::int64_t>(state)}}));
    return refusal(
        decide(acting_in(Role::Street), command::RemoveRecord{facts.record.name}, facts));
  };
  EXPECT_EQ(removed(MatterState::Reported), "ok");
  EXPECT_EQ(removed(MatterState::Void), "ok");
  for (const Choice& state : kMatterStates) {
    const auto it = static_cast<MatterState>(state.number);
    if (it == MatterState::Reported || it == MatterState::Void) continue;
    EXPECT_EQ(removed(it), "matter.kept") << state.name;
  }
}

}  // namespace
}  // namespace quanyu::domain
