#include <algorithm>

#include "domain/rules/matters.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain::table_rule {

Result<void> calendar_day_holds(const RuleContext& context) {
  for (const RecordFact& other : context.facts.list(number::CalendarDay)) {
    if (other.name.id == context.after.name.id) continue;
    if (other.number(kCalendarDay["day"]) == context.after.number(kCalendarDay["day"]) &&
        other.id(kCalendarDay["area"]) == context.after.id(kCalendarDay["area"])) {
      return rule_broken(context, kCalendarDay["day"], "calendar.day_twice");
    }
  }
  return {};
}

Result<void> office_hours_hold(const RuleContext& context) {
  std::int32_t before = 0;
  for (const FieldNumber field : {kOfficeHours["morning_from"], kOfficeHours["morning_to"],
                                  kOfficeHours["afternoon_from"], kOfficeHours["afternoon_to"]}) {
    const std::int32_t minute = parse_minute(context.after.text(field));
    if (minute < 0) return rule_broken(context, field, "calendar.minute");
    if (minute < before) return rule_broken(context, field, "calendar.minute_order");
    before = minute;
  }
  return {};
}

Result<void> device_holds(const RuleContext& context) {
  const std::string letter = context.after.text(kDevice["letter"]);
  const bool letters =
      std::ranges::all_of(letter, [](char sign) { return sign >= 'A' && sign <= 'Z'; });
  if (!letters) return rule_broken(context, kDevice["letter"], "device.letter");
  for (const RecordFact& other : context.facts.list(number::Device)) {
    if (other.name.id != context.after.name.id && other.text(kDevice["letter"]) == letter) {
      return rule_broken(context, kDevice["letter"], "device.letter_taken");
    }
  }
  return {};
}

// Two levels of categories: a class and what is in it.
Result<void> category_holds(const RuleContext& context) {
  const Id above = context.after.id(kMatterCategory["part_of"]);
  if (above.is_nil()) return {};
  const RecordFact* parent = context.facts.find(number::MatterCategory, above);
  if (above == context.after.name.id ||
      (parent != nullptr && parent->has(kMatterCategory["part_of"]))) {
    return rule_broken(context, kMatterCategory["part_of"], "table.two_levels");
  }
  return {};
}

}  // namespace quanyu::domain::table_rule
