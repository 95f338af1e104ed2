// The catalogue's commands, by name: the road of palette, menus, shortcuts and window.quanyu.run.
#include <algorithm>

#include "app/desk.hpp"

namespace quanyu::app {
namespace {

std::int32_t number_or(std::string_view text, std::int32_t otherwise) {
  std::int32_t number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9' || number > 1000) return otherwise;
    number = number * 10 + (digit - '0');
  }
  return text.empty() ? otherwise : number;
}

bool has_table(view::Screen screen) {
  return screen == view::Screen::Records || screen == view::Screen::List;
}
bool has_find(view::Screen screen) {
  return screen != view::Screen::Start && screen != view::Screen::Settings &&
         screen != view::Screen::Gallery;
}

}  // namespace

view::CommandContext Desk::context() const {
  const Session& session = t_.session;
  const bool open = session.place != nullptr;
  const view::Screen screen = session.route.screen;
  return {
      .place_open = open,
      .job_running = t_.jobs.running(),
      .dialog_open = session.confirm || session.problem || t_.drafts.palette.open ||
                     t_.drafts.areas.renaming != 0 || session.route.panel != view::Panel::None,
      .can_undo = open && session.place->can_undo(),
      .can_redo = open && session.place->can_redo(),
      .areas_shown = open && screen == view::Screen::Areas,
      .area_selected = open && screen == view::Screen::Areas && session.selected != 0,
      .table_shown = open && has_table(screen),
      .record_shown = open && screen == view::Screen::Record,
      .list_shown = open && t_.views.list() != nullptr,
      .find_shown = open && has_find(screen),
      .find_focused = t_.drafts.frame.search_focused || t_.drafts.records.filter_focused ||
                      t_.drafts.list.filter_focused || t_.drafts.index.filter_focused,
  };
}

bool Desk::run(const view::CommandCall& call) {
  if (!view::enabled(call.id, context())) return false;
  t_.session.changed = true;
  return run_navigation(call) || run_records(call) || run_setting(call.id) || run_place(call);
}

void Desk::show(view::Screen screen) {
  view::Route route;
  route.screen = screen;
  route.place = t_.session.place ? t_.session.place->token() : std::string();
  route.scope = t_.session.route.scope;
  t_.navigator.go(std::move(route));
}

void Desk::show_panel(view::Panel panel) {
  view::Route route = t_.session.route;
  route.panel = panel;
  route.entity.action.clear();
  t_.navigator.go(std::move(route));
}

bool Desk::run_navigation(const view::CommandCall& call) {
  using view::CommandId;
  switch (call.id) {
    case CommandId::GoDashboard: show(view::Screen::Dashboard); return true;
    case CommandId::GoAreas: show(view::Screen::Areas); return true;
    case CommandId::GoStart: show(view::Screen::Start); return true;
    case CommandId::GoSettings: show(view::Screen::Settings); return true;
    case CommandId::GoGallery: show(view::Screen::Gallery); return true;
    case CommandId::GoAbout: show_panel(view::Panel::About); return true;
    case CommandId::GoHelp: show_panel(view::Panel::Help); return true;
    case CommandId::NewPlace: show_panel(view::Panel::NewPlace); return true;
    case CommandId::ChangePerson: show_panel(view::Panel::Person); return true;
    case CommandId::OpenPalette:
      t_.drafts.palette = {.open = true, .query = {}};
      t_.session.palette_text.clear();
      return true;
    case CommandId::FindInList:
      switch (t_.session.route.screen) {
        case view::Screen::Records: t_.drafts.records.focus_filter = true; break;
        case view::Screen::List: t_.drafts.list.focus_filter = true; break;
        case view::Screen::Index: t_.drafts.index.focus_filter = true; break;
        default: t_.drafts.frame.focus_search = true;
      }
      return true;
    case CommandId::SetScope: set_scope(t_.navigator.key_of(call.argument)); return true;
    case CommandId::ShowArea: select_area(t_.navigator.key_of(call.argument)); return true;
    case CommandId::CloseDialog:
      if (t_.session.route.panel != view::Panel::None) show_panel(view::Panel::None);
      t_.session.confirm.reset();
      t_.session.problem.reset();
      t_.drafts.palette.open = false;
      t_.drafts.areas.renaming = 0;
      return true;
    case CommandId::Reload: t_.outgoing.send(shell::Reload{}); return true;
    default: return false;
  }
}

