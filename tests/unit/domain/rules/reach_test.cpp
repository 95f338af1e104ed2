#include "domain/rules/reach.hpp"

#include "domain/entities/centre.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr Point kCentrePoint{121'420'000, 28'656'000};

// A point so many metres to the north.
Point north_of(const Point& from, double metres) {
  return {from.longitude, from.latitude + static_cast<std::int64_t>(metres / 111'195.0 * 1e6)};
}

TEST(ReachTest, DistancesAreThoseOfTheSphere) {
  // One degree of a meridian; one degree of the parallel at 60 degrees is half of that.
  EXPECT_NEAR(metres_between({0, 0}, {0, 1'000'000}), 111'195.0, 1.0);
  EXPECT_NEAR(metres_between({0, 60'000'000}, {1'000'000, 60'000'000}), 55'597.0, 2.0);
  EXPECT_EQ(metres_between(kCentrePoint, kCentrePoint), 0.0);
  const Point far = north_of(kCentrePoint, 5'000);
  EXPECT_DOUBLE_EQ(metres_between(kCentrePoint, far), metres_between(far, kCentrePoint));
}

// 「打造了“10分钟服务圈”」: the share of households, those without a point named beside it.
TEST(ReachTest, HouseholdsWithinTenMinutesAreReached) {
  const RecordFact ten_minutes =
      fact_of(kCentreStandard, 1, {{kCentreStandard["value"], std::int64_t{10 * 100}}});
  ASSERT_DOUBLE_EQ(metres_of(ten_minutes), 800.0);
  const std::vector<Homes> homes = {
      {north_of(kCentrePoint, 790), 300},
      {north_of(kCentrePoint, 810), 100},
      {north_of(kCentrePoint, 3'000), 600},
      {std::nullopt, 50},
  };
  const std::vector<Point> one = {kCentrePoint};
  EXPECT_EQ(count_reach(homes, one, metres_of(ten_minutes)),
            (Reach{.reached = 300, .of = 1000, .unplaced = 50}));
  // Further centres reach the others; nobody is counted twice.
  const std::vector<Point> two = {kCentrePoint, north_of(kCentrePoint, 2'500),
                                  north_of(kCentrePoint, 30)};
  EXPECT_EQ(count_reach(homes, two, 800.0), (Reach{.reached = 1000, .of = 1000, .unplaced = 50}));
  EXPECT_EQ(count_reach(homes, {}, 800.0), (Reach{.reached = 0, .of = 1000, .unplaced = 50}));
}

TEST(ReachTest, TheStandardsOwnSpeedCounts) {
  const RecordFact slow = fact_of(kCentreStandard, 1,
                                  {{kCentreStandard["value"], std::int64_t{15 * 100}},
                                   {kCentreStandard["metres_a_minute"], std::int64_t{60}}});
  EXPECT_DOUBLE_EQ(metres_of(slow), 900.0);
}

TEST(ReachTest, APointNeedsBothOfItsFields) {
  RecordFact centre = fact_of(kCentre, 1, {{kCentre["true_longitude"], kCentrePoint.longitude}});
  EXPECT_FALSE(point_of(centre, kCentre["true_longitude"], kCentre["true_latitude"]));
  centre.set(kCentre["true_latitude"], kCentrePoint.latitude);
  const auto point = point_of(centre, kCentre["true_longitude"], kCentre["true_latitude"]);
  ASSERT_TRUE(point);
  EXPECT_EQ(point->latitude, kCentrePoint.latitude);
}

}  // namespace
}  // namespace quanyu::domain
