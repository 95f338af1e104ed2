#include "domain/rules/collection_values.hpp"

#include <algorithm>

#include "domain/entities/collection.hpp"

namespace quanyu::domain {

std::vector<RecordFact> columns_in_order(const std::vector<RecordFact>& columns) {
  std::vector<RecordFact> ordered = columns;
  std::ranges::sort(ordered, [](const RecordFact& a, const RecordFact& b) {
    const std::int64_t left = a.number(kCollectionColumn["position"]);
    const std::int64_t right = b.number(kCollectionColumn["position"]);
    return left == right ? a.name < b.name : left < right;
  });
  return ordered;
}

CellValues::CellValues(const std::vector<RecordFact>& columns,
                       const std::vector<RecordFact>& values)
    : columns_(domain::columns_in_order(columns)), values_(&values) {}

const RecordFact* CellValues::value(const Id& column) const {
  const auto found = std::ranges::find_if(*values_, [&](const RecordFact& value) {
    return value.id(kCollectionValue["column"]) == column;
  });
  return found == values_->end() ? nullptr : &*found;
}

std::optional<std::int64_t> CellValues::number(std::string_view cell) const {
  for (const RecordFact& column : columns_) {
    if (column.text(kCollectionColumn["cell"]) != cell) continue;
    const RecordFact* held = value(column.name.id);
    if (held == nullptr || !held->has(kCollectionValue["number"])) return std::nullopt;
    return held->number(kCollectionValue["number"]);
  }
  return std::nullopt;
}

}  // namespace quanyu::domain
