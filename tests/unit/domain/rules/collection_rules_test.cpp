#include "domain/rules/collections.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kCollectionNumber = 1;
constexpr std::uint8_t kReturnNumber = 2;
constexpr std::uint8_t kColumnNumber = 11;

RecordFact collection(std::int64_t state) {
  return fact_of(kCollection, kCollectionNumber,
                 {{kCollection["title"], std::string("在职党员报到情况")},
                  {kCollection["answerers"], std::int64_t{2}},
                  {kCollection["deadline"], kTestNow.minutes + 60},
                  {kCollection["state"], state}});
}

RecordFact column(const char* cell = "C3") {
  return fact_of(kCollectionColumn, kColumnNumber,
                 {{kCollectionColumn["collection"], test_id(kCollectionNumber)},
                  {kCollectionColumn["cell"], std::string(cell)},
                  {kCollectionColumn["type"], std::int64_t{1}},
                  {kCollectionColumn["must_answer"], std::int64_t{1}}});
}

RecordFact returned(std::int64_t state) {
  return fact_of(kCollectionReturn, kReturnNumber,
                 {{kCollectionReturn["collection"], test_id(kCollectionNumber)},
                  {kCollectionReturn["area"], test_id(5)},
                  {kCollectionReturn["state"], state}});
}

RecordFact value(std::int64_t number) {
  return fact_of(kCollectionValue, 21,
                 {{kCollectionValue["return"], test_id(kReturnNumber)},
                  {kCollectionValue["column"], test_id(kColumnNumber)},
                  {kCollectionValue["number"], number}});
}

Facts about_collection(std::int64_t state, std::vector<RecordFact> columns,
                       std::vector<RecordFact> returns) {
  Facts facts = facts_about(collection(state));
  facts.related = {{number::CollectionColumn, kCollectionColumn["collection"], std::move(columns)},
                   {number::CollectionReturn, kCollectionReturn["collection"], std::move(returns)}};
  return facts;
}

TEST(CollectionRulesTest, ItIsSentWithColumnsToSomebodyBeforeItsDeadline) {
  using collection_state::kDraft;
  const RecordFact asked = returned(return_state::kPending);
  EXPECT_EQ(refusal(act_on(about_collection(kDraft, {}, {asked}), "send")),
            "collection_without_columns");
  EXPECT_EQ(refusal(act_on(about_collection(kDraft, {column()}, {}), "send")),
            "collection_without_returns");
  Facts late = about_collection(kDraft, {column()}, {asked});
  late.record.set(kCollection["deadline"], kTestNow.minutes);
  EXPECT_EQ(refusal(act_on(late, "send")), "deadline_is_past");
  const auto sent = act_on(about_collection(kDraft, {column()}, {asked}), "send");
  EXPECT_EQ(refusal(sent), "ok");
  EXPECT_EQ(changed(sent, kCollection["sent_at"]), Value{kTestNow.minutes});
}

TEST(CollectionRulesTest, ADeadlineMovesForwardOnlyAndTheStateStays) {
  const Facts facts = about_collection(collection_state::kSent, {}, {});
  const auto to = [](std::int64_t minutes) {
    return std::vector<Cell>{{kCollection["deadline"], kTestNow.minutes + minutes}};
  };
  EXPECT_EQ(refusal(act_on(facts, "extend", to(60))), "due_not_later");
  const auto extended = act_on(facts, "extend", to(61));
  ASSERT_EQ(refusal(extended), "ok");
  EXPECT_EQ(extended->rows[0].cells.size(), 1u);
  const auto reminded = act_on(facts, "remind");
  EXPECT_EQ(changed(reminded, kCollection["reminded_at"]), Value{kTestNow.minutes});
  EXPECT_TRUE(is_none(changed(reminded, kCollection["state"])));
}

TEST(CollectionRulesTest, ItIsAddedUpWhenEveryReturnIsJudged) {
  using collection_state::kClosed;
  EXPECT_EQ(
      refusal(act_on(about_collection(kClosed, {}, {returned(return_state::kReceived)}), "total")),
      "returns_not_checked");
  EXPECT_EQ(
      refusal(act_on(about_collection(kClosed, {}, {returned(return_state::kPending)}), "total")),
      "ok");
}

Facts with(std::vector<RecordFact> referred, std::vector<RelatedFact> related = {}) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = std::move(referred);
  facts.related = std::move(related);
  return facts;
}

