#include "ui/widgets/field.hpp"

#include "gfx/icons.hpp"
#include "ui/widgets/field_frame.hpp"

namespace quanyu::ui {

FieldResult text_field(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options) {
  FieldSpec spec;
  if (options.lines > 1) {
    spec.kind = FieldKind::Multiline;
    spec.states = State::Multiline;
  }
  return field_frame(ui, key, value, options, spec).result;
}

FieldResult search_field(Ui& ui, std::string_view key, std::string& value,
                         const FieldOptions& options) {
  FieldOptions look = options;
  if (look.leading_icon.empty()) look.leading_icon = gfx::icon::kSearch;
  look.clearable = true;
  return field_frame(ui, key, value, look, {.role = Role::SearchField, .kind = FieldKind::Search})
      .result;
}

}  // namespace quanyu::ui
