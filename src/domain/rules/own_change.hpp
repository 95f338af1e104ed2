// What guards and consequences of many entities do with the record at hand: ask its state, set its
// own cells in the changes. What they write to other records is in consequences.hpp.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/rules.hpp"

namespace quanyu::domain {

// Sets a cell of the command's own record, instead of what the change holds for it so far.
inline void set_own(Changes& changes, FieldNumber field, Value value) {
  auto& cells = changes.rows.front().cells;
  const auto found = std::ranges::find(cells, field, &Cell::field);
  if (found != cells.end()) {
    found->value = std::move(value);
  } else {
    cells.push_back({field, std::move(value)});
  }
}

// A moment or a number as a value; no value for none.
inline Value moment_value(const std::optional<Moment>& moment) {
  return moment ? Value{moment->minutes} : Value{};
}

inline bool is_new(const RuleContext& context) {
  return context.before.standing == Standing::Absent;
}

// Whether the state is one of an enum of states, as tables number them.
template <class State>
bool in_state(const RecordFact& record, FieldNumber field, State state) {
  return record.number(field) == static_cast<std::int64_t>(state);
}

}  // namespace quanyu::domain
