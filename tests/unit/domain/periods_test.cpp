#include "domain/periods.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

Date day(const char* text) { return *parse_date(text); }

Span span(const char* first, const char* last) { return {day(first), day(last)}; }

TEST(Periods, FollowTheCalendarAlsoOverLeapDaysAndYears) {
  EXPECT_EQ(period_of(Period::Month, day("2024-02-29")), span("2024-02-01", "2024-02-29"));
  EXPECT_EQ(period_of(Period::Month, day("2025-12-31")), span("2025-12-01", "2025-12-31"));
  EXPECT_EQ(period_of(Period::Quarter, day("2026-05-15")), span("2026-04-01", "2026-06-30"));
  EXPECT_EQ(period_of(Period::HalfYear, day("2026-07-01")), span("2026-07-01", "2026-12-31"));
  EXPECT_EQ(period_of(Period::Year, day("2024-12-31")), span("2024-01-01", "2024-12-31"));
}

TEST(Periods, FollowEachOtherWithoutGapOrOverlap) {
  for (const Period period : {Period::Month, Period::Quarter, Period::HalfYear, Period::Year}) {
    Span at = period_of(period, day("2019-11-30"));
    for (int step = 0; step < 60; ++step) {
      const Span next = next_period(period, at);
      EXPECT_EQ(next.first.days, at.last.days + 1);
      EXPECT_EQ(period_of(period, next.last), next);
      at = next;
    }
  }
}

TEST(Periods, OnlyWholeOnesLieBetweenTwoDays) {
  const auto quarters = whole_periods(Period::Quarter, day("2026-01-02"), day("2026-12-30"));
  ASSERT_EQ(quarters.size(), 2u);
  EXPECT_EQ(quarters[0], span("2026-04-01", "2026-06-30"));
  EXPECT_EQ(quarters[1], span("2026-07-01", "2026-09-30"));
  EXPECT_EQ(whole_periods(Period::Month, day("2026-01-01"), day("2026-12-31")).size(), 12u);
  EXPECT_TRUE(whole_periods(Period::Year, day("2026-01-02"), day("2027-12-30")).empty());
}

}  // namespace
}  // namespace quanyu::domain
