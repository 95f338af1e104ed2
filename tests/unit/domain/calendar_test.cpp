#include "domain/calendar.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

Date day(std::string_view text) { return *parse_date(text); }

TEST(Calendar, KnowsTheNoticesOfThePublishedYears) {
  const auto eve = holiday_entry(day("2026-02-16"));
  ASSERT_TRUE(eve);
  EXPECT_EQ(eve->kind, DayKind::Off);
  EXPECT_EQ(eve->festival, Festival::Spring);
  EXPECT_FALSE(eve->provisional);
  // The Saturday before and the one after are worked instead.
  EXPECT_EQ(holiday_entry(day("2026-02-14"))->kind, DayKind::Working);
  EXPECT_EQ(holiday_entry(day("2026-02-28"))->kind, DayKind::Working);
  EXPECT_FALSE(holiday_entry(day("2026-03-02")));
  EXPECT_FALSE(holiday_entry(day("2026-02-07")));  // any Saturday
  EXPECT_EQ(holiday_entry(day("2015-09-03"))->festival, Festival::Commemoration);
}

TEST(Calendar, WorksOutTheStatutoryDaysOfYearsToComeAndSaysSo) {
  EXPECT_TRUE(is_provisional_year(2027));
  EXPECT_FALSE(is_provisional_year(2026));
  const auto spring = holiday_entry(day("2027-02-06"));  // the first day of the lunar year
  ASSERT_TRUE(spring);
  EXPECT_EQ(spring->festival, Festival::Spring);
  EXPECT_TRUE(spring->provisional);
  EXPECT_EQ(holiday_entry(day("2027-02-05"))->festival, Festival::Spring);  // its eve
  EXPECT_EQ(holiday_entry(day("2027-06-09"))->festival, Festival::DragonBoat);
  // No swaps are guessed.
  for (const TableDay& entry : holiday_year(2027)) EXPECT_EQ(entry.working, 0);
}

TEST(Calendar, AYearIsASliceOfTheTable) {
  EXPECT_EQ(holiday_year(2027).size(), 13u);  // the statutory days, one festival a day
  EXPECT_EQ(holiday_year(2026).size(), 33u + 6u);
  EXPECT_TRUE(holiday_year(1999).empty());
  EXPECT_TRUE(holiday_year(2090).empty());
}

}  // namespace
}  // namespace quanyu::domain
