#include "domain/rules/documents.hpp"

#include "domain/entities/document.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

RecordFact document(std::int64_t state) {
  return fact_of(kDocument, 1,
                 {{kDocument["title"], std::string("关于一季度工作情况的通报")},
                  {kDocument["kind"], test_id(2)},
                  {kDocument["body"], std::string("各社区：")},
                  {kDocument["state"], state}});
}

Facts about(const RecordFact& record, std::vector<RecordFact> addressees) {
  Facts facts = facts_about(record);
  facts.related = {
      {number::DocumentAddressee, kDocumentAddressee["document"], std::move(addressees)}};
  return facts;
}

Result<Changes> edit(const Facts& facts) {
  return decide(acting_in(Role::District),
                command::EditRecord{.row = facts.record.name,
                                    .cells = {{kDocument["title"], std::string("改过的标题")}},
                                    .now = kTestNow},
                facts);
}

TEST(DocumentsTest, AnEmptyOneIsNotApprovedAndOneToNobodyNotIssued) {
  RecordFact empty = document(document_state::kDraft);
  empty.set(kDocument["body"], {});
  const std::vector<Cell> by = {{kDocument["signatory"], std::string("演示甲")}};
  EXPECT_EQ(refusal(act_on(about(empty, {}), "approve", by)), "document_is_empty");
  EXPECT_EQ(refusal(act_on(about(document(document_state::kDraft), {}), "approve", by)), "ok");
  const RecordFact approved = document(document_state::kApproved);
  EXPECT_EQ(refusal(act_on(about(approved, {}), "issue")), "document_to_nobody");
  const auto issued = act_on(about(approved, {fact_of(kDocumentAddressee, 5, {})}), "issue",
                             {{kDocument["file"], std::string(64, 'a')}});
  ASSERT_EQ(refusal(issued), "ok");
  EXPECT_EQ(changed(issued, kDocument["issued_on"]), Value{kTestToday});
  EXPECT_EQ(changed(issued, kDocument["file"]), Value{std::string(64, 'a')});
}

TEST(DocumentsTest, WhatIsApprovedOrIssuedStaysAsItIs) {
  using namespace document_state;
  for (const std::int64_t state : {kDraft, kReview}) {
    EXPECT_EQ(refusal(edit(about(document(state), {}))), "ok");
  }
  for (const std::int64_t state : {kApproved, kIssued, kWithdrawn}) {
    EXPECT_EQ(refusal(edit(about(document(state), {}))), "document_is_fixed");
  }
  const command::RemoveRecord remove{document(kIssued).name};
  EXPECT_EQ(refusal(decide(acting_in(Role::District), remove, about(document(kIssued), {}))),
            "document_is_fixed");
  EXPECT_EQ(refusal(decide(acting_in(Role::District), remove, about(document(kDraft), {}))), "ok");
  // It can be withdrawn with a reason.
  EXPECT_EQ(refusal(act_on(about(document(kIssued), {}), "withdraw",
                           {{kDocument["withdraw_reason"], std::string("数据有误")}})),
            "ok");
}

TEST(DocumentsTest, AddresseesAreNamedBeforeAndSignAfterwards) {
  const auto add = [](std::int64_t state, std::vector<Cell> cells) {
    Facts facts;
    facts.has_workspace = true;
    facts.referred = {document(state)};
    cells.push_back({kDocumentAddressee["document"], test_id(1)});
    cells.push_back({kDocumentAddressee["how"], std::int64_t{1}});
    return refusal(add_to(facts, kDocumentAddressee, std::move(cells)));
  };
  const Cell named{kDocumentAddressee["named"], std::string("各成员单位")};
  EXPECT_EQ(add(document_state::kDraft, {}), "addressee_is_nobody");
  EXPECT_EQ(add(document_state::kDraft, {named}), "ok");
  EXPECT_EQ(add(document_state::kIssued, {named}), "document_is_fixed");

  Facts facts = facts_about(fact_of(kDocumentAddressee, 5,
                                    {{kDocumentAddressee["document"], test_id(1)},
                                     {kDocumentAddressee["how"], std::int64_t{1}},
                                     named}));
  facts.referred = {document(document_state::kIssued)};
  const auto with = [&](Cell cell) {
    return refusal(decide(
        acting_in(Role::District),
        command::EditRecord{.row = facts.record.name, .cells = {std::move(cell)}, .now = kTestNow},
        facts));
  };
  EXPECT_EQ(with({kDocumentAddressee["received_on"], kTestToday}), "ok");
  EXPECT_EQ(with({kDocumentAddressee["named"], std::string("其他单位")}), "document_is_fixed");
  EXPECT_EQ(
      refusal(decide(acting_in(Role::District), command::RemoveRecord{facts.record.name}, facts)),
      "document_is_fixed");
}

}  // namespace
}  // namespace quanyu::domain
