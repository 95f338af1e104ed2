#include "domain/rules/agreements.hpp"

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

Date day(const char* text) { return *parse_date(text); }
std::int64_t days(const char* text) { return day(text).days; }

RecordFact agreement(std::int64_t state, const char* starts, const char* ends) {
  return fact_of(kAgreement, 1,
                 {{kAgreement["title"], std::string("共驻共建协议")},
                  {kAgreement["kind"], std::int64_t{1}},
                  {kAgreement["state"], state},
                  {kAgreement["starts"], days(starts)},
                  {kAgreement["ends"], days(ends)}});
}

RecordFact party(std::uint8_t number) {
  return fact_of(
      kAgreementParty, number,
      {{kAgreementParty["agreement"], test_id(1)}, {kAgreementParty["unit"], test_id(number)}});
}

Facts about(RecordFact record, std::vector<RecordFact> parties = {}) {
  Facts facts = facts_about(std::move(record));
  facts.related = {{number::AgreementParty, kAgreementParty["agreement"], std::move(parties)}};
  return facts;
}

TEST(AgreementsTest, OneThatIsAboutToEndIsToldInTime) {
  RecordFact active = agreement(agreement_state::kActive, "2026-01-01", "2026-12-31");
  EXPECT_EQ(agreement_term(active, day("2025-12-31")), AgreementTerm::NotBegun);
  EXPECT_EQ(agreement_term(active, day("2026-01-01")), AgreementTerm::Running);
  EXPECT_EQ(agreement_term(active, day("2026-11-01")), AgreementTerm::Running);
  EXPECT_EQ(agreement_term(active, day("2026-11-02")), AgreementTerm::EndsSoon);
  EXPECT_EQ(days_left(active, day("2026-11-02")), 60);
  EXPECT_EQ(agreement_term(active, day("2026-12-31")), AgreementTerm::EndsSoon);
  EXPECT_EQ(agreement_term(active, day("2027-01-01")), AgreementTerm::Over);
  active.set(kAgreement["notice_days"], std::int64_t{7});
  EXPECT_EQ(agreement_term(active, day("2026-12-24")), AgreementTerm::Running);
  EXPECT_EQ(agreement_term(active, day("2026-12-25")), AgreementTerm::EndsSoon);
  EXPECT_EQ(agreement_term(agreement(agreement_state::kDraft, "2026-01-01", "2026-12-31"),
                           day("2026-06-01")),
            AgreementTerm::None);
}

TEST(AgreementsTest, ItTakesTwoPartiesToSign) {
  const std::vector<Cell> term = {{kAgreement["signed_on"], kTestToday},
                                  {kAgreement["starts"], kTestToday},
                                  {kAgreement["ends"], days("2027-03-01")}};
  const RecordFact draft = agreement(agreement_state::kDraft, "2026-01-01", "2026-12-31");
  EXPECT_EQ(refusal(act_on(about(draft, {party(2)}), "sign", term)), "agreement_of_one_party");
  RecordFact gone = party(3);
  gone.set(kAgreementParty["left_on"], kTestToday);
  EXPECT_EQ(refusal(act_on(about(draft, {party(2), gone}), "sign", term)),
            "agreement_of_one_party");
  const auto signed_by_two = act_on(about(draft, {party(2), party(3)}), "sign", term);
  EXPECT_EQ(refusal(signed_by_two), "ok");
  EXPECT_EQ(changed(signed_by_two, kAgreement["state"]), Value{agreement_state::kActive});
}

TEST(AgreementsTest, RenewingLengthensTheTermAndIsCounted) {
  RecordFact expired = agreement(agreement_state::kExpired, "2025-01-01", "2025-12-31");
  expired.set(kAgreement["renewals"], std::int64_t{1});
  const auto until = [](const char* text) {
    return std::vector<Cell>{{kAgreement["ends"], days(text)}};
  };
  EXPECT_EQ(refusal(act_on(about(expired), "renew", until("2025-12-31"))), "due_not_later");
  EXPECT_EQ(refusal(act_on(about(expired), "renew", until("2026-02-01"))), "due_not_later");
  const auto renewed = act_on(about(expired), "renew", until("2026-12-31"));
  ASSERT_EQ(refusal(renewed), "ok");
  EXPECT_EQ(changed(renewed, kAgreement["renewals"]), Value{std::int64_t{2}});
  EXPECT_EQ(changed(renewed, kAgreement["state"]), Value{agreement_state::kActive});
}

TEST(AgreementsTest, NoneExpiresBeforeItsLastDayIsOver) {
  EXPECT_EQ(refusal(act_on(about(agreement(agreement_state::kActive, "2025-01-01", "2026-03-02")),
                           "expire")),
            "agreement_still_runs");
  EXPECT_EQ(refusal(act_on(about(agreement(agreement_state::kActive, "2025-01-01", "2026-03-01")),
                           "expire")),
            "ok");
}

TEST(AgreementsTest, WhatWasKeptIsCountedItemByItem) {
  const auto item = [](std::uint8_t number, std::int64_t promised, const char* due) {
    return fact_of(kAgreementItem, number,
                   {{kAgreementItem["promised"], promised}, {kAgreementItem["due"], days(due)}});
  };
  const auto kept = [](std::uint8_t item_number, std::int64_t quantity) {
    return fact_of(kAgreementFulfilment, 90,
                   {{kAgreementFulfilment["item"], test_id(item_number)},
                    {kAgreementFulfilment["quantity"], quantity}});
  };
  RecordFact open_ended = fact_of(kAgreementItem, 14, {});
  RecordFact without_amount = kept(14, 0);
  without_amount.set(kAgreementFulfilment["quantity"], {});
  const auto count =
      count_fulfilment({item(11, 4, "2026-06-30"), item(12, 10, "2026-01-31"),
                        item(13, 1, "2026-01-31"), open_ended},
                       {kept(11, 3), kept(11, 1), kept(12, 9), without_amount}, day("2026-03-02"));
  EXPECT_EQ(count, (FulfilmentCount{.items = 4, .fulfilled = 2, .begun = 1, .overdue = 2}));
}

TEST(AgreementsTest, PromisesAreThoseOfItsOwnParties) {
  Facts facts;
  facts.has_workspace = true;
  RecordFact stranger = party(3);
  stranger.set(kAgreementParty["agreement"], test_id(9));
  facts.referred = {agreement(agreement_state::kDraft, "2026-01-01", "2026-12-31"), party(2),
                    stranger};
  const auto promised_by = [&](std::uint8_t number) {
    return refusal(add_to(facts, kAgreementItem,
                          {{kAgreementItem["agreement"], test_id(1)},
                           {kAgreementItem["content"], std::string("开放停车场")},
                           {kAgreementItem["kind"], std::int64_t{4}},
                           {kAgreementItem["party"], test_id(number)}}));
  };
  EXPECT_EQ(promised_by(2), "ok");
  EXPECT_EQ(promised_by(3), "party_of_other_agreement");
}

}  // namespace
}  // namespace quanyu::domain
