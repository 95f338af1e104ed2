#include "domain/rules/review.hpp"

#include "domain/entities/review.hpp"
#include "domain/validate.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kReview = 1;
constexpr std::uint8_t kDistrict = 2;
constexpr std::uint8_t kUnitNumber = 3;

RecordFact item(std::uint8_t number, std::int64_t kind, bool owned) {
  RecordFact fact =
      fact_of(kReviewItem, number,
              {{kReviewItem["kind"], kind}, {kReviewItem["title"], std::string("飞线充电反弹")}});
  if (owned) {
    fact.set(kReviewItem["owner"], test_id(kUnitNumber));
    fact.set(kReviewItem["due"], day_of(2026, 3, 31));
  }
  return fact;
}

Facts called_review(std::vector<RecordFact> items) {
  Facts facts = facts_about(fact_of(kProgressReview, kReview,
                                    {{kProgressReview["state"], review_state::kCalled},
                                     {kProgressReview["serial"], std::string("260301-SLQ-B-004")},
                                     {kProgressReview["place"], test_id(kDistrict)}}));
  facts.related = {{number::ReviewItem, kReviewItem["review"], std::move(items)}};
  return facts;
}

const Cell kHeldToday{kProgressReview["held_on"], kTestToday};

// 一月一调度: reports heard, problems listed, owners set; each problem is then rectified.
TEST(ReviewTest, EveryProblemGetsAnOwnerAndARectification) {
  const auto refused = act_on(called_review({item(11, 2, false)}), "hold", {kHeldToday});
  EXPECT_EQ(refusal(refused), "problem_without_owner");
  const auto held =
      act_on(called_review({item(11, 1, false), item(12, 2, true), item(13, 2, true)}), "hold",
             {kHeldToday});
  ASSERT_EQ(refusal(held), "ok");
  ASSERT_EQ(held->rows.size(), 3u);
  EXPECT_EQ(held->rows[1].life, Life::Create);
  EXPECT_EQ(changed(held, kRectification["serial"], 1), Value{std::string("260301-SLQ-B-004-01")});
  EXPECT_EQ(changed(held, kRectification["serial"], 2), Value{std::string("260301-SLQ-B-004-02")});
  EXPECT_EQ(changed(held, kRectification["owner"], 1), Value{test_id(kUnitNumber)});
  EXPECT_EQ(changed(held, kRectification["place"], 1), Value{test_id(kDistrict)});
  EXPECT_EQ(changed(held, kRectification["state"], 1), Value{rectification_state::kAssigned});
  EXPECT_NE(held->rows[1].row.id, held->rows[2].row.id);
  for (const RowChange& row : held->rows) EXPECT_TRUE(validate(row));
}

TEST(ReviewTest, AReviewClosesWhenAllIsStruckOff) {
  Facts facts = called_review({});
  facts.record.set(kProgressReview["state"], review_state::kHeld);
  const auto open = [](std::int64_t state) {
    return fact_of(kRectification, 21, {{kRectification["state"], state}});
  };
  facts.related.push_back(
      {number::Rectification, kRectification["review"], {open(rectification_state::kStruckOff)}});
  EXPECT_EQ(refusal(act_on(facts, "close")), "ok");
  facts.related[1].records.push_back(open(rectification_state::kReported));
  EXPECT_EQ(refusal(act_on(facts, "close")), "rectification_open");
}

// 一季一通报: issued, then fixed with its figures.
TEST(ReviewTest, AnIssuedBulletinAndItsFiguresStay) {
  Facts facts = facts_about(fact_of(kBulletin, 1, {{kBulletin["state"], bulletin_state::kDraft}}));
  EXPECT_EQ(refusal(act_on(facts, "submit")), "bulletin_is_empty");
  facts.record.set(kBulletin["body"], std::string("一季度各街道办结情况"));
  EXPECT_EQ(refusal(act_on(facts, "submit")), "ok");
  const command::EditRecord edit{.row = facts.record.name,
                                 .cells = {{kBulletin["body"], std::string("改过的数字")}},
                                 .now = {}};
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "ok");
  facts.record.set(kBulletin["state"], bulletin_state::kSubmitted);
  const auto issued = act_on(facts, "issue");
  EXPECT_EQ(changed(issued, kBulletin["issued_on"]), Value{kTestToday});
  facts.record.set(kBulletin["state"], bulletin_state::kIssued);
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "bulletin_is_issued");
  EXPECT_EQ(refusal(decide(acting_in(Role::District), command::RemoveRecord{edit.row}, facts)),
            "bulletin_is_issued");
  EXPECT_EQ(refusal(act_on(facts, "withdraw", {{kBulletin["remark"], std::string("数据有误")}})),
            "ok");
}

TEST(ReviewTest, AFigureOfAnIssuedBulletinStays) {
  Facts facts =
      facts_about(fact_of(kBulletinFigure, 5, {{kBulletinFigure["bulletin"], test_id(1)}}));
  facts.referred = {fact_of(kBulletin, 1, {{kBulletin["state"], bulletin_state::kIssued}})};
  const command::EditRecord edit{.row = facts.record.name,
                                 .cells = {{kBulletinFigure["printed"], std::string("98.4%")}},
                                 .now = {}};
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "bulletin_is_issued");
  EXPECT_EQ(refusal(decide(acting_in(Role::District), command::RemoveRecord{edit.row}, facts)),
            "bulletin_is_issued");
  facts.referred[0].set(kBulletin["state"], bulletin_state::kDraft);
  EXPECT_EQ(refusal(decide(acting_in(Role::District), edit, facts)), "ok");
}

Facts rectification_in(std::int64_t state) {
  return facts_about(fact_of(kRectification, 21,
                             {{kRectification["state"], state},
                              {kRectification["due"], day_of(2026, 3, 31)},
                              {kRectification["reported_by"], test_id(kActorNumber)}}));
}

TEST(ReviewTest, WhoReportsDoesNotStrikeOff) {
  Facts facts = rectification_in(rectification_state::kReported);
  EXPECT_EQ(refusal(act_on(facts, "strike_off")), "verified_by_reporter");
  facts.record.set(kRectification["reported_by"], test_id(7));
  const auto closed = act_on(facts, "strike_off");
  EXPECT_EQ(changed(closed, kRectification["closed_by"]), Value{test_id(kActorNumber)});
  EXPECT_EQ(changed(closed, kRectification["closed_on"]), Value{kTestToday});
}

TEST(ReviewTest, AnExtensionEndsLaterAndIsCounted) {
  Facts facts = rectification_in(rectification_state::kAccepted);
  const auto extend = [&](std::int64_t due) {
    return act_on(
        facts, "extend",
        {{kRectification["due"], due}, {kRectification["remark"], std::string("等待管线改迁")}});
  };
  EXPECT_EQ(refusal(extend(day_of(2026, 3, 31))), "due_not_later");
  EXPECT_EQ(changed(extend(day_of(2026, 4, 10)), kRectification["extensions"]),
            Value{std::int64_t{1}});
  const auto warned = act_on(facts, "warn", {{kRectification["warning"], std::int64_t{1}}});
  EXPECT_EQ(changed(warned, kRectification["warning"]), Value{std::int64_t{1}});
}

}  // namespace
}  // namespace quanyu::domain
