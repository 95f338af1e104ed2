// Between what stands in a form's fields and values of the domain: both ways, without a screen.
// Used by entity_form.cpp.
#pragma once

#include "ui/screens/entity_form.hpp"

namespace quanyu::ui {

// What a field begins with.
FieldDraft draft_of(const view::FormField& field, std::int32_t offset_minutes);
// What it stands for now; none where nothing is filled in.
domain::Value value_of(const view::FormField& field, const FieldDraft& draft,
                       std::int32_t offset_minutes);
// Whether somebody has changed it since the form was opened.
bool touched(const view::FormField& field, const FieldDraft& draft, std::int32_t offset_minutes);

}  // namespace quanyu::ui
