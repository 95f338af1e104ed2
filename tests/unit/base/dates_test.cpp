#include "base/dates.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

TEST(DatesTest, KnownDays) {
  EXPECT_EQ(date_of({1970, 1, 1}).days, 0);
  EXPECT_EQ(date_of({2023, 6, 30}).days, 19538);
  EXPECT_EQ(format_date({19538}), "2023-06-30");
  EXPECT_EQ(civil_of({-1}), (CivilDate{1969, 12, 31}));
  EXPECT_EQ(format_date(date_of({9, 2, 1})), "0009-02-01");
}

TEST(DatesTest, EveryDayOfFourCenturiesComesBack) {
  for (std::int32_t day = date_of({1900, 1, 1}).days; day < date_of({2300, 1, 1}).days; ++day) {
    ASSERT_EQ(date_of(civil_of({day})).days, day);
    ASSERT_EQ(parse_date(format_date({day}))->days, day);
  }
}

TEST(DatesTest, OnlyRealDaysAreRead) {
  for (const char* wrong :
       {"", "2026-2-01", "2026-02-30", "2025-02-29", "2026-13-01", "0000-01-01", "2026-00-10",
        "2026-01-00", "2026/01/01", "2026-01-01 ", "20x6-01-01"}) {
    EXPECT_FALSE(parse_date(wrong).has_value()) << wrong;
  }
  EXPECT_TRUE(parse_date("2024-02-29").has_value());
}

TEST(DatesTest, MidnightIsThatOfTheWorkspace) {
  const std::int64_t utc_16 = std::int64_t{19538} * 86'400'000 + 16 * 3'600'000;
  EXPECT_EQ(date_at(utc_16 - 1, kDefaultOffsetMinutes).days, 19538);
  EXPECT_EQ(date_at(utc_16, kDefaultOffsetMinutes).days, 19539);
  EXPECT_EQ(minute_of_day(utc_16, kDefaultOffsetMinutes), 0);
  EXPECT_EQ(minute_of_day(utc_16 - 1, kDefaultOffsetMinutes), 24 * 60 - 1);
  EXPECT_EQ(date_at(-1, 0).days, -1);
}

}  // namespace
}  // namespace quanyu
