// The form of a record: new, changed, what an action of its workflow asks for, or a dated link.
// Fields, editors, limits and words come from the declaration; errors stand at the field they name.
// Built by build_entity_form, drawn by ui/screens/entity_form. What is typed lives in the drawing
// side's draft until it is sent as an intent; nothing here is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/queries/record_detail.hpp"
#include "view/entity_values.hpp"
#include "view/intents.hpp"

namespace quanyu::view {

enum class Editor : std::uint8_t {
  Line,    // a short text
  Prose,   // several lines
  Number,  // whole, or scaled by `decimals`
  Flag,
  Choice,
  Date,
  Moment,
  Reference,  // to a record that is searched for
};

struct FormChoice {
  std::int64_t number = 0;
  std::string label;
  friend bool operator==(const FormChoice&, const FormChoice&) = default;
};

struct FormField {
  domain::FieldNumber field = 0;
  std::string key;  // "matter.place": stable, for tests
  std::string label, unit, hint, error;
  Editor editor = Editor::Line;
  bool required = false;
  int lines = 1, decimals = 0;
  std::uint32_t max_length = 0;
  std::int64_t minimum = 0, maximum = 0;  // of numbers
  std::vector<FormChoice> choices;
  domain::EntityNumber target = 0;
  domain::Value value;     // as it is now
  std::string value_text;  // of a reference: its title
  friend bool operator==(const FormField&, const FormField&) = default;
};

struct FormGroup {
  std::string title;  // empty: no head
  std::vector<FormField> fields;
  friend bool operator==(const FormGroup&, const FormGroup&) = default;
};

// What was found for the reference that is being chosen.
struct ReferenceChoices {
  domain::FieldNumber field = 0;
  std::string text;
  struct Choice {
    Id id;
    std::string label, detail;
    friend bool operator==(const Choice&, const Choice&) = default;
  };
  std::vector<Choice> choices;
  bool searching = false;
  friend bool operator==(const ReferenceChoices&, const ReferenceChoices&) = default;
};

struct EntityFormView {
  FormTask task = FormTask::Add;
  domain::RowName row;              // of a new record only the entity
  domain::ActionNumber action = 0;  // FormTask::Act
  std::string draft;                // tells one form from another: a draft belongs to one of them
  std::string title, text, save_label;
  std::string error;               // of no single field
  std::uint32_t error_number = 0;  // another number: another error, worth the focus
  std::vector<FormGroup> groups;
  ReferenceChoices references;
  Date today;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
};

struct EntityFormInput {
  FormTask task = FormTask::Add;
  const domain::Entity* entity = nullptr;  // of a link: the link's
  domain::ActionNumber action = 0;
  std::optional<store::RecordDetail> record;  // being changed or acted upon; of a link its child
  ValueWords words;
  std::optional<Error> error;
  std::uint32_t error_number = 0;
  ReferenceChoices references;
  Date today;
  // A new record of a list that is kept to what refers to one record begins with that reference.
  domain::FieldNumber given_field = 0;
  Id given;
};

EntityFormView build_entity_form(const EntityFormInput& input);

// The name by which a form's draft is told from others.
std::string draft_name(FormTask task, const domain::Entity& entity, const Id& record,
                       domain::ActionNumber action);

// Fields that a person may write by hand.
bool is_typed(const domain::Field& field);

std::string print(const EntityFormView& view);

}  // namespace quanyu::view
