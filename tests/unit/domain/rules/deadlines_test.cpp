#include "domain/rules/deadlines.hpp"

#include <gtest/gtest.h>

#include "domain/entities/calendar.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int32_t kBeijing = 480;

Id id_of(std::uint8_t last) {
  Id id;
  id.bytes[15] = std::byte{last};
  return id;
}
const Id kCity = id_of(1);
const Id kStreet = id_of(2);

Moment at(std::string_view text) { return *parse_moment(text, kBeijing); }
std::string written(Moment moment) { return format_moment(moment, kBeijing); }
std::int64_t days(std::string_view text) { return parse_date(text)->days; }

RecordFact office_hours(std::uint8_t id, const Id& area, std::array<const char*, 4> times) {
  RecordFact fact{.name = {.entity = number::OfficeHours, .id = id_of(id)},
                  .standing = Standing::Alive,
                  .cells = {{kOfficeHours["morning_from"], std::string(times[0])},
                            {kOfficeHours["morning_to"], std::string(times[1])},
                            {kOfficeHours["afternoon_from"], std::string(times[2])},
                            {kOfficeHours["afternoon_to"], std::string(times[3])}}};
  if (!area.is_nil()) fact.set(kOfficeHours["area"], area);
  return fact;
}

RecordFact calendar_day(std::uint8_t id, std::string_view day, DayKind kind, const Id& area = {}) {
  RecordFact fact{.name = {.entity = number::CalendarDay, .id = id_of(id)},
                  .standing = Standing::Alive,
                  .cells = {{kCalendarDay["day"], days(day)},
                            {kCalendarDay["kind"], static_cast<std::int64_t>(kind)}}};
  if (!area.is_nil()) fact.set(kCalendarDay["area"], area);
  return fact;
}

WorkTime usual() { return {{}, {}, {}, kBeijing}; }
WorkTime urumqi() {
  const std::array hours = {office_hours(1, kCity, {"10:00", "14:00", "16:00", "20:00"})};
  const std::array places = {kStreet, kCity};
  return {{}, hours, places, kBeijing};
}

std::string due(const WorkTime& work, std::string_view from, std::int64_t hours,
                ClockKind clock = ClockKind::Working) {
  return written(due_after(work, clock, at(from), hours * 60));
}

TEST(Deadlines, OfficeHoursLeaveOutNoonNightAndWeekend) {
  EXPECT_EQ(due(usual(), "2026-03-03 09:30", 2), "2026-03-03 11:30");
  EXPECT_EQ(due(usual(), "2026-03-03 11:00", 2), "2026-03-03 15:00");
  EXPECT_EQ(due(usual(), "2026-03-06 16:30", 2), "2026-03-09 09:30");  // Friday to Monday
  // Reported at night or at noon: counted from the next opening.
  EXPECT_EQ(due(usual(), "2026-03-03 21:00", 1), "2026-03-04 09:30");
  EXPECT_EQ(due(usual(), "2026-03-03 12:30", 1), "2026-03-03 15:00");
  // Up when the office closes: due then, not the next morning.
  EXPECT_EQ(due(usual(), "2026-03-03 08:30", 7), "2026-03-03 17:30");
}

TEST(Deadlines, ABurstPipeDoesNotWaitForMonday) {
  // Saturday, eleven at night: two hours of the clock end on Sunday; in office hours on Monday.
  EXPECT_EQ(due(usual(), "2026-03-07 23:00", 2, ClockKind::Clock), "2026-03-08 01:00");
  EXPECT_EQ(due(usual(), "2026-03-07 23:00", 2), "2026-03-09 10:30");
}

TEST(Deadlines, SpringFestivalAndTheDaysSwappedForIt) {
  // Friday the 13th 15:00; Saturday the 14th is worked; off from the 15th to the 23rd.
  EXPECT_EQ(due(usual(), "2026-02-13 15:00", 3), "2026-02-14 09:00");
  EXPECT_EQ(due(usual(), "2026-02-13 15:00", 12), "2026-02-24 11:00");
  EXPECT_EQ(due(usual(), "2026-02-13 15:00", 12, ClockKind::Clock), "2026-02-14 03:00");
  // Saturday the 28th is worked as well; the next weekend is not.
  EXPECT_EQ(due(usual(), "2026-02-27 17:00", 1), "2026-02-28 09:00");
  EXPECT_EQ(due(usual(), "2026-03-06 17:00", 1), "2026-03-09 09:00");
}

TEST(Deadlines, UrumqisDayIsAboutTwoHoursLater) {
  EXPECT_EQ(due(usual(), "2026-03-03 18:30", 1), "2026-03-04 09:30");
  EXPECT_EQ(due(urumqi(), "2026-03-03 18:30", 1), "2026-03-03 19:30");
  EXPECT_EQ(due(urumqi(), "2026-03-03 08:30", 1), "2026-03-03 11:00");
  EXPECT_EQ(due(urumqi(), "2026-03-03 08:30", 1, ClockKind::Clock), "2026-03-03 09:30");
}

