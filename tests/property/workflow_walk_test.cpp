// Every workflow × every state × every action, from the tables themselves: what may be done is done
// and writes what the table says, everything else is refused at its place and changes nothing.

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/model.hpp"
#include "domain/validate.hpp"
#include "support/workflow_trial.hpp"

namespace quanyu::domain {
namespace {

using testing::full_name;
using testing::prepared_trial;
using testing::Trial;

constexpr Role kRoles[] = {Role::None,       Role::Clerk,     Role::Import,
                           Role::GridWorker, Role::Community, Role::Street,
                           Role::Department, Role::District,  Role::Reader};

Result<Changes> take(const Trial& trial) {
  return decide(trial.acting, trial.command(), trial.facts);
}

// "ok", or the name of the code with its place and arguments: "rule.broken matter.tier not_higher".
std::string told(const Result<Changes>& result) {
  if (result) return "ok";
  const Error& error = result.error();
  std::string text = std::string(error_name(error.code)) + " " + error.entity + "." + error.field;
  for (const std::string& arg : error.args) text += " " + arg;
  return text;
}

std::string refused_at(ErrorCode code, const Entity& entity, std::string_view field,
                       std::string_view arg = {}) {
  std::string text =
      std::string(error_name(code)) + " " + std::string(entity.name) + "." + std::string(field);
  return arg.empty() ? text : text + " " + std::string(arg);
}

const Value* cell_of(const RowChange& change, FieldNumber field) {
  const auto found = std::ranges::find(change.cells, field, &Cell::field);
  return found == change.cells.end() ? nullptr : &found->value;
}

// What the record holds in a field once the change is made.
Value value_after(const Trial& trial, const RowChange& change, FieldNumber field) {
  if (const Value* written = cell_of(change, field)) return *written;
  const Value* held = trial.facts.record.find(field);
  return held == nullptr ? Value{} : *held;
}

Value wanted_by(const Setting& setting, const Trial& trial) {
  switch (setting.to) {
    case SetTo::Value: return setting.value;
    case SetTo::Nothing: return {};
    case SetTo::Now: return trial.now().minutes;
    case SetTo::Today: return testing::kTrialToday;
    case SetTo::Actor: return trial.acting.id;
    case SetTo::Unit: return trial.acting.unit;
  }
  return {};
}

// All that a change must be, whoever wrote it: valid by the declarations, a cell at most once.
void expect_sound(const Changes& changes) {
  for (const RowChange& row : changes.rows) {
    const auto valid = validate(row);
    EXPECT_TRUE(valid) << error_name(valid.error().code) << " " << valid.error().entity << "."
                       << valid.error().field;
    std::set<FieldNumber> fields;
    for (const Cell& cell : row.cells) {
      EXPECT_TRUE(fields.insert(cell.field).second) << "twice: field " << cell.field;
    }
  }
}

void expect_done(const Workflow& workflow, const Action& action, const Trial& trial) {
  const auto changes = take(trial);
  ASSERT_TRUE(changes) << told(changes);
  ASSERT_FALSE(changes->empty());
  const RowChange& own = changes->rows.front();
  EXPECT_EQ(own.row, trial.facts.record.name);
  EXPECT_EQ(own.life, Life::Keep);
  const std::int64_t wanted = action.to == kSameState ? trial.state() : action.to;
  EXPECT_EQ(value_after(trial, own, workflow.state().number), Value{wanted});
  const bool moves = wanted != trial.state();
  EXPECT_EQ(cell_of(own, workflow.state().number) != nullptr, moves);
  for (const Setting& setting : action.sets) {
    EXPECT_EQ(value_after(trial, own, setting.field), wanted_by(setting, trial))
        << workflow.entity->field(setting.field)->name;
  }
  for (const Cell& answer : trial.answers) {
    const bool set = std::ranges::contains(action.sets, answer.field, &Setting::field);
    EXPECT_TRUE(set || value_after(trial, own, answer.field) == answer.value)
        << workflow.entity->field(answer.field)->name;
  }
  expect_sound(*changes);
}

void expect_roles_asked(const Workflow& workflow, const Action& action, Trial trial) {
  for (const Role role : kRoles) {
    trial.acting.role = role;
    const std::string wanted = action.who.has(role)
                                   ? "ok"
                                   : refused_at(ErrorCode::RoleMayNot, *workflow.entity, "",
                                                std::to_string(static_cast<int>(role)));
    EXPECT_EQ(told(take(trial)), wanted);
  }
  trial.acting.role = Role::Clerk;
  trial.facts.in_scope = false;
  EXPECT_EQ(told(take(trial)), refused_at(ErrorCode::OutOfScope, *workflow.entity, ""));
}

void expect_answers_asked(const Workflow& workflow, const Action& action, const Trial& trial) {
  for (const Asked& asked : action.asks) {
    if (asked.presence != Presence::Required) continue;
    const Field& field = *workflow.entity->field(asked.field);
    const std::string wanted = refused_at(ErrorCode::FieldRequired, *workflow.entity, field.name);
    Trial without = trial;
    std::erase_if(without.answers, [&](const Cell& cell) { return cell.field == asked.field; });
    EXPECT_EQ(told(take(without)), wanted);
    Trial emptied = trial;
    emptied.answer(asked.field, Value{});
    EXPECT_EQ(told(take(emptied)), wanted);
  }
}

// Nothing comes in beside what is asked, the state least of all.
void expect_nothing_else_taken(const Workflow& workflow, const Action& action, const Trial& trial) {
  for (const Field& field : workflow.entity->fields) {
    if (std::ranges::contains(action.asks, field.number, &Asked::field)) continue;
    Trial more = trial;
    more.answer(field.number);
    EXPECT_EQ(told(take(more)), refused_at(ErrorCode::GivenByRule, *workflow.entity, field.name));
  }
}

void expect_refused_in_state(const Workflow& workflow, const Trial& trial) {
  const Field& state = workflow.state();
  const std::string wanted = refused_at(ErrorCode::WrongState, *workflow.entity, state.name,
                                        state.choice(trial.state())->name);
  EXPECT_EQ(told(take(trial)), wanted);
}

void expect_alive_asked(const Workflow& workflow, Trial trial) {
  for (const Standing standing : {Standing::Absent, Standing::Removed}) {
    trial.facts.record.standing = standing;
    EXPECT_EQ(told(take(trial)), refused_at(ErrorCode::NotFound, *workflow.entity, ""));
  }
}

TEST(WorkflowWalk, EveryActionInEveryState) {
  std::size_t done = 0;
  std::size_t refused = 0;
  for (const Workflow* workflow : all_workflows()) {
    for (const Choice& state : workflow->state().choices) {
      for (const Action& action : workflow->actions) {
        SCOPED_TRACE(full_name(*workflow, action) + " from " + std::string(state.name));
        const Trial trial = prepared_trial(*workflow, action, state.number);
        if (!action.leaves(state.number)) {
          expect_refused_in_state(*workflow, trial);
          ++refused;
          continue;
        }
        expect_done(*workflow, action, trial);
        expect_roles_asked(*workflow, action, trial);
        expect_answers_asked(*workflow, action, trial);
        expect_nothing_else_taken(*workflow, action, trial);
        expect_alive_asked(*workflow, trial);
        ++done;
      }
    }
  }
  EXPECT_GT(done, 200u);
  EXPECT_GT(refused, done);
}

// An action without what its guard wants is refused, so that no guard is idle and no preparation
// is left over.
TEST(WorkflowWalk, EveryGuardWantsItsPreparation) {
  for (const testing::Preparation& preparation : testing::preparations()) {
    SCOPED_TRACE(preparation.action);
    const std::size_t dot = preparation.action.find('.');
    const Entity* entity = find_entity(preparation.action.substr(0, dot));
    ASSERT_NE(entity, nullptr);
    const Workflow* workflow = find_workflow(entity->number);
    ASSERT_NE(workflow, nullptr);
    if (preparation.action.ends_with(".*")) continue;
    const Action* action = workflow->action(preparation.action.substr(dot + 1));
    ASSERT_NE(action, nullptr);
    if (preparation.wanted_by == testing::WantedBy::Consequence) continue;
    const auto result = take(testing::unprepared_trial(*workflow, *action, action->from.front()));
    EXPECT_TRUE(!result && result.error().code == ErrorCode::RuleBroken) << told(result);
  }
}

}  // namespace
}  // namespace quanyu::domain
