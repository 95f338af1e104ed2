// Draws the form of a record in a drawer: fields by their editors, errors at their fields, Enter or
// Ctrl+S saves, Escape leaves. What is typed lives here as a draft until it is saved, also when the
// form is left: opened again it is there again, and says so. Used by the root screen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/context.hpp"
#include "ui/widgets/date_field.hpp"
#include "view/entity_form_view.hpp"

namespace quanyu::ui {

// What stands in one field of a form.
struct FieldDraft {
  std::string text;                    // of texts; of a moment its time of day
  std::optional<std::int64_t> number;  // of numbers, flags and choices
  std::optional<CivilDay> day;         // of dates and moments
  Id id;                               // of references
  std::string title;                   // and what the record is called
  domain::Value base;                  // what stood there when the form was opened
};
using FormDraft = std::map<domain::FieldNumber, FieldDraft>;

struct EntityFormUiState {
  std::string open;                         // the form on screen; empty: none
  std::map<std::string, FormDraft> drafts;  // by form; dropped once saved
  std::string begun;                        // a draft made for a form that is about to open
  bool touched = false;                     // the open one differs from what is stored
  bool restored = false;                    // it opened with what was left unsaved
  std::uint32_t seen_error = 0;             // the last error that got the focus
  bool tried = false;                       // saving was tried: what is missing is said
  domain::FieldNumber asked_field = 0;      // the last search for a reference
  std::string asked_text;
};

void draw_entity_form(const view::EntityFormView& view, EntityFormUiState& state,
                      view::Outbox& outbox, Ui& ui);
// No form is on screen any more: one in which nothing was typed leaves no draft.
void leave_entity_form(EntityFormUiState& state);

// The cells a draft stands for: of a new record what is filled, of others what differs.
std::vector<domain::Cell> cells_of(const view::EntityFormView& view, const FormDraft& draft);

// "9:30", "0930", "９：30" as minutes of the day; empty answer: not a time.
std::optional<std::int32_t> parse_time(std::string_view text);

}  // namespace quanyu::ui
