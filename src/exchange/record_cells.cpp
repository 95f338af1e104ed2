#include "exchange/record_cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/dates.hpp"
#include "base/numbers.hpp"
#include "base/text.hpp"

namespace quanyu::exchange {
namespace {

using domain::Choice;
using domain::Field;
using domain::FieldType;
using domain::Value;
using domain::Words;

std::string_view word_of(const Words& words, std::string_view name, TableWords wanted) {
  switch (wanted) {
    case TableWords::Names: return name;
    case TableWords::Chinese: return words.zh;
    case TableWords::English: return words.en;
  }
  return name;
}

bool says(std::string_view text, std::string_view word) {
  return !word.empty() && fold_for_search(text) == fold_for_search(word);
}

bool names(std::string_view text, const Words& words, std::string_view name) {
  return says(text, name) || says(text, words.zh) || says(text, words.en);
}

// data, not shown: what tables hold for a flag, in the files' own words
constexpr std::array<Words, 2> kFlagWords = {Words{"否", "no"}, Words{"是", "yes"}};
// data, not shown: other ways of writing the same
constexpr std::array kYes = {"1", "true", "y", "√", "✓", "有", "对"};
// data, not shown: other ways of writing the same
constexpr std::array kNo = {"0", "false", "n", "×", "✗", "无", "错"};

std::optional<std::int64_t> parse_flag(std::string_view text) {
  const auto any = [&](const auto& ways) {
    return std::ranges::any_of(ways, [&](const char* way) { return says(text, way); });
  };
  if (names(text, kFlagWords[1], "1") || any(kYes)) return 1;
  if (names(text, kFlagWords[0], "0") || any(kNo)) return 0;
  return std::nullopt;
}

std::optional<std::int64_t> parse_choice(const Field& field, std::string_view text) {
  for (const Choice& choice : field.choices) {
    if (names(text, choice.words, choice.name)) return choice.number;
  }
  return std::nullopt;
}

// "1,234.50" as a whole number of 10^-decimals; more decimals than the field has are refused rather
// than rounded.
std::optional<std::int64_t> parse_scaled(std::string_view text, int decimals) {
  std::string digits;
  int after_point = -1;
  for (const char character : text) {
    if (character == ',' || character == ' ') continue;
    if (character == '.' && after_point < 0) {
      after_point = 0;
      continue;
    }
    const bool sign = digits.empty() && character == '-';
    if (!sign && (character < '0' || character > '9')) return std::nullopt;
    if (after_point >= 0) {
      if (after_point == decimals) {
        if (character != '0') return std::nullopt;
        continue;
      }
      ++after_point;
    }
    digits += character;
  }
  digits.append(static_cast<std::size_t>(decimals - std::max(after_point, 0)), '0');
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// data, not shown: characters that stand between the parts of a date in files
constexpr std::array<std::string_view, 6> kDateMarks = {"/", ".", "年", "月", "日", "-"};

// "2026/3/1", "2026.03.01" and "2026年3月1日" as "2026-03-01".
std::string normal_date(std::string_view text) {
  std::array<std::string, 3> parts;
  std::size_t part = 0;
  while (!text.empty()) {
    const auto* mark = std::ranges::find_if(
        kDateMarks, [&](std::string_view candidate) { return text.starts_with(candidate); });
    if (mark != kDateMarks.end()) {
      text.remove_prefix(mark->size());
      if (++part == parts.size()) break;
      continue;
    }
    parts[part] += text.front();
    text.remove_prefix(1);
  }
  for (std::size_t at = 1; at < parts.size(); ++at) {
    if (parts[at].size() == 1) parts[at].insert(0, 1, '0');
  }
  return parts[0] + "-" + parts[1] + "-" + parts[2] + std::string(text);
}

std::optional<std::int64_t> parse_day(std::string_view text) {
  const auto day = parse_date(normal_date(text));
  if (!day) return std::nullopt;
  return day->days;
}

std::optional<std::int64_t> parse_minute(std::string_view text, std::int32_t offset_minutes) {
  const std::size_t space = text.find_last_of(" T");
  if (space == std::string_view::npos) return std::nullopt;
  std::string hour(text.substr(space + 1, 5));
  if (hour.size() == 4) hour.insert(0, 1, '0');
  const auto moment = parse_moment(normal_date(text.substr(0, space)) + " " + hour, offset_minutes);
  if (!moment) return std::nullopt;
  return moment->minutes;
}

std::optional<std::int64_t> parse_number(const Field& field, std::string_view text,
                                         const CellContext& context) {
  switch (field.type) {
    case FieldType::Flag: return parse_flag(text);
    case FieldType::Choice: return parse_choice(field, text);
    case FieldType::Date: return parse_day(text);
    case FieldType::Moment: return parse_minute(text, context.offset_minutes);
    case FieldType::Integer:
    case FieldType::Scaled: return parse_scaled(text, field.decimals);
    case FieldType::Text:
    case FieldType::Reference: break;
  }
  return std::nullopt;
}

std::string number_text(const Field& field, std::int64_t number, const CellContext& context) {
  switch (field.type) {
    case FieldType::Flag: {
      const std::size_t index = number == 0 ? 0 : 1;
      return std::string(word_of(kFlagWords[index], index == 0 ? "0" : "1", context.words));
    }
    case FieldType::Choice: {
      const Choice* choice = field.choice(number);
      if (choice == nullptr) return std::to_string(number);
      return std::string(word_of(choice->words, choice->name, context.words));
    }
    case FieldType::Date: return format_date({static_cast<std::int32_t>(number)});
    case FieldType::Moment: return format_moment({number}, context.offset_minutes);
    case FieldType::Scaled: return format_scaled(number, field.decimals);
    case FieldType::Integer:
    case FieldType::Text:
    case FieldType::Reference: break;
  }
  return std::to_string(number);
}

}  // namespace

std::string_view column_head(const Field& field, TableWords words) {
  return word_of(field.words, field.name, words);
}

bool is_head_of(const Field& field, std::string_view head) {
  return names(trimmed(head), field.words, field.name);
}

std::string cell_text(const Field& field, const Value& value, const CellContext& context) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return number_text(field, *number, context);
  }
  if (const auto* id = std::get_if<Id>(&value)) return context.name_of(field.target, *id);
  return {};
}

Result<Value> parse_cell(const domain::Entity& entity, const Field& field, std::string_view text,
                         const CellContext& context) {
  text = trimmed(text);
  // The apostrophe that keeps a spreadsheet from running a text as a formula is none of the text.
  if (text.size() > 1 && text[0] == '\'' && std::string_view("=+-@").contains(text[1])) {
    text.remove_prefix(1);
  }
  if (text.empty()) return Value{};
  const auto at_field = [&](Error error) {
    error.entity = entity.name;
    error.field = field.name;
    return std::unexpected(std::move(error));
  };
  if (field.type == FieldType::Text) return Value{std::string(text)};
  if (field.type == FieldType::Reference) {
    const auto found = context.find(field.target, text);
    if (!found) return at_field(found.error());
    return Value{*found};
  }
  const auto number = parse_number(field, text, context);
  if (!number) {
    return at_field({ErrorCode::FieldBadValue, {}, {}, {std::string(text)}});
  }
  return Value{*number};
}

}  // namespace quanyu::exchange
