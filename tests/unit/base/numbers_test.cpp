#include "base/numbers.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

TEST(NumbersTest, HalvesGoAwayFromZero) {
  EXPECT_EQ(rounded({1, 2}, 0), 1);
  EXPECT_EQ(rounded({-1, 2}, 0), -1);
  EXPECT_EQ(rounded({1, -2}, 0), -1);
  EXPECT_EQ(rounded({49, 100}, 0), 0);
  EXPECT_EQ(rounded({1, 8}, 2), 13);
  EXPECT_EQ(rounded({2, 3}, 3), 667);
}

TEST(NumbersTest, LargeOnesDoNotOverflow) {
  EXPECT_EQ(rounded({999'999'999'999'999'999, 1'000'000'000'000}, 4), 10'000'000'000);
  EXPECT_EQ(rounded({INT64_MIN, 1}, 0), INT64_MIN);
  EXPECT_EQ(rounded({999'999'999'999'999'998, 999'999'999'999'999'999}, 9), 1'000'000'000);
}

TEST(NumbersTest, WrittenOut) {
  EXPECT_EQ(format_scaled(12345, 2), "123.45");
  EXPECT_EQ(format_scaled(-5, 2), "-0.05");
  EXPECT_EQ(format_scaled(7, 0), "7");
  EXPECT_EQ(format_ratio({1, 3}, 1), "0.3");
  EXPECT_EQ(format_percent({1, 8}, 1), "12.5");
  EXPECT_EQ(format_percent({983, 1000}, 1), "98.3");
}

}  // namespace
}  // namespace quanyu
