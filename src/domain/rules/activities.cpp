#include <algorithm>

#include "domain/rules/own_change.hpp"
#include "domain/rules/services.hpp"

namespace quanyu::domain::activity_rule {
namespace {

constexpr std::int64_t kDayTenths = 240;

bool is_another(const RuleContext& context, const RecordFact& other) {
  return other.name.id != context.after.name.id;
}

}  // namespace

// Two levels: a programme and its series.
Result<void> programme_holds(const RuleContext& context) {
  const Id above = context.after.id(kProgramme["part_of"]);
  if (above.is_nil()) return {};
  const RecordFact* parent = context.facts.find(number::Programme, above);
  if (above == context.after.name.id || (parent != nullptr && parent->has(kProgramme["part_of"]))) {
    return rule_broken(context, kProgramme["part_of"], "table.two_levels");
  }
  return {};
}

Result<void> attendance_holds(const RuleContext& context) {
  const RecordFact& after = context.after;
  const bool person = after.has(kAttendance["person"]);
  if (!person && after.number(kAttendance["headcount"]) < 1) {
    return rule_broken(context, kAttendance["person"], "attendance.nobody");
  }
  if (person && after.number(kAttendance["headcount"]) > 1) {
    return rule_broken(context, kAttendance["headcount"], "attendance.one_person");
  }
  if (after.number(kAttendance["spent"]) > kDayTenths) {
    return rule_broken(context, kAttendance["spent"], "attendance.day");
  }
  const RecordFact* activity =
      context.facts.find(number::Activity, after.id(kAttendance["activity"]));
  if (activity != nullptr && in_state(*activity, kActivity["state"], ActivityState::Cancelled)) {
    return rule_broken(context, kAttendance["activity"], "attendance.cancelled");
  }
  for (const RecordFact& other : context.facts.list(number::Attendance, kAttendance["activity"])) {
    if (person && is_another(context, other) &&
        other.id(kAttendance["person"]) == after.id(kAttendance["person"])) {
      return rule_broken(context, kAttendance["person"], "attendance.twice");
    }
  }
  return {};
}

// Where there is a roster, it is what counts.
void counted(const RuleContext& context, Changes& changes) {
  const auto& roster = context.facts.list(number::Attendance, kAttendance["activity"]);
  if (roster.empty()) return;
  std::int64_t heads = 0;
  std::int64_t spent = 0;
  for (const RecordFact& row : roster) {
    const std::int64_t of_row = std::max<std::int64_t>(1, row.number(kAttendance["headcount"]));
    heads += of_row;
    spent += of_row * row.number(kAttendance["spent"]);
  }
  set_own(changes, kActivity["attendances"], heads);
  if (spent > 0) set_own(changes, kActivity["spent"], spent);
}

Result<void> tally_holds(const RuleContext& context) {
  const Date month{static_cast<std::int32_t>(context.after.number(kActivityTally["month"]))};
  if (civil_of(month).day != 1) return rule_broken(context, kActivityTally["month"], "tally.month");
  for (const RecordFact& other :
       context.facts.list(number::ActivityTally, kActivityTally["area"])) {
    if (is_another(context, other) && other.number(kActivityTally["month"]) == month.days &&
        other.id(kActivityTally["kind"]) == context.after.id(kActivityTally["kind"])) {
      return rule_broken(context, kActivityTally["month"], "tally.twice");
    }
  }
  return {};
}

Result<void> tag_holds(const RuleContext& context) {
  for (const RecordFact& other :
       context.facts.list(number::ActivityTag, kActivityTag["activity"])) {
    if (is_another(context, other) &&
        other.id(kActivityTag["tag"]) == context.after.id(kActivityTag["tag"])) {
      return rule_broken(context, kActivityTag["tag"], "tag.twice");
    }
  }
  return {};
}

Result<void> member_holds(const RuleContext& context) {
  for (const RecordFact& other : context.facts.list(number::TeamMember, kTeamMember["team"])) {
    if (is_another(context, other) && !other.has(kTeamMember["left_on"]) &&
        !context.after.has(kTeamMember["left_on"]) &&
        other.id(kTeamMember["person"]) == context.after.id(kTeamMember["person"])) {
      return rule_broken(context, kTeamMember["person"], "team.twice");
    }
  }
  return {};
}

Result<void> visit_holds(const RuleContext& context) {
  const RecordFact& after = context.after;
  const auto leads_to = [&](FindingKind kind) {
    return after.number(kVisit["finding_kind"]) == static_cast<std::int64_t>(kind);
  };
  if (leads_to(FindingKind::Matter) && !after.has(kVisit["matter"])) {
    return rule_broken(context, kVisit["matter"], "visit.no_matter");
  }
  if (leads_to(FindingKind::Need)) {
    const RecordFact* need = context.facts.find(number::ListItem, after.id(kVisit["need"]));
    if (need == nullptr ||
        need->number(kListItem["list"]) != static_cast<std::int64_t>(ListKind::Demand)) {
      return rule_broken(context, kVisit["need"], "visit.no_need");
    }
  }
  if (!after.has(kVisit["visitor"]) && after.number(kVisit["headcount"]) < 1) {
    return rule_broken(context, kVisit["headcount"], "visit.nobody");
  }
  return {};
}

}  // namespace quanyu::domain::activity_rule
