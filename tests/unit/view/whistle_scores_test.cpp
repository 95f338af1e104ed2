#include "view/whistle_scores.hpp"

#include "domain/entities/whistle.hpp"
#include "unit/domain/rules/rule_facts.hpp"
#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

using domain::kWhistleResponse;
using domain::ResponseState;
using domain::test_id;

struct WhistleScoresTest : testing::Test {
  SamplePlace place;
  store::TitleBook titles;
  WhistleScoresInput input{.route = {},
                           .words = {.messages = Messages(), .titles = &titles},
                           .place = &place.facts(),
                           .responses = {}};

  void unit(std::uint8_t id, std::string name) {
    titles.add({.name = {.entity = domain::number::Unit, .id = test_id(id)},
                .standing = domain::Standing::Alive,
                .text = std::move(name)});
  }
  // A rating of 0: none was given. `came` 0: not yet.
  void response(std::uint8_t unit, std::int64_t came, std::int64_t rating, std::string_view area) {
    const auto number = static_cast<std::uint8_t>(100 + input.responses.size());
    domain::RecordFact fact = domain::fact_of(
        kWhistleResponse, number,
        {{kWhistleResponse["unit"], test_id(unit)},
         {kWhistleResponse["due_at"], std::int64_t{100}},
         {kWhistleResponse["state"], static_cast<std::int64_t>(came > 0 ? ResponseState::ReportedIn
                                                                        : ResponseState::Called)}});
    if (came > 0) fact.set(kWhistleResponse["responded_at"], came);
    if (rating > 0) fact.set(kWhistleResponse["rating"], rating);
    input.responses.push_back({.record = std::move(fact), .area = place.area(area)});
  }
  std::vector<std::string> lines() {
    std::vector<std::string> all;
    for (const ScoreLine& line : build_whistle_scores(input).lines) {
      all.push_back(line.title + " | " + line.detail + " | " + line.rating);
    }
    return all;
  }
};

TEST_F(WhistleScoresTest, TheBestRatedComesFirst) {
  unit(1, "环卫所"), unit(2, "供水站"), unit(3, "园林队");
  response(1, 90, 4, "990101001001");
  response(1, 120, 5, "990101001002");
  response(2, 90, 5, "990101001001");
  response(3, 90, 0, "990101001001");
  EXPECT_EQ(lines(), (std::vector<std::string>{
                         "供水站 | 被呼叫 1 次：按时 1，逾期 0，未应 0 | 5.0 分（1 次评价）",
                         "环卫所 | 被呼叫 2 次：按时 1，逾期 1，未应 0 | 4.5 分（2 次评价）",
                         "园林队 | 被呼叫 1 次：按时 1，逾期 0，未应 0 | "}));
}

TEST_F(WhistleScoresTest, WhoIsStillExpectedIsNeitherInTimeNorLate) {
  unit(1, "环卫所"), unit(2, "供水站"), unit(3, "园林队");
  response(1, 0, 0, "990101001001");
  response(3, 0, 0, "990101001001");
  response(2, 0, 0, "990101001001");
  response(2, 90, 0, "990101001001");
  response(3, 0, 0, "990101001002");
  EXPECT_EQ(lines(), (std::vector<std::string>{
                         "供水站 | 被呼叫 2 次：按时 1，逾期 0，未应 0，待报到 1 | ",
                         "园林队 | 被呼叫 2 次：按时 0，逾期 0，未应 0，待报到 2 | ",
                         "环卫所 | 被呼叫 1 次：按时 0，逾期 0，未应 0，待报到 1 | "}));
}

TEST_F(WhistleScoresTest, AScopeCountsItsOwnWhistlesOnly) {
  unit(1, "环卫所");
  response(1, 90, 5, "990101001001");
  response(1, 90, 3, "990101002001");
  input.scope = place.area("990101001");
  EXPECT_EQ(lines(), (std::vector<std::string>{
                         "环卫所 | 被呼叫 1 次：按时 1，逾期 0，未应 0 | 5.0 分（1 次评价）"}));
}

TEST_F(WhistleScoresTest, ALineLeadsToTheResponsesOfItsUnit) {
  unit(1, "环卫所");
  response(1, 90, 5, "990101001001");
  const Route target = build_whistle_scores(input).lines[0].target;
  EXPECT_EQ(target.screen, Screen::List);
  EXPECT_EQ(target.entity.by, "unit");
  EXPECT_EQ(target.entity.by_record, to_hex(test_id(1)));
}

}  // namespace
}  // namespace quanyu::view
