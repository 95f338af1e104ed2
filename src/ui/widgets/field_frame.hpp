// What all fields share: label above, frame around the text, hint or error below, and the node with
// the look its element must have. Text, number, date and combo fields are built on it.
// Never interprets the text.
#pragma once

#include "ui/interact.hpp"
#include "ui/widgets/field.hpp"

namespace quanyu::ui {

// A field as the page knows it and as it is drawn now.
struct FieldSpec {
  Role role = Role::TextField;
  FieldKind kind = FieldKind::Text;
  States states = {};
  bool chevron = false;  // an arrow at the right end: opens a list
  double minimum = 0, maximum = 0, now = 0;
};

struct FieldFrame {
  FieldResult result;
  Rect box;  // the frame
  bool chevron_pressed = false;
  bool clear_pressed = false;
};

// Draws everything and keeps `value` and the page's element in step.
FieldFrame field_frame(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options, const FieldSpec& spec);

// What stands above and below a field: its label with the mark of a required one, in `whole` from
// its top; the error, or else the hint, at the cursor. For widgets with a frame of their own.
void draw_field_label(Ui& ui, const Rect& whole, const FieldOptions& options);
void draw_field_note(Ui& ui, std::string_view key, const FieldOptions& options, float width);

}  // namespace quanyu::ui
