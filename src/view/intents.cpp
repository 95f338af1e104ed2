#include "view/intents.hpp"

#include "domain/model.hpp"

namespace quanyu::view {
namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }
template <class T>
std::string number(T value) {
  return std::to_string(static_cast<std::int64_t>(value));
}

std::string row_name(const domain::RowName& row) {
  const domain::Entity* entity = domain::find_entity(row.entity);
  std::string name(entity == nullptr ? std::string_view("?") : entity->name);
  if (!row.id.is_nil()) name += ' ' + to_hex(row.id);
  if (row.kind != 0) name += " kind=" + number(row.kind);
  if (row.valid_from != 0) name += " from=" + number(row.valid_from);
  return name;
}

std::string cells_text(const domain::RowName& row, const std::vector<domain::Cell>& cells) {
  const domain::Entity* entity = domain::find_entity(row.entity);
  std::string text;
  for (const domain::Cell& cell : cells) {
    const domain::Field* field = entity == nullptr ? nullptr : entity->field(cell.field);
    text += ' ' + (field == nullptr ? number(cell.field) : std::string(field->name)) + '=';
    if (const auto* words = std::get_if<std::string>(&cell.value))
      text += quoted(*words);
    else if (const auto* amount = std::get_if<std::int64_t>(&cell.value))
      text += number(*amount);
    else if (const auto* id = std::get_if<Id>(&cell.value))
      text += to_hex(*id);
  }
  return text;
}

// One overload per intent: its name and data.
struct Printer {
  std::string operator()(const intent::Navigate& i) const {
    return "navigate " + print_route(i.route);
  }
  std::string operator()(const intent::RunCommand& i) const {
    const std::string name(command_spec(i.call.id).name);
    return "run " + name + (i.call.argument.empty() ? "" : " " + i.call.argument);
  }
  std::string operator()(const intent::SaveIdentity& i) const {
    return "save_identity " + quoted(i.name) + ' ' + quoted(i.unit) +
           (i.role == domain::Role::Clerk ? "" : " role=" + number(i.role)) +
           (i.scope.is_nil() ? "" : " scope=" + to_hex(i.scope));
  }
  std::string operator()(const intent::ActAs& i) const { return "act_as " + to_hex(i.actor); }
  std::string operator()(const intent::SaveForm& i) const {
    constexpr std::string_view kTasks[] = {"add", "edit", "act", "link"};
    return "save_form " + std::string(kTasks[static_cast<std::size_t>(i.task)]) + ' ' +
           row_name(i.row) + (i.action == 0 ? "" : " action=" + number(i.action)) +
           cells_text(i.row, i.cells);
  }
  std::string operator()(const intent::RemoveRecord& i) const {
    return "remove_record " + row_name(i.row);
  }
  std::string operator()(const intent::RestoreRecord& i) const {
    return "restore_record " + row_name(i.row);
  }
  std::string operator()(const intent::ActOn& i) const {
    return "act_on " + row_name(i.row) + " action=" + number(i.action);
  }
  std::string operator()(const intent::ChoiceSearched& i) const {
    return "choice_searched " + number(i.field) + ' ' + quoted(i.text);
  }
  std::string operator()(const intent::ShowContacts&) const { return "show_contacts"; }
  std::string operator()(const intent::OpenSample& i) const { return "open_sample " + i.code; }
  std::string operator()(const intent::CreatePlace& i) const {
    return "create_place " + quoted(i.name) + ' ' + std::string(record_group_name(i.kind));
  }
  std::string operator()(const intent::PickFiles&) const { return "pick_files"; }
  std::string operator()(const intent::OpenPlace& i) const { return "open_place " + i.token; }
  std::string operator()(const intent::DeletePlace& i) const { return "delete_place " + i.token; }
  std::string operator()(const intent::CancelJob& i) const { return "cancel_job " + number(i.job); }
  std::string operator()(const intent::RetryJob& i) const { return "retry_job " + number(i.job); }
  std::string operator()(const intent::DismissProblem&) const { return "dismiss_problem"; }
  std::string operator()(const intent::DismissNotice& i) const {
    return "dismiss_notice " + number(i.notice);
  }
  std::string operator()(const intent::ToggleArea& i) const {
    return "toggle_area " + number(i.area);
  }
  std::string operator()(const intent::SelectArea& i) const {
    return "select_area " + number(i.area);
  }
  std::string operator()(const intent::SetScope& i) const { return "set_scope " + number(i.area); }
  std::string operator()(const intent::SearchChanged& i) const {
    return "search " + quoted(i.text);
  }
  std::string operator()(const intent::FilterChanged& i) const {
    return "filter " + quoted(i.text);
  }
  std::string operator()(const intent::PaletteChanged& i) const {
    return "palette " + quoted(i.text);
  }
  std::string operator()(const intent::SortTable& i) const {
    return "sort " + number(i.order.column) + (i.order.descending ? " descending" : " ascending");
  }
  std::string operator()(const intent::RenameArea& i) const {
    return "rename_area " + number(i.area) + ' ' + quoted(i.name);
  }
  std::string operator()(const intent::MoveArea& i) const {
    return "move_area " + number(i.area) + (i.step == Step::Up ? " up" : " down");
  }
  std::string operator()(const intent::SetTheme& i) const { return "set_theme " + number(i.theme); }
  std::string operator()(const intent::SetLanguage& i) const {
    return "set_language " + std::string(language_tag(i.language));
  }
  std::string operator()(const intent::SetTextScale& i) const {
    return "set_text_scale " + number(i.scale);
  }
};

}  // namespace

std::string print(const Intent& intent) { return std::visit(Printer{}, intent); }

void Outbox::push(Intent intent) { intents_.push_back(std::move(intent)); }

}  // namespace quanyu::view
