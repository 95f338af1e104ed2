#include "domain/rules/stand_down.hpp"

#include "domain/entities/mobilisation.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

const std::int64_t kStart = day_of(2026, 2, 1);
const std::int64_t kEnd = day_of(2026, 2, 28);

Facts mobilised() {
  Facts facts = facts_about(fact_of(kMobilisation, 1,
                                    {{kMobilisation["state"], mobilisation_state::kUnderWay},
                                     {kMobilisation["started_on"], kStart}}));
  const auto branch = [](std::uint8_t number, std::int64_t people) {
    return fact_of(
        kTemporaryOrganisation, number,
        {{kTemporaryOrganisation["people"], people}, {kTemporaryOrganisation["begins"], kStart}});
  };
  const auto team = [](std::uint8_t number, std::int64_t kind) {
    return fact_of(kMobilisedTeam, number, {{kMobilisedTeam["kind"], kind}});
  };
  const auto stay = [](std::uint8_t number, std::int64_t people, std::int64_t begins) {
    return fact_of(kSentDown, number,
                   {{kSentDown["people"], people},
                    {kSentDown["begins"], begins},
                    {kSentDown["place"], test_id(90)},
                    {kSentDown["unit"], test_id(91)}});
  };
  facts.related = {
      {number::TemporaryOrganisation,
       kTemporaryOrganisation["mobilisation"],
       {branch(11, 20), branch(12, 18)}},
      {number::MobilisedTeam,
       kMobilisedTeam["mobilisation"],
       {team(21, 1), team(22, 2), team(23, 1)}},
      {number::MobilisationPost,
       kMobilisationPost["mobilisation"],
       {fact_of(kMobilisationPost, 31, {{kMobilisationPost["kind"], std::int64_t{1}}}),
        fact_of(kMobilisationPost, 32, {{kMobilisationPost["kind"], std::int64_t{2}}})}},
      {number::SentDown, kSentDown["mobilisation"], {stay(41, 12, kStart), stay(42, 30, kEnd + 5)}},
      {number::Shift,
       kShift["mobilisation"],
       {fact_of(kShift, 51, {{kShift["phone"], std::string("13800000000")}}),
        fact_of(kShift, 52, {})}},
  };
  return facts;
}

const RowChange* row_of(const Result<Changes>& result, EntityNumber entity, std::uint8_t number) {
  for (const RowChange& row : result->rows) {
    if (row.row.entity == entity && row.row.id == test_id(number)) return &row;
  }
  return nullptr;
}

TEST(StandDownTest, TheReportCountsWhatWasMobilised) {
  EXPECT_EQ(mobilisation_sums(mobilised()), (MobilisationSums{.organisations = 2,
                                                              .people_in_organisations = 38,
                                                              .vanguard_teams = 2,
                                                              .volunteer_teams = 1,
                                                              .vanguard_posts = 1,
                                                              .posts = 2,
                                                              .people_sent_down = 42,
                                                              .shifts = 2}));
}

TEST(StandDownTest, WhatIsOpenEndsAndContactsAreEmptied) {
  Facts facts = mobilised();
  facts.related[0].records[1].set(kTemporaryOrganisation["ends"], kEnd - 7);
  const auto down = act_on(facts, "stand_down", {{kMobilisation["ended_on"], kEnd}});
  ASSERT_EQ(refusal(down), "ok");
  const RowChange* branch = row_of(down, number::TemporaryOrganisation, 11);
  ASSERT_NE(branch, nullptr);
  EXPECT_EQ(branch->cells, (std::vector<Cell>{{kTemporaryOrganisation["ends"], kEnd}}));
  EXPECT_EQ(row_of(down, number::TemporaryOrganisation, 12), nullptr) << "it had ended before";
  // What would have begun later never did.
  EXPECT_EQ(row_of(down, number::SentDown, 42)->cells,
            (std::vector<Cell>{{kSentDown["ends"], kEnd + 5}}));
  EXPECT_EQ(row_of(down, number::Shift, 51)->cells,
            (std::vector<Cell>{{kShift["phone"], Value{}}, {kErasureField, Value{}}}));
  EXPECT_EQ(row_of(down, number::Shift, 52), nullptr);
}

TEST(StandDownTest, ItEndsAfterItBegan) {
  const Cell before{kMobilisation["ended_on"], kStart - 1};
  EXPECT_EQ(refusal(act_on(mobilised(), "stand_down", {before})), "stand_down_before_start");
}

}  // namespace
}  // namespace quanyu::domain
