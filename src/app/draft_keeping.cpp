#include "app/draft_keeping.hpp"

#include <algorithm>

namespace quanyu::app {
namespace {

KeptField kept(domain::FieldNumber number, const ui::FieldDraft& draft) {
  KeptField field{.field = number,
                  .text = draft.text,
                  .title = draft.title,
                  .number = draft.number,
                  .day = {},
                  .id = draft.id,
                  .base = draft.base};
  if (draft.day) {
    field.day = date_of(CivilDate{draft.day->year, draft.day->month, draft.day->day}).days;
  }
  return field;
}

ui::FieldDraft restored(const KeptField& field) {
  ui::FieldDraft draft{.text = field.text,
                       .number = field.number,
                       .day = {},
                       .id = field.id,
                       .title = field.title,
                       .base = field.base};
  if (field.day) {
    const CivilDate civil = civil_of(Date{static_cast<std::int32_t>(*field.day)});
    draft.day = ui::CivilDay{civil.year, civil.month, civil.day};
  }
  return draft;
}

std::vector<KeptDraft> drafts_of(const ui::EntityFormUiState& forms, const std::string& workspace) {
  std::vector<KeptDraft> all;
  for (const auto& [form, draft] : forms.drafts) {
    if (form == forms.open && !forms.touched) continue;
    KeptDraft& made =
        all.emplace_back(KeptDraft{.workspace = workspace, .form = form, .fields = {}});
    for (const auto& [number, field] : draft) made.fields.push_back(kept(number, field));
  }
  return all;
}

}  // namespace

bool keep_drafts(const ui::EntityFormUiState& forms, const std::string& workspace,
                 DeviceSettings& settings) {
  std::vector<KeptDraft> now = drafts_of(forms, workspace);
  std::vector<KeptDraft> before, all;
  for (const KeptDraft& draft : settings.drafts) {
    (draft.workspace == workspace ? before : all).push_back(draft);
  }
  if (before == now) return false;
  std::ranges::move(now, std::back_inserter(all));
  settings.drafts = std::move(all);
  return true;
}

void restore_drafts(const DeviceSettings& settings, const std::string& workspace,
                    ui::EntityFormUiState& forms) {
  forms = {};
  for (const KeptDraft& draft : settings.drafts) {
    if (draft.workspace != workspace) continue;
    ui::FormDraft& form = forms.drafts[draft.form];
    for (const KeptField& field : draft.fields) {
      form[static_cast<domain::FieldNumber>(field.field)] = restored(field);
    }
  }
}

}  // namespace quanyu::app
