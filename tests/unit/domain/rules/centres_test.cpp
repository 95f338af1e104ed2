#include "domain/rules/centres.hpp"

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

const Date kToday{static_cast<std::int32_t>(kTestToday)};
constexpr std::uint8_t kCommunityTier = 201;
constexpr std::uint8_t kDistrictTier = 202;

// Whole square metres.
Value metres(std::int64_t count) { return count * 100; }

RecordFact centre(std::uint8_t number, FieldNumber field, std::int64_t square_metres) {
  return fact_of(kCentre, number,
                 {{kCentre["tier"], test_id(kCommunityTier)}, {field, metres(square_metres)}});
}

RecordFact standard(CentreMeasure measure, std::int64_t square_metres) {
  return fact_of(kCentreStandard, 210,
                 {{kCentreStandard["measures"], static_cast<std::int64_t>(measure)},
                  {kCentreStandard["value"], metres(square_metres)},
                  {kCentreStandard["tier"], test_id(kCommunityTier)}});
}

RecordFact room(std::uint8_t of, std::int64_t square_metres, bool for_activities) {
  return fact_of(kCentreRoom, 220,
                 {{kCentreRoom["centre"], test_id(of)},
                  {kCentreRoom["floor_area"], metres(square_metres)},
                  {kCentreRoom["for_activities"], std::int64_t{for_activities ? 1 : 0}}});
}

// 「按照服务党员群众活动场所不少于300平方米」: exactly 300 is enough.
TEST(CentresTest, ActivityRoomOfThreeHundredSquareMetresReachesTheStandard) {
  const RecordFact wanted = standard(CentreMeasure::Activity, 300);
  const FieldNumber field = kCentre["activity_area"];
  const auto share = standard_share(
      wanted, {centre(1, field, 300), centre(2, field, 299), centre(3, field, 1200)}, {}, kToday);
  EXPECT_EQ(share.met, 2);
  EXPECT_EQ(share.of, 3);
  EXPECT_EQ(share.short_of, std::vector<Id>{test_id(2)});
}

// 「90%以上社区阵地达到1000平方米以上」: of 84 at least 76; large premises say nothing about the
// room for activities, the two standards are two.
TEST(CentresTest, PremisesOfAThousandSquareMetresAreAnotherStandard) {
  std::vector<RecordFact> centres;
  for (std::uint8_t number = 1; number <= 84; ++number) {
    centres.push_back(centre(number, kCentre["premises_area"], number <= 76 ? 1000 : 640));
  }
  const auto premises =
      standard_share(standard(CentreMeasure::Premises, 1000), centres, {}, kToday);
  EXPECT_EQ(premises.met, 76);
  EXPECT_EQ(premises.of, 84);
  EXPECT_GE(premises.met * 100, premises.of * 90);
  EXPECT_EQ(premises.short_of.size(), 8u);
  const auto activity = standard_share(standard(CentreMeasure::Activity, 300), centres, {}, kToday);
  EXPECT_EQ(activity.met, 0);
  EXPECT_EQ(activity.unknown, 84);
  EXPECT_TRUE(activity.short_of.empty());
}

// 「面积超过3000平方米的10个、超过10000平方米的4个」: the four are among the ten, and 3000 is not
// over.
TEST(CentresTest, ABandIncludesAllLargerOnes) {
  std::vector<RecordFact> centres;
  for (std::uint8_t number = 1; number <= 14; ++number) {
    const std::int64_t area = number <= 4 ? 10'001 : number <= 10 ? 3'001 : 3'000;
    centres.push_back(centre(number, kCentre["premises_area"], area));
  }
  EXPECT_EQ(count_larger(centres, {}, 3'000 * 100, kToday), 10);
  EXPECT_EQ(count_larger(centres, {}, 10'000 * 100, kToday), 4);
  centres[0].set(kCentre["closed_on"], kTestToday - 1);
  EXPECT_EQ(count_larger(centres, {}, 10'000 * 100, kToday), 3);
}

// 「建成全市首个面积达3200平方米的区级党群服务中心」: the sum of its rooms where no figure is
// given.
TEST(CentresTest, RoomsAddUpToTheCentre) {
  const RecordFact district = fact_of(kCentre, 5, {{kCentre["tier"], test_id(kDistrictTier)}});
  const std::vector<RecordFact> rooms = {room(5, 1800, true), room(5, 1400, false),
                                         room(6, 500, true)};
  EXPECT_EQ(premises_area(district, rooms), 3200 * 100);
  EXPECT_EQ(activity_area(district, rooms), 1800 * 100);
  EXPECT_EQ(premises_area(fact_of(kCentre, 7, {}), rooms), std::nullopt);
}

TEST(CentresTest, AStandardIsForItsTierAndItsTime) {
  RecordFact wanted = standard(CentreMeasure::Premises, 1000);
  const RecordFact small = centre(1, kCentre["premises_area"], 200);
  ASSERT_EQ(measure_centre(small, {}, {wanted}, kToday).size(), 1u);
  EXPECT_FALSE(measure_centre(small, {}, {wanted}, kToday)[0].met());
  RecordFact district = small;
  district.set(kCentre["tier"], test_id(kDistrictTier));
  EXPECT_TRUE(measure_centre(district, {}, {wanted}, kToday).empty());
  wanted.set(kCentreStandard["tier"], {});
  EXPECT_EQ(measure_centre(district, {}, {wanted}, kToday).size(), 1u);
  wanted.set(kCentreStandard["starts"], kTestToday + 1);
  EXPECT_TRUE(measure_centre(district, {}, {wanted}, kToday).empty());
  EXPECT_TRUE(
      measure_centre(small, {}, {standard(CentreMeasure::WalkMinutes, 10)}, kToday).empty());
}

// 「累计投入2.3亿元完成57个社区阵地“千平方米”达标工程」
TEST(CentresTest, MoneyAddsUpByPurpose) {
  const auto spent = [](std::int64_t yuan, std::int64_t purpose) {
    return fact_of(kCentreMoney, 1,
                   {{kCentreMoney["amount"], yuan * 100}, {kCentreMoney["purpose"], purpose}});
  };
  std::vector<RecordFact> entries(56, spent(4'035'000, 3));
  entries.push_back(spent(4'040'000, 3));
  entries.push_back(spent(300'000, 5));
  EXPECT_EQ(sum_money(entries, 3), std::int64_t{230'000'000} * 100);
  EXPECT_EQ(sum_money(entries, 0), std::int64_t{230'300'000} * 100);
}

TEST(CentresTest, ACentreStandsSomewhere) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(kCentreTier, kCommunityTier, {}), fact_of(kArea, 3, {})};
  std::vector<Cell> cells = {{kCentre["name"], std::string("示例社区党群服务中心")},
                             {kCentre["tier"], test_id(kCommunityTier)}};
  EXPECT_EQ(refusal(add_to(facts, kCentre, cells)), "centre_without_place");
  cells.push_back({kCentre["area"], test_id(3)});
  EXPECT_EQ(refusal(add_to(facts, kCentre, cells)), "ok");
}

}  // namespace
}  // namespace quanyu::domain
