#include "base/stamp.hpp"

#include <gtest/gtest.h>

namespace quanyu {
namespace {

TEST(StampTest, TicksAlwaysGoUp) {
  HybridClock clock;
  Stamp before;
  for (const std::int64_t wall : {1000, 1000, 1000, 5, 999, 2000, 0, -7}) {
    const Stamp now = *clock.tick(wall);
    EXPECT_GT(now, before);
    before = now;
  }
  EXPECT_EQ(before.millis(), 2000);
  EXPECT_EQ(before.counter(), 2);
}

TEST(StampTest, WhatWasSeenIsPassed) {
  HybridClock clock;
  clock.absorb(make_stamp(9000, 4));
  clock.absorb(make_stamp(10, 0));
  EXPECT_EQ(*clock.tick(5), make_stamp(9000, 5));
}

TEST(StampTest, TheCounterRunsOverIntoTheMillisecond) {
  HybridClock clock(make_stamp(7, 0xffff));
  EXPECT_EQ(*clock.tick(7), make_stamp(8, 0));
}

TEST(StampTest, TheEndOfTimeIsRefusedNotWrapped) {
  EXPECT_GT(make_stamp(kStampLimitMillis - 1, 0xffff).value, 0);
  EXPECT_FALSE(is_acceptable(kStampLimit));
  EXPECT_TRUE(is_acceptable(Stamp{kStampLimit.value - 1}));
  EXPECT_FALSE(is_acceptable(Stamp{}));
  EXPECT_FALSE(is_acceptable(Stamp{-1}));
  HybridClock clock(Stamp{kStampLimit.value - 1});
  EXPECT_EQ(clock.tick(0).error().code, ErrorCode::StampOutOfRange);
  EXPECT_EQ(HybridClock().tick(INT64_MAX).error().code, ErrorCode::StampOutOfRange);
}

}  // namespace
}  // namespace quanyu
