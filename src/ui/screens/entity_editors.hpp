// One field of a form by its editor: text, number, date, choice, reference.
// Used by entity_form.cpp only; draws, and notes what cannot be sent.
#pragma once

#include "ui/screens/entity_form.hpp"

namespace quanyu::ui {

struct EditorPlace {
  const view::FormField& field;
  FieldDraft& draft;
  const view::EntityFormView& view;
  EntityFormUiState& state;
  view::Outbox& outbox;
  bool missing = false;  // required, empty, and saving was tried
};

// What became of the whole form, gathered field by field.
struct FormAnswer {
  bool submitted = false;    // Enter in a line, or the chord for saving
  bool above = false;        // an error of no field stands above them
  NodeId first_wrong = 0;    // the first field that is marked as wrong
  NodeId first_mistake = 0;  // the first that cannot be sent as it is
};

void draw_editor(Ui& ui, const EditorPlace& place, FormAnswer& answer);

}  // namespace quanyu::ui
