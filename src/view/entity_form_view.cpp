#include "view/entity_form_view.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Meaning;

// A form this short needs no heads.
constexpr std::size_t kShortForm = 8;
constexpr int kProseLines = 4;

Editor editor_of(const Field& field) {
  switch (field.type) {
    case FieldType::Text: return field.lines > 1 ? Editor::Prose : Editor::Line;
    case FieldType::Integer:
    case FieldType::Scaled: return Editor::Number;
    case FieldType::Flag: return Editor::Flag;
    case FieldType::Choice: return Editor::Choice;
    case FieldType::Date: return Editor::Date;
    case FieldType::Moment: return Editor::Moment;
    case FieldType::Reference: return Editor::Reference;
  }
  return Editor::Line;
}

// Builds the fields of one form.
class FormBuilder {
 public:
  FormBuilder(const EntityFormInput& input, EntityFormView& view)
      : input_(input), messages_(input.words.messages), view_(view) {}

  void add_field(const Field& field, domain::Presence presence, std::vector<FormField>& to) {
    FormField made{.field = field.number,
                   .key = std::string(input_.entity->name) + "." + std::string(field.name),
                   .label = std::string(messages_.words(field.words)),
                   .unit = std::string(messages_.words(field.unit)),
                   .hint = std::string(messages_.words(field.note)),
                   .error = error_at(field),
                   .editor = editor_of(field),
                   .required = presence == domain::Presence::Required,
                   .lines = std::max<int>(field.lines, field.lines > 1 ? kProseLines : 1),
                   .decimals = field.decimals,
                   .max_length = field.max_length,
                   .minimum = field.minimum,
                   .maximum = field.maximum,
                   .choices = {},
                   .target = field.target,
                   .value = value_of(field),
                   .value_text = {}};
    for (const domain::Choice& choice : field.choices) {
      made.choices.push_back({choice.number, std::string(messages_.words(choice.words))});
    }
    if (const auto* id = std::get_if<Id>(&made.value)) {
      made.value_text = input_.words.title(field.target, *id);
    }
    to.push_back(std::move(made));
  }

  // All fields a person writes; a longer form in three parts.
  void add_record_fields() {
    std::vector<FormField> main, more, contacts;
    for (const Field& field : input_.entity->fields) {
      if (!is_typed(field) || (field.part == domain::Part::Key && !is_new())) continue;
      const bool first =
          field.presence == domain::Presence::Required || field.shown == domain::Shown::List;
      std::vector<FormField>& part = field.privacy == domain::Privacy::Contact ? contacts
                                     : first                                   ? main
                                                                               : more;
      add_field(field, field.presence, part);
    }
    if (main.size() + more.size() + contacts.size() <= kShortForm) {
      for (std::vector<FormField>* part : {&more, &contacts}) {
        std::ranges::move(*part, std::back_inserter(main));
        part->clear();
      }
    }
    add_group(more.empty() && contacts.empty() ? std::string() : text("form.group.main"), main);
    add_group(text("form.group.more"), more);
    add_group(text("form.group.contact"), contacts);
  }

  void add_asked_fields(const domain::Action& action) {
    std::vector<FormField> asked;
    for (const domain::Asked& wanted : action.asks) {
      if (const Field* field = input_.entity->field(wanted.field)) {
        add_field(*field, wanted.presence, asked);
      }
    }
    add_group({}, asked);
  }

  // A link is named by its child; the form asks for kind, day and parent, and what more it holds.
  void add_link_fields() {
    std::vector<FormField> fields;
    for (const Field& field : input_.entity->fields) {
      if (field.number == domain::link_field::kChild) continue;
      if (field.number == domain::link_field::kKind && field.choices.size() == 1) continue;
      add_field(field, field.presence, fields);
      if (field.number == domain::link_field::kValidFrom && domain::is_none(fields.back().value)) {
        fields.back().value = std::int64_t{input_.today.days};
      }
    }
    add_group({}, fields);
  }

 private:
  [[nodiscard]] bool is_new() const { return input_.task == FormTask::Add; }
  [[nodiscard]] std::string text(MessageKey key) const { return std::string(messages_.text(key)); }

  void add_group(std::string title, std::vector<FormField>& fields) {
    if (fields.empty()) return;
    view_.groups.push_back({std::move(title), std::move(fields)});
  }

