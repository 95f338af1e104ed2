#include "domain/state_writers.hpp"

#include <algorithm>

#include "domain/workflow.hpp"

namespace quanyu::domain {
namespace {

const Value* cell_of(const RowChange& row, FieldNumber field) {
  const auto found = std::ranges::find(row.cells, field, &Cell::field);
  return found == row.cells.end() ? nullptr : &found->value;
}

bool is_by_action(const Command& command, const Facts& facts, const Workflow& workflow,
                  const RowChange& row, const Value& state) {
  const auto* act = std::get_if<command::Act>(&command);
  if (act == nullptr || act->record != row.row) return false;
  const Action* action = workflow.action(act->action);
  return action != nullptr && action->leaves(facts.record.number(workflow.state().number)) &&
         state == Value{action->to};
}

bool is_accounted_for(const Command& command, const Facts& facts, const Workflow& workflow,
                      const RowChange& row) {
  const Value* state = cell_of(row, workflow.state().number);
  // What comes out of the trash brings no cells and is what it was.
  const bool is_made = row.life == Life::Create && !row.cells.empty();
  if (is_made) return state != nullptr && *state == Value{workflow.first};
  return state == nullptr || is_by_action(command, facts, workflow, row, *state);
}

}  // namespace

Result<void> check_state_writers(const Command& command, const Facts& facts,
                                 const Changes& changes) {
  for (const RowChange& row : changes.rows) {
    const Workflow* workflow = find_workflow(row.row.entity);
    if (workflow == nullptr || is_accounted_for(command, facts, *workflow, row)) continue;
    return fail_at(ErrorCode::Internal, std::string(workflow->entity->name),
                   std::string(workflow->state().name));
  }
  return {};
}

}  // namespace quanyu::domain
