#include "domain/rules/ledger.hpp"

#include "domain/entities/funds.hpp"
#include "domain/entities/project.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

// 「站场红线范围内320亩土地提前进场清表」
TEST(LedgerTest, LandThatWasHandedOverWasClearedBefore) {
  std::vector<RecordFact> parcels;
  const auto parcel = [&](std::int64_t hundredths, std::int64_t stage) {
    parcels.push_back(fact_of(kLandParcel, 1,
                              {{kLandParcel["size"], hundredths}, {kLandParcel["stage"], stage}}));
  };
  parcel(200'50, 3);
  parcel(119'50, 4);
  parcel(40'00, 2);
  parcel(5'00, 1);
  EXPECT_EQ(land_at(parcels, ParcelStage::Cleared), 320'00);
  EXPECT_EQ(land_at(parcels, ParcelStage::Signed), 360'00);
  EXPECT_EQ(land_at(parcels, ParcelStage::HandedOver), 119'50);
}

TEST(LedgerTest, MoneyIsReceivedAndSpent) {
  std::vector<RecordFact> entries;
  for (const auto& [direction, amount] : {std::pair{1, 500'00}, {2, 120'50}, {1, 10'00}}) {
    entries.push_back(fact_of(kMoneyEntry, 1,
                              {{kMoneyEntry["direction"], std::int64_t{direction}},
                               {kMoneyEntry["amount"], std::int64_t{amount}}}));
  }
  const MoneySums sums = money_sums(entries);
  EXPECT_EQ(sums.received, 510'00);
  EXPECT_EQ(sums.spent, 120'50);
  EXPECT_EQ(sums.left(), 389'50);
}

RecordFact application(std::uint8_t number, std::int64_t state, std::int64_t applied,
                       std::int64_t approved) {
  return fact_of(kFundApplication, number,
                 {{kFundApplication["state"], state},
                  {kFundApplication["applied"], applied},
                  {kFundApplication["approved"], approved}});
}
RecordFact use(std::uint8_t application, std::int64_t amount) {
  return fact_of(kFundUse, 50,
                 {{kFundUse["application"], test_id(application)}, {kFundUse["amount"], amount}});
}

// 工作经费72万元, 服务群众专项经费35万元 a community: allotted, applied, approved, used, shown.
TEST(LedgerTest, AFundKnowsWhatIsLeft) {
  const RecordFact fund = fact_of(kFund, 1, {{kFund["amount"], std::int64_t{35'0000'00}}});
  const std::vector<RecordFact> applications = {
      application(11, fund_state::kShown, 100'00, 90'00),
      application(12, fund_state::kApproved, 50'00, 40'00),
      application(13, fund_state::kApplied, 30'00, 0),
      application(14, fund_state::kRefused, 999'00, 0),
      application(15, fund_state::kSettled, 20'00, 20'00),
  };
  const std::vector<RecordFact> uses = {use(11, 80'00), use(12, 10'00), use(15, 5'00),
                                        use(15, 6'00)};
  const FundSums sums = fund_sums(fund, applications, uses);
  EXPECT_EQ(sums.allotted, 35'0000'00);
  EXPECT_EQ(sums.applied, 200'00);
  EXPECT_EQ(sums.approved, 150'00);
  EXPECT_EQ(sums.used, 101'00);
  EXPECT_EQ(sums.shown, 80'00);
  EXPECT_EQ(sums.left, 35'0000'00 - 80'00 - 40'00 - 11'00);
}

TEST(LedgerTest, ApprovalUseAndSettlementStayWithinEachOther) {
  Facts facts = facts_about(application(11, fund_state::kApplied, 100'00, 0));
  const auto approve = [&](std::int64_t amount) {
    return act_on(facts, "approve", {{kFundApplication["approved"], amount}}, Role::Street);
  };
  EXPECT_EQ(refusal(approve(100'01)), "approved_above_applied");
  EXPECT_EQ(refusal(approve(0)), "approved_above_applied");
  EXPECT_EQ(changed(approve(90'00), kFundApplication["approved_on"]), Value{kTestToday});
  facts.record = application(11, fund_state::kApproved, 100'00, 90'00);
  facts.related = {{number::FundUse, kFundUse["application"], {use(11, 60'00), use(11, 30'01)}}};
  EXPECT_EQ(refusal(act_on(facts, "settle")), "used_above_approved");
  facts.related[0].records.pop_back();
  EXPECT_EQ(refusal(act_on(facts, "settle")), "ok");
}

TEST(LedgerTest, MoneyIsUsedUnderAnApproval) {
  Facts facts = facts_about({});
  facts.referred = {application(11, fund_state::kApproved, 100'00, 90'00)};
  const std::vector<Cell> cells = {{kFundUse["title"], std::string("活动物料")},
                                   {kFundUse["application"], test_id(11)},
                                   {kFundUse["day"], kTestToday},
                                   {kFundUse["amount"], std::int64_t{10'00}}};
  EXPECT_EQ(refusal(add_to(facts, kFundUse, cells)), "ok");
  facts.referred[0].set(kFundApplication["state"], fund_state::kSettled);
  EXPECT_EQ(refusal(add_to(facts, kFundUse, cells)), "use_not_approved");
}

}  // namespace
}  // namespace quanyu::domain