  [[nodiscard]] domain::Value value_of(const Field& field) const {
    if (is_new()) {
      return field.number == input_.given_field && !input_.given.is_nil()
                 ? domain::Value{input_.given}
                 : domain::Value{};
    }
    if (input_.task == FormTask::Link || !input_.record) return {};
    return input_.record->row.value(field.number);
  }

  [[nodiscard]] std::string error_at(const Field& field) const {
    if (!input_.error || input_.error->field != field.name) return {};
    if (input_.error->entity != input_.entity->name) return {};
    return messages_.error_reason(*input_.error);
  }

  const EntityFormInput& input_;
  const Messages& messages_;
  EntityFormView& view_;
};

void name_form(const EntityFormInput& input, const domain::Action* action, EntityFormView& view) {
  const Messages& messages = input.words.messages;
  const std::string kind(messages.words(input.entity->words));
  switch (input.task) {
    case FormTask::Add:
      view.title = messages.format("form.add", {kind});
      view.save_label = messages.text("form.save");
      break;
    case FormTask::Edit:
      view.title = messages.format("form.edit", {kind});
      view.save_label = messages.text("form.save");
      break;
    case FormTask::Act:
      view.title = action == nullptr ? kind : std::string(messages.words(action->words));
      view.save_label = view.title;
      break;
    case FormTask::Link:
      view.title = messages.format("form.link", {kind});
      view.text = messages.text("form.link.text");
      view.save_label = messages.text("form.save");
      break;
  }
}

// What no field of the form can show stands above it.
void place_error(const EntityFormInput& input, EntityFormView& view) {
  view.error_number = input.error_number;
  if (!input.error) return;
  for (const FormGroup& group : view.groups) {
    if (std::ranges::any_of(group.fields, [](const FormField& f) { return !f.error.empty(); })) {
      return;
    }
  }
  const domain::Entity* entity = domain::find_entity(input.error->entity);
  const domain::Field* field =
      entity == nullptr ? nullptr : entity->field(std::string_view(input.error->field));
  view.error = input.words.messages.error(*input.error);
  if (field == nullptr) return;
  view.error = input.words.messages.format(
      "form.error.at", {std::string(input.words.messages.words(field->words)), view.error});
}

}  // namespace

bool is_typed(const Field& field) {
  return field.meaning != Meaning::State && field.meaning != Meaning::Serial &&
         field.meaning != Meaning::Given;
}

std::string draft_name(FormTask task, const Entity& entity, const Id& record,
                       domain::ActionNumber action) {
  return std::to_string(static_cast<int>(task)) + "." + std::string(entity.name) + "." +
         to_hex(record) + "." + std::to_string(action);
}

EntityFormView build_entity_form(const EntityFormInput& input) {
  EntityFormView view;
  view.task = input.task;
  view.action = input.action;
  view.references = input.references;
  view.today = input.today;
  view.offset_minutes = input.words.offset_minutes;
  view.row.entity = input.entity->number;
  if (input.record) view.row.id = input.record->row.name.id;
  view.draft = draft_name(input.task, *input.entity, view.row.id, input.action);
  const domain::Workflow* workflow = domain::find_workflow(input.entity->number);
  const domain::Action* action = workflow == nullptr ? nullptr : workflow->action(input.action);
  name_form(input, action, view);
  FormBuilder builder(input, view);
  switch (input.task) {
    case FormTask::Add:
    case FormTask::Edit: builder.add_record_fields(); break;
    case FormTask::Act:
      if (action != nullptr) builder.add_asked_fields(*action);
      break;
    case FormTask::Link: builder.add_link_fields(); break;
  }
  place_error(input, view);
  return view;
}

std::string print(const EntityFormView& view) {
  TextPrinter out;
  out.line("form", {view.title, view.text, view.save_label});
  out.line("error", {view.error});
  for (const FormGroup& group : view.groups) {
    if (!group.title.empty()) out.head("  " + group.title);
    for (const FormField& field : group.fields) {
      constexpr std::string_view kEditors[] = {"line",   "prose", "number", "flag",
                                               "choice", "date",  "moment", "reference"};
      std::string choices;
      for (const FormChoice& choice : field.choices) {
        choices += (choices.empty() ? "" : "/") + choice.label;
      }
      const std::string label = field.label + (field.required ? " *" : "");
      out.line("  " + field.key,
               {label, kEditors[static_cast<std::size_t>(field.editor)], field.unit, choices,
                field.hint, field.value_text, field.error.empty() ? "" : "! " + field.error});
    }
  }
  return out.take();
}

}  // namespace quanyu::view
