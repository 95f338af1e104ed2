// Collected figures: the checks of each cell, what differs from last time or from our own records,
// totals, and who has not answered. Values are hundredths, as they are kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/entities/collection.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

enum class CellTrouble : std::uint8_t {
  Missing,     // must be answered and is not
  TooSmall,    // below the column's least value
  TooLarge,    // above its most
  WrongKind,   // text where a number belongs, or the other way round
  SumDiffers,  // a check between cells does not hold
};

struct CellFinding {
  std::string cell;  // "C7"; of a check between cells: its left side
  CellTrouble trouble = CellTrouble::Missing;
  Id about;  // the column, or the check

  friend bool operator==(const CellFinding&, const CellFinding&) = default;
};

// What is wrong with a return's values, column by column in their order, then check by check. A
// check one of whose cells is empty says nothing: the empty cell does.
std::vector<CellFinding> check_return(const std::vector<RecordFact>& columns,
                                      const std::vector<RecordFact>& checks,
                                      const std::vector<RecordFact>& values);

struct CellDifference {
  Id column;
  std::int64_t now = 0;
  std::optional<std::int64_t> before;  // none: the column or the value was not there
  bool notable = false;  // changed by more than the column's per cent; new values are, too

  friend bool operator==(const CellDifference&, const CellDifference&) = default;
};

// Numbers against those of last time, whose columns are matched by the name of the cell; what did
// not change is left out.
std::vector<CellDifference> differences_from(const std::vector<RecordFact>& columns,
                                             const std::vector<RecordFact>& values,
                                             const std::vector<RecordFact>& earlier_columns,
                                             const std::vector<RecordFact>& earlier_values);

// A column over all accepted or received returns. Empty values do not count; a nil return is
// nought.
struct ColumnTotal {
  Id column;
  std::int64_t total = 0;
  std::int64_t answers = 0;

  friend bool operator==(const ColumnTotal&, const ColumnTotal&) = default;
};
std::vector<ColumnTotal> total_columns(const std::vector<RecordFact>& columns,
                                       const std::vector<RecordFact>& returns,
                                       const std::vector<RecordFact>& values);

struct AnswerCount {
  std::int64_t asked = 0;  // all but the waived
  std::int64_t answered = 0;
  std::int64_t late = 0;    // of the answered, after the deadline
  std::vector<Id> missing;  // returns awaited or sent back

  friend bool operator==(const AnswerCount&, const AnswerCount&) = default;
};
AnswerCount count_answers(const RecordFact& collection, const std::vector<RecordFact>& returns);

// --- Rules of the records ---

// Columns and checks are those of a draft; their cells have names of their own.
Result<void> column_fits(const RuleContext& context);
Result<void> check_can_be_read(const RuleContext& context);
// A return names who answers and belongs to a collection that is not settled.
Result<void> return_has_answerer(const RuleContext& context);
// A value belongs to a column of the return's own collection, once, while the return is open.
Result<void> value_fits(const RuleContext& context);
// For actions: the collection was sent and is not added up yet.
Result<void> collection_is_open(const RuleContext& context);
Result<void> return_is_complete(const RuleContext& context);
Result<void> return_is_empty(const RuleContext& context);
Result<void> return_passes_checks(const RuleContext& context);

}  // namespace quanyu::domain
