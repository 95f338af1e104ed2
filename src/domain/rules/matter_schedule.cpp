#include <algorithm>

#include "domain/rules/matters.hpp"
#include "domain/rules/own_change.hpp"

namespace quanyu::domain {
namespace {

const RecordFact& category_of(const RuleContext& context) {
  static const RecordFact kNone;
  const RecordFact* category =
      context.facts.find(number::MatterCategory, context.after.id(kMatter["category"]));
  return category == nullptr ? kNone : *category;
}

Value due(const RuleContext& context, MatterStep step, Moment from) {
  return moment_value(
      deadline(WorkTime(context.facts), matter_standard(category_of(context), step), from));
}

void schedule(const RuleContext& context, Changes& changes, MatterStep step) {
  set_own(changes, kMatter["step_due"], due(context, step, context.now));
}

// Where a matter stands that somebody in this capacity brings.
Tier tier_of(Role role) {
  switch (role) {
    case Role::GridWorker: return Tier::Grid;
    case Role::Street: return Tier::Street;
    case Role::Department:
    case Role::District: return Tier::District;
    default: return Tier::Community;
  }
}

// Solved where it stands, or higher where somebody higher handled it: what a department has done is
// not solved in the grid because the grid reported it.
Value solving_tier(const RuleContext& context) {
  const std::int64_t stands = context.before.number(kMatter["tier"]);
  return std::max(stands, static_cast<std::int64_t>(tier_of(context.acting.role)));
}

void count_up(const RuleContext& context, Changes& changes, FieldNumber field) {
  set_own(changes, field, context.before.number(field) + 1);
}

void schedule_report(const RuleContext& context, Changes& changes, Moment reported) {
  const Value accept = due(context, MatterStep::Accept, reported);
  set_own(changes, kMatter["accept_due"], accept);
  set_own(changes, kMatter["step_due"], accept);
}

}  // namespace

Standard matter_standard(const RecordFact& category, MatterStep step) {
  static constexpr FieldNumber kFields[] = {
      kMatterCategory["accept_hours"], kMatterCategory["assign_hours"],
      kMatterCategory["handle_hours"], kMatterCategory["check_hours"],
      kMatterCategory["visit_hours"],  kMatterCategory["close_hours"]};
  return {.tenths = category.number(kFields[static_cast<std::size_t>(step)]),
          .clock = static_cast<ClockKind>(
              std::max<std::int64_t>(1, category.number(kMatterCategory["clock"])))};
}

std::string receipt_code(const Id& record) {
  // Without signs that are taken for one another.
  constexpr std::string_view kSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  constexpr std::size_t kLength = 8;
  const Id drawn = derived_id(record, number::Matter, "receipt");
  std::string code;
  for (std::size_t i = 0; i < kLength; ++i) {
    code += kSigns[std::to_integer<std::size_t>(drawn.bytes[i]) % kSigns.size()];
  }
  return code;
}

namespace matter_rule {

void opens(const RuleContext& context, Changes& changes) {
  const bool made = is_new(context);
  const bool sorted_anew =
      !made && context.before.id(kMatter["category"]) != context.after.id(kMatter["category"]);
  if (!made && !sorted_anew) return;
  const Moment reported{context.after.has(kMatter["reported_at"])
                            ? context.after.number(kMatter["reported_at"])
                            : context.now.minutes};
  if (made) {
    set_own(changes, kMatter["reported_at"], reported.minutes);
    set_own(changes, kMatter["receipt"], receipt_code(context.after.name.id));
    set_own(changes, kMatter["tier"], static_cast<std::int64_t>(tier_of(context.acting.role)));
  }
  // Sorted into another category: its standards hold from the report on, as if it had been there.
  if (made || in_state(context.after, kMatter["state"], MatterState::Reported)) {
    schedule_report(context, changes, reported);
  }
  set_own(changes, kMatter["close_due"], due(context, MatterStep::Close, reported));
}

void accepted(const RuleContext& context, Changes& changes) {
  schedule(context, changes, MatterStep::Assign);
}

void assigned(const RuleContext& context, Changes& changes) {
  schedule(context, changes, MatterStep::Handle);
}

void returned(const RuleContext& context, Changes& changes) {
  count_up(context, changes, kMatter["returns"]);
  schedule(context, changes, MatterStep::Assign);
}

void handled(const RuleContext& context, Changes& changes) {
  set_own(changes, kMatter["solved_tier"], solving_tier(context));
  schedule(context, changes, MatterStep::Check);
}

void closed(const RuleContext& context, Changes& changes) {
  // Whoever passes the check has not handled it.
  const bool handles = context.after.id(kMatter["handled_by"]) == context.acting.id;
  if (handles) set_own(changes, kMatter["solved_tier"], solving_tier(context));
  schedule(context, changes, MatterStep::Visit);
}

void handling_again(const RuleContext& context, Changes& changes) {
  schedule(context, changes, MatterStep::Handle);
}

void extended(const RuleContext& context, Changes& changes) {
  const std::int64_t until = context.before.number(kMatter["extension_until"]);
  set_own(changes, kMatter["step_due"], until);
  set_own(changes, kMatter["close_due"],
          std::max(until, context.before.number(kMatter["close_due"])));
  count_up(context, changes, kMatter["extensions"]);
}

// What was due is put off by the time it lay: neither lost nor gained.
void resumed(const RuleContext& context, Changes& changes) {
  const WorkTime work(context.facts);
  const ClockKind clock = matter_standard(category_of(context), MatterStep::Handle).clock;
  const Moment since{context.before.number(kMatter["suspended_at"])};
  const std::int64_t lain = minutes_between(work, clock, since, context.now);
  for (const FieldNumber field : {kMatter["step_due"], kMatter["close_due"]}) {
    if (!context.before.has(field)) continue;
    set_own(changes, field, due_after(work, clock, {context.before.number(field)}, lain).minutes);
  }
}

void reopened(const RuleContext& context, Changes& changes) {
  count_up(context, changes, kMatter["reopenings"]);
  schedule(context, changes, MatterStep::Assign);
  set_own(changes, kMatter["close_due"], due(context, MatterStep::Close, context.now));
}

}  // namespace matter_rule
}  // namespace quanyu::domain
