#include "platform/random.hpp"

#include <gtest/gtest.h>

#include "platform/clock.hpp"

namespace quanyu::platform {
namespace {

TEST(RandomTest, SeedsRepeatThemselves) {
  SeededRandom a(5);
  SeededRandom b(5);
  EXPECT_EQ(a.id(), b.id());
  EXPECT_NE(a.id(), SeededRandom(6).id());
}

TEST(RandomTest, TheMachinesGeneratorFillsEverything) {
  const auto random = system_random();
  EXPECT_NE(random->id(), random->id());
  Bytes bytes(100'000);
  random->fill(bytes);
  // All zeros at the end would mean that large requests are cut.
  EXPECT_NE(Bytes(bytes.end() - 64, bytes.end()), Bytes(64));
}

TEST(ClockTest, TheMachinesClockIsOfThisCentury) {
  const auto clock = system_clock();
  EXPECT_GT(clock->wall_millis(), 1'700'000'000'000);
  EXPECT_LT(clock->wall_millis(), 4'200'000'000'000);
  const std::int64_t before = clock->steady_micros();
  EXPECT_GE(clock->steady_micros(), before);
}

}  // namespace
}  // namespace quanyu::platform
