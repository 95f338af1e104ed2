// The least that an action of a workflow needs, made from the declarations alone: a record in a
// state with its required cells, alive things for it to refer to, an answer to everything the
// action must ask. What its guards want beside that is prepared in workflow_preparations.cpp.
#pragma once

#include <string>
#include <vector>

#include "domain/command.hpp"
#include "domain/facts.hpp"
#include "domain/workflow.hpp"

namespace quanyu::testing {

inline constexpr std::int64_t kTrialToday = 20'514;  // 2026-03-02, a Monday

class Trial {
 public:
  // Of a record in `state`, which need not be one that the action leaves.
  Trial(const domain::Workflow& workflow, const domain::Action& action, std::int64_t state);

  [[nodiscard]] const domain::Entity& entity() const { return *workflow_->entity; }
  [[nodiscard]] std::int64_t state() const;
  [[nodiscard]] Moment now() const;
  [[nodiscard]] domain::command::Act command() const;

  // --- For preparations ---

  // A cell of the record as it is; an answer to the action.
  void hold(domain::FieldNumber field, domain::Value value);
  void answer(domain::FieldNumber field, domain::Value value);
  // An optional or required field filled with something that fits its declaration.
  void hold(domain::FieldNumber field);
  void answer(domain::FieldNumber field);
  // The record of an entity that every reference of the trial to it means.
  domain::RecordFact& referred(domain::EntityNumber entity);
  // One more live record that refers to this one by `via`; without it, one of a small table.
  domain::RecordFact& relate(domain::EntityNumber of, domain::FieldNumber via = 0);

  domain::Facts facts;
  domain::Acting acting;
  std::vector<domain::Cell> answers;

 private:
  domain::Value sample(const domain::Field& field);

  const domain::Workflow* workflow_;
  const domain::Action* action_;
};

// What an action finds beside the least, by its name: "matter.assign", or "claim.*" for what the
// entity's own rule asks of every record. Without what a guard wants the action is refused; what a
// consequence works on is there so that it has something to do.
enum class WantedBy : std::uint8_t { Guard, Consequence };
struct Preparation {
  std::string_view action;
  void (*prepare)(Trial& trial);
  WantedBy wanted_by = WantedBy::Guard;
};
const std::vector<Preparation>& preparations();

// "matter.assign".
std::string full_name(const domain::Workflow& workflow, const domain::Action& action);

// A trial with everything prepared, or only with what the entity's own rule asks.
Trial prepared_trial(const domain::Workflow& workflow, const domain::Action& action,
                     std::int64_t state);
Trial unprepared_trial(const domain::Workflow& workflow, const domain::Action& action,
                       std::int64_t state);

}  // namespace quanyu::testing
