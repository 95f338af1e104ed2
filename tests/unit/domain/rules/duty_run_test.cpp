#include "domain/rules/duty_run.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

// 「项目党支部连续奋战45个昼夜」
TEST(DutyRunTest, FindsFortyFiveDaysAmongScatteredOnes) {
  std::vector<Date> days = {{20'500}, {20'502}, {20'100}};
  for (std::int32_t day = 44; day >= 0; --day) days.push_back({20'000 + day});
  days.push_back({20'010});  // two entries of one day are one day
  EXPECT_EQ(longest_duty_run(days), (DutyRun{{20'000}, {20'044}, 45}));
}

TEST(DutyRunTest, AGapEndsARunAndTheEarliestOfEqualsStands) {
  EXPECT_EQ(longest_duty_run({{7}, {5}, {4}, {8}, {1}}), (DutyRun{{4}, {5}, 2}));
  EXPECT_EQ(longest_duty_run({{-1}, {0}, {1}}), (DutyRun{{-1}, {1}, 3}));
  EXPECT_EQ(longest_duty_run({}), DutyRun{});
}

}  // namespace
}  // namespace quanyu::domain
