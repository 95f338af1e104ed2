// Intents and jobs. The catalogue's commands are in desk_commands.cpp, areas in desk_areas.cpp,
// records in desk_records.cpp.
#include "app/desk.hpp"

#include <algorithm>

#include "app/draft_keeping.hpp"
#include "app/keep_job.hpp"
#include "app/open_job.hpp"
#include "domain/decide.hpp"
#include "exchange/samples.hpp"
#include "store/apply.hpp"

namespace quanyu::app {
namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};

// A database file says so in its first bytes, whatever its name is.
// data, not shown: the file format's own mark
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);

// Kinds a new place can have at its root.
domain::AreaKind root_kind(view::RecordGroup group) {
  switch (group) {
    case view::RecordGroup::Cities: return domain::AreaKind::City;
    case view::RecordGroup::Streets: return domain::AreaKind::Street;
    case view::RecordGroup::Towns: return domain::AreaKind::Town;
    default: return domain::AreaKind::District;
  }
}

}  // namespace

void Desk::perform(const view::Intent& intent) {
  namespace wish = view::intent;
  t_.session.changed = true;
  std::visit(Overloaded{
                 [&](const wish::Navigate& it) { t_.navigator.go(it.route); },
                 [&](const wish::RunCommand& it) { run(it.call); },
                 [&](const wish::SaveIdentity& it) { save_identity(it); },
                 [&](const wish::OpenSample& it) { open_sample(it.code); },
                 [&](const wish::CreatePlace& it) { create_place(it); },
                 [&](const wish::PickFiles&) { pick_files(); },
                 [&](const wish::OpenPlace& it) { open_place(it.token); },
                 [&](const wish::DeletePlace& it) { ask_to_delete(it.token); },
                 [&](const wish::CancelJob&) { cancel_job(); },
                 [&](const wish::RetryJob&) { retry_job(); },
                 [&](const wish::DismissProblem&) { t_.session.problem.reset(); },
                 [&](const wish::DismissNotice& it) {
                   std::erase_if(t_.session.notices, [&](const view::Notice& notice) {
                     return notice.number == it.notice;
                   });
                 },
                 [&](const wish::ToggleArea& it) { toggle_area(it.area); },
                 [&](const wish::SelectArea& it) { select_area(it.area); },
                 [&](const wish::SetScope& it) { set_scope(it.area); },
                 [&](const wish::SearchChanged& it) { search(it.text); },
                 [&](const wish::FilterChanged& it) { t_.session.filter_text = it.text; },
                 [&](const wish::PaletteChanged& it) { t_.session.palette_text = it.text; },
                 [&](const wish::SortTable& it) {
                   view::Route route = t_.session.route;
                   route.sort = it.order;
                   t_.navigator.go(std::move(route));
                 },
                 [&](const wish::RenameArea& it) { rename_area(it); },
                 [&](const wish::MoveArea& it) { move_area(it); },
                 [&](const wish::ActAs& it) { act_as(it.actor); },
                 [&](const wish::SaveForm& it) { save_form(it); },
                 [&](const wish::RemoveRecord& it) { remove_record(it.row); },
                 [&](const wish::RestoreRecord& it) { restore_record(it.row); },
                 [&](const wish::ActOn& it) { act_on(it); },
                 [&](const wish::ChoiceSearched& it) { search_choice(it); },
                 [&](const wish::ShowContacts&) { t_.session.contacts_shown = true; },
                 [&](const wish::SetTheme& it) {
                   t_.keeper.settings().theme = it.theme;
                   settings_changed();
                 },
                 [&](const wish::SetLanguage& it) {
                   t_.keeper.settings().language = it.language;
                   t_.keeper.settings().language_chosen = true;
                   settings_changed();
                 },
                 [&](const wish::SetTextScale& it) {
                   t_.keeper.settings().text_scale = it.scale;
                   settings_changed();
                 },
             },
             intent);
}

view::Messages Desk::messages() const {
  const DeviceSettings& settings = t_.keeper.settings();
  return view::Messages(settings.language_chosen ? settings.language
                                                 : t_.session.page.browser_language);
}

void Desk::report(Error error, std::string subject) {
  t_.session.problem = view::ProblemFacts{std::move(error), 0, std::move(subject)};
  t_.session.changed = true;
}

