#include "ui/screens/entity_editors.hpp"

#include <algorithm>

#include "base/pinyin.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/check.hpp"
#include "ui/widgets/combo.hpp"
#include "ui/widgets/number_field.hpp"

namespace quanyu::ui {
namespace {

// More choices than this are searched, fewer are picked.
constexpr std::size_t kPickedChoices = 9;
constexpr std::uint32_t kTimeLength = 8;

std::string_view error_of(const Ui& ui, const EditorPlace& place) {
  if (!place.field.error.empty()) return place.field.error;
  return place.missing ? say(ui, "error.field.required") : std::string_view();
}

FieldOptions options_for(const Ui& ui, const EditorPlace& place) {
  const view::FormField& field = place.field;
  return {.label = field.label,
          .hint = field.hint,
          .error = error_of(ui, place),
          .suffix = field.unit,
          .lines = field.lines,
          .max_length = field.max_length,
          .required = field.required};
}

// What the rules refused may be sent again once it was changed; a mistake of one's own may not.
void note_wrong(NodeId node, const EditorPlace& place, bool mistaken, FormAnswer& answer) {
  const bool own = mistaken || place.missing;
  if (own && answer.first_mistake == 0) answer.first_mistake = node;
  if ((own || !place.field.error.empty()) && answer.first_wrong == 0) answer.first_wrong = node;
}

void draw_text(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const FieldResult result =
      text_field(ui, place.field.key, place.draft.text, options_for(ui, place));
  answer.submitted = answer.submitted || result.submitted;
  note_wrong(result.node, place, false, answer);
}

void draw_number(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const view::FormField& field = place.field;
  const FieldResult result = number_field(ui, field.key, place.draft.number,
                                          {.field = options_for(ui, place),
                                           .minimum = field.minimum,
                                           .maximum = field.maximum,
                                           .decimals = field.decimals});
  answer.submitted = answer.submitted || result.submitted;
  note_wrong(result.node, place, result.invalid, answer);
}

CivilDay today_of(const EditorPlace& place) {
  const CivilDate civil = civil_of(place.view.today);
  return {civil.year, civil.month, civil.day};
}

void draw_date(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const FieldResult result = date_field(
      ui, place.field.key, place.draft.day,
      {.field = options_for(ui, place), .today = today_of(place), .insist = place.state.tried});
  answer.submitted = answer.submitted || result.submitted;
  note_wrong(result.node, place, result.invalid, answer);
}

// A day and, beside it, the time of day.
void draw_moment(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  GridScope grid(ui, place.field.key + ".parts", Gap::Normal);
  grid.cell({.phone = 7, .tablet = 7, .desktop = 7});
  draw_date(ui, place, answer);
  grid.cell({.phone = 5, .tablet = 5, .desktop = 5});
  const bool wrong = !place.draft.text.empty() && !parse_time(place.draft.text);
  const std::string named = ui.text("form.time.name", {std::string_view(place.field.label)});
  const FieldResult result =
      text_field(ui, place.field.key + ".time", place.draft.text,
                 {.label = say(ui, "form.time"),
                  .placeholder = say(ui, "form.time.placeholder"),
                  .error = wrong ? say(ui, "form.time.wrong") : std::string_view(),
                  .max_length = kTimeLength});
  answer.submitted = answer.submitted || result.submitted;
  note_wrong(result.node, place, wrong, answer);
}

void draw_flag(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  bool value = place.draft.number.value_or(0) != 0;
  const std::string_view error = error_of(ui, place);
  const std::string_view words = error.empty() ? std::string_view(place.field.hint) : error;
  if (check(ui, place.field.key, place.field.label, value,
            {.invalid = !error.empty(), .description = words})) {
    place.draft.number = value ? 1 : 0;
  }
  note_wrong(ui.semantics.id_for(place.field.key), place, false, answer);
}

// A few choices: a list that opens; the first line takes the choice back where it may be empty.
void draw_few_choices(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const view::FormField& field = place.field;
  std::vector<std::string> labels;
  if (!field.required) labels.emplace_back(say(ui, "form.choice.none"));
  const int first = static_cast<int>(labels.size());
  int index = field.required || !place.draft.number ? -1 : 0;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    labels.push_back(field.choices[i].label);
    if (place.draft.number == field.choices[i].number) index = static_cast<int>(i) + first;
  }
  const std::string_view error = error_of(ui, place);
  if (select(ui, field.key, index, labels,
             {.label = field.label,
              .required = field.required,
              .hint = field.hint,
              .error = error,
              .placeholder = say(ui, "form.choice.none")})) {
    place.draft.number.reset();
    if (index >= first) {
      place.draft.number = field.choices[static_cast<std::size_t>(index - first)].number;
    }
  }
  note_wrong(ui.semantics.id_for(field.key), place, false, answer);
}

bool found_by(std::string_view label, std::string_view typed) {
  const NameQuery query(typed);
  if (query.empty()) return true;
  const std::vector<PinyinCharacter> name = pinyin_characters(label);
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (query.may_start(name[at]) && query.match_at(name, at)) return true;
  }
  return false;
}