bool Desk::run_setting(view::CommandId id) {
  using view::CommandId;
  DeviceSettings& settings = t_.keeper.settings();
  switch (id) {
    case CommandId::ThemeSystem: settings.theme = view::ThemeChoice::System; break;
    case CommandId::ThemeLight: settings.theme = view::ThemeChoice::Light; break;
    case CommandId::ThemeDark: settings.theme = view::ThemeChoice::Dark; break;
    case CommandId::ThemeContrast: settings.theme = view::ThemeChoice::HighContrast; break;
    case CommandId::LanguageChinese:
    case CommandId::LanguageEnglish:
      settings.language =
          id == CommandId::LanguageChinese ? view::Language::Chinese : view::Language::English;
      settings.language_chosen = true;
      break;
    case CommandId::TextNormal: settings.text_scale = view::TextScale::Normal; break;
    case CommandId::TextLarge: settings.text_scale = view::TextScale::Large; break;
    case CommandId::TextLarger: settings.text_scale = view::TextScale::Larger; break;
    default: return false;
  }
  settings_changed();
  return true;
}

bool Desk::run_place(const view::CommandCall& call) {
  using view::CommandId;
  Session& session = t_.session;
  switch (call.id) {
    case CommandId::OpenSample: open_sample(call.argument); return true;
    case CommandId::OpenFile: pick_files(); return true;
    case CommandId::OpenPlace: open_place(call.argument); return true;
    case CommandId::DeletePlace: delete_place(call.argument); return true;
    case CommandId::ExportDatabase: export_database(); return true;
    case CommandId::Undo: take_back(session.place->undo()); return true;
    case CommandId::Redo: take_back(session.place->redo()); return true;
    case CommandId::RenameArea: begin_renaming(); return true;
    case CommandId::MoveAreaUp: move_area({session.selected, view::Step::Up}); return true;
    case CommandId::MoveAreaDown: move_area({session.selected, view::Step::Down}); return true;
    case CommandId::CollapseAll: open_levels(0); return true;
    case CommandId::ExpandAll: open_levels(domain::kAreaLevels); return true;
    case CommandId::ExpandToLevel: open_levels(number_or(call.argument, 0)); return true;
    case CommandId::CopyTable: copy_table(); return true;
    case CommandId::PrintTable: print_table(); return true;
    case CommandId::ExportTable: export_table(); return true;
    case CommandId::ImportTable: pick_table(); return true;
    default: return false;
  }
}

// The dialog starts from the name as it is.
void Desk::begin_renaming() {
  const store::AreaTree* tree = t_.session.place->tree();
  const store::Node node = tree ? tree->find_key(t_.session.selected) : store::kNoNode;
  if (node == store::kNoNode) return;
  t_.drafts.areas.renaming = t_.session.selected;
  t_.drafts.areas.new_name = tree->name(node);
}

void Desk::copy_table() {
  // As many rows as a spreadsheet can hold.
  constexpr std::size_t kMostRows = 1'048'575;
  std::size_t rows = 0;
  if (const view::RecordsView* records = t_.views.records()) {
    rows = records->rows.size();
    t_.outgoing.send(shell::CopyNow{view::records_as_text(*records, kMostRows),
                                    view::records_as_html(*records, kMostRows)});
  } else if (const view::EntityListView* list = t_.views.list()) {
    rows = list->rows.size();
    const view::TableCopy copy = view::copy_of(*list, kMostRows);
    t_.outgoing.send(shell::CopyNow{copy.text(), copy.html()});
  } else {
    return;
  }
  notice(view::NoticeTone::Ok, messages().format("notice.copied", {std::to_string(rows)}));
}

void Desk::export_database() {
  Result<Bytes> file = t_.session.place->database().export_sqlite();
  if (!file) return report(std::move(file).error(), t_.session.place->info().name);
  t_.outgoing.send(shell::SaveFile{++last_request_, t_.session.place->info().name + ".sqlite",
                                   "application/vnd.sqlite3", *std::move(file)});
}

}  // namespace quanyu::app
