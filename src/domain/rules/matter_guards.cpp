#include "domain/rules/matters.hpp"
#include "domain/rules/nearest.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain {
namespace {

// Fifteen digits are the longest number a telephone can have; an identity number has eighteen.
constexpr std::size_t kMostPhoneDigits = 15;

bool is_phone(std::string_view text) {
  std::size_t digits = 0;
  for (const char character : text) {
    if (character >= '0' && character <= '9')
      ++digits;
    else if (character != '-' && character != '+' && character != ' ')
      return false;
  }
  return digits >= 3 && digits <= kMostPhoneDigits;
}

bool is_final(const RecordFact& matter) {
  switch (static_cast<MatterState>(matter.number(kMatter["state"]))) {
    case MatterState::Archived:
    case MatterState::Refused:
    case MatterState::Merged:
    case MatterState::Void: return true;
    default: return false;
  }
}

bool same_state(const RuleContext& context) {
  return context.before.number(kMatter["state"]) == context.after.number(kMatter["state"]);
}

bool setting_says(const RuleContext& context, FieldNumber flag) {
  const RecordFact* setting = matter_setting(context.facts);
  return setting != nullptr && setting->number(flag) != 0;
}

}  // namespace

const RecordFact* matter_setting(const Facts& facts) {
  return nearest(facts.list(number::MatterSetting), kMatterSetting["area"], facts.areas_above);
}

namespace matter_rule {

Result<void> holds(const RuleContext& context) {
  const RecordFact& after = context.after;
  if (!is_new(context) && same_state(context) && is_final(after)) {
    return rule_broken(context, kMatter["state"], "matter.put_away");
  }
  if (after.number(kMatter["reported_at"]) > context.now.minutes) {
    return rule_broken(context, kMatter["reported_at"], "matter.in_future");
  }
  if (after.has(kMatter["callback"]) && !is_phone(after.text(kMatter["callback"]))) {
    return rule_broken(context, kMatter["callback"], "matter.callback");
  }
  return {};
}

Result<void> may_go(const RuleContext& context) {
  switch (static_cast<MatterState>(context.before.number(kMatter["state"]))) {
    case MatterState::Reported:
    case MatterState::Void: return {};
    default: return rule_broken(context, kMatter["state"], "matter.kept");
  }
}

Result<void> may_close_at_once(const RuleContext& context) {
  const RecordFact* category =
      context.facts.find(number::MatterCategory, context.after.id(kMatter["category"]));
  if (category != nullptr && category->number(kMatterCategory["at_once"]) != 0) return {};
  return rule_broken(context, kMatter["category"], "matter.not_at_once");
}

Result<void> may_assign(const RuleContext& context) {
  if (context.after.has(kMatter["handler_unit"]) || context.after.has(kMatter["handler"]))
    return {};
  return rule_broken(context, kMatter["handler_unit"], "matter.no_handler");
}

Result<void> may_assign_directly(const RuleContext& context) {
  if (!setting_says(context, kMatterSetting["direct_assign"])) {
    return rule_broken(context, kMatter["state"], "matter.accept_first");
  }
  return may_assign(context);
}

Result<void> may_close_unchecked(const RuleContext& context) {
  if (setting_says(context, kMatterSetting["no_check"])) return {};
  return rule_broken(context, kMatter["state"], "matter.check_first");
}

Result<void> checks_anothers_work(const RuleContext& context) {
  if (context.acting.id != context.before.id(kMatter["handled_by"])) return {};
  return rule_broken(context, kMatter["checked_by"], "matter.own_check");
}

Result<void> rates_anothers_work(const RuleContext& context) {
  if (context.acting.id != context.before.id(kMatter["handled_by"])) return {};
  return rule_broken(context, kMatter["rating"], "matter.own_rating");
}

Result<void> may_ask_extension(const RuleContext& context) {
  const std::int64_t until = context.after.number(kMatter["extension_until"]);
  if (until > context.now.minutes && until > context.before.number(kMatter["step_due"])) return {};
  return rule_broken(context, kMatter["extension_until"], "matter.extension_short");
}

Result<void> grants_anothers_extension(const RuleContext& context) {
  if (context.acting.id != context.before.id(kMatter["extension_by"])) return {};
  return rule_broken(context, kMatter["extension_by"], "matter.own_extension");
}

Result<void> may_merge(const RuleContext& context) {
  const Id target = context.after.id(kMatter["duplicate_of"]);
  const RecordFact* other = context.facts.find(number::Matter, target);
  const auto gone = [&](MatterState state) { return in_state(*other, kMatter["state"], state); };
  if (target == context.after.name.id || other == nullptr || gone(MatterState::Merged) ||
      gone(MatterState::Void)) {
    return rule_broken(context, kMatter["duplicate_of"], "matter.duplicate");
  }
  return {};
}

Result<void> may_raise(const RuleContext& context) {
  if (context.after.number(kMatter["tier"]) > context.before.number(kMatter["tier"])) return {};
  return rule_broken(context, kMatter["tier"], "matter.not_higher");
}

}  // namespace matter_rule
}  // namespace quanyu::domain
