// Runs a golden case: its commands through store::run on a database of its own in memory, its
// questions through the views and rules that answer them on screen. Everything is called by the
// words people see; records by the names a case gives them.
#pragma once

#include <map>
#include <string>

#include "support/case_script.hpp"
#include "unit/store/store_fixture.hpp"
#include "view/entity_values.hpp"

namespace quanyu::testing {

class CaseRunner : public store::Replica {
 public:
  CaseRunner();

  // The case with everything it prints. What a case says wrongly is printed as "wrong: …", which no
  // kept case holds.
  std::string run(std::string_view text);

  // --- For the questions (case_questions.cpp) ---
  using Names = std::map<std::string, domain::RowName>;
  [[nodiscard]] const domain::RowName* find(const std::string& name) const;
  [[nodiscard]] const Names& names() const { return names_; }

 private:
  std::string answer(const CaseCommand& command);
  Result<std::string> write(const CaseCommand& command);
  Result<domain::Command> command_of(const CaseCommand& command);
  Result<domain::Command> linking(const CaseCommand& command);
  Result<domain::Command> structural(const CaseCommand& command, const domain::RowName& node);
  Result<std::string> introduce(const CaseCommand& command);
  Result<std::string> call(const CaseCommand& command);
  Result<std::vector<domain::Cell>> cells_of(const domain::Entity& entity,
                                             const CaseCommand& command) const;
  [[nodiscard]] Moment now() { return {clock.wall_millis() / 60'000}; }

  Names names_;
  std::map<std::string, domain::Acting> people_;
};

// The questions a case can ask, by their verb; empty for a verb that is none.
std::string ask_case(CaseRunner& runner, const CaseCommand& command);

// An entity by its Chinese words or stable name, or nullptr.
const domain::Entity* entity_called(std::string_view words);

}  // namespace quanyu::testing
