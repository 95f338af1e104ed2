#include "view/entity_values.hpp"

#include <algorithm>
#include <vector>

#include "base/numbers.hpp"
#include "base/text.hpp"
#include "domain/model.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Section;

// data, not shown as a sentence: what stands between parts of a title
constexpr std::string_view kDot = " · ";

struct SectionWords {
  Section section;
  std::string_view name;
  MessageKey label;
};
constexpr SectionWords kSections[] = {
    {Section::Workspace, "workspace", "section.workspace"},
    {Section::Structure, "structure", "section.structure"},
    {Section::People, "people", "section.people"},
    {Section::Matters, "matters", "section.matters"},
    {Section::Service, "service", "section.service"},
    {Section::Deliberation, "deliberation", "section.deliberation"},
    {Section::Places, "places", "section.places"},
    {Section::Accountability, "accountability", "section.accountability"},
    {Section::Projects, "projects", "section.projects"},
    {Section::Reports, "reports", "section.reports"},
};

const SectionWords& words_of(Section section) {
  return *std::ranges::find(kSections, section, &SectionWords::section);
}

// Thousands apart, as everywhere on screen; decimals as declared.
std::string grouped(std::int64_t value, int decimals) {
  const std::string plain = format_scaled(value, decimals);
  const std::size_t point = plain.find('.');
  std::string whole = plain.substr(0, point);
  const bool negative = whole.starts_with('-');
  for (std::size_t at = whole.size(); at > 3 + (negative ? 1u : 0u);) {
    at -= 3;
    whole.insert(at, 1, ',');
  }
  return point == std::string::npos ? whole : whole + plain.substr(point);
}

std::string number_words(const Field& field, std::int64_t number, const ValueWords& words) {
  switch (field.type) {
    case FieldType::Flag:
      if (number != 0) return std::string(words.messages.text("value.yes"));
      return std::string(words.messages.text("value.no"));
    case FieldType::Choice: {
      const domain::Choice* choice = field.choice(number);
      return choice == nullptr ? std::to_string(number)
                               : std::string(words.messages.words(choice->words));
    }
    case FieldType::Date: return quanyu::format_date(Date{static_cast<std::int32_t>(number)});
    case FieldType::Moment: return quanyu::format_moment(Moment{number}, words.offset_minutes);
    case FieldType::Scaled: return grouped(number, field.decimals);
    default: break;
  }
  // A year or a place in an order is no amount.
  return field.unit.empty() ? std::to_string(number) : grouped(number, 0);
}

}  // namespace

std::string ValueWords::bare(const Field& field, const domain::Value& value) const {
  if (const auto* text = std::get_if<std::string>(&value)) {
    const bool hidden = field.privacy == domain::Privacy::Contact && contacts == Contacts::Masked;
    return hidden ? masked(*text) : *text;
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return number_words(field, *number, *this);
  }
  if (const auto* id = std::get_if<Id>(&value)) return title(field.target, *id);
  return {};
}

std::string ValueWords::value(const Field& field, const domain::Value& value) const {
  std::string text = bare(field, value);
  if (text.empty() || !std::holds_alternative<std::int64_t>(value)) return text;
  const std::string_view unit = messages.words(field.unit);
  if (unit.empty()) return text;
  return text.append(" ").append(unit);
}

std::string ValueWords::title(const store::RecordTitle& title) const {
  if (!title.text.empty()) return title.text;
  const Entity* entity = domain::find_entity(title.name.entity);
  std::string words(entity == nullptr ? std::string_view() : messages.words(entity->words));
  if (!title.about.empty()) words.append(kDot).append(title.about);
  if (title.when) {
    domain::Field day;
    day.type = title.when_type;
    words.append(kDot).append(bare(day, *title.when));
  }
  return words;
}

std::string ValueWords::title(domain::EntityNumber entity, const Id& id) const {
  const store::RecordTitle* known = titles == nullptr ? nullptr : titles->find(entity, id);
  if (known == nullptr || known->standing == domain::Standing::Absent) {
    return std::string(messages.text("value.missing"));
  }
  return title(*known);
}

std::string ValueWords::head(const Field& field) const {
  const std::string label(messages.words(field.words));
  const std::string_view unit = messages.words(field.unit);
  if (unit.empty()) return label;
  return messages.format("value.head", {label, std::string(unit)});
}

std::string masked(std::string_view contact) {
  constexpr std::size_t kShownBefore = 3, kShownAfter = 4, kHidden = 4;
  std::vector<std::string_view> characters;
  for (std::string_view rest = contact; !rest.empty();) {
    const std::size_t length = first_code_point(rest).length;
    characters.push_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  const bool long_enough = characters.size() > kShownBefore + kShownAfter;
  std::string hidden;
  for (std::size_t at = 0; long_enough && at < kShownBefore; ++at) hidden += characters[at];
  for (std::size_t at = 0; at < kHidden; ++at) append_utf8(hidden, U'\u2022');
  for (std::size_t at = characters.size() - kShownAfter; long_enough && at < characters.size();
       ++at) {
    hidden += characters[at];
  }
  return hidden;
}

StateTone state_tone(const Entity& entity, std::int64_t state) {
  const domain::Workflow* workflow = domain::find_workflow(entity.number);
  if (workflow == nullptr) return StateTone::Neutral;
  const auto leaves = [&](std::int64_t from) {
    return std::ranges::any_of(workflow->actions, [from](const domain::Action& action) {
      return action.to != from && action.leaves(from);
    });
  };
  if (state == workflow->first) return StateTone::Waiting;
  if (leaves(state)) return StateTone::Underway;
  for (const domain::Choice& choice : workflow->state().choices) {
    if (choice.number == workflow->first || leaves(choice.number)) continue;
    return choice.number == state ? StateTone::Done : StateTone::Neutral;
  }
  return StateTone::Neutral;
}

std::string_view section_name(Section section) { return words_of(section).name; }
MessageKey section_label(Section section) { return words_of(section).label; }

}  // namespace quanyu::view
