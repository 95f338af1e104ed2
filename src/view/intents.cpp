#include "view/intents.hpp"

namespace quanyu::view {
namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }
template <class T>
std::string number(T value) {
  return std::to_string(static_cast<std::int64_t>(value));
}

// One overload per intent: its name and data.
struct Printer {
  std::string operator()(const intent::Navigate& i) const { return "navigate " + print_route(i.route); }
  std::string operator()(const intent::RunCommand& i) const {
    const std::string name(command_spec(i.call.id).name);
    return "run " + name + (i.call.argument.empty() ? "" : " " + i.call.argument);
  }
  std::string operator()(const intent::SaveIdentity& i) const {
    return "save_identity " + quoted(i.name) + ' ' + quoted(i.unit);
  }
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
  std::string operator()(const intent::ToggleArea& i) const { return "toggle_area " + number(i.area); }
  std::string operator()(const intent::SelectArea& i) const { return "select_area " + number(i.area); }
  std::string operator()(const intent::SetScope& i) const { return "set_scope " + number(i.area); }
  std::string operator()(const intent::SearchChanged& i) const { return "search " + quoted(i.text); }
  std::string operator()(const intent::FilterChanged& i) const { return "filter " + quoted(i.text); }
  std::string operator()(const intent::PaletteChanged& i) const { return "palette " + quoted(i.text); }
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
  std::string operator()(const intent::SetTextScale& i) const { return "set_text_scale " + number(i.scale); }
};

}  // namespace

std::string print(const Intent& intent) { return std::visit(Printer{}, intent); }

}  // namespace quanyu::view
