// The values of one return, found by column and by the name of the cell. A view over facts that
// outlive it; used by the rules of collections.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/facts.hpp"

namespace quanyu::domain {

// By position, then by id, the same everywhere.
std::vector<RecordFact> columns_in_order(const std::vector<RecordFact>& columns);

class CellValues {
 public:
  CellValues(const std::vector<RecordFact>& columns, const std::vector<RecordFact>& values);

  [[nodiscard]] const std::vector<RecordFact>& columns_in_order() const { return columns_; }
  // The record of the value in a column, or nullptr.
  [[nodiscard]] const RecordFact* value(const Id& column) const;
  // The number in a cell, if there is one.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view cell) const;

 private:
  std::vector<RecordFact> columns_;
  const std::vector<RecordFact>* values_;
};

}  // namespace quanyu::domain
