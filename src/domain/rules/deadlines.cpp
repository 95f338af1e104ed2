#include "domain/rules/deadlines.hpp"

#include <algorithm>

namespace quanyu::domain {
namespace {

// A calendar that never works again must not be walked for ever.
constexpr int kMostDays = 3660;
constexpr std::int64_t kOfficeDay = 420;
constexpr std::int64_t kSoonFraction = 5;

std::int32_t minute_in_day(Moment moment, Date day, std::int32_t offset) {
  return static_cast<std::int32_t>(moment.minutes - moment_at(day, 0, offset).minutes);
}

Moment office_hours_after(const WorkTime& work, Moment start, std::int64_t minutes) {
  Date day = date_of(start, work.offset_minutes());
  std::int32_t at = minute_in_day(start, day, work.offset_minutes());
  for (int walked = 0; walked < kMostDays; ++walked, ++day.days, at = 0) {
    for (const MinuteSpan& span : work.hours_on(day)) {
      const std::int32_t from = std::max(at, span.from);
      const std::int64_t open = std::max(0, span.to - from);
      if (open > 0 && minutes <= open) {
        return moment_at(day, from + static_cast<std::int32_t>(minutes), work.offset_minutes());
      }
      minutes -= open;
    }
  }
  return moment_at(day, 0, work.offset_minutes());
}

std::int64_t office_minutes(const WorkTime& work, Moment from, Moment to) {
  const std::int32_t offset = work.offset_minutes();
  const Date last = date_of(to, offset);
  std::int64_t total = 0;
  for (Date day = date_of(from, offset); day <= last; ++day.days) {
    const std::int32_t begin =
        std::max(0, minute_in_day(std::max(from, moment_at(day, 0, offset)), day, offset));
    const std::int32_t end = day == last ? minute_in_day(to, day, offset) : 24 * 60;
    for (const MinuteSpan& span : work.hours_on(day)) {
      total += std::max(0, std::min(end, span.to) - std::max(begin, span.from));
    }
  }
  return total;
}

}  // namespace

Moment due_after(const WorkTime& work, ClockKind clock, Moment start, std::int64_t minutes) {
  if (clock == ClockKind::Clock) return {start.minutes + minutes};
  return office_hours_after(work, start, minutes);
}

std::int64_t minutes_between(const WorkTime& work, ClockKind clock, Moment from, Moment to) {
  if (to < from) return -minutes_between(work, clock, to, from);
  if (clock == ClockKind::Clock) return to.minutes - from.minutes;
  return office_minutes(work, from, to);
}

std::optional<Moment> deadline(const WorkTime& work, const Standard& standard, Moment start) {
  if (standard.tenths <= 0) return std::nullopt;
  return due_after(work, standard.clock, start, standard.minutes());
}

DueFact due_fact(const WorkTime& work, const Standard& standard, std::optional<Moment> due,
                 Moment now) {
  if (!due) return {};
  if (now > *due) {
    return {DueState::Overdue, minutes_between(work, standard.clock, *due, now)};
  }
  const std::int64_t left = minutes_between(work, standard.clock, now, *due);
  const std::int64_t whole = standard.tenths > 0 ? standard.minutes() : kOfficeDay;
  return {left * kSoonFraction < whole ? DueState::Soon : DueState::Ahead, left};
}

}  // namespace quanyu::domain