void Desk::notice(view::NoticeTone tone, std::string text) {
  t_.session.notices.push_back({.number = ++t_.session.last_notice,
                                .tone = tone,
                                .text = std::move(text),
                                .action = std::nullopt,
                                .action_label = {}});
  t_.session.changed = true;
}

void Desk::settings_changed() {
  t_.keeper.save_settings();
  t_.session.changed = true;
}

domain::Acting Desk::person() const {
  const DeviceSettings& settings = t_.keeper.settings();
  return {.id = {}, .name = settings.person_name, .unit = settings.person_unit};
}

// Nothing is written by nobody: whoever has not said who they are is asked first.
bool Desk::person_known() {
  if (!t_.keeper.settings().person_name.empty()) return true;
  // What stands in the form counts: a file may be dropped before "save" was pressed.
  if (const ui::StartUiState& form = t_.drafts.start; !form.name.empty()) {
    save_identity({form.name, form.unit});
    return !t_.keeper.settings().person_name.empty();
  }
  t_.drafts.start.name_missing = true;
  if (t_.session.route.screen != view::Screen::Start) show_panel(view::Panel::Person);
  return false;
}

// The rule for names is the actor's own: it is asked before anything is remembered.
void Desk::save_identity(const view::intent::SaveIdentity& identity) {
  const domain::Command command =
      domain::command::IntroduceActor{t_.parts.random.id(), identity.name, identity.unit};
  domain::Facts facts;
  facts.has_workspace = true;  // the name is judged as if for a place, whether or not one is open
  if (const auto decided = domain::decide({}, command, facts); !decided) {
    return report(decided.error());
  }
  DeviceSettings& settings = t_.keeper.settings();
  settings.person_name = identity.name;
  settings.person_unit = identity.unit;
  settings_changed();
  if (t_.session.place) {
    change(t_.session.place->act_as({.id = {},
                                     .name = std::string(trimmed(identity.name)),
                                     .unit = std::string(trimmed(identity.unit)),
                                     .role = identity.role,
                                     .scope = identity.scope},
                                    t_.parts.random));
  }
}

void Desk::start_job(std::unique_ptr<Job> job, view::JobKind kind, std::string subject,
                     JobRunner::Ended ended) {
  t_.session.problem.reset();
  view::JobFacts& facts = t_.session.job.emplace();
  facts.number = ++last_job_, facts.kind = kind, facts.subject = subject;
  t_.jobs.start(
      std::move(job), t_.parts.now_ms(),
      [this, subject = std::move(subject), ended = std::move(ended)](std::optional<Error> error) {
        end_job(error);
        if (ended) ended(std::move(error));
      });
}

void Desk::end_job(std::optional<Error> error) {
  const std::optional<view::JobFacts> job = std::exchange(t_.session.job, std::nullopt);
  t_.session.changed = true;
  if (!error || !job) return;
  if (error->code == ErrorCode::Cancelled) {
    notice(view::NoticeTone::Info,
           std::string(messages().text(view::MessageKey("notice.cancelled"))));
    return;
  }
  t_.session.problem =
      view::ProblemFacts{*std::move(error), failed_wish_ ? job->number : 0, job->subject};
}

void Desk::cancel_job() { t_.jobs.cancel(); }

void Desk::retry_job() {
  t_.session.problem.reset();
  if (!failed_wish_ || t_.jobs.running()) return;
  const view::Intent wish = *failed_wish_;
  perform(wish);
}

void Desk::open_sample(const std::string& code) {
  if (t_.jobs.running() || !person_known()) return;
  if (const KeptWorkspace* kept = t_.keeper.settings().find_sample(code)) {
    return open_place(std::string(kept->token));
  }
  const auto sample = std::ranges::find(t_.session.samples, code, &view::SampleFacts::code);
  if (sample == t_.session.samples.end()) {
    return report({.code = ErrorCode::NotFound, .entity = {}, .field = {}, .args = {code}});
  }
  failed_wish_ = view::intent::OpenSample{code};
  start_import({.sample_path = "samples/" + code + ".csv",
                .sample_code = code,
                .files = {},
                .name = sample->name,
                .kind = domain::WorkspaceKind::Demo,
                .valid_from = date_of(exchange::kSampleDay),
                .person_name = person().name,
                .person_unit = person().unit},
               sample->name);
}

