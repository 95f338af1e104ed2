#include "domain/rules/attendance.hpp"

#include <algorithm>
#include <set>

#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

Presenting presence_of(const RecordFact& line) {
  return static_cast<Presenting>(line.number(kMeetingAttendance["presence"]));
}

bool is_there(Presenting presence) {
  return presence == Presenting::Attends || presence == Presenting::StandsIn ||
         presence == Presenting::SitsIn;
}

}  // namespace

AttendanceCount count_attendance(const std::vector<RecordFact>& lines) {
  std::set<Id> came;
  std::set<Id> excused;
  std::set<Id> absent;
  AttendanceCount count;
  for (const RecordFact& line : lines) {
    const Presenting presence = presence_of(line);
    const Id unit = line.id(kMeetingAttendance["unit"]);
    if (is_there(presence)) {
      const bool counted = line.has(kMeetingAttendance["head_count"]);
      count.people += counted ? line.number(kMeetingAttendance["head_count"]) : 1;
    }
    if (unit.is_nil()) continue;
    if (presence == Presenting::Attends || presence == Presenting::StandsIn) came.insert(unit);
    if (presence == Presenting::Excused) excused.insert(unit);
    if (presence == Presenting::Absent) absent.insert(unit);
  }
  std::erase_if(excused, [&](const Id& unit) { return came.contains(unit); });
  std::erase_if(absent,
                [&](const Id& unit) { return came.contains(unit) || excused.contains(unit); });
  count.units = std::ssize(came);
  count.excused = std::ssize(excused);
  count.absent = std::ssize(absent);
  return count;
}

bool is_quorate(Quorum quorum, std::int64_t due, std::int64_t present) {
  if (due <= 0) return false;
  switch (quorum) {
    case Quorum::Half: return present * 2 > due;
    case Quorum::TwoThirds: return present * 3 >= due * 2;
    case Quorum::All: return present >= due;
  }
  return false;
}

Result<void> signed_by_somebody(const RuleContext& context) {
  TRY(at_least_one(context, {kMeetingAttendance["unit"], kMeetingAttendance["person"]},
                   "attendance_of_nobody"));
  const bool empty = context.after.has(kMeetingAttendance["head_count"]) &&
                     context.after.number(kMeetingAttendance["head_count"]) == 0;
  if (is_there(presence_of(context.after)) && empty) {
    return rule_broken(context, kMeetingAttendance["head_count"], "attendance_without_heads");
  }
  return {};
}

Result<void> meeting_has_place(const RuleContext& context) {
  return at_least_one(context, {kMeeting["body"], kMeeting["area"]}, "meeting_without_place");
}

}  // namespace quanyu::domain
