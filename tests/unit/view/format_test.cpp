#include "view/format.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

const Messages kChinese(Language::Chinese);

TEST(Format, NumbersHaveThousandsSeparators) {
  EXPECT_EQ(format_number(0), "0");
  EXPECT_EQ(format_number(999), "999");
  EXPECT_EQ(format_number(1000), "1,000");
  EXPECT_EQ(format_number(665276), "665,276");
  EXPECT_EQ(format_number(-1234567), "-1,234,567");
}

TEST(Format, SharesAndQuotientsRoundHalfUpToOneDecimal) {
  EXPECT_EQ(format_share(1, 3, kChinese), "33.3%");
  EXPECT_EQ(format_share(1, 1, kChinese), "100.0%");
  EXPECT_EQ(format_share(1, 2000, kChinese), "0.1%");
  EXPECT_EQ(format_share(1, 0, kChinese), "–");
  EXPECT_EQ(format_quotient(16810, 787, kChinese), "21.4");
  EXPECT_EQ(format_quotient(5, 4, kChinese), "1.3");
  EXPECT_EQ(format_quotient(5, 0, kChinese), "–");
}

TEST(Format, SizesChangeUnitBeforeTheyWouldRoundUp) {
  EXPECT_EQ(format_size(0), "0.0 KB");
  EXPECT_EQ(format_size(999'949), "999.9 KB");
  EXPECT_EQ(format_size(999'950), "1.0 MB");
  EXPECT_EQ(format_size(150'000'000), "150.0 MB");
}

TEST(Format, TimeLeftIsNoMoreExactThanAGuess) {
  EXPECT_EQ(format_time_left(4999, kChinese), "不到 5 秒");
  EXPECT_EQ(format_time_left(7400, kChinese), "约 7 秒");
  EXPECT_EQ(format_time_left(34'000, kChinese), "约 30 秒");
  EXPECT_EQ(format_time_left(100'000, kChinese), "约 2 分钟");
  EXPECT_EQ(format_time_left(7'000'000, kChinese), "约 2 小时");
}

TEST(Format, ClockTimesUseTheWorkspacesOffset) {
  EXPECT_EQ(format_date_time(0, 480), "1970-01-01 08:00");
  EXPECT_EQ(format_date_time(1'795'219'500'000, 480), "2026-11-21 08:05");
  EXPECT_EQ(format_date_time(1'795'219'500'000, 0), "2026-11-21 00:05");
}

}  // namespace
}  // namespace quanyu::view
