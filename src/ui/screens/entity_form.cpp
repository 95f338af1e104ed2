#include "ui/screens/entity_form.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/entity_draft.hpp"
#include "ui/screens/entity_editors.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/state.hpp"

namespace quanyu::ui {
namespace {

// Everything a part of the form needs.
struct Form {
  const view::EntityFormView& view;
  EntityFormUiState& state;
  FormDraft& draft;
  view::Outbox& outbox;
  Ui& ui;
};

// Wide fields take the line, the others stand in pairs.
bool takes_line(const view::FormField& field) {
  return field.editor == view::Editor::Prose ||
         (field.editor == view::Editor::Line && field.max_length > 60);
}

void draw_group(const Form& form, const view::FormGroup& group, std::size_t index,
                FormAnswer& answer) {
  Ui& ui = form.ui;
  const std::string key = "group-" + std::to_string(index);
  if (!group.title.empty()) section_head(ui, key + "-head", group.title, {}, 3);
  GridScope grid(ui, key, Gap::Medium);
  for (const view::FormField& field : group.fields) {
    if (takes_line(field))
      grid.cell({});
    else
      grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
    FieldDraft& draft = form.draft[field.field];
    const bool missing = form.state.tried && field.required &&
                         domain::is_none(value_of(field, draft, form.view.offset_minutes));
    const EditorPlace place{field, draft, form.view, form.state, form.outbox, missing};
    draw_editor(ui, place, answer);
  }
  space(ui, Gap::Small);
}

// A form begins with what is stored, and with what was typed into it before it was left.
FormDraft& open_draft(const view::EntityFormView& view, EntityFormUiState& state) {
  const bool opens = state.open != view.draft;
  if (opens) {
    leave_entity_form(state);
    state.open = view.draft;
    state.seen_error = view.error_number;
    state.restored = false;
  }
  FormDraft& draft = state.drafts[view.draft];
  for (const view::FormGroup& group : view.groups) {
    for (const view::FormField& field : group.fields) {
      const auto kept = draft.find(field.field);
      const bool own =
          kept != draft.end() && (!opens || touched(field, kept->second, view.offset_minutes));
      if (!own) draft[field.field] = draft_of(field, view.offset_minutes);
      if (own && opens) state.restored = state.begun != view.draft;
    }
  }
  if (opens) state.begun.clear();
  return draft;
}

bool differs(const view::EntityFormView& view, const FormDraft& draft) {
  for (const view::FormGroup& group : view.groups) {
    for (const view::FormField& field : group.fields) {
      const auto found = draft.find(field.field);
      if (found == draft.end()) continue;
      if (touched(field, found->second, view.offset_minutes)) return true;
    }
  }
  return false;
}

void send(const Form& form) {
  view::intent::SaveForm wish{.task = form.view.task,
                              .row = form.view.row,
                              .action = form.view.action,
                              .cells = cells_of(form.view, form.draft)};
  form.outbox.push(std::move(wish));
}

// Nothing wrong leaves the form: the first mistake gets the keyboard.
void try_to_save(const Form& form, const FormAnswer& answer) {
  form.state.tried = true;
  if (answer.first_mistake != 0) {
    form.ui.request_focus(answer.first_mistake);
    form.ui.out.redraw = true;
    return;
  }
  send(form);
}

void draw_actions(const Form& form, DrawerScope& drawer, const FormAnswer& answer) {
  Ui& ui = form.ui;
  drawer.actions();
  const bool save = button(ui, "form.save", form.view.save_label, {.kind = ButtonKind::Primary});
  const bool cancel = button(ui, "form.cancel", say(ui, "form.cancel"));
  if (form.state.touched && form.view.task != view::FormTask::Act) {
    if (button(ui, "form.drop", say(ui, "form.draft.drop"), {.kind = ButtonKind::Quiet})) {
      form.state.drafts.erase(form.view.draft);
      form.state.restored = false;
      ui.out.redraw = true;
      return;
    }
  }
  if (save || answer.submitted) return try_to_save(form, answer);
  if (cancel || drawer.close_requested()) form.outbox.run(view::CommandId::CloseDialog);
}

// An error of the rules gets the keyboard once.
void follow_error(const Form& form, const FormAnswer& answer) {
  if (form.view.error_number == form.state.seen_error) return;
  form.state.seen_error = form.view.error_number;
  if (answer.first_wrong != 0) form.ui.request_focus(answer.first_wrong);
}

bool save_pressed(Ui& ui) {
  return ui.take_key("s", kControl) || ui.take_key("s", kMeta) || ui.take_key("S", kControl);
}

}  // namespace

void leave_entity_form(EntityFormUiState& state) {
  if (!state.touched) state.drafts.erase(state.open);
  state.open.clear();
  state.touched = false;
  state.tried = false;
  state.asked_field = 0;
}

void draw_entity_form(const view::EntityFormView& view, EntityFormUiState& state,
                      view::Outbox& outbox, Ui& ui) {
  FormDraft& draft = open_draft(view, state);
  const Form form{view, state, draft, outbox, ui};
  const bool long_form =
      view.groups.size() > 1 || (view.groups.size() == 1 && view.groups[0].fields.size() > 3);
  FormAnswer answer{.submitted = save_pressed(ui)};
  DrawerScope drawer(ui, "form",
                     {.title = view.title,
                      .description = view.text,
                      .wide = long_form,
                      .stays = true,
                      .footer = true});
  {
    const KeyScope keys(ui, view.draft);
    const StackScope stack(ui, Gap::Medium);
    if (!view.error.empty()) {
      notice(ui, "form.error", view.error, {.tone = Tone::Accent});
      answer.above = true;
    }
    if (state.restored) notice(ui, "form.restored", say(ui, "form.draft.restored"));
    for (std::size_t i = 0; i < view.groups.size(); ++i) {
      draw_group(form, view.groups[i], i, answer);
    }
  }
  state.touched = differs(view, draft);
  follow_error(form, answer);
  draw_actions(form, drawer, answer);
}

}  // namespace quanyu::ui
