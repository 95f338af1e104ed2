#include <algorithm>

#include "domain/rules/matters.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain {
namespace {

const RecordFact& matter_of(const RuleContext& context) {
  static const RecordFact kNone;
  const RecordFact* matter =
      context.facts.find(number::Matter, context.after.id(kMatterReminder["matter"]));
  return matter == nullptr ? kNone : *matter;
}

bool is_open(const RecordFact& matter) {
  switch (static_cast<MatterState>(matter.number(kMatter["state"]))) {
    case MatterState::Reported:
    case MatterState::Accepted:
    case MatterState::Assigned:
    case MatterState::Handling:
    case MatterState::Checking:
    case MatterState::ExtensionAsked:
    case MatterState::Returned: return true;
    default: return false;
  }
}

// Minutes since the first thing that was due, by the clock the place has for cards; 0: not late.
std::int64_t minutes_late(const RuleContext& context, const RecordFact& matter) {
  const RecordFact* setting = matter_setting(context.facts);
  const std::int64_t clock = setting == nullptr ? 0 : setting->number(kMatterSetting["card_clock"]);
  std::int64_t late = 0;
  for (const FieldNumber field : {kMatter["step_due"], kMatter["close_due"]}) {
    if (!matter.has(field) || matter.number(field) >= context.now.minutes) continue;
    late = std::max(late,
                    minutes_between(WorkTime(context.facts),
                                    clock == 0 ? ClockKind::Working : static_cast<ClockKind>(clock),
                                    {matter.number(field)}, context.now));
    late = std::max<std::int64_t>(late, 1);
  }
  return late;
}

std::int64_t card_after(const RuleContext& context, FieldNumber field) {
  const RecordFact* setting = matter_setting(context.facts);
  return setting == nullptr ? 0 : Standard{.tenths = setting->number(field)}.minutes();
}

bool had_yellow(const RuleContext& context) {
  return std::ranges::any_of(context.facts.list(number::MatterReminder, kMatterReminder["matter"]),
                             [&](const RecordFact& other) {
                               return other.name.id != context.after.name.id &&
                                      in_state(other, kMatterReminder["level"],
                                               ReminderLevel::Yellow);
                             });
}

}  // namespace

namespace reminder_rule {

Result<void> holds(const RuleContext& context) {
  if (!is_new(context)) return {};
  const RecordFact& matter = matter_of(context);
  if (!is_open(matter)) return rule_broken(context, kMatterReminder["matter"], "reminder.not_open");
  const auto level = static_cast<ReminderLevel>(context.after.number(kMatterReminder["level"]));
  if (level == ReminderLevel::Reminder) return {};
  const std::int64_t late = minutes_late(context, matter);
  const FieldNumber after =
      level == ReminderLevel::Yellow ? kMatterSetting["yellow_after"] : kMatterSetting["red_after"];
  if (late == 0 || late < card_after(context, after)) {
    return rule_broken(context, kMatterReminder["level"], "reminder.not_late");
  }
  if (level == ReminderLevel::Red && !had_yellow(context)) {
    return rule_broken(context, kMatterReminder["level"], "reminder.yellow_first");
  }
  return {};
}

void issued(const RuleContext& context, Changes& changes) {
  if (!is_new(context)) return;
  set_own(changes, kMatterReminder["issued_at"], context.now.minutes);
  if (!context.acting.id.is_nil()) {
    set_own(changes, kMatterReminder["issued_by"], context.acting.id);
  }
  const RecordFact& matter = matter_of(context);
  if (!context.after.has(kMatterReminder["unit"]) && matter.has(kMatter["handler_unit"])) {
    set_own(changes, kMatterReminder["unit"], matter.id(kMatter["handler_unit"]));
  }
}

// Lifted when answered, or when the matter itself is done.
Result<void> may_lift(const RuleContext& context) {
  const bool answered = context.before.has(kMatterReminder["answered_at"]);
  if (answered || !is_open(matter_of(context))) return {};
  return rule_broken(context, kMatterReminder["answer"], "reminder.unanswered");
}

}  // namespace reminder_rule
}  // namespace quanyu::domain
