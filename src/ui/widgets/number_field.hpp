// Number field: whole numbers in the smallest unit, shown with decimals (decisions 8: no doubles).
// Full-width digits, thousands separators and 。 are understood. What is not a number keeps the old
// value and shows a message at the field. Up and Down step while it has the focus.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/widgets/field.hpp"

namespace quanyu::ui {

struct NumberOptions {
  FieldOptions field;
  std::int64_t minimum = 0, maximum = INT64_MAX;
  std::int64_t step = 1;
  int decimals = 0;  // 2: the value 1234 is shown as 12.34
};

// `value` is empty for an empty field.
FieldResult number_field(Ui& ui, std::string_view key, std::optional<std::int64_t>& value,
                         const NumberOptions& options = {});

// The rules behind it. "1,234.5", 2 decimals → 123450; empty answer: not a number or too precise.
std::optional<std::int64_t> parse_number(std::string_view text, int decimals);
std::string format_number(std::int64_t value, int decimals);
// With thousands separators: 10,721.
std::string group_digits(std::int64_t value);

}  // namespace quanyu::ui
