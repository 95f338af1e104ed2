#include "domain/rules/collections.hpp"

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kCollectionNumber = 1;
constexpr std::uint8_t kReturnNumber = 2;

RecordFact column(std::uint8_t number, const char* cell, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kCollectionColumn, number,
                            {{kCollectionColumn["collection"], test_id(kCollectionNumber)},
                             {kCollectionColumn["cell"], std::string(cell)},
                             {kCollectionColumn["position"], std::int64_t{number}},
                             {kCollectionColumn["type"], std::int64_t{1}}});
  for (const Cell& one : more) fact.set(one.field, one.value);
  return fact;
}

// Whole numbers.
RecordFact value(std::uint8_t column_number, std::int64_t number, std::uint8_t of = kReturnNumber) {
  return fact_of(kCollectionValue, 150,
                 {{kCollectionValue["return"], test_id(of)},
                  {kCollectionValue["column"], test_id(column_number)},
                  {kCollectionValue["number"], number * 100}});
}

RecordFact check(const char* left, Comparison comparison, const char* right) {
  return fact_of(kCollectionCheck, 140,
                 {{kCollectionCheck["collection"], test_id(kCollectionNumber)},
                  {kCollectionCheck["left"], std::string(left)},
                  {kCollectionCheck["comparison"], static_cast<std::int64_t>(comparison)},
                  {kCollectionCheck["right"], std::string(right)}});
}

RecordFact returned(std::uint8_t number, std::int64_t state, std::int64_t received_at = 0) {
  return fact_of(kCollectionReturn, number,
                 {{kCollectionReturn["collection"], test_id(kCollectionNumber)},
                  {kCollectionReturn["state"], state},
                  {kCollectionReturn["received_at"], received_at}});
}

std::string print(const std::vector<CellFinding>& findings) {
  static constexpr const char* kNames[] = {"missing", "small", "large", "kind", "sum"};
  std::string text;
  for (const CellFinding& finding : findings) {
    if (!text.empty()) text += ' ';
    text += finding.cell + ":" + kNames[static_cast<int>(finding.trouble)];
  }
  return text;
}

// Members registered, in service and retired; the parts must make the whole.
const std::vector<RecordFact> kColumns = {
    column(12, "C4"),
    column(11, "C3", {{kCollectionColumn["must_answer"], std::int64_t{1}}}),
    column(13, "C5",
           {{kCollectionColumn["least"], std::int64_t{0}},
            {kCollectionColumn["most"], std::int64_t{500 * 100}}}),
};
const std::vector<RecordFact> kChecks = {check("C3", Comparison::Equal, "C4+C5")};

TEST(CollectionsTest, CellsAreCheckedOneByOneAndAgainstEachOther) {
  EXPECT_EQ(print(check_return(kColumns, kChecks, {value(11, 30), value(12, 20), value(13, 10)})),
            "");
  EXPECT_EQ(print(check_return(kColumns, kChecks, {value(11, 31), value(12, 20), value(13, 10)})),
            "C3:sum");
  // An empty cell speaks for itself; the sum over it is not judged.
  EXPECT_EQ(print(check_return(kColumns, kChecks, {value(12, 20), value(13, 10)})), "C3:missing");
  EXPECT_EQ(print(check_return(kColumns, {}, {value(11, 1), value(13, 501)})), "C5:large");
  EXPECT_EQ(print(check_return(kColumns, {}, {value(11, 1), value(13, -1)})), "C5:small");
}

TEST(CollectionsTest, ComparisonsHoldAtTheirLimits) {
  const std::vector<RecordFact> values = {value(11, 30), value(12, 20), value(13, 10)};
  const auto findings = [&](Comparison comparison, const char* right) {
    return print(check_return(kColumns, {check("C3", comparison, right)}, values));
  };
  EXPECT_EQ(findings(Comparison::AtLeast, "C4+C5"), "");
  EXPECT_EQ(findings(Comparison::AtLeast, "C4+C4"), "C3:sum");
  EXPECT_EQ(findings(Comparison::AtMost, "C4+C5"), "");
  EXPECT_EQ(findings(Comparison::AtMost, "C4"), "C3:sum");
}

TEST(CollectionsTest, TextStandsWhereTextBelongsAndYesIsOne) {
  const std::vector<RecordFact> columns = {
      column(11, "C3", {{kCollectionColumn["type"], std::int64_t{2}}}),
      column(12, "C4", {{kCollectionColumn["type"], std::int64_t{3}}}),
  };
  RecordFact words = value(11, 0);
  words.set(kCollectionValue["number"], {});
  words.set(kCollectionValue["words"], std::string("示例社区"));
  EXPECT_EQ(print(check_return(columns, {}, {words, value(12, 1)})), "");
  EXPECT_EQ(print(check_return(columns, {}, {value(11, 3), value(12, 2)})), "C3:kind C4:kind");
}

TEST(CollectionsTest, DifferencesFromLastTimeAreFoundByTheCell) {
  const std::vector<RecordFact> now = {
      column(11, "C3", {{kCollectionColumn["change_percent"], std::int64_t{20}}}),
      column(12, "C4", {{kCollectionColumn["change_percent"], std::int64_t{20}}}), column(13, "C5"),
      column(14, "C6")};
  // Last time the columns were other records.
  const std::vector<RecordFact> then = {column(21, "C3"), column(22, "C4"), column(23, "C5")};
  const auto differences =
      differences_from(now, {value(11, 120), value(12, 121), value(13, 9), value(14, 4)}, then,
                       {value(21, 100), value(22, 100), value(23, 9)});
  EXPECT_EQ(differences, (std::vector<CellDifference>{{test_id(11), 12'000, 10'000, false},
                                                      {test_id(12), 12'100, 10'000, true},
                                                      {test_id(14), 400, std::nullopt, true}}));
}

TEST(CollectionsTest, TotalsAddWhatWasAnsweredOnly) {
  const std::vector<RecordFact> columns = {
      column(11, "C3"),
      column(12, "C4", {{kCollectionColumn["totalling"], std::int64_t{2}}}),
      column(13, "C5", {{kCollectionColumn["totalling"], std::int64_t{3}}}),
  };
  const std::vector<RecordFact> returns = {returned(2, return_state::kAccepted),
                                           returned(3, return_state::kReceived),
                                           returned(4, return_state::kSentBack)};
  const auto totals = total_columns(columns, returns,
                                    {value(11, 30, 2), value(11, 12, 3), value(11, 99, 4),
                                     value(12, -5, 2), value(12, -7, 3), value(13, 1, 2)});
  EXPECT_EQ(totals, (std::vector<ColumnTotal>{{test_id(11), 4'200, 2}, {test_id(12), -500, 2}}));
}

TEST(CollectionsTest, WhoHasNotAnsweredIsNamed) {
  const RecordFact collection =
      fact_of(kCollection, kCollectionNumber, {{kCollection["deadline"], std::int64_t{1000}}});
  const AnswerCount count = count_answers(
      collection, {returned(2, return_state::kAccepted, 900),
                   returned(3, return_state::kReceived, 1001), returned(4, return_state::kPending),
                   returned(5, return_state::kSentBack, 800), returned(6, return_state::kWaived)});
  EXPECT_EQ(count, (AnswerCount{
                       .asked = 4, .answered = 2, .late = 1, .missing = {test_id(4), test_id(5)}}));
}

}  // namespace
}  // namespace quanyu::domain