TEST(CollectionRulesTest, ColumnsAreDefinedWhileItIsADraft) {
  const auto add = [](std::int64_t state, const char* cell, std::vector<Cell> more = {}) {
    std::vector<Cell> cells = {{kCollectionColumn["collection"], test_id(kCollectionNumber)},
                               {kCollectionColumn["title"], std::string("报到人数")},
                               {kCollectionColumn["type"], std::int64_t{1}},
                               {kCollectionColumn["cell"], std::string(cell)}};
    cells.insert(cells.end(), more.begin(), more.end());
    return refusal(
        add_to(with({collection(state)},
                    {{number::CollectionColumn, kCollectionColumn["collection"], {column("C4")}}}),
               kCollectionColumn, cells));
  };
  EXPECT_EQ(add(collection_state::kDraft, "C3"), "ok");
  EXPECT_EQ(add(collection_state::kSent, "C3"), "collection_was_sent");
  EXPECT_EQ(add(collection_state::kDraft, "第三栏"), "cell_name");
  EXPECT_EQ(add(collection_state::kDraft, "C4"), "cell_twice");
  EXPECT_EQ(add(collection_state::kDraft, "C3",
                {{kCollectionColumn["least"], std::int64_t{200}},
                 {kCollectionColumn["most"], std::int64_t{100}}}),
            "most_below_least");
}

TEST(CollectionRulesTest, ChecksAreSumsOfCells) {
  const auto add = [](const char* right) {
    return refusal(add_to(with({collection(collection_state::kDraft)}), kCollectionCheck,
                          {{kCollectionCheck["collection"], test_id(kCollectionNumber)},
                           {kCollectionCheck["left"], std::string("C3")},
                           {kCollectionCheck["comparison"], std::int64_t{1}},
                           {kCollectionCheck["right"], std::string(right)}}));
  };
  EXPECT_EQ(add("C4+C5"), "ok");
  EXPECT_EQ(add("C4*2"), "cell_sum");
}

TEST(CollectionRulesTest, AValueBelongsToAnOpenReturnOfTheSameCollection) {
  const std::vector<Cell> cells = {{kCollectionValue["return"], test_id(kReturnNumber)},
                                   {kCollectionValue["column"], test_id(kColumnNumber)},
                                   {kCollectionValue["number"], std::int64_t{100}}};
  RecordFact foreign = column();
  foreign.set(kCollectionColumn["collection"], test_id(77));
  const auto add = [&](const RecordFact& of, std::int64_t state,
                       std::vector<RecordFact> values = {}) {
    return refusal(
        add_to(with({returned(state), of},
                    {{number::CollectionValue, kCollectionValue["return"], std::move(values)}}),
               kCollectionValue, cells));
  };
  EXPECT_EQ(add(column(), return_state::kPending), "ok");
  EXPECT_EQ(add(foreign, return_state::kPending), "column_of_other_collection");
  EXPECT_EQ(add(column(), return_state::kAccepted), "return_is_settled");
  EXPECT_EQ(add(column(), return_state::kPending, {value(5)}), "value_twice");
}

Facts about_return(std::int64_t state, std::int64_t of_collection, std::vector<RecordFact> values) {
  Facts facts = facts_about(returned(state));
  facts.referred = {collection(of_collection), fact_of(kArea, 5, {})};
  facts.related = {{number::CollectionValue, kCollectionValue["return"], std::move(values)},
                   {number::CollectionColumn, kCollectionColumn["collection"], {column()}},
                   {number::CollectionCheck, kCollectionCheck["collection"], {}}};
  return facts;
}

TEST(CollectionRulesTest, AReturnComesWithValuesOrAsNil) {
  using return_state::kPending;
  const std::vector<Cell> way = {{kCollectionReturn["way"], std::int64_t{1}}};
  const std::int64_t sent = collection_state::kSent;
  EXPECT_EQ(refusal(act_on(about_return(kPending, sent, {}), "receive", way)),
            "return_without_values");
  EXPECT_EQ(refusal(act_on(about_return(kPending, sent, {value(300)}), "receive", way)), "ok");
  EXPECT_EQ(refusal(act_on(about_return(kPending, sent, {value(300)}), "receive_nil")),
            "nil_return_with_values");
  const auto nil = act_on(about_return(kPending, sent, {}), "receive_nil");
  EXPECT_EQ(changed(nil, kCollectionReturn["nil"]), Value{std::int64_t{1}});
  EXPECT_EQ(refusal(act_on(about_return(kPending, collection_state::kDraft, {value(300)}),
                           "receive", way)),
            "collection_not_open");
  // What comes late still comes.
  EXPECT_EQ(refusal(act_on(about_return(kPending, collection_state::kClosed, {value(300)}),
                           "receive", way)),
            "ok");
}

TEST(CollectionRulesTest, AReturnIsAcceptedWhenItsChecksHold) {
  using return_state::kReceived;
  const std::int64_t sent = collection_state::kSent;
  EXPECT_EQ(refusal(act_on(about_return(kReceived, sent, {value(300)}), "accept")), "ok");
  EXPECT_EQ(refusal(act_on(about_return(kReceived, sent, {}), "accept")), "return_fails_checks");
  Facts nil = about_return(kReceived, sent, {});
  nil.record.set(kCollectionReturn["nil"], std::int64_t{1});
  EXPECT_EQ(refusal(act_on(nil, "accept")), "ok");
}

}  // namespace
}  // namespace quanyu::domain
