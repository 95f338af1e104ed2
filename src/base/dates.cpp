#include "base/dates.hpp"

#include <array>
#include <chrono>

namespace quanyu {
namespace {

std::chrono::year_month_day as_chrono(CivilDate civil) {
  return {std::chrono::year(civil.year), std::chrono::month(static_cast<unsigned>(civil.month)),
          std::chrono::day(static_cast<unsigned>(civil.day))};
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

std::int64_t local_minutes(std::int64_t unix_millis, std::int32_t offset_minutes) {
  return floor_div(unix_millis, 60'000) + offset_minutes;
}

constexpr std::int64_t kMinutesPerDay = 24 * 60;

// The number in a run of digits, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value;
}

void append_padded(std::string& text, int value, int width) {
  std::string plain = std::to_string(value);
  text.append(static_cast<std::size_t>(width) - std::min<std::size_t>(plain.size(), width), '0');
  text += plain;
}

}  // namespace

Date date_of(CivilDate civil) {
  return {static_cast<std::int32_t>(
      std::chrono::sys_days(as_chrono(civil)).time_since_epoch().count())};
}

CivilDate civil_of(Date date) {
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(date.days))};
  return {static_cast<int>(day.year()), static_cast<std::int32_t>(unsigned(day.month())),
          static_cast<std::int32_t>(unsigned(day.day()))};
}

bool is_real_day(CivilDate civil) {
  return civil.year >= 1 && civil.year <= 9999 && civil.month >= 1 && civil.month <= 12 &&
         civil.day >= 1 && civil.day <= 31 && as_chrono(civil).ok();
}

std::string format_date(Date date) {
  const CivilDate civil = civil_of(date);
  std::string text;
  append_padded(text, civil.year, 4);
  text += '-';
  append_padded(text, civil.month, 2);
  text += '-';
  append_padded(text, civil.day, 2);
  return text;
}

Result<Date> parse_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const CivilDate civil{digits(text.substr(0, 4)), digits(text.substr(5, 2)),
                          digits(text.substr(8, 2))};
    if (is_real_day(civil)) return date_of(civil);
  }
  return fail(ErrorCode::FieldBadValue, {std::string(text)});
}

Date date_of(Moment moment, std::int32_t offset_minutes) {
  return {static_cast<std::int32_t>(floor_div(moment.minutes + offset_minutes, kMinutesPerDay))};
}

Moment moment_at(Date date, std::int32_t minute_of_day, std::int32_t offset_minutes) {
  return {std::int64_t{date.days} * kMinutesPerDay + minute_of_day - offset_minutes};
}

std::string format_moment(Moment moment, std::int32_t offset_minutes) {
  const Date day = date_of(moment, offset_minutes);
  const std::int64_t minute = moment.minutes - moment_at(day, 0, offset_minutes).minutes;
  std::string text = format_date(day) + ' ';
  append_padded(text, static_cast<int>(minute / 60), 2);
  text += ':';
  append_padded(text, static_cast<int>(minute % 60), 2);
  return text;
}

Result<Moment> parse_moment(std::string_view text, std::int32_t offset_minutes) {
  if (text.size() == 16 && text[10] == ' ' && text[13] == ':') {
    TRY_ASSIGN(const Date day, parse_date(text.substr(0, 10)));
    const int hour = digits(text.substr(11, 2));
    const int minute = digits(text.substr(14, 2));
    if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
      return moment_at(day, hour * 60 + minute, offset_minutes);
    }
  }
  return fail(ErrorCode::FieldBadValue, {std::string(text)});
}

Date date_at(std::int64_t unix_millis, std::int32_t offset_minutes) {
  return {static_cast<std::int32_t>(
      floor_div(local_minutes(unix_millis, offset_minutes), kMinutesPerDay))};
}

std::int32_t minute_of_day(std::int64_t unix_millis, std::int32_t offset_minutes) {
  const std::int64_t minutes = local_minutes(unix_millis, offset_minutes);
  return static_cast<std::int32_t>(minutes - floor_div(minutes, kMinutesPerDay) * kMinutesPerDay);
}

}  // namespace quanyu
