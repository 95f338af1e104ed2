// Names of cells ("C7") and sums of them ("C4+C5-C6"), as checks of collected forms are written.
// Used by the rules of collections; reads texts and numbers, knows no table.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quanyu::domain {

// One to three capital letters and a row from 1 on, as spreadsheets name them.
bool is_cell_name(std::string_view text);

struct CellTerm {
  std::string cell;
  bool minus = false;

  friend bool operator==(const CellTerm&, const CellTerm&) = default;
};

// The terms of a sum; nothing where it is not one. White space is free, letters may be small.
std::optional<std::vector<CellTerm>> parse_cell_sum(std::string_view text);

// The sum, asking for each cell's value; nothing where one of them has none.
std::optional<std::int64_t> add_cells(
    const std::vector<CellTerm>& terms,
    const std::function<std::optional<std::int64_t>(std::string_view cell)>& value_of);

}  // namespace quanyu::domain
