// What tests of rules begin with: records by small numbers, facts built by hand, and short ways to
// add a record or take an action through `decide`, so that roles, states and rules all have a say.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/model.hpp"
#include "domain/workflow.hpp"

namespace quanyu::domain {

inline Id test_id(std::uint8_t number) {
  Id id;
  id.bytes[15] = std::byte{number};
  return id;
}

inline RecordFact fact_of(const Entity& entity, std::uint8_t number, std::vector<Cell> cells) {
  return {.name = {.entity = entity.number, .id = test_id(number)},
          .standing = Standing::Alive,
          .cells = std::move(cells)};
}

inline std::int64_t day_of(std::int32_t year, std::int32_t month, std::int32_t day) {
  return date_of(CivilDate{year, month, day}).days;
}

inline Facts facts_about(RecordFact record) {
  Facts facts;
  facts.has_workspace = true;
  facts.record = std::move(record);
  return facts;
}

inline constexpr std::uint8_t kActorNumber = 200;
inline const Moment kTestNow = moment_at(date_of(CivilDate{2026, 3, 2}), 9 * 60, 8 * 60);
inline const std::int64_t kTestToday = day_of(2026, 3, 2);

inline Acting acting_in(Role role) {
  return {
      .id = test_id(kActorNumber), .name = "演示甲", .unit = "示例街道", .role = role, .scope = {}};
}

// Takes an action by its name on the record the facts are about.
inline Result<Changes> act_on(const Facts& facts, std::string_view action,
                              std::vector<Cell> cells = {}, Role role = Role::District) {
  const Workflow* workflow = find_workflow(facts.record.name.entity);
  const Action* found = workflow == nullptr ? nullptr : workflow->action(action);
  if (found == nullptr) {
    ADD_FAILURE() << "no action " << action;
    return fail(ErrorCode::Internal);
  }
  return decide(acting_in(role),
                command::Act{.record = facts.record.name,
                             .action = found->number,
                             .cells = std::move(cells),
                             .now = kTestNow},
                facts);
}

// Adds a record of an entity; the facts are about nothing yet.
inline Result<Changes> add_to(Facts facts, const Entity& entity, std::vector<Cell> cells,
                              Role role = Role::District) {
  facts.record = {.name = {.entity = entity.number, .id = test_id(99)}, .cells = {}};
  return decide(
      acting_in(role),
      command::AddRecord{
          .entity = entity.number, .id = test_id(99), .cells = std::move(cells), .now = kTestNow},
      facts);
}

// The sentence that a refused command names, or the code's own name, or "ok".
inline std::string refusal(const Result<Changes>& result) {
  if (result) return "ok";
  const Error& error = result.error();
  if (error.code == ErrorCode::RuleBroken && !error.args.empty()) return error.args[0];
  return std::string(error_name(error.code));
}

// A cell of the n-th row changed; nothing where it is not among them.
inline Value changed(const Result<Changes>& result, FieldNumber field, std::size_t row = 0) {
  if (!result || row >= result->rows.size()) return {};
  for (const Cell& cell : result->rows[row].cells) {
    if (cell.field == field) return cell.value;
  }
  return {};
}

}  // namespace quanyu::domain
