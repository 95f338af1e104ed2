// Workflows as tables: in which states an action may be taken, by whom, what it asks for, where it
// leads and what it sets. The state field of an entity is written by these actions and by nothing
// else. Tables stand in workflows/, one file per entity, and are walked by tests (every state ×
// action), by forms (what to ask), and by the drawings in docs/workflows.md.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "domain/rules.hpp"

namespace quanyu::domain {

// What an action writes by itself, beside the state.
enum class SetTo : std::uint8_t {
  Value,    // the number given
  Nothing,  // empties the field
  Now,      // the moment of the action (Moment fields)
  Today,    // its day where the workspace is (Date fields)
  Actor,    // who acts (Reference fields to actors)
  Unit,     // the unit acted for (Text fields)
};

struct Setting {
  FieldNumber field = 0;
  SetTo to = SetTo::Now;
  std::int64_t value = 0;
};

// A field that the action's form shows.
struct Asked {
  FieldNumber field = 0;
  Presence presence = Presence::Required;
};

// kFrom<1, 2>: the states an action may be taken in.
template <std::int64_t... States>
inline constexpr std::int64_t kFrom[] = {States...};

// An action that leads here leaves the state as it is: a reminder, an extension.
inline constexpr std::int64_t kSameState = 0;

struct Action {
  ActionNumber number = 0;  // permanent within the workflow, from 1
  std::string_view name;    // stable: "accept"; the journal says "matter.accept"
  Words words;              // on the button
  std::span<const std::int64_t> from;
  std::int64_t to = kSameState;
  RoleSet who = kOffice;
  std::span<const Asked> asks = {};
  std::span<const Setting> sets = {};
  Guard guard = nullptr;              // beyond role and state
  Consequence consequence = nullptr;  // what it schedules: deadlines, tasks, other records

  [[nodiscard]] bool leaves(std::int64_t state) const;
};

struct Workflow {
  const Entity* entity = nullptr;
  std::int64_t first = 0;  // the state of a new record
  std::span<const Action> actions;
  std::span<const Relation> needs = {};  // live records its guards want to see

  [[nodiscard]] const Action* action(ActionNumber wanted) const;
  [[nodiscard]] const Action* action(std::string_view wanted) const;
  // The state field of the entity.
  [[nodiscard]] const Field& state() const { return *entity->field(Meaning::State); }
};

// All workflows, and the one of an entity, or nullptr.
std::span<const Workflow* const> all_workflows();
const Workflow* find_workflow(EntityNumber entity);

}  // namespace quanyu::domain
