// Civil dates as business knows them: a day without hour and zone, counted from 1970-01-01.
// The workspace has one fixed offset from UTC (+08:00 by default); the machine's zone is never
// read.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace quanyu {

inline constexpr std::int32_t kDefaultOffsetMinutes = 8 * 60;

// A day of the proleptic Gregorian calendar.
struct Date {
  std::int32_t days = 0;  // since 1970-01-01

  friend auto operator<=>(const Date&, const Date&) = default;
};

// A minute of the world's time.
struct Moment {
  std::int64_t minutes = 0;  // since 1970-01-01 00:00 UTC

  friend auto operator<=>(const Moment&, const Moment&) = default;
};

struct CivilDate {
  std::int32_t year = 1970;
  std::int32_t month = 1;  // 1 to 12
  std::int32_t day = 1;    // 1 to 31

  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// The two directions between a count of days and year, month, day. `date_of` wants a real day.
Date date_of(CivilDate civil);
CivilDate civil_of(Date date);
bool is_real_day(CivilDate civil);

// "2026-03-01", the only written form in files; the years 0001 to 9999 are accepted. Fails with
// FieldBadValue.
std::string format_date(Date date);
Result<Date> parse_date(std::string_view text);

// The day of a moment, for a place with this offset from UTC, and back from day and minute of day.
Date date_of(Moment moment, std::int32_t offset_minutes);
Moment moment_at(Date date, std::int32_t minute_of_day, std::int32_t offset_minutes);

// "2026-03-01 09:30" as a place with this offset writes it, and back. Fails with FieldBadValue.
std::string format_moment(Moment moment, std::int32_t offset_minutes);
Result<Moment> parse_moment(std::string_view text, std::int32_t offset_minutes);

// The day and the minute of the day at this moment, for a place with this offset from UTC.
Date date_at(std::int64_t unix_millis, std::int32_t offset_minutes);
std::int32_t minute_of_day(std::int64_t unix_millis, std::int32_t offset_minutes);

}  // namespace quanyu
