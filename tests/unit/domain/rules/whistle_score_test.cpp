#include "domain/rules/whistle_score.hpp"

#include "domain/entities/whistle.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

const Id kSweepers = test_id(1);
const Id kWaterworks = test_id(2);

RecordFact response(std::uint8_t number, const Id& unit, ResponseState state,
                    std::vector<Cell> more = {}) {
  RecordFact made = fact_of(kWhistleResponse, number,
                            {{kWhistleResponse["unit"], unit},
                             {kWhistleResponse["state"], static_cast<std::int64_t>(state)},
                             {kWhistleResponse["due_at"], std::int64_t{100}}});
  for (Cell& cell : more) made.set(cell.field, std::move(cell.value));
  return made;
}

Cell came(std::int64_t minute) { return {kWhistleResponse["responded_at"], minute}; }
Cell rated(std::int64_t rating) { return {kWhistleResponse["rating"], rating}; }

// 「网格发现、社区吹哨、分级响应、协同处置」
TEST(WhistleScore, AddsUpWhatCallersSaid) {
  const std::vector<RecordFact> responses = {
      response(10, kSweepers, ResponseState::Rated, {came(100), rated(5)}),
      response(11, kSweepers, ResponseState::Rated, {came(101), rated(3)}),
      response(12, kSweepers, ResponseState::ReportedIn, {came(20)}),
      response(13, kSweepers, ResponseState::CalledOff),
      response(14, kWaterworks, ResponseState::Rated, {rated(1)}),
      response(15, kWaterworks, ResponseState::Declined, {came(50)}),
      response(16, kWaterworks, ResponseState::Called),
      fact_of(kWhistleResponse, 17, {{kWhistleResponse["team"], test_id(9)}, rated(5)}),
  };
  const auto scores = score_departments(responses);
  ASSERT_EQ(scores.size(), 2u);
  EXPECT_EQ(scores[0],
            (DepartmentScore{
                .unit = kSweepers, .called = 3, .in_time = 2, .late = 1, .rated = 2, .points = 8}));
  EXPECT_EQ(format_ratio(scores[0].mean(), 1), "4.0");
  // Whoever never came has been called all the same; whoever still may come is not yet late.
  EXPECT_EQ(
      scores[1],
      (DepartmentScore{
          .unit = kWaterworks, .called = 3, .in_time = 1, .never = 1, .rated = 1, .points = 1}));
}

TEST(WhistleScore, HasNoMeanBeforeTheFirstRating) {
  const std::vector<RecordFact> responses = {response(10, kSweepers, ResponseState::Called)};
  EXPECT_FALSE(score_departments(responses)[0].mean().defined());
}

}  // namespace
}  // namespace quanyu::domain