TEST(Deadlines, TheNearestPlaceAndTheSeasonDecide) {
  RecordFact summer = office_hours(3, kStreet, {"08:00", "12:00", "15:00", "18:00"});
  summer.set(kOfficeHours["valid_from"], days("2026-06-01"));
  summer.set(kOfficeHours["valid_to"], days("2026-09-30"));
  const std::array hours = {office_hours(1, {}, {"09:00", "12:00", "13:00", "17:00"}),
                            office_hours(2, kCity, {"08:30", "12:00", "14:00", "17:30"}), summer};
  const std::array places = {kStreet, kCity};
  const WorkTime work({}, hours, places, kBeijing);
  EXPECT_EQ(due(work, "2026-07-06 07:00", 1), "2026-07-06 09:00");
  EXPECT_EQ(due(work, "2026-10-12 07:00", 1), "2026-10-12 09:30");
  const std::array elsewhere = {id_of(9)};
  EXPECT_EQ(due(WorkTime({}, hours, elsewhere, kBeijing), "2026-07-06 07:00", 1),
            "2026-07-06 10:00");
}

TEST(Deadlines, APlacesOwnDaysOverruleTheTable) {
  // A day off in one city only; and a notice that comes later settles a provisional year.
  const std::array own = {calendar_day(1, "2026-05-27", DayKind::Off, kCity),
                          calendar_day(2, "2027-02-08", DayKind::Off),
                          calendar_day(3, "2027-02-13", DayKind::Working)};
  const std::array in_city = {kStreet, kCity};
  const WorkTime there(own, {}, in_city, kBeijing);
  EXPECT_EQ(due(there, "2026-05-26 17:00", 1), "2026-05-28 09:00");
  const WorkTime elsewhere(own, {}, {}, kBeijing);
  EXPECT_EQ(due(elsewhere, "2026-05-26 17:00", 1), "2026-05-27 09:00");
  EXPECT_TRUE(there.works_on(*parse_date("2027-02-13")));  // a Saturday
  EXPECT_TRUE(usual().is_provisional(*parse_date("2027-02-13")));
  EXPECT_FALSE(there.is_provisional(*parse_date("2027-02-13")));
  EXPECT_FALSE(usual().is_provisional(*parse_date("2026-02-14")));
}

TEST(Deadlines, ACalendarThatNeverWorksAgainEndsTheSearch) {
  const std::array hours = {office_hours(1, {}, {"09:00", "09:00", "09:00", "09:00"})};
  const WorkTime work({}, hours, {}, kBeijing);
  EXPECT_GT(due_after(work, ClockKind::Working, at("2026-03-03 09:00"), 60),
            at("2035-01-01 00:00"));
}

TEST(Deadlines, CountsBackTheSameMinutes) {
  // Whatever the start, what is due after so many minutes lies so many minutes away.
  for (const WorkTime& work : {usual(), urumqi()}) {
    for (int start = 0; start < 3 * 24 * 60; start += 37) {
      const Moment from{at("2026-02-13 00:00").minutes + start};
      for (const std::int64_t minutes : {1, 59, 420, 1441}) {
        const Moment to = due_after(work, ClockKind::Working, from, minutes);
        EXPECT_EQ(minutes_between(work, ClockKind::Working, from, to), minutes)
            << written(from) << " " << minutes;
        EXPECT_EQ(minutes_between(work, ClockKind::Working, to, from), -minutes);
      }
    }
  }
}

TEST(Deadlines, SaysWhatIsLeftAndWhatIsOverdue) {
  const Standard standard{.tenths = 100, .clock = ClockKind::Working};
  const Moment start = at("2026-03-05 14:00");
  const auto due = deadline(usual(), standard, start);
  ASSERT_TRUE(due);
  EXPECT_EQ(written(*due), "2026-03-06 17:00");
  const auto state = [&](std::string_view now) {
    return due_fact(usual(), standard, due, at(now));
  };
  EXPECT_EQ(state("2026-03-05 15:00").state, DueState::Ahead);
  EXPECT_EQ(state("2026-03-05 15:00").minutes, 9 * 60);
  EXPECT_EQ(state("2026-03-06 15:30").state, DueState::Soon);
  EXPECT_EQ(state("2026-03-06 17:00").state, DueState::Soon);  // not a minute late
  EXPECT_EQ(state("2026-03-06 17:01").state, DueState::Overdue);
  // On Monday at nine it is one office hour late, not forty.
  EXPECT_EQ(state("2026-03-09 09:00").minutes, 60);
  EXPECT_FALSE(deadline(usual(), {}, start));
  EXPECT_EQ(due_fact(usual(), {}, std::nullopt, start).state, DueState::None);
}

TEST(Deadlines, ReadsMinutesOfTheDay) {
  EXPECT_EQ(parse_minute("09:30"), 570);
  EXPECT_EQ(parse_minute("9:30"), 570);
  EXPECT_EQ(parse_minute("24:00"), 1440);
  for (const char* bad : {"", "9", "09:3", "24:01", "09:60", "a9:30", "009:30", "09:30 "}) {
    EXPECT_EQ(parse_minute(bad), -1) << bad;
  }
}

}  // namespace
}  // namespace quanyu::domain