// Many choices are found by their words or pinyin.
void draw_many_choices(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const view::FormField& field = place.field;
  std::int64_t chosen = place.draft.number.value_or(0);
  std::string label;
  for (const view::FormChoice& choice : field.choices) {
    if (place.draft.number == choice.number) label = choice.label;
  }
  const ComboSource source = [&](std::string_view typed) {
    std::vector<ComboOption> options;
    for (const view::FormChoice& choice : field.choices) {
      if (found_by(choice.label, typed)) {
        options.push_back({.id = choice.number, .label = choice.label, .detail = {}});
      }
    }
    return options;
  };
  if (search_select(ui, field.key, chosen, label, source, options_for(ui, place))) {
    place.draft.number.reset();
    if (chosen != 0) place.draft.number = chosen;
  }
  note_wrong(ui.semantics.id_for(field.key), place, false, answer);
}

// The options of a reference come from the store, by way of the view: asked for once for each text.
std::vector<ComboOption> reference_options(const Ui& ui, const EditorPlace& place,
                                           std::string_view typed) {
  const view::FormField& field = place.field;
  EntityFormUiState& state = place.state;
  if (state.asked_field != field.field || state.asked_text != typed) {
    state.asked_field = field.field;
    state.asked_text = typed;
    place.outbox.push(view::intent::ChoiceSearched{
        .field = field.field, .entity = field.target, .text = std::string(typed)});
  }
  std::vector<ComboOption> options;
  const view::ReferenceChoices& found = place.view.references;
  // What was found for another text must not be chosen by a hand that is quicker than the search.
  if (found.field != field.field || found.text != typed ||
      (found.searching && found.choices.empty())) {
    options.push_back({.id = -1,
                       .label = std::string(ui.text("widget.loading")),
                       .detail = {},
                       .disabled = true});
    return options;
  }
  for (const view::ReferenceChoices::Choice& choice : found.choices) {
    const auto number = static_cast<std::int64_t>(options.size()) + 1;
    options.push_back({.id = number, .label = choice.label, .detail = choice.detail});
  }
  return options;
}

void draw_reference(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  const view::FormField& field = place.field;
  FieldOptions options = options_for(ui, place);
  options.placeholder = say(ui, "form.reference.hint");
  // Options are told apart by their place in the list; what is chosen already has none.
  std::int64_t chosen = place.draft.id.is_nil() ? 0 : -1;
  std::string title = place.draft.title;
  const ComboSource source = [&](std::string_view typed) {
    return reference_options(ui, place, typed);
  };
  if (search_select(ui, field.key, chosen, title, source, options)) {
    const auto index = static_cast<std::size_t>(std::max<std::int64_t>(chosen, 1) - 1);
    const auto& choices = place.view.references.choices;
    place.draft.id = chosen > 0 && index < choices.size() ? choices[index].id : Id{};
    place.draft.title = place.draft.id.is_nil() ? std::string() : title;
  }
  note_wrong(ui.semantics.id_for(field.key), place, false, answer);
}

}  // namespace

void draw_editor(Ui& ui, const EditorPlace& place, FormAnswer& answer) {
  switch (place.field.editor) {
    case view::Editor::Line:
    case view::Editor::Prose: return draw_text(ui, place, answer);
    case view::Editor::Number: return draw_number(ui, place, answer);
    case view::Editor::Flag: return draw_flag(ui, place, answer);
    case view::Editor::Date: return draw_date(ui, place, answer);
    case view::Editor::Moment: return draw_moment(ui, place, answer);
    case view::Editor::Reference: return draw_reference(ui, place, answer);
    case view::Editor::Choice:
      if (place.field.choices.size() > kPickedChoices) return draw_many_choices(ui, place, answer);
      return draw_few_choices(ui, place, answer);
  }
}

}  // namespace quanyu::ui
