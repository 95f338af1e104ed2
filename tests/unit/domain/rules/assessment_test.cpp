#include "domain/rules/assessment.hpp"

#include "domain/entities/assessment.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kScheme = 1;
constexpr std::uint8_t kRound = 2;
constexpr std::uint8_t kCommunity = 3;

// 「对四星级以上社区给予表彰奖励，对五星级社区书记优先提拔使用，三星及以下社区纳入软弱涣散党组织集中整顿」
RecordFact star_scheme() {
  return fact_of(kAssessmentScheme, kScheme,
                 {{kAssessmentScheme["kind"], std::int64_t{1}},
                  {kAssessmentScheme["state"], scheme_state::kDraft},
                  {kAssessmentScheme["two_stars_from"], std::int64_t{60'00}},
                  {kAssessmentScheme["three_stars_from"], std::int64_t{70'00}},
                  {kAssessmentScheme["four_stars_from"], std::int64_t{80'00}},
                  {kAssessmentScheme["five_stars_from"], std::int64_t{90'00}},
                  {kAssessmentScheme["commend_from"], std::int64_t{4}},
                  {kAssessmentScheme["prefer_from"], std::int64_t{5}},
                  {kAssessmentScheme["consolidate_to"], std::int64_t{3}}});
}

RecordFact criterion(std::uint8_t number, std::int64_t weight, std::uint8_t under = 0) {
  RecordFact fact = fact_of(kAssessmentCriterion, number,
                            {{kAssessmentCriterion["scheme"], test_id(kScheme)},
                             {kAssessmentCriterion["weight"], weight}});
  if (under != 0) fact.set(kAssessmentCriterion["under"], test_id(under));
  return fact;
}

TEST(AssessmentTest, EveryStarFallsUnderExactlyOneConsequence) {
  const RecordFact scheme = star_scheme();
  EXPECT_EQ(consequence_for(scheme, 5), 2);  // commended, and proposed for preference
  EXPECT_EQ(consequence_for(scheme, 4), 1);  // commended
  for (const std::int64_t stars : {3, 2, 1}) EXPECT_EQ(consequence_for(scheme, stars), 3);
  // A place may leave a gap: then nothing follows there.
  RecordFact lenient = scheme;
  lenient.set(kAssessmentScheme["consolidate_to"], std::int64_t{2});
  EXPECT_EQ(consequence_for(lenient, 3), 0);
}

TEST(AssessmentTest, StarsFollowTheThresholds) {
  const RecordFact scheme = star_scheme();
  EXPECT_EQ(stars_for(scheme, 0), 1);
  EXPECT_EQ(stars_for(scheme, 59'99), 1);
  EXPECT_EQ(stars_for(scheme, 60'00), 2);
  EXPECT_EQ(stars_for(scheme, 79'99), 3);
  EXPECT_EQ(stars_for(scheme, 80'00), 4);
  EXPECT_EQ(stars_for(scheme, 100'00), 5);
}

// 「权重提升至2.7%」: the total moves by 2.7 hundredths of what the index moves.
TEST(AssessmentTest, AnIndexMovesTheTotalByItsWeight) {
  const auto total = [](std::int64_t party_building) {
    const WeightedMark marks[] = {{party_building, 0, 2'70}, {80'00, 0, 97'30}};
    return weighted_total(marks);
  };
  EXPECT_EQ(total(80'00), 80'00);
  EXPECT_EQ(total(90'00), 80'27);
  EXPECT_EQ(total(100'00) - total(0), 2'70);
}

TEST(AssessmentTest, MarksOfOtherFullMarksAndThirdsAreExact) {
  const WeightedMark marks[] = {{1'00, 3'00, 33'33}, {2'00, 3'00, 66'67}};
  EXPECT_EQ(weighted_total(marks), 55'56);  // 11.11 + 44.4466…
  EXPECT_EQ(weighted_total({}), 0);
}

TEST(AssessmentTest, ASchemeIsAdoptedWhole) {
  Facts facts = facts_about(star_scheme());
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "scheme_without_criteria");
  // A class of two items: only the items' weights count.
  facts.related = {{number::AssessmentCriterion,
                    kAssessmentCriterion["scheme"],
                    {criterion(11, 50'00), criterion(12, 30'00, 11), criterion(13, 70'00, 11)}}};
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "ok");
  facts.related[0].records.push_back(criterion(14, 1));
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "weights_not_hundred");
  facts.related[0].records.pop_back();
  facts.record.set(kAssessmentScheme["four_stars_from"], std::int64_t{70'00});
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "stars_not_rising");
  facts.record = star_scheme();
  facts.record.set(kAssessmentScheme["consolidate_to"], std::int64_t{4});
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "consequences_overlap");
  facts.record = star_scheme();
  facts.record.set(kAssessmentScheme["prefer_from"], std::int64_t{3});
  EXPECT_EQ(refusal(act_on(facts, "adopt")), "consequences_overlap");
}

TEST(AssessmentTest, CriteriaOfASchemeInForceStay) {
  Facts facts = facts_about(criterion(11, 50'00));
  facts.referred = {star_scheme()};
  const command::EditRecord edit{.row = facts.record.name,
                                 .cells = {{kAssessmentCriterion["weight"], std::int64_t{1}}},
                                 .now = {}};
  const command::RemoveRecord remove{facts.record.name};
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "ok");
  EXPECT_EQ(refusal(decide(acting_in(Role::District), remove, facts)), "ok");
  facts.referred[0].set(kAssessmentScheme["state"], scheme_state::kAdopted);
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "scheme_in_force");
  EXPECT_EQ(refusal(decide(acting_in(Role::District), remove, facts)), "scheme_in_force");
}

RecordFact round_in(std::int64_t state) {
  return fact_of(kAssessmentRound, kRound,
                 {{kAssessmentRound["scheme"], test_id(kScheme)},
                  {kAssessmentRound["year"], std::int64_t{2026}},
                  {kAssessmentRound["state"], state}});
}

TEST(AssessmentTest, AScoreKeepsTheWeightOfItsDay) {
  Facts facts = facts_about({});
  facts.referred = {round_in(round_state::kScoring), criterion(11, 2'70),
                    fact_of(*find_entity(number::Area), kCommunity, {})};
  const auto score = [&](std::int64_t mark) {
    return add_to(facts, kAssessmentScore,
                  {{kAssessmentScore["round"], test_id(kRound)},
                   {kAssessmentScore["criterion"], test_id(11)},
                   {kAssessmentScore["place"], test_id(kCommunity)},
                   {kAssessmentScore["mark"], mark}});
  };
  const auto given = score(95'00);
  EXPECT_EQ(changed(given, kAssessmentScore["weight"]), Value{std::int64_t{2'70}});
  EXPECT_EQ(changed(given, kAssessmentScore["full_mark"]), Value{std::int64_t{100'00}});
  EXPECT_EQ(refusal(score(100'01)), "mark_above_full");
  facts.referred[1].set(kAssessmentCriterion["scheme"], test_id(77));
  EXPECT_EQ(refusal(score(95'00)), "criterion_of_other_scheme");
  facts.referred[0] = round_in(round_state::kPublished);
  EXPECT_EQ(refusal(score(95'00)), "round_not_scoring");
}

Facts scored_round(std::int64_t first_mark) {
  Facts facts = facts_about(round_in(round_state::kScoring));
  facts.referred = {star_scheme()};
  std::vector<RecordFact> scores;
  for (const auto& [number, mark, weight] :
       {std::tuple{21, first_mark, 40'00L}, std::tuple{22, std::int64_t{90'00}, 60'00L}}) {
    scores.push_back(fact_of(kAssessmentScore, static_cast<std::uint8_t>(number),
                             {{kAssessmentScore["place"], test_id(kCommunity)},
                              {kAssessmentScore["mark"], mark},
                              {kAssessmentScore["weight"], std::int64_t{weight}},
                              {kAssessmentScore["full_mark"], std::int64_t{100'00}}}));
  }
  facts.related = {{number::AssessmentScore, kAssessmentScore["round"], std::move(scores)}};
  return facts;
}

// The rule lists what follows; the result waits for a person's decision.
TEST(AssessmentTest, ATallyProposesAResultForEverybodyAssessed) {
  const auto tallied = act_on(scored_round(50'00), "tally");
  ASSERT_EQ(refusal(tallied), "ok");
  ASSERT_EQ(tallied->rows.size(), 2u);
  EXPECT_EQ(tallied->rows[1].life, Life::Create);
  EXPECT_EQ(changed(tallied, kAssessmentResult["total"], 1), Value{std::int64_t{74'00}});
  EXPECT_EQ(changed(tallied, kAssessmentResult["stars"], 1), Value{std::int64_t{3}});
  EXPECT_EQ(changed(tallied, kAssessmentResult["consequence"], 1), Value{std::int64_t{3}});
  EXPECT_EQ(changed(tallied, kAssessmentResult["state"], 1), Value{result_state::kProposed});
  EXPECT_EQ(changed(tallied, kAssessmentResult["place"], 1), Value{test_id(kCommunity)});
}

TEST(AssessmentTest, ASecondTallyCorrectsTheSameResult) {
  const auto first = act_on(scored_round(50'00), "tally");
  ASSERT_EQ(refusal(first), "ok");
  Facts facts = scored_round(100'00);
  RecordFact result =
      fact_of(kAssessmentResult, 0, {{kAssessmentResult["stars"], std::int64_t{3}}});
  result.name = first->rows[1].row;
  facts.related.push_back({number::AssessmentResult, kAssessmentResult["round"], {result}});
  const auto second = act_on(facts, "tally");
  ASSERT_EQ(refusal(second), "ok");
  EXPECT_EQ(second->rows[1].life, Life::Keep);
  EXPECT_EQ(second->rows[1].row, first->rows[1].row);
  EXPECT_EQ(changed(second, kAssessmentResult["stars"], 1), Value{std::int64_t{5}});
}

TEST(AssessmentTest, NothingIsTalliedWithMarksMissingOrScoredAgainOnceDecided) {
  Facts facts = scored_round(50'00);
  facts.related[0].records.pop_back();
  EXPECT_EQ(refusal(act_on(facts, "tally")), "scores_missing");
  facts.related[0].records.clear();
  EXPECT_EQ(refusal(act_on(facts, "tally")), "scores_missing");
  Facts reviewing = facts_about(round_in(round_state::kReviewing));
  const Cell reason{kAssessmentRound["reason"], std::string("一项得分录错")};
  EXPECT_EQ(refusal(act_on(reviewing, "score_again", {reason})), "ok");
  reviewing.related = {
      {number::AssessmentResult,
       kAssessmentResult["round"],
       {fact_of(kAssessmentResult, 31, {{kAssessmentResult["state"], result_state::kConfirmed}})}}};
  EXPECT_EQ(refusal(act_on(reviewing, "score_again", {reason})), "result_is_decided");
}

TEST(AssessmentTest, ARoundOpensUnderAnAdoptedScheme) {
  Facts facts = facts_about(round_in(round_state::kCalled));
  facts.referred = {star_scheme()};
  EXPECT_EQ(refusal(act_on(facts, "open")), "scheme_not_adopted");
  facts.referred[0].set(kAssessmentScheme["state"], scheme_state::kAdopted);
  EXPECT_EQ(refusal(act_on(facts, "open")), "ok");
}

// 整顿 is of an organisation, and it is the district that decides.
TEST(AssessmentTest, ConsolidationIsDecidedByAPersonAndNamesAnOrganisation) {
  Facts facts = facts_about(fact_of(kAssessmentResult, 31,
                                    {{kAssessmentResult["stars"], std::int64_t{3}},
                                     {kAssessmentResult["consequence"], std::int64_t{3}},
                                     {kAssessmentResult["state"], result_state::kProposed}}));
  EXPECT_EQ(refusal(act_on(facts, "confirm")), "consolidation_of_none");
  EXPECT_EQ(refusal(act_on(facts, "confirm", {}, Role::Street)), error_name(ErrorCode::RoleMayNot));
  facts.referred = {fact_of(*find_entity(number::Organisation), 41, {})};
  const auto confirmed =
      act_on(facts, "confirm", {{kAssessmentResult["organisation"], test_id(41)}});
  EXPECT_EQ(changed(confirmed, kAssessmentResult["state"]), Value{result_state::kConfirmed});
  EXPECT_EQ(changed(confirmed, kAssessmentResult["decided_by"]), Value{test_id(kActorNumber)});
  facts.record.set(kAssessmentResult["consequence"], std::int64_t{1});
  EXPECT_EQ(refusal(act_on(facts, "confirm")), "ok");
}

}  // namespace
}  // namespace quanyu::domain
