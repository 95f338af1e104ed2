// What consequences write besides the record's own cells: new records in the first state of their
// workflow, under ids derived from the record that calls for them, so that the same consequence on
// two devices makes one record.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "domain/rules.hpp"
#include "domain/workflow.hpp"

namespace quanyu::domain {

inline Id id_from(const RecordFact& cause, const Entity& made, std::string_view why) {
  return derived_id(cause.name.id, made.number, why);
}

// A new record; empty cells are left out and its state is the first of its workflow.
inline RowChange made_record(const Entity& entity, const Id& id, std::vector<Cell> cells) {
  std::erase_if(cells, [](const Cell& cell) { return is_none(cell.value); });
  if (const Workflow* workflow = find_workflow(entity.number)) {
    cells.push_back({workflow->state().number, workflow->first});
  }
  return {
      .row = {.entity = entity.number, .id = id}, .life = Life::Create, .cells = std::move(cells)};
}

// Cells of a record that is there already.
inline RowChange edited_record(const RecordFact& record, std::vector<Cell> cells) {
  return {.row = record.name, .life = Life::Keep, .cells = std::move(cells)};
}

// A cell's value as it is, for handing it on; nothing where it is empty.
inline Value value_of(const RecordFact& record, FieldNumber field) {
  const Value* value = record.find(field);
  return value == nullptr ? Value{} : *value;
}

inline Date today_of(const RuleContext& context) {
  return date_of(context.now, context.facts.offset_minutes);
}

}  // namespace quanyu::domain
