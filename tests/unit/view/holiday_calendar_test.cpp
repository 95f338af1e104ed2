#include "view/holiday_calendar.hpp"

#include <gtest/gtest.h>

#include "domain/calendar.hpp"
#include "domain/entities/numbers.hpp"

namespace quanyu::view {
namespace {

using domain::kCalendarDay;

Id id_of(int last) {
  Id id;
  id.bytes[15] = std::byte(last);
  return id;
}

domain::RecordFact arranged(int last, Date day, domain::DayKind kind, const char* name,
                            Id area = {}) {
  domain::RecordFact record{.name = {.entity = domain::number::CalendarDay, .id = id_of(last)},
                            .standing = domain::Standing::Alive,
                            .cells = {}};
  record.set(kCalendarDay["name"], std::string(name));
  record.set(kCalendarDay["day"], std::int64_t{day.days});
  record.set(kCalendarDay["kind"], static_cast<std::int64_t>(kind));
  if (!area.is_nil()) record.set(kCalendarDay["area"], area);
  return record;
}

Date on(std::int32_t year, std::int32_t month, std::int32_t day) {
  return date_of(CivilDate{year, month, day});
}

const YearDay& day_in(const HolidayYear& year, std::int32_t month, std::int32_t day) {
  return year.months[static_cast<std::size_t>(month - 1)].days[static_cast<std::size_t>(day - 1)];
}

HolidayInput input_of(std::vector<domain::RecordFact> days = {}) {
  return {.route = {},
          .messages = Messages(),
          .days = std::move(days),
          .hours = {},
          .places = {},
          .offset_minutes = kDefaultOffsetMinutes,
          .today = on(2025, 3, 3)};
}

TEST(HolidayCalendar, ShowsThePublishedTable) {
  const HolidayYear year = HolidayCalendar(input_of()).year(2025);
  EXPECT_EQ(year.title, "2025");
  ASSERT_EQ(year.months.size(), 12U);
  EXPECT_EQ(year.months[1].days.size(), 28U);
  EXPECT_EQ(year.months[0].blanks, 2) << "2025 began on a Wednesday";
  const YearDay& national = day_in(year, 10, 1);
  EXPECT_EQ(national.look, DayLook::Off);
  EXPECT_EQ(national.mark, "休");
  EXPECT_EQ(national.label, "2025-10-01 · 国庆节 · 放假");
  // 2025-09-28 is a Sunday that was worked for the long holiday.
  const YearDay& swapped = day_in(year, 9, 28);
  EXPECT_EQ(swapped.look, DayLook::Swapped);
  EXPECT_EQ(swapped.mark, "班");
  const YearDay& plain = day_in(year, 3, 3);
  EXPECT_EQ(plain.look, DayLook::Working);
  EXPECT_EQ(plain.label, "2025-03-03");
  EXPECT_EQ(day_in(year, 3, 8).look, DayLook::Weekend);
}

TEST(HolidayCalendar, ItsWorkingDaysAreThoseThatDeadlinesCount) {
  const HolidayYear year = HolidayCalendar(input_of()).year(2025);
  const domain::WorkTime work({}, {}, {}, kDefaultOffsetMinutes);
  int working = 0;
  for (Date day = on(2025, 1, 1); day.days < on(2026, 1, 1).days; ++day.days) {
    working += work.works_on(day) ? 1 : 0;
  }
  EXPECT_EQ(year.caption, "工作日 " + std::to_string(working) + " 天");
  int by_month = 0;
  for (const YearMonth& month : year.months) by_month += month.working;
  EXPECT_EQ(by_month, working);
}

TEST(HolidayCalendar, WhatThePlaceArrangedOverrulesTheTable) {
  const Id here = id_of(9), elsewhere = id_of(8);
  HolidayInput input = input_of({
      arranged(1, on(2025, 3, 3), domain::DayKind::Off, "示例节"),
      arranged(2, on(2025, 10, 1), domain::DayKind::Working, "示例值守", here),
      arranged(3, on(2025, 3, 4), domain::DayKind::Off, "别处", elsewhere),
  });
  input.places = {here};
  const HolidayYear year = HolidayCalendar(std::move(input)).year(2025);
  const YearDay& own = day_in(year, 3, 3);
  EXPECT_EQ(own.look, DayLook::Off);
  EXPECT_EQ(own.record, id_of(1));
  ASSERT_TRUE(own.target.has_value());
  EXPECT_EQ(own.target->entity.record, to_hex(id_of(1)));
  EXPECT_EQ(own.label, "2025-03-03 · 示例节 · 放假");
  EXPECT_EQ(day_in(year, 10, 1).look, DayLook::Working);
  EXPECT_EQ(day_in(year, 10, 1).record, id_of(2));
  EXPECT_EQ(day_in(year, 3, 4).look, DayLook::Working) << "another place's day";
  EXPECT_FALSE(day_in(year, 3, 4).record);
  EXPECT_EQ(day_in(year, 3, 4).add, "calendar_day?day=2025-03-04");
}

TEST(HolidayCalendar, AYearWithoutANoticeSaysSo) {
  std::int32_t year = 2025;
  while (!domain::is_provisional_year(year)) ++year;
  const HolidayYear later = HolidayCalendar(input_of()).year(year);
  const YearDay& national = day_in(later, 10, 1);
  EXPECT_TRUE(national.provisional);
  EXPECT_TRUE(national.label.ends_with("暂定")) << national.label;
}

}  // namespace
}  // namespace quanyu::view
