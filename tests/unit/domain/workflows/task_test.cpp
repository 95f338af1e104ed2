#include "domain/entities/task.hpp"

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

Facts about(std::int64_t state, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kTask, 1,
                            {{kTask["title"], std::string("整治楼道堆物")},
                             {kTask["owner"], test_id(2)},
                             {kTask["due"], kTestToday},
                             {kTask["state"], state}});
  for (const Cell& cell : more) fact.set(cell.field, cell.value);
  Facts facts = facts_about(std::move(fact));
  facts.referred = {fact_of(*find_entity(number::Unit), 2, {})};
  return facts;
}

// 督办销号: reported, sent back, reported again, struck off.
TEST(TaskWorkflow, IsStruckOffByTheSuperiorAfterItWasReported) {
  using namespace task_state;
  const std::vector<Cell> result = {{kTask["result"], std::string("已清理")}};
  EXPECT_EQ(act_on(about(kInHand), "close").error().code, ErrorCode::WrongState);
  const auto reported = act_on(about(kInHand), "report", result, Role::GridWorker);
  EXPECT_EQ(changed(reported, kTask["state"]), Value{kReported});
  EXPECT_EQ(changed(reported, kTask["progress"]), Value{std::int64_t{100}});
  EXPECT_EQ(changed(reported, kTask["reported_on"]), Value{kTestToday});
  EXPECT_EQ(act_on(about(kReported), "close", {}, Role::GridWorker).error().code,
            ErrorCode::RoleMayNot);
  const auto closed = act_on(about(kReported), "close", {}, Role::Street);
  EXPECT_EQ(changed(closed, kTask["closed_on"]), Value{kTestToday});
  EXPECT_EQ(act_on(about(kReported), "send_back").error().code, ErrorCode::FieldRequired);
}

TEST(TaskWorkflow, ACardIsRaisedFromYellowToRedAndTheStateStays) {
  const auto yellow = act_on(about(task_state::kInHand), "yellow_card", {}, Role::Street);
  ASSERT_EQ(refusal(yellow), "ok");
  EXPECT_EQ(yellow->rows[0].cells, (std::vector<Cell>{{kTask["card"], std::int64_t{1}}}));
  const Cell held_yellow{kTask["card"], std::int64_t{1}};
  const Cell held_red{kTask["card"], std::int64_t{2}};
  EXPECT_EQ(refusal(act_on(about(task_state::kAssigned, {held_yellow}), "red_card")), "ok");
  EXPECT_EQ(refusal(act_on(about(task_state::kInHand, {held_yellow}), "yellow_card")),
            "card_not_raised");
  EXPECT_EQ(refusal(act_on(about(task_state::kInHand, {held_red}), "yellow_card")),
            "card_not_raised");
}

TEST(TaskWorkflow, AnExtensionEndsLater) {
  const auto to = [](std::int64_t day) {
    return std::vector<Cell>{{kTask["due"], day},
                             {kTask["extend_reason"], std::string("等待材料")}};
  };
  EXPECT_EQ(refusal(act_on(about(task_state::kInHand), "extend", to(kTestToday))), "due_not_later");
  EXPECT_EQ(refusal(act_on(about(task_state::kInHand), "extend", to(kTestToday + 1))), "ok");
}

TEST(TaskWorkflow, AReturnedOneGoesToAnother) {
  Facts facts = about(task_state::kReturned, {{kTask["handler"], test_id(9)}});
  facts.referred.push_back(fact_of(*find_entity(number::Unit), 3, {}));
  const auto reassigned = act_on(facts, "reassign", {{kTask["owner"], test_id(3)}});
  ASSERT_EQ(refusal(reassigned), "ok");
  EXPECT_EQ(changed(reassigned, kTask["owner"]), Value{test_id(3)});
  EXPECT_EQ(changed(reassigned, kTask["state"]), Value{task_state::kAssigned});
}

}  // namespace
}  // namespace quanyu::domain
