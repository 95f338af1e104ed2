// Numbers, shares, sizes and times as people read them. Used by the view builders.
// Everything here is exact: integers in, half-up rounding only where a digit is dropped (decisions
// 8). Never reads a clock or a locale: the language is an argument.
#pragma once

#include <cstdint>
#include <string>

#include "view/messages.hpp"

namespace quanyu::view {

// 12345678 -> "12,345,678".
std::string format_number(std::int64_t value);

// part of whole in percent with one decimal, half up: 1 of 3 -> "33.3%". "–" when whole is 0.
std::string format_share(std::int64_t part, std::int64_t whole, const Messages& messages);

// A quotient with one decimal, half up: 16810 / 787 -> "21.4". "–" when divisor is 0.
std::string format_quotient(std::int64_t dividend, std::int64_t divisor, const Messages& messages);

// Bytes in KB or MB of 1000: 1234567 -> "1.2 MB".
std::string format_size(std::int64_t bytes);

// A rest of time, never more exact than it can be: "不到 5 秒", "约 20 秒", "约 3 分钟".
std::string format_time_left(std::int64_t milliseconds, const Messages& messages);

// UTC milliseconds as the workspace's clock shows them: "2026-11-21 09:05".
std::string format_date_time(std::int64_t utc_ms, std::int32_t offset_minutes);

}  // namespace quanyu::view
