#include "domain/rules/work_time.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "domain/calendar.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/rules/nearest.hpp"

namespace quanyu::domain {
namespace {

// 0 Monday to 6 Sunday; 1970-01-01 was a Thursday.
int weekday(Date day) { return ((day.days + 3) % 7 + 7) % 7; }
constexpr int kSaturday = 5;
constexpr int kSunday = 6;

bool spans_of(const RecordFact& record, DayHours& spans) {
  const std::array<FieldNumber, 4> fields = {
      kOfficeHours["morning_from"], kOfficeHours["morning_to"], kOfficeHours["afternoon_from"],
      kOfficeHours["afternoon_to"]};
  std::array<std::int32_t, 4> minutes{};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    minutes[i] = parse_minute(record.text(fields[i]));
    // What a merge may have left unreadable is as if it were not there.
    if (minutes[i] < 0 || (i > 0 && minutes[i] < minutes[i - 1])) return false;
  }
  spans = {MinuteSpan{minutes[0], minutes[1]}, MinuteSpan{minutes[2], minutes[3]}};
  return true;
}

int digits(std::string_view text) {
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return text.empty() ? -1 : value;
}

}  // namespace

std::int32_t parse_minute(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 2 || text.size() != colon + 3) return -1;
  const int hour = digits(text.substr(0, colon));
  const int minute = digits(text.substr(colon + 1));
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60) return -1;
  return hour * 60 + minute;
}

WorkTime::WorkTime(std::span<const RecordFact> days, std::span<const RecordFact> hours,
                   std::span<const Id> places, std::int32_t offset_minutes)
    : offset_minutes_(offset_minutes) {
  // Among records of one day the nearest place decides; of two at one place, the smaller id, so
  // that every replica decides alike.
  std::vector<std::tuple<std::int64_t, int, Id, const RecordFact*>> by_day;
  for (const RecordFact& record : days) {
    const int rank = nearness(record, kCalendarDay["area"], places);
    if (rank >= 0) {
      by_day.emplace_back(record.number(kCalendarDay["day"]), rank, record.name.id, &record);
    }
  }
  std::ranges::sort(by_day);
  for (const auto& [day, rank, id, record] : by_day) {
    if (!days_.empty() && days_.back().days == day) continue;
    days_.push_back(
        {static_cast<std::int32_t>(day),
         record->number(kCalendarDay["kind"]) == static_cast<std::int64_t>(DayKind::Working),
         record->number(kCalendarDay["provisional"]) != 0});
  }
  std::vector<std::tuple<int, std::int64_t, Id, PlaceHours>> ranked;
  for (const RecordFact& record : hours) {
    PlaceHours rule;
    const int rank = nearness(record, kOfficeHours["area"], places);
    if (rank < 0 || !spans_of(record, rule.spans)) continue;
    const FieldNumber from = kOfficeHours["valid_from"];
    const FieldNumber to = kOfficeHours["valid_to"];
    rule.from = record.has(from) ? record.number(from) : std::numeric_limits<std::int64_t>::min();
    rule.to = record.has(to) ? record.number(to) : std::numeric_limits<std::int64_t>::max();
    rule.saturday = record.number(kOfficeHours["saturday"]) != 0;
    rule.sunday = record.number(kOfficeHours["sunday"]) != 0;
    ranked.emplace_back(rank, rule.from, record.name.id, rule);
  }
  std::ranges::sort(ranked, [](const auto& left, const auto& right) {
    if (std::get<0>(left) != std::get<0>(right)) return std::get<0>(left) < std::get<0>(right);
    if (std::get<1>(left) != std::get<1>(right)) return std::get<1>(left) > std::get<1>(right);
    return std::get<2>(left) < std::get<2>(right);
  });
  for (const auto& [rank, from, id, rule] : ranked) hours_.push_back(rule);
}

WorkTime::WorkTime(const Facts& facts)
    : WorkTime(facts.list(number::CalendarDay), facts.list(number::OfficeHours), facts.areas_above,
               facts.offset_minutes) {}

const WorkTime::PlaceHours* WorkTime::rule_of(Date day) const {
  const auto found = std::ranges::find_if(hours_, [day](const PlaceHours& rule) {
    return rule.from <= day.days && day.days <= rule.to;
  });
  return found == hours_.end() ? nullptr : &*found;
}

bool WorkTime::works_on(Date day) const {
  const auto own = std::ranges::lower_bound(days_, day.days, {}, &PlaceDay::days);
  if (own != days_.end() && own->days == day.days) return own->works;
  if (const auto entry = holiday_entry(day)) return entry->kind == DayKind::Working;
  const PlaceHours* rule = rule_of(day);
  if (weekday(day) == kSaturday) return rule != nullptr && rule->saturday;
  if (weekday(day) == kSunday) return rule != nullptr && rule->sunday;
  return true;
}

bool WorkTime::is_provisional(Date day) const {
  const auto own = std::ranges::lower_bound(days_, day.days, {}, &PlaceDay::days);
  if (own != days_.end() && own->days == day.days) return own->provisional;
  return is_provisional_year(civil_of(day).year);
}

DayHours WorkTime::hours_on(Date day) const {
  if (!works_on(day)) return {};
  const PlaceHours* rule = rule_of(day);
  return rule == nullptr ? kUsualHours : rule->spans;
}

}  // namespace quanyu::domain