void Desk::start_import(ImportOrder order, std::string subject) {
  auto made = std::make_shared<std::unique_ptr<Place>>();
  const std::string sample = order.sample_code;
  auto job = std::make_unique<ImportJob>(
      std::move(order), t_.parts, t_.fetcher,
      [made](std::unique_ptr<Place> place) { *made = std::move(place); });
  start_job(std::move(job), view::JobKind::Import, subject,
            [this, made, sample, subject](std::optional<Error> error) {
              if (!error) keep_new(std::move(*made), sample, subject);
            });
}

// A failed import from files can be tried again only by choosing the files again.
void Desk::import_files(std::vector<GivenFile> files) {
  if (!person_known()) return;
  failed_wish_.reset();
  std::string subject = files.front().name;
  ImportOrder order{.sample_path = {},
                    .sample_code = {},
                    .files = std::move(files),
                    .name = {},
                    .kind = domain::WorkspaceKind::Own,
                    .valid_from = today(),
                    .person_name = person().name,
                    .person_unit = person().unit};
  start_import(std::move(order), std::move(subject));
}

void Desk::open_database(GivenFile file) {
  if (!person_known()) return;
  failed_wish_.reset();
  const std::uint64_t size = file.content.size();
  auto place = Place::open({.commit = 0, .size = size, .content = std::move(file.content)},
                           t_.parts.machine());
  if (!place) return report(place.error(), file.name);
  if (t_.keeper.settings().find((*place)->token())) {
    return report({ErrorCode::AlreadyThere, "workspace", {}, {(*place)->info().name}}, file.name);
  }
  keep_new(*std::move(place), {}, file.name);
}

void Desk::create_place(const view::intent::CreatePlace& wish) {
  if (t_.jobs.running() || !person_known()) return;
  failed_wish_ = wish;
  auto place = found_place(wish.name, root_kind(wish.kind));
  if (!place) return report(place.error(), wish.name);
  t_.drafts.new_place = {};
  keep_new(*std::move(place), {}, wish.name);
}

Result<std::unique_ptr<Place>> Desk::found_place(const std::string& name, domain::AreaKind kind) {
  TRY_ASSIGN(auto database, store::Database::open_extents({}, t_.parts.machine()));
  domain::Acting acting = person();
  acting.id = t_.parts.random.id();
  TRY(store::run(*database, acting,
                 domain::command::CreateWorkspace{.workspace = t_.parts.random.id(),
                                                  .name = name,
                                                  .kind = domain::WorkspaceKind::Own,
                                                  .offset_minutes = kDefaultOffsetMinutes,
                                                  .source = {}}));
  TRY(store::run(*database, acting,
                 domain::command::IntroduceActor{acting.id, acting.name, acting.unit}));
  TRY(store::run(*database, acting,
                 domain::command::AddArea{.area = t_.parts.random.id(),
                                          .code = {},
                                          .name = name,
                                          .kind = kind,
                                          .parent = {},
                                          .valid_from = today()}));
  TRY_ASSIGN(auto place, Place::adopt(std::move(database)));
  TRY(place->act_as(acting.name, acting.unit, t_.parts.random));
  return place;
}

// Puts a new place into storage, then shows it.
void Desk::keep_new(std::unique_ptr<Place> place, std::string sample, std::string subject) {
  auto kept = std::make_shared<std::unique_ptr<Place>>();
  auto job =
      std::make_unique<KeepJob>(std::move(place), t_.parts, t_.arrived,
                                [kept](std::unique_ptr<Place> it) { *kept = std::move(it); });
  start_job(std::move(job), view::JobKind::Import, std::move(subject),
            [this, kept, sample = std::move(sample)](std::optional<Error> error) {
              if (error) return;
              Place& fresh = **kept;
              t_.keeper.settings().workspaces.push_back(
                  {.token = fresh.token(), .name = fresh.info().name, .sample = sample});
              enter(std::move(*kept));
            });
}

