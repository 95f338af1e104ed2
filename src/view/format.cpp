#include "view/format.hpp"

#include "base/dates.hpp"
#include "base/numbers.hpp"

namespace quanyu::view {
namespace {

constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;

std::int64_t round_divide(std::int64_t numerator, std::int64_t denominator) {
  return rounded({numerator, denominator}, 0);
}

std::string tenths(std::int64_t value) {
  return format_number(value / 10) + '.' + static_cast<char>('0' + value % 10);
}

std::string two_digits(std::int32_t value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::string format_number(std::int64_t value) {
  std::string digits = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string format_share(std::int64_t part, std::int64_t whole, const Messages& messages) {
  if (whole <= 0) return std::string(messages.text("none"));
  return format_percent({part, whole}, 1) + '%';
}

std::string format_quotient(std::int64_t dividend, std::int64_t divisor, const Messages& messages) {
  if (divisor <= 0) return std::string(messages.text("none"));
  return tenths(rounded({dividend, divisor}, 1));
}

std::string format_size(std::int64_t bytes) {
  // The limit is where a size in KB would round up to 1,000.0.
  if (bytes < 999'950) return tenths(round_divide(bytes, 100)) + " KB";
  return tenths(round_divide(bytes, 100'000)) + " MB";
}

std::string format_time_left(std::int64_t milliseconds, const Messages& messages) {
  if (milliseconds < 5 * kSecond) return std::string(messages.text("time.few_seconds"));
  if (milliseconds < kMinute) {
    // Tens beyond twenty: a guess is no more exact than that.
    const std::int64_t seconds = round_divide(milliseconds, kSecond);
    const std::int64_t shown = seconds < 20 ? seconds : round_divide(seconds, 10) * 10;
    return messages.format("time.seconds", {format_number(shown)});
  }
  if (milliseconds < 90 * kMinute) {
    return messages.format("time.minutes", {format_number(round_divide(milliseconds, kMinute))});
  }
  return messages.format("time.hours", {format_number(round_divide(milliseconds, kHour))});
}

std::string format_date_time(std::int64_t utc_ms, std::int32_t offset_minutes) {
  const std::int32_t minutes = minute_of_day(utc_ms, offset_minutes);
  return quanyu::format_date(date_at(utc_ms, offset_minutes)) + ' ' + two_digits(minutes / 60) +
         ':' + two_digits(minutes % 60);
}

}  // namespace quanyu::view
