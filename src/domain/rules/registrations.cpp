#include <algorithm>
#include <limits>

#include "domain/rules/own_change.hpp"
#include "domain/rules/services.hpp"

namespace quanyu::domain::registration_rule {
namespace {

bool is_kind(const RecordFact& registration, RegistrationKind kind) {
  return registration.number(kRegistration["kind"]) == static_cast<std::int64_t>(kind);
}

bool is_rejected(const RecordFact& registration) {
  return in_state(registration, kRegistration["state"], RegistrationState::Rejected);
}

bool at_the_same_time(const RecordFact& left, const RecordFact& right) {
  const auto end = [](const RecordFact& record) {
    return record.has(kRegistration["ended_on"]) ? record.number(kRegistration["ended_on"])
                                                 : std::numeric_limits<std::int64_t>::max();
  };
  return left.number(kRegistration["registered_on"]) <= end(right) &&
         right.number(kRegistration["registered_on"]) <= end(left);
}

// A person once at a community at a time, so that nobody counts twice.
Result<void> check_once(const RuleContext& context) {
  for (const RecordFact& other :
       context.facts.list(number::Registration, kRegistration["person"])) {
    if (other.name.id == context.after.name.id || is_rejected(other)) continue;
    if (other.id(kRegistration["area"]) == context.after.id(kRegistration["area"]) &&
        at_the_same_time(other, context.after)) {
      return rule_broken(context, kRegistration["person"], "registration.twice");
    }
  }
  return {};
}

// Persons named under a batch are some of its heads.
Result<void> check_batch(const RuleContext& context) {
  const RecordFact* batch =
      context.facts.find(number::Registration, context.after.id(kRegistration["batch"]));
  if (batch == nullptr) return {};
  if (batch->name.id == context.after.name.id || batch->has(kRegistration["person"]) ||
      !is_kind(*batch, RegistrationKind::Members) ||
      batch->id(kRegistration["area"]) != context.after.id(kRegistration["area"])) {
    return rule_broken(context, kRegistration["batch"], "registration.batch");
  }
  std::int64_t named = 1;
  for (const RecordFact& other : context.facts.list(number::Registration, kRegistration["batch"])) {
    named += other.name.id == context.after.name.id || is_rejected(other) ? 0 : 1;
  }
  if (named > batch->number(kRegistration["headcount"])) {
    return rule_broken(context, kRegistration["batch"], "registration.batch_full");
  }
  return {};
}

Result<void> check_members(const RuleContext& context) {
  const RecordFact& after = context.after;
  if (after.has(kRegistration["person"])) {
    if (after.number(kRegistration["headcount"]) > 1) {
      return rule_broken(context, kRegistration["headcount"], "registration.one_person");
    }
    TRY(check_once(context));
    return check_batch(context);
  }
  if (after.has(kRegistration["batch"])) {
    return rule_broken(context, kRegistration["person"], "registration.person_of_batch");
  }
  if (after.number(kRegistration["headcount"]) < 1) {
    return rule_broken(context, kRegistration["headcount"], "registration.headcount");
  }
  if (after.has(kRegistration["unit"]) || after.has(kRegistration["organisation"])) return {};
  return rule_broken(context, kRegistration["unit"], "registration.workplace");
}

}  // namespace

Result<void> holds(const RuleContext& context) {
  const RecordFact& after = context.after;
  if (is_kind(after, RegistrationKind::Members)) return check_members(context);
  if (!after.has(kRegistration["unit"]) && !after.has(kRegistration["organisation"])) {
    return rule_broken(context, kRegistration["organisation"], "registration.organisation");
  }
  if (after.has(kRegistration["person"]) || after.has(kRegistration["batch"])) {
    return rule_broken(context, kRegistration["person"], "registration.no_person");
  }
  return {};
}

void entered(const RuleContext& context, Changes& changes) {
  if (is_new(context)) set_own(changes, kRegistration["entered_by"], context.acting.id);
}

Result<void> other_side_confirms(const RuleContext& context) {
  if (context.acting.id != context.before.id(kRegistration["entered_by"])) return {};
  return rule_broken(context, kRegistration["entered_by"], "registration.own_confirmation");
}

// What has been sent stays as it was sent.
Result<void> letter_holds(const RuleContext& context) {
  constexpr std::int64_t kDraft = 1;
  const FieldNumber state = kThanksLetter["state"];
  if (is_new(context) || context.before.number(state) == kDraft ||
      context.before.number(state) != context.after.number(state)) {
    return {};
  }
  return rule_broken(context, state, "letter.sent");
}

}  // namespace quanyu::domain::registration_rule
