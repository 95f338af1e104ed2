// The search for another writer of a state than the action of its table: what people type, and what
// rules make follow. Tables of records are read into the same commands (record_table_test), undo
// writes only what stood there (undo_test).

#include "domain/state_writers.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/points.hpp"
#include "domain/entities/task.hpp"
#include "domain/model.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/extra_rule.hpp"
#include "domain/rules/own_change.hpp"
#include "support/workflow_trial.hpp"

namespace quanyu::domain {
namespace {

using testing::Trial;

std::string told(const Result<Changes>& result) {
  if (result) return "ok";
  return std::string(error_name(result.error().code)) + " " + result.error().entity + "." +
         result.error().field;
}

std::string given_by_rule(const Workflow& workflow) {
  return "rule.given " + std::string(workflow.entity->name) + "." +
         std::string(workflow.state().name);
}

TEST(StateWriters, NobodyTypesAState) {
  for (const Workflow* workflow : all_workflows()) {
    for (const Choice& state : workflow->state().choices) {
      Trial trial(*workflow, workflow->actions.front(), workflow->first);
      const Cell typed{workflow->state().number, state.number};
      EXPECT_EQ(
          told(decide(trial.acting,
                      command::EditRecord{
                          .row = trial.facts.record.name, .cells = {typed}, .now = trial.now()},
                      trial.facts)),
          given_by_rule(*workflow));
      std::vector<Cell> cells = trial.facts.record.cells;
      trial.facts.record.standing = Standing::Absent;
      EXPECT_EQ(told(decide(trial.acting,
                            command::AddRecord{.entity = workflow->entity->number,
                                               .id = trial.facts.record.name.id,
                                               .cells = std::move(cells),
                                               .now = trial.now()},
                            trial.facts)),
                given_by_rule(*workflow));
    }
  }
}

// --- Rules that write what they must not ---

const RowName kOtherTask{.entity = number::Task, .id = derived_id({}, number::Task, "other")};

// A task made from nothing, with everything it must have and these cells.
RowChange task_with(std::vector<Cell> more) {
  RowChange made = made_record(kTask, kOtherTask.id, {{kTask["title"], std::string("演示")}});
  std::erase_if(made.cells, [](const Cell& cell) { return cell.field == kTask["state"]; });
  made.cells.insert(made.cells.end(), more.begin(), more.end());
  return made;
}

void moves_another(const RuleContext&, Changes& changes) {
  changes.rows.push_back({.row = kOtherTask, .cells = {{kTask["state"], task_state::kClosed}}});
}
void makes_a_closed_one(const RuleContext&, Changes& changes) {
  changes.rows.push_back(task_with({{kTask["state"], task_state::kClosed}}));
}
void makes_one_without_a_state(const RuleContext&, Changes& changes) {
  changes.rows.push_back(task_with({}));
}
void makes_one_as_it_begins(const RuleContext&, Changes& changes) {
  changes.rows.push_back(task_with({{kTask["state"], task_state::kAssigned}}));
}
void closes_itself(const RuleContext& context, Changes& changes) {
  set_own(changes, context.entity.field(Meaning::State)->number, task_state::kClosed);
}

// What becomes of a new reward, which has no state, under a rule of this kind.
std::string adding_under(Consequence consequence) {
  const EntityRule rogue{.entity = number::Reward, .consequence = consequence};
  const ExtraRule rule(rogue);
  Facts facts;
  facts.has_workspace = true;
  std::vector<Cell> cells;
  for (const Field& field : kReward.fields) {
    if (field.presence != Presence::Required) continue;
    if (field.type == FieldType::Text) cells.push_back({field.number, std::string("演示")});
    if (field.type == FieldType::Integer) cells.push_back({field.number, std::int64_t{1}});
    if (field.type != FieldType::Reference) continue;
    const Id id = derived_id({}, field.target, "target");
    facts.referred.push_back(
        {.name = {.entity = field.target, .id = id}, .standing = Standing::Alive, .cells = {}});
    cells.push_back({field.number, id});
  }
  const Trial somebody(*find_workflow(number::Task), find_workflow(number::Task)->actions.front(),
                       task_state::kAssigned);
  return told(decide(somebody.acting,
                     command::AddRecord{.entity = number::Reward,
                                        .id = derived_id({}, number::Reward, "new"),
                                        .cells = std::move(cells),
                                        .now = somebody.now()},
                     facts));
}

TEST(StateWriters, ARuleThatMovesAnotherRecordIsCaught) {
  EXPECT_EQ(adding_under(nullptr), "ok");
  EXPECT_EQ(adding_under(moves_another), "internal task.state");
  EXPECT_EQ(adding_under(makes_a_closed_one), "internal task.state");
  EXPECT_EQ(adding_under(makes_one_without_a_state), "internal task.state");
  EXPECT_EQ(adding_under(makes_one_as_it_begins), "ok");
}

// An action under a rule of its own entity that goes another way than the table.
std::string acting_under(std::string_view action, std::int64_t from, Consequence consequence) {
  const EntityRule rogue{.entity = number::Task, .consequence = consequence};
  const ExtraRule rule(rogue);
  const Workflow& workflow = *find_workflow(number::Task);
  const Trial trial = testing::prepared_trial(workflow, *workflow.action(action), from);
  return told(decide(trial.acting, trial.command(), trial.facts));
}

TEST(StateWriters, ARuleThatLeadsAnActionElsewhereIsCaught) {
  EXPECT_EQ(acting_under("close", task_state::kReported, closes_itself), "ok");
  EXPECT_EQ(acting_under("accept", task_state::kAssigned, closes_itself), "internal task.state");
  // An action that stays where it is does not move either.
  EXPECT_EQ(acting_under("yellow_card", task_state::kInHand, nullptr), "ok");
  EXPECT_EQ(acting_under("yellow_card", task_state::kInHand, closes_itself), "internal task.state");
  EXPECT_EQ(acting_under("accept", task_state::kAssigned, moves_another), "internal task.state");
}

}  // namespace
}  // namespace quanyu::domain
