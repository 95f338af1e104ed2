#include <algorithm>

#include "domain/rules/matters.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain {
namespace {

const RecordFact& whistle_of(const RuleContext& context) {
  static const RecordFact kNone;
  const RecordFact* whistle =
      context.facts.find(number::Whistle, context.after.id(kWhistleResponse["whistle"]));
  return whistle == nullptr ? kNone : *whistle;
}

bool stands(const RecordFact& whistle, WhistleState state) {
  return in_state(whistle, kWhistle["state"], state);
}

// The whistle's own clock, or the place's.
Standard report_in(const RecordFact& whistle, const Facts& facts) {
  const bool own = whistle.has(kWhistle["report_in_hours"]);
  const RecordFact* setting = matter_setting(facts);
  if (!own && setting == nullptr) return {};
  const std::int64_t tenths = own ? whistle.number(kWhistle["report_in_hours"])
                                  : setting->number(kMatterSetting["report_in_hours"]);
  const std::int64_t clock =
      own ? whistle.number(kWhistle["clock"]) : setting->number(kMatterSetting["report_in_clock"]);
  return {.tenths = tenths,
          .clock = clock == 0 ? ClockKind::Working : static_cast<ClockKind>(clock)};
}

Value report_in_due(const RecordFact& whistle, const RuleContext& context) {
  return moment_value(
      deadline(WorkTime(context.facts), report_in(whistle, context.facts), context.now));
}

constexpr FieldNumber kCalled[] = {kWhistleResponse["unit"], kWhistleResponse["team"],
                                   kWhistleResponse["person"]};

}  // namespace

namespace whistle_rule {

Result<void> may_blow(const RuleContext& context) {
  if (!context.facts.list(number::WhistleResponse, kWhistleResponse["whistle"]).empty()) return {};
  return rule_broken(context, kWhistle["state"], "whistle.nobody_called");
}

// Every one called gets its own clock, from the moment of the whistle.
void blown(const RuleContext& context, Changes& changes) {
  const Value due = report_in_due(context.after, context);
  for (const RecordFact& response :
       context.facts.list(number::WhistleResponse, kWhistleResponse["whistle"])) {
    RowChange row{.row = response.name,
                  .cells = {{kWhistleResponse["called_at"], context.now.minutes}}};
    if (!is_none(due)) row.cells.push_back({kWhistleResponse["due_at"], due});
    changes.rows.push_back(std::move(row));
  }
}

Result<void> all_rated(const RuleContext& context) {
  const auto settled = [](const RecordFact& response) {
    return in_state(response, kWhistleResponse["state"], ResponseState::Rated) ||
           in_state(response, kWhistleResponse["state"], ResponseState::CalledOff);
  };
  if (std::ranges::all_of(context.facts.list(number::WhistleResponse, kWhistleResponse["whistle"]),
                          settled)) {
    return {};
  }
  return rule_broken(context, kWhistle["state"], "whistle.unrated");
}

}  // namespace whistle_rule

namespace response_rule {

Result<void> holds(const RuleContext& context) {
  const RecordFact& whistle = whistle_of(context);
  const auto is_called = [&](FieldNumber field) { return context.after.has(field); };
  if (std::ranges::count_if(kCalled, is_called) != 1) {
    return rule_broken(context, kWhistleResponse["unit"], "whistle.one_called");
  }
  if (in_state(whistle, kWhistle["kind"], WhistleKind::Departments) && !is_called(kCalled[0])) {
    return rule_broken(context, kWhistleResponse["unit"], "whistle.calls_units");
  }
  if (is_new(context) &&
      (stands(whistle, WhistleState::Done) || stands(whistle, WhistleState::Withdrawn))) {
    return rule_broken(context, kWhistleResponse["whistle"], "whistle.over");
  }
  for (const RecordFact& other :
       context.facts.list(number::WhistleResponse, kWhistleResponse["whistle"])) {
    if (other.name.id == context.after.name.id) continue;
    for (const FieldNumber field : kCalled) {
      if (is_called(field) && other.id(field) == context.after.id(field)) {
        return rule_broken(context, field, "whistle.called_already");
      }
    }
  }
  return {};
}

// Called when the whistle had sounded already: the clock runs from now.
void called(const RuleContext& context, Changes& changes) {
  const RecordFact& whistle = whistle_of(context);
  if (!is_new(context)) return;
  if (!stands(whistle, WhistleState::Blown) && !stands(whistle, WhistleState::Joint)) return;
  set_own(changes, kWhistleResponse["called_at"], context.now.minutes);
  const Value due = report_in_due(whistle, context);
  if (!is_none(due)) set_own(changes, kWhistleResponse["due_at"], due);
}

Result<void> is_blown(const RuleContext& context) {
  const RecordFact& whistle = whistle_of(context);
  if (stands(whistle, WhistleState::Blown) || stands(whistle, WhistleState::Joint)) return {};
  return rule_broken(context, kWhistleResponse["whistle"], "whistle.silent");
}

// Nobody rates the own answer; who has not come yet is rated only when the time is up.
Result<void> caller_rates(const RuleContext& context) {
  const RecordFact& before = context.before;
  if (before.has(kWhistleResponse["responded_unit"]) &&
      before.text(kWhistleResponse["responded_unit"]) == context.acting.unit) {
    return rule_broken(context, kWhistleResponse["rating"], "whistle.own_rating");
  }
  const bool waiting = in_state(before, kWhistleResponse["state"], ResponseState::Called);
  if (waiting && (!before.has(kWhistleResponse["due_at"]) ||
                  context.now.minutes <= before.number(kWhistleResponse["due_at"]))) {
    return rule_broken(context, kWhistleResponse["due_at"], "whistle.still_time");
  }
  return {};
}

}  // namespace response_rule
}  // namespace quanyu::domain
