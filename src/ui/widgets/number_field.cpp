#include "ui/widgets/number_field.hpp"

#include <algorithm>

#include "ui/line_break.hpp"
#include "ui/widgets/field_frame.hpp"
#include "ui/widgets/message_keys.hpp"

namespace quanyu::ui {
namespace {

// Full-width forms to ASCII, separators and spaces dropped; anything else is no number.
std::optional<std::string> normalised(std::string_view text) {
  std::string plain;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    char32_t code = point.code;
    if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
    if (code == U'。') code = U'.';
    if (code == U',' || code == U' ' || code == U'\u3000' || code == U'，') continue;
    const bool fits =
        (code >= U'0' && code <= U'9') || code == U'.' || code == U'-' || code == U'+';
    if (!fits) return std::nullopt;
    plain.push_back(static_cast<char>(code));
  }
  return plain;
}

std::string range_message(const Ui& ui, const NumberOptions& options) {
  return ui.text(message::kNumberRange, {format_number(options.minimum, options.decimals),
                                         format_number(options.maximum, options.decimals)});
}

bool refused(std::string_view typed, const NumberOptions& options) {
  if (typed.empty()) return false;
  const std::optional<std::int64_t> number = parse_number(typed, options.decimals);
  return !number || *number < options.minimum || *number > options.maximum;
}

void step_by_keys(Ui& ui, NodeId node, const NumberOptions& options,
                  std::optional<std::int64_t>& value, std::string& typed) {
  std::int64_t by = 0;
  if (ui.focused(node)) {
    if (ui.take_key("ArrowUp")) by += options.step;
    if (ui.take_key("ArrowDown")) by -= options.step;
  }
  if (ui.take_request(node, NodeVerb::Increment)) by += options.step;
  if (ui.take_request(node, NodeVerb::Decrement)) by -= options.step;
  if (by == 0) return;
  value = std::clamp(value.value_or(options.minimum) + by, options.minimum, options.maximum);
  typed = format_number(*value, options.decimals);
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text, int decimals) {
  const std::optional<std::string> plain = normalised(text);
  if (!plain || plain->empty()) return std::nullopt;
  std::size_t at = 0;
  const bool negative = (*plain)[0] == '-';
  if (negative || (*plain)[0] == '+') ++at;
  std::int64_t value = 0;
  int after_point = -1, digits = 0;
  for (; at < plain->size(); ++at) {
    const char letter = (*plain)[at];
    if (letter == '.') {
      if (after_point >= 0) return std::nullopt;
      after_point = 0;
      continue;
    }
    if (letter < '0' || letter > '9') return std::nullopt;
    if (after_point >= 0 && ++after_point > decimals) return std::nullopt;
    if (__builtin_mul_overflow(value, 10, &value) ||
        __builtin_add_overflow(value, letter - '0', &value)) {
      return std::nullopt;
    }
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  for (int i = std::max(0, after_point); i < decimals; ++i) {
    if (__builtin_mul_overflow(value, 10, &value)) return std::nullopt;
  }
  return negative ? -value : value;
}

std::string format_number(std::int64_t value, int decimals) {
  const bool negative = value < 0;
  std::string digits = std::to_string(value);
  if (negative) digits.erase(0, 1);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return negative ? "-" + digits : digits;
}

std::string group_digits(std::int64_t value) {
  std::string digits = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

FieldResult number_field(Ui& ui, std::string_view key, std::optional<std::int64_t>& value,
                         const NumberOptions& options) {
  const NodeId node = ui.semantics.id_for(key);
  FieldMemory& memory = ui.memory.field_sync[node];
  const std::string shown = value ? format_number(*value, options.decimals) : std::string();
  // While it is edited the field holds what was typed, right or wrong; what is wrong stays when the
  // field is left, or the mistake would vanish unseen. Else the value.
  std::string typed = memory.was_focused || refused(memory.typed, options) ? memory.typed : shown;
  step_by_keys(ui, node, options, value, typed);

  const std::optional<std::int64_t> parsed = parse_number(typed, options.decimals);
  const bool wrong = !typed.empty() && !parsed;
  const bool outside = parsed && (*parsed < options.minimum || *parsed > options.maximum);
  FieldOptions look = options.field;
  std::string message;
  if (wrong)
    message = ui.text(message::kNotANumber);
  else if (outside)
    message = range_message(ui, options);
  // Nothing else can be said of what is no number.
  if (!message.empty()) look.error = message;
  FieldSpec spec{.role = Role::NumberField, .kind = FieldKind::Number};
  if (options.maximum < INT64_MAX) {
    spec.minimum = static_cast<double>(options.minimum);
    spec.maximum = static_cast<double>(options.maximum);
  }
  spec.now = static_cast<double>(value.value_or(0));
  const std::optional<std::int64_t> before = value;
  FieldResult result = field_frame(ui, key, typed, look, spec).result;
  ui.memory.field_sync[node].typed = typed;
  const std::optional<std::int64_t> now = parse_number(typed, options.decimals);
  if (typed.empty())
    value.reset();
  else if (now && *now >= options.minimum && *now <= options.maximum)
    value = now;
  result.changed = value != before;
  result.invalid = refused(typed, options);
  return result;
}

}  // namespace quanyu::ui
