#include "domain/rules/collections.hpp"

#include <algorithm>
#include <cstdlib>

#include "domain/rules/cell_sum.hpp"
#include "domain/rules/collection_values.hpp"

namespace quanyu::domain {
namespace {

ColumnType type_of(const RecordFact& column) {
  return static_cast<ColumnType>(column.number(kCollectionColumn["type"]));
}

// What is wrong with one answer, if anything.
std::optional<CellTrouble> trouble_with(const RecordFact& column, const RecordFact* value) {
  const bool number = value != nullptr && value->has(kCollectionValue["number"]);
  const bool words = value != nullptr && value->has(kCollectionValue["words"]);
  if (!number && !words) {
    if (column.number(kCollectionColumn["must_answer"]) == 0) return std::nullopt;
    return CellTrouble::Missing;
  }
  if (number == (type_of(column) == ColumnType::Text)) return CellTrouble::WrongKind;
  if (!number) return std::nullopt;
  const std::int64_t held = value->number(kCollectionValue["number"]);
  const std::int64_t largest_answer = 100;  // yes is 1.00
  if (type_of(column) == ColumnType::YesNo && held != 0 && held != largest_answer) {
    return CellTrouble::WrongKind;
  }
  const auto beyond = [&](FieldNumber limit, auto compare) {
    return column.has(limit) && compare(held, column.number(limit));
  };
  if (beyond(kCollectionColumn["least"], std::less<>())) return CellTrouble::TooSmall;
  if (beyond(kCollectionColumn["most"], std::greater<>())) return CellTrouble::TooLarge;
  return std::nullopt;
}

bool holds(const RecordFact& check, std::int64_t left, std::int64_t right) {
  switch (static_cast<Comparison>(check.number(kCollectionCheck["comparison"]))) {
    case Comparison::Equal: return left == right;
    case Comparison::AtLeast: return left >= right;
    case Comparison::AtMost: return left <= right;
  }
  return false;
}

bool is_broken(const RecordFact& check, const CellValues& values) {
  const auto left = parse_cell_sum(check.text(kCollectionCheck["left"]));
  const auto right = parse_cell_sum(check.text(kCollectionCheck["right"]));
  if (!left || !right) return false;
  const auto number = [&](std::string_view cell) { return values.number(cell); };
  const auto left_sum = add_cells(*left, number);
  const auto right_sum = add_cells(*right, number);
  return left_sum && right_sum && !holds(check, *left_sum, *right_sum);
}

// More than so many per cent of what it was; anything is more than nought.
bool is_notable(const RecordFact& column, std::int64_t now, std::int64_t before) {
  if (!column.has(kCollectionColumn["change_percent"])) return false;
  const std::int64_t percent = column.number(kCollectionColumn["change_percent"]);
  return std::abs(now - before) * 100 > percent * std::abs(before);
}

bool is_answered(const RecordFact& record) {
  const std::int64_t state = record.number(kCollectionReturn["state"]);
  return state == return_state::kReceived || state == return_state::kAccepted;
}

}  // namespace

std::vector<CellFinding> check_return(const std::vector<RecordFact>& columns,
                                      const std::vector<RecordFact>& checks,
                                      const std::vector<RecordFact>& values) {
  const CellValues cells(columns, values);
  std::vector<CellFinding> findings;
  for (const RecordFact& column : cells.columns_in_order()) {
    const auto trouble = trouble_with(column, cells.value(column.name.id));
    if (trouble) {
      findings.push_back({column.text(kCollectionColumn["cell"]), *trouble, column.name.id});
    }
  }
  for (const RecordFact& check : checks) {
    if (!is_broken(check, cells)) continue;
    findings.push_back(
        {check.text(kCollectionCheck["left"]), CellTrouble::SumDiffers, check.name.id});
  }
  return findings;
}

std::vector<CellDifference> differences_from(const std::vector<RecordFact>& columns,
                                             const std::vector<RecordFact>& values,
                                             const std::vector<RecordFact>& earlier_columns,
                                             const std::vector<RecordFact>& earlier_values) {
  const CellValues now(columns, values);
  const CellValues earlier(earlier_columns, earlier_values);
  std::vector<CellDifference> differences;
  for (const RecordFact& column : now.columns_in_order()) {
    const std::string cell = column.text(kCollectionColumn["cell"]);
    const auto value = now.number(cell);
    const auto before = earlier.number(cell);
    if (!value || value == before) continue;
    const bool notable = !before || is_notable(column, *value, *before);
    differences.push_back({column.name.id, *value, before, notable});
  }
  return differences;
}

std::vector<ColumnTotal> total_columns(const std::vector<RecordFact>& columns,
                                       const std::vector<RecordFact>& returns,
                                       const std::vector<RecordFact>& values) {
  std::vector<ColumnTotal> totals;
  for (const RecordFact& column : columns_in_order(columns)) {
    if (type_of(column) != ColumnType::Number) continue;
    const auto how = static_cast<Totalling>(column.number(kCollectionColumn["totalling"]));
    if (how == Totalling::None) continue;
    ColumnTotal total{.column = column.name.id};
    for (const RecordFact& value : values) {
      if (value.id(kCollectionValue["column"]) != column.name.id) continue;
      const auto from = std::ranges::find_if(returns, [&](const RecordFact& record) {
        return record.name.id == value.id(kCollectionValue["return"]);
      });
      if (from == returns.end() || !is_answered(*from)) continue;
      if (!value.has(kCollectionValue["number"])) continue;
      const std::int64_t number = value.number(kCollectionValue["number"]);
      const bool first = total.answers++ == 0;
      if (how == Totalling::Largest) {
        total.total = first ? number : std::max(total.total, number);
      } else {
        total.total += number;
      }
    }
    totals.push_back(total);
  }
  return totals;
}

AnswerCount count_answers(const RecordFact& collection, const std::vector<RecordFact>& returns) {
  const std::int64_t deadline = collection.number(kCollection["deadline"]);
  AnswerCount count;
  for (const RecordFact& record : returns) {
    if (record.number(kCollectionReturn["state"]) == return_state::kWaived) continue;
    ++count.asked;
    if (!is_answered(record)) {
      count.missing.push_back(record.name.id);
      continue;
    }
    ++count.answered;
    if (record.number(kCollectionReturn["received_at"]) > deadline) ++count.late;
  }
  return count;
}

}  // namespace quanyu::domain
