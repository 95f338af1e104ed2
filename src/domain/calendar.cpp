#include "domain/calendar.hpp"

#include <algorithm>

namespace quanyu::domain {
namespace {

#include "gen/holiday_table.inc"

}  // namespace

bool is_provisional_year(std::int32_t year) {
  return year < kFirstPublishedYear || year > kLastPublishedYear;
}

std::optional<HolidayEntry> holiday_entry(Date day) {
  const auto* found = std::ranges::lower_bound(kTable, day.days, {}, &TableDay::days);
  if (found == std::end(kTable) || found->days != day.days) return std::nullopt;
  return HolidayEntry{.day = day,
                      .kind = found->working != 0 ? DayKind::Working : DayKind::Off,
                      .festival = static_cast<Festival>(found->festival),
                      .provisional = is_provisional_year(civil_of(day).year)};
}

std::span<const TableDay> holiday_year(std::int32_t year) {
  const auto begin = [](std::int32_t wanted) {
    const Date first = date_of(CivilDate{wanted, 1, 1});
    return std::ranges::lower_bound(kTable, first.days, {}, &TableDay::days);
  };
  return {begin(year), begin(year + 1)};
}

}  // namespace quanyu::domain
