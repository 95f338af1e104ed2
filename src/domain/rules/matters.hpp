// The rules of matters, whistles and reminders (事项、吹哨、督办), for rules/registry.cpp and the
// tables in workflows/: who may not check or rate, what an action must name, and what it makes due.
#pragma once

#include "domain/entities/calendar.hpp"
#include "domain/entities/whistle.hpp"
#include "domain/rules.hpp"
#include "domain/rules/deadlines.hpp"

namespace quanyu::domain {

// The steps a category has standards for.
enum class MatterStep : std::uint8_t { Accept, Assign, Handle, Check, Visit, Close };

// The standard of a step, from a MatterCategory record; none where the category has none.
Standard matter_standard(const RecordFact& category, MatterStep step);

// What the place has decided about its matters: the nearest of its settings, or nullptr.
const RecordFact* matter_setting(const Facts& facts);

// A code for the slip that whoever reports takes home: eight signs that nobody guesses, since they
// come from the record's random id.
std::string receipt_code(const Id& record);

namespace matter_rule {
// Of the record itself.
Result<void> holds(const RuleContext& context);
void opens(const RuleContext& context, Changes& changes);
Result<void> may_go(const RuleContext& context);  // into the trash: nothing hides by deleting
// Guards of actions.
Result<void> may_close_at_once(const RuleContext& context);
Result<void> may_assign(const RuleContext& context);
Result<void> may_assign_directly(const RuleContext& context);
Result<void> may_close_unchecked(const RuleContext& context);
Result<void> checks_anothers_work(const RuleContext& context);
Result<void> rates_anothers_work(const RuleContext& context);
Result<void> may_ask_extension(const RuleContext& context);
Result<void> grants_anothers_extension(const RuleContext& context);
Result<void> may_merge(const RuleContext& context);
Result<void> may_raise(const RuleContext& context);
// What actions schedule.
void accepted(const RuleContext& context, Changes& changes);
void assigned(const RuleContext& context, Changes& changes);
void returned(const RuleContext& context, Changes& changes);
void handled(const RuleContext& context, Changes& changes);
void closed(const RuleContext& context, Changes& changes);
void handling_again(const RuleContext& context, Changes& changes);
void extended(const RuleContext& context, Changes& changes);
void resumed(const RuleContext& context, Changes& changes);
void reopened(const RuleContext& context, Changes& changes);
}  // namespace matter_rule

namespace whistle_rule {
Result<void> may_blow(const RuleContext& context);
void blown(const RuleContext& context, Changes& changes);
Result<void> all_rated(const RuleContext& context);
}  // namespace whistle_rule

namespace response_rule {
Result<void> holds(const RuleContext& context);
void called(const RuleContext& context, Changes& changes);
Result<void> is_blown(const RuleContext& context);
Result<void> caller_rates(const RuleContext& context);
}  // namespace response_rule

namespace reminder_rule {
Result<void> holds(const RuleContext& context);
void issued(const RuleContext& context, Changes& changes);
Result<void> may_lift(const RuleContext& context);
}  // namespace reminder_rule

namespace table_rule {
Result<void> calendar_day_holds(const RuleContext& context);
Result<void> office_hours_hold(const RuleContext& context);
Result<void> device_holds(const RuleContext& context);
Result<void> category_holds(const RuleContext& context);
}  // namespace table_rule

inline constexpr Relation kMatterNeeds[] = {
    {number::CalendarDay}, {number::OfficeHours}, {number::MatterSetting}};
inline constexpr Relation kResponseNeeds[] = {{number::CalendarDay},
                                              {number::OfficeHours},
                                              {number::MatterSetting},
                                              siblings(kWhistleResponse, "whistle")};
inline constexpr Relation kReminderNeeds[] = {{number::CalendarDay},
                                              {number::OfficeHours},
                                              {number::MatterSetting},
                                              siblings(kMatterReminder, "matter")};
inline constexpr Relation kCalendarDayNeeds[] = {{number::CalendarDay}};
inline constexpr Relation kDeviceNeeds[] = {{number::Device}};

inline constexpr EntityRule kMatterRule{.entity = number::Matter,
                                        .needs = kMatterNeeds,
                                        .guard = matter_rule::holds,
                                        .consequence = matter_rule::opens,
                                        .removal = matter_rule::may_go};
inline constexpr EntityRule kWhistleResponseRule{.entity = number::WhistleResponse,
                                                 .needs = kResponseNeeds,
                                                 .guard = response_rule::holds,
                                                 .consequence = response_rule::called};
inline constexpr EntityRule kMatterReminderRule{.entity = number::MatterReminder,
                                                .needs = kReminderNeeds,
                                                .guard = reminder_rule::holds,
                                                .consequence = reminder_rule::issued};
inline constexpr EntityRule kCalendarDayRule{.entity = number::CalendarDay,
                                             .needs = kCalendarDayNeeds,
                                             .guard = table_rule::calendar_day_holds};
inline constexpr EntityRule kOfficeHoursRule{.entity = number::OfficeHours,
                                             .guard = table_rule::office_hours_hold};
inline constexpr EntityRule kDeviceRule{
    .entity = number::Device, .needs = kDeviceNeeds, .guard = table_rule::device_holds};
inline constexpr EntityRule kMatterCategoryRule{.entity = number::MatterCategory,
                                                .guard = table_rule::category_holds};

}  // namespace quanyu::domain
