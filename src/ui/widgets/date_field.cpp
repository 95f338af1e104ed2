#include "ui/widgets/date_field.hpp"

#include <charconv>
#include <cstdio>
#include <vector>

#include "ui/line_break.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/calendar.hpp"
#include "ui/widgets/field_frame.hpp"
#include "ui/widgets/message_keys.hpp"

namespace quanyu::ui {
namespace {

bool real_day(std::int32_t year, std::int32_t month, std::int32_t day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

// The runs of digits in a text that else holds only separators; empty when it holds anything else.
std::vector<std::string> digit_runs(std::string_view text) {
  std::vector<std::string> runs;
  bool inside = false;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    char32_t code = point.code;
    if (code >= 0xFF10 && code <= 0xFF19) code -= 0xFF10 - U'0';
    if (code >= U'0' && code <= U'9') {
      if (!inside) runs.emplace_back();
      runs.back().push_back(static_cast<char>(code));
      inside = true;
      continue;
    }
    inside = false;
    // data, not shown: what may stand between the numbers
    static constexpr std::u32string_view kSeparators = U"-/.年月日 ／－．";
    if (!kSeparators.contains(code)) return {};
  }
  return runs;
}

std::int32_t number(std::string_view digits) {
  std::int32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Days since 1970-01-01 of the proleptic Gregorian calendar, by eras of 400 years.
std::int64_t day_number(CivilDay day) {
  const std::int64_t year = day.year - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

CivilDay day_of(std::int64_t number) {
  number += 719468;
  const std::int64_t era = (number >= 0 ? number : number - 146096) / 146097;
  const std::int64_t of_era = number - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  const auto month = static_cast<std::int32_t>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {static_cast<std::int32_t>(year + era * 400 + (month <= 2 ? 1 : 0)), month,
          static_cast<std::int32_t>(of_year - (153 * shifted + 2) / 5 + 1)};
}

}  // namespace

int days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int weekday(CivilDay day) {
  // 1970-01-01 was a Thursday.
  return static_cast<int>(((day_number(day) + 3) % 7 + 7) % 7) + 1;
}

CivilDay add_days(CivilDay day, std::int32_t count) { return day_of(day_number(day) + count); }

std::string format_day(CivilDay day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

std::optional<CivilDay> parse_day(std::string_view text, CivilDay today) {
  const std::vector<std::string> runs = digit_runs(text);
  CivilDay day;
  if (runs.size() == 3 && runs[0].size() == 4 && runs[1].size() <= 2 && runs[2].size() <= 2) {
    day = {number(runs[0]), number(runs[1]), number(runs[2])};
  } else if (runs.size() == 2 && runs[0].size() <= 2 && runs[1].size() <= 2) {
    day = {today.year, number(runs[0]), number(runs[1])};
  } else if (runs.size() == 1 && runs[0].size() == 8) {
    const std::string_view all = runs[0];
    day = {number(all.substr(0, 4)), number(all.substr(4, 2)), number(all.substr(6, 2))};
  } else {
    return std::nullopt;
  }
  if (!real_day(day.year, day.month, day.day)) return std::nullopt;
  return day;
}

FieldResult date_field(Ui& ui, std::string_view key, std::optional<CivilDay>& value,
                       const DateOptions& options) {
  const NodeId node = ui.semantics.id_for(key);
  const NodeId popup = node ^ 0x20000000u;
  FieldMemory& memory = ui.memory.field_sync[node];
  // What is wrong stays when the field is left, or the mistake would vanish unseen.
  const auto refused = [&](std::string_view text) {
    return !text.empty() && !parse_day(text, options.today);
  };
  std::string typed = memory.was_focused || refused(memory.typed) ? memory.typed
                      : value                                     ? format_day(*value)
                                                                  : "";
  const bool wrong = refused(typed);
  FieldOptions look = options.field;
  std::string message;
  // Half a date is not a mistake yet: the message waits until the field is left.
  if (wrong && (options.insist || !ui.focused(node))) message = ui.text(message::kNotADate);
  // Nothing else can be said of what is no date.
  if (!message.empty()) look.error = message;
  const std::optional<CivilDay> before = value;
  FieldSpec spec{.kind = FieldKind::Date};
  spec.chevron = true;
  const FieldFrame frame = field_frame(ui, key, typed, look, spec);
  FieldResult result = frame.result;
  if (typed.empty())
    value.reset();
  else if (const auto day = parse_day(typed, options.today))
    value = day;

  const bool by_key = ui.focused(node) && ui.take_key("ArrowDown");
  const bool asked = ui.take_request(node, NodeVerb::Expand).has_value();
  if ((by_key || asked || frame.chevron_pressed) && !look.disabled) {
    const CivilDay at = value.value_or(options.today);
    ui.memory.numbers[popup] = day_number(at);
    open_popup(ui, popup, node, frame.box, PopupFocus::First);
  }
  if (find_popup(ui, popup) != nullptr) {
    std::int64_t& shown = ui.memory.numbers[popup];
    CivilDay active = day_of(shown);
    const CalendarAnswer answer =
        calendar(ui, popup, frame.box, options.field.label, active, value, options.today);
    shown = day_number(active);
    if (answer.chosen) {
      value = answer.chosen;
      typed = format_day(*value);
    }
    if (answer.chosen || answer.dismissed) close_popup(ui, popup);
  }
  ui.memory.field_sync[node].typed = typed;
  result.changed = value != before;
  result.invalid = refused(typed);
  return result;
}

}  // namespace quanyu::ui
