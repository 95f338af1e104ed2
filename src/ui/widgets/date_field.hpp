// Date field: a civil date, typed as 2026-03-01, 20260301, 2026年3月1日 or 3/1 (this year), or
// chosen in a calendar that starts on Monday. Never reads the clock: today is given.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/widgets/field.hpp"

namespace quanyu::ui {

// A day of the Gregorian calendar; always a real one when it comes from this header.
struct CivilDay {
  std::int32_t year = 0, month = 0, day = 0;
  friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
};

struct DateOptions {
  FieldOptions field;
  CivilDay today;       // marked in the calendar; gives the year of 3/1
  bool insist = false;  // says what is wrong also while it is written in: saving was tried
};

FieldResult date_field(Ui& ui, std::string_view key, std::optional<CivilDay>& value,
                       const DateOptions& options);

// The rules behind it; empty answer: not a date.
std::optional<CivilDay> parse_day(std::string_view text, CivilDay today);
std::string format_day(CivilDay day);  // 2026-03-01
// 1 Monday … 7 Sunday.
int weekday(CivilDay day);
int days_in_month(std::int32_t year, std::int32_t month);
CivilDay add_days(CivilDay day, std::int32_t count);

}  // namespace quanyu::ui
