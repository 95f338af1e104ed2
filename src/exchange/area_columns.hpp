// Which column of a table of areas is what, told from its first row. Used by the area tables; the
// accepted names are documented in docs/area_tables.md. Looks at names only, never at values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/entities/area.hpp"

namespace quanyu::exchange {

// Places of the columns within a row, from 0; kNoColumn for one that the table has not.
struct AreaColumns {
  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

  std::size_t code = kNoColumn;
  std::size_t name = kNoColumn;
  std::size_t parent = kNoColumn;
  std::size_t kind = kNoColumn;
  std::size_t order = kNoColumn;
  std::size_t count = 0;  // of all columns, known or not
};

// Fails with ImportMissingColumn {file, line, column} when the code or the name is missing. Of
// several columns that name a unit above (streetCode, areaCode …) the nearest one counts.
Result<AreaColumns> area_columns(const std::vector<std::string_view>& header,
                                 const std::string& file, std::uint64_t line);

// The kind that a cell of the column "kind" names, by its stable name or in Chinese.
std::optional<domain::AreaKind> area_kind_named(std::string_view name);

}  // namespace quanyu::exchange