void Desk::open_place(const std::string& token) {
  if (t_.jobs.running()) return;
  const KeptWorkspace* kept = t_.keeper.settings().find(token);
  failed_wish_ = view::intent::OpenPlace{token};
  auto opened = std::make_shared<std::unique_ptr<Place>>();
  auto job = std::make_unique<OpenJob>(
      token, t_.parts, t_.arrived,
      [opened](std::unique_ptr<Place> place) { *opened = std::move(place); });
  start_job(std::move(job), view::JobKind::Open, kept ? kept->name : std::string(),
            [this, opened](std::optional<Error> error) {
              t_.session.starting = false;
              if (error) return show(view::Screen::Start);
              enter(std::move(*opened));
            });
}

// The place is stored and becomes the open one.
void Desk::enter(std::unique_ptr<Place> place) {
  t_.keeper.opened(*place);
  DeviceSettings& settings = t_.keeper.settings();
  settings.last_workspace = place->token();
  if (KeptWorkspace* kept = settings.find(place->token())) {
    kept->opened_ms = t_.parts.clock.wall_millis();
  } else {
    settings.workspaces.push_back({.token = place->token(),
                                   .name = place->info().name,
                                   .sample = {},
                                   .opened_ms = t_.parts.clock.wall_millis()});
  }
  settings_changed();
  if (!settings.person_name.empty() && place->acting().name.empty()) {
    change(place->act_as(settings.person_name, settings.person_unit, t_.parts.random));
  }
  const bool same = t_.session.route.place == place->token();
  restore_drafts(settings, place->token(), t_.drafts.form);
  t_.session.place = std::move(place);
  t_.session.search_text.clear();
  t_.session.filter_text.clear();
  if (same && t_.session.route.screen != view::Screen::Start) return t_.navigator.resolve();
  view::Route home;
  home.screen = view::Screen::Dashboard;
  home.place = t_.session.place->token();
  t_.navigator.go(std::move(home));
}

void Desk::ask_to_delete(const std::string& token) {
  const KeptWorkspace* kept = t_.keeper.settings().find(token);
  if (kept == nullptr || t_.jobs.running()) return;
  t_.session.confirm =
      view::ConfirmView{.title = messages().format("confirm.delete.title", {kept->name}),
                        .text = std::string(messages().text("confirm.delete.text")),
                        .confirm_label = std::string(messages().text("confirm.delete.action")),
                        .on_confirm = {view::CommandId::DeletePlace, token}};
}

void Desk::delete_place(const std::string& token) {
  if (t_.jobs.running()) return;
  if (t_.session.place && t_.session.place->token() == token) t_.session.place.reset();
  t_.keeper.remove(token);
  t_.session.confirm.reset();
  show(view::Screen::Start);
}

void Desk::pick_files() {
  if (t_.jobs.running() || !person_known()) return;
  picking_ = ++last_request_;
  given_.clear();
  t_.outgoing.send(shell::PickFiles{picking_, ".csv,.tsv,.txt,.sqlite,.db", true});
}

// Several files come one by one; the work starts with the last.
void Desk::take_file(shell::FileArrived file) {
  if (file.index == 0) given_.clear();
  given_.push_back({std::move(file.name), std::move(file.content)});
  if (file.index + 1 < file.count) return;
  std::vector<GivenFile> files = std::exchange(given_, {});
  if (t_.jobs.running() || files.empty()) return;
  if (as_text(files.front().content).starts_with(kSqliteMagic)) {
    return open_database(std::move(files.front()));
  }
  if (takes_tables() && files.size() == 1) return import_table(files.front());
  import_files(std::move(files));
}

void Desk::keep() {
  if (!t_.session.place) return;
  Place& place = *t_.session.place;
  if (!place.database().in_transaction()) t_.keeper.save(place);
  if (const std::optional<Error> failure = t_.keeper.take_failure()) {
    // What is in memory is ahead of what is kept: show what is kept, and say so.
    const std::string token = place.token();
    const std::string name = place.info().name;
    open_place(token);
    report(*failure, name);
  }
}

Date Desk::today() const {
  const std::int32_t offset =
      t_.session.place ? t_.session.place->info().offset_minutes : kDefaultOffsetMinutes;
  return date_at(t_.parts.clock.wall_millis(), offset);
}

}  // namespace quanyu::app
