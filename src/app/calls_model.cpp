#include <format>

#include "app/calls_json.hpp"
#include "domain/model.hpp"
#include "domain/workflow.hpp"
#include "view/entity_form_view.hpp"
#include "view/entity_list_view.hpp"
#include "view/entity_values.hpp"

namespace quanyu::app {
namespace {

using domain::Entity;
using domain::Field;

std::string_view type_name(domain::FieldType type) {
  using domain::FieldType;
  switch (type) {
    case FieldType::Text: return "text";
    case FieldType::Integer: return "integer";
    case FieldType::Flag: return "flag";
    case FieldType::Choice: return "choice";
    case FieldType::Date: return "date";
    case FieldType::Reference: return "reference";
    case FieldType::Scaled: return "scaled";
    case FieldType::Moment: return "moment";
  }
  return "text";
}

std::string_view meaning_name(domain::Meaning meaning) {
  using domain::Meaning;
  switch (meaning) {
    case Meaning::Plain: return "plain";
    case Meaning::Title: return "title";
    case Meaning::State: return "state";
    case Meaning::Serial: return "serial";
    case Meaning::Order: return "order";
    case Meaning::From: return "from";
    case Meaning::To: return "to";
    case Meaning::Place: return "place";
    case Meaning::Given: return "given";
  }
  return "plain";
}

template <class Items, class Text>
std::string list_json(const Items& items, Text text) {
  std::string json = "[";
  for (const auto& item : items) {
    if (json.size() > 1) json += ',';
    json += text(item);
  }
  return json + "]";
}

const char* boolean(bool value) { return value ? "true" : "false"; }

std::string field_json(const Field& field) {
  const Entity* target = domain::find_entity(field.target);
  const std::string choices = list_json(field.choices, [](const domain::Choice& choice) {
    return std::format(R"({{"number":{},"name":{},"words":{}}})", choice.number,
                       json_text(choice.name), json_text(choice.words.zh));
  });
  return std::format(
      R"({{"number":{},"name":{},"words":{},"type":"{}","meaning":"{}","required":{},"key":{},)"
      R"("typed":{},"listed":{},"contact":{},"lines":{},"maxLength":{},"decimals":{},)"
      R"("minimum":"{}","maximum":"{}","target":{},"choices":{}}})",
      field.number, json_text(field.name), json_text(field.words.zh), type_name(field.type),
      meaning_name(field.meaning), boolean(field.presence == domain::Presence::Required),
      boolean(field.part == domain::Part::Key), boolean(view::is_typed(field)),
      boolean(field.shown == domain::Shown::List),
      boolean(field.privacy == domain::Privacy::Contact), static_cast<int>(field.lines),
      field.max_length, static_cast<int>(field.decimals), field.minimum, field.maximum,
      json_text(target == nullptr ? std::string_view() : target->name), choices);
}

std::string actions_json(const Entity& entity) {
  const domain::Workflow* workflow = domain::find_workflow(entity.number);
  if (workflow == nullptr) return "[]";
  return list_json(workflow->actions, [](const domain::Action& action) {
    return std::format(R"({{"number":{},"name":{},"words":{}}})", action.number,
                       json_text(action.name), json_text(action.words.zh));
  });
}

}  // namespace

std::string model_json() {
  return list_json(domain::all_entities(), [](const Entity* entity) {
    return std::format(
        R"({{"number":{},"name":{},"words":{},"section":{},"link":{},"writable":{},"fields":{},"actions":{}}})",
        entity->number, json_text(entity->name), json_text(entity->words.zh),
        json_text(view::section_name(entity->section)), boolean(entity->is_link()),
        boolean(view::may_write(*entity, domain::Role::Clerk)),
        list_json(entity->fields, field_json), actions_json(*entity));
  });
}

}  // namespace quanyu::app
