#include "domain/rules/likeness.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

TEST(Likeness, CountsPairsInCommon) {
  EXPECT_EQ(likeness("楼道水管漏水", "楼道水管漏水"), 100);
  EXPECT_EQ(likeness("楼道水管漏水", "水管漏水"), 75);
  EXPECT_EQ(likeness("楼道水管漏水", "巷口堆放垃圾"), 0);
  EXPECT_EQ(likeness("LED 路灯", "led路灯"), 100);
}

TEST(Likeness, IsTheSameFromBothSidesAndNoughtForALetter) {
  EXPECT_EQ(likeness("路灯不亮", "路灯又不亮了"), likeness("路灯又不亮了", "路灯不亮"));
  EXPECT_EQ(likeness("灯", "灯"), 0);
  EXPECT_EQ(likeness("", "路灯"), 0);
}

}  // namespace
}  // namespace quanyu::domain
