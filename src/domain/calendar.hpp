// The holiday table the program is built with: every day that the State Council's notices move, for
// the years they cover, and the statutory days of the ten years after, which are provisional until
// a notice comes. A place's own records say otherwise (entities/calendar.hpp, rules/work_time.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/dates.hpp"
#include "domain/entities/calendar.hpp"

namespace quanyu::domain {

// In the order of the generator's list; the catalogue names them "festival." and the name.
enum class Festival : std::uint8_t {
  NewYear,
  Spring,
  TombSweeping,
  Labour,
  DragonBoat,
  MidAutumn,
  National,
  Commemoration,
};

struct TableDay {
  std::int32_t days = 0;  // since 1970-01-01
  std::uint8_t working = 0;
  std::uint8_t festival = 0;
};

struct HolidayEntry {
  Date day;
  DayKind kind = DayKind::Off;
  Festival festival = Festival::NewYear;
  bool provisional = false;
};

// The entry of a day, if the table moves it.
std::optional<HolidayEntry> holiday_entry(Date day);

// All entries of a year, in order of days; empty outside the table.
std::span<const TableDay> holiday_year(std::int32_t year);

// Whether no notice covers the year: its days are what the law says, without swaps, or unknown.
bool is_provisional_year(std::int32_t year);

}  // namespace quanyu::domain
