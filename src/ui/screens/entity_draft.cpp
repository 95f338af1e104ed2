#include "ui/screens/entity_draft.hpp"

#include "ui/line_break.hpp"

namespace quanyu::ui {
namespace {

constexpr std::int32_t kMinutesOfDay = 24 * 60;

CivilDay day_of(Date date) {
  const CivilDate civil = civil_of(date);
  return {civil.year, civil.month, civil.day};
}

std::int64_t days_of(const CivilDay& day) {
  return quanyu::date_of(CivilDate{day.year, day.month, day.day}).days;
}

std::string time_text(std::int32_t minute) {
  const auto two = [](std::int32_t number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  return two(minute / 60) + ":" + two(minute % 60);
}

// Digits of a text in any width, and where the first of its separators stood among them.
struct TimeDigits {
  std::string digits;
  std::size_t split = std::string::npos;
  bool clean = true;
};
TimeDigits digits_of(std::string_view text) {
  TimeDigits found;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    char32_t code = point.code;
    if (code >= 0xFF10 && code <= 0xFF1A) code -= 0xFF10 - U'0';
    if (code >= U'0' && code <= U'9')
      found.digits.push_back(static_cast<char>(code));
    else if (code == U':' || code == U'.')
      found.split = found.digits.size();
    else if (code != U' ')
      found.clean = false;
  }
  return found;
}

domain::Value moment_value(const FieldDraft& draft, std::int32_t offset) {
  if (!draft.day) return {};
  const std::int32_t minute = parse_time(draft.text).value_or(0);
  const Date day = quanyu::date_of(CivilDate{draft.day->year, draft.day->month, draft.day->day});
  return moment_at(day, minute, offset).minutes;
}

}  // namespace

std::optional<std::int32_t> parse_time(std::string_view text) {
  TimeDigits found = digits_of(text);
  if (!found.clean || found.digits.empty() || found.digits.size() > 4) return std::nullopt;
  if (found.split == std::string::npos) {
    found.split = found.digits.size() > 2 ? found.digits.size() - 2 : found.digits.size();
  }
  const auto number = [](std::string_view digits) {
    std::int32_t value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
  };
  const std::string_view all = found.digits;
  const std::int32_t minute =
      number(all.substr(0, found.split)) * 60 + number(all.substr(found.split));
  if (number(all.substr(found.split)) > 59 || minute >= kMinutesOfDay) return std::nullopt;
  return minute;
}

FieldDraft draft_of(const view::FormField& field, std::int32_t offset_minutes) {
  FieldDraft draft;
  draft.base = field.value;
  if (const auto* text = std::get_if<std::string>(&field.value)) draft.text = *text;
  if (const auto* id = std::get_if<Id>(&field.value)) {
    draft.id = *id;
    draft.title = field.value_text;
  }
  const auto* number = std::get_if<std::int64_t>(&field.value);
  if (number == nullptr) return draft;
  if (field.editor == view::Editor::Date) {
    draft.day = day_of(Date{static_cast<std::int32_t>(*number)});
  } else if (field.editor == view::Editor::Moment) {
    draft.day = day_of(quanyu::date_of(Moment{*number}, offset_minutes));
    draft.text = time_text(minute_of_day(*number * 60'000, offset_minutes));
  } else {
    draft.number = *number;
  }
  return draft;
}

domain::Value value_of(const view::FormField& field, const FieldDraft& draft,
                       std::int32_t offset_minutes) {
  switch (field.editor) {
    case view::Editor::Line:
    case view::Editor::Prose:
      return draft.text.empty() ? domain::Value{} : domain::Value{draft.text};
    case view::Editor::Number:
    case view::Editor::Choice: return draft.number ? domain::Value{*draft.number} : domain::Value{};
    case view::Editor::Flag:
      // A box that was never ticked says nothing.
      if (draft.number.value_or(0) == 0 && domain::is_none(draft.base)) return {};
      return draft.number.value_or(0);
    case view::Editor::Date:
      return draft.day ? domain::Value{days_of(*draft.day)} : domain::Value{};
    case view::Editor::Moment: return moment_value(draft, offset_minutes);
    case view::Editor::Reference:
      return draft.id.is_nil() ? domain::Value{} : domain::Value{draft.id};
  }
  return {};
}

bool touched(const view::FormField& field, const FieldDraft& draft, std::int32_t offset_minutes) {
  return value_of(field, draft, offset_minutes) != draft.base;
}

std::vector<domain::Cell> cells_of(const view::EntityFormView& view, const FormDraft& draft) {
  std::vector<domain::Cell> cells;
  for (const view::FormGroup& group : view.groups) {
    for (const view::FormField& field : group.fields) {
      const auto found = draft.find(field.field);
      if (found == draft.end()) continue;
      domain::Value value = value_of(field, found->second, view.offset_minutes);
      const bool stays =
          view.task == view::FormTask::Edit ? value == found->second.base : domain::is_none(value);
      if (!stays) cells.push_back({field.field, std::move(value)});
    }
  }
  return cells;
}

}  // namespace quanyu::ui
