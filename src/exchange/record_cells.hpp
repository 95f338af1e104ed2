// Values of declared fields as text in tables, and back: what a person or a spreadsheet writes for
// a date, a choice, a flag, a number with decimals, another record. Derived from the declaration
// alone. References need to know other records: the caller lends the two questions.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/schema.hpp"

namespace quanyu::exchange {

// In which words a table speaks: the stable names for programs, or a language's for people.
enum class TableWords : std::uint8_t { Names, Chinese, English };

struct CellContext {
  TableWords words = TableWords::Chinese;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
  // What a record is called, unique enough to find it again.
  std::function<std::string(domain::EntityNumber, const Id&)> name_of;
  // The record that is called so. NotFound {text}, or FieldBadValue {text} when several are.
  std::function<Result<Id>(domain::EntityNumber, std::string_view)> find;
};

// The head of a field's column.
std::string_view column_head(const domain::Field& field, TableWords words);
// True for any of the ways a column may be headed: stable name, Chinese or English words; letter
// case and surrounding spaces do not matter.
bool is_head_of(const domain::Field& field, std::string_view head);

// The text of a value; empty for none.
std::string cell_text(const domain::Field& field, const domain::Value& value,
                      const CellContext& context);

// The value of a text; none for an empty one. Understands what cell_text writes in any of the
// words, and the usual ways of spreadsheets (2026/3/1, 1,234, ✓). FieldBadValue {text} at the field
// for what it does not understand; limits are the rules' to check.
Result<domain::Value> parse_cell(const domain::Entity& entity, const domain::Field& field,
                                 std::string_view text, const CellContext& context);

}  // namespace quanyu::exchange
