// Desk: does what the person wants. Intents and catalogue commands come in as plain data; the desk
// turns them into navigation, jobs, settings and domain commands on the open place. The only caller
// of rules and of the store's door in the interactive app.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/import_job.hpp"
#include "app/keeper.hpp"
#include "app/navigator.hpp"
#include "app/session.hpp"
#include "app/table_jobs.hpp"
#include "app/view_cache.hpp"
#include "report/printed_list.hpp"
#include "ui/screens/root_screen.hpp"
#include "view/intents.hpp"

namespace quanyu::app {

// The parts a desk works with; all outlive it.
struct DeskTools {
  const Parts& parts;
  Session& session;
  Navigator& navigator;
  Keeper& keeper;
  JobRunner& jobs;
  Fetcher& fetcher;
  Outgoing& outgoing;
  const ViewCache& views;
  ui::RootUiState& drafts;
  std::function<void()> arrived;  // an answer came: take a turn
};

class Desk {
 public:
  explicit Desk(DeskTools tools) : t_(std::move(tools)) {}

  void perform(const view::Intent& intent);
  // Runs a command of the catalogue if it is enabled now. False: it is not.
  bool run(const view::CommandCall& call);
  [[nodiscard]] view::CommandContext context() const;

  // Files chosen or dropped: a table goes into the list shown where that takes one; else area
  // tables become a new place, a database is kept as it is.
  void take_file(shell::FileArrived file);

  // Opens a kept place, at the start or when the address names another one.
  void open_place(const std::string& token);
  // What the command and the address bar show of a problem.
  void report(Error error, std::string subject = {});
  void notice(view::NoticeTone tone, std::string text);
  [[nodiscard]] view::Messages messages() const;
  // Today where the open place is.
  [[nodiscard]] Date today() const;
  // Writes unsaved changes of the open place; reopens it when storage refused them.
  void keep();

 private:
  void save_identity(const view::intent::SaveIdentity& identity);
  void open_sample(const std::string& code);
  void create_place(const view::intent::CreatePlace& wish);
  Result<std::unique_ptr<Place>> found_place(const std::string& name, domain::AreaKind kind);
  // Deleting is for good: it is asked first, and the answer is the command.
  void ask_to_delete(const std::string& token);
  void delete_place(const std::string& token);
  void pick_files();
  void import_files(std::vector<GivenFile> files);
  void open_database(GivenFile file);
  void start_import(ImportOrder order, std::string subject);
  void keep_new(std::unique_ptr<Place> place, std::string sample, std::string subject);
  void enter(std::unique_ptr<Place> place);
  void start_job(std::unique_ptr<Job> job, view::JobKind kind, std::string subject,
                 JobRunner::Ended ended = nullptr);
  void end_job(std::optional<Error> error);
  void cancel_job();
  void retry_job();
  void search(const std::string& text);
  void set_scope(view::AreaKey area);
  void toggle_area(view::AreaKey area);
  void select_area(view::AreaKey area);
  void open_levels(std::int32_t level);
  // Records of every entity (desk_records.cpp).
  void save_form(const view::intent::SaveForm& wish);
  void add_record(const view::intent::SaveForm& wish);
  void link_record(const view::intent::SaveForm& wish);
  void remove_record(const domain::RowName& row);
  void restore_record(const domain::RowName& row);
  bool erase_contacts(const view::CommandCall& call);
  void act_on(const view::intent::ActOn& wish);
  void act_as(const Id& actor);
  void search_choice(const view::intent::ChoiceSearched& wish);
  // The rules' answer to a form: it closes, or stays with the error at its field.
  bool settle_form(Result<void> result);
  // A short word that something of the place was changed, with the way back.
  void say_done(view::MessageKey sentence, const domain::RowName& row);
  void say_done(std::string text);
  [[nodiscard]] std::string title_of(const domain::RowName& row);
  [[nodiscard]] Moment now() const;
  bool run_records(const view::CommandCall& call);
  bool begin_record(const std::string& argument);
  void give_day(const domain::Entity& entity, std::string_view given);
  [[nodiscard]] bool may_add(const domain::Entity& entity) const;
  void rename_area(const view::intent::RenameArea& wish);
  void move_area(const view::intent::MoveArea& wish);
  void change(Result<void> result);
  void take_back(Result<store::TakenBack> taken);
  void begin_renaming();
  void copy_table();
  // Tables of the list shown (desk_tables.cpp).
  void print_table();
  void export_table();
  void pick_table();
  [[nodiscard]] bool takes_tables() const;
  void import_table(const GivenFile& file);
  void import_rows(const std::string& name, std::string text);
  void start_table_job(std::unique_ptr<Job> job, view::JobKind kind, std::string subject);
  void settle_table(const domain::Entity& entity, const std::string& name, TableOutcome outcome);
  void export_database();
  void show(view::Screen screen);
  void show_panel(view::Panel panel);
  bool person_known();
  void settings_changed();
  [[nodiscard]] domain::Acting person() const;
  bool run_navigation(const view::CommandCall& call);
  bool run_setting(view::CommandId id);
  bool run_place(const view::CommandCall& call);

  DeskTools t_;
  std::optional<view::Intent> failed_wish_;  // can be tried again
  view::JobNumber last_job_ = 0;
  std::uint32_t last_request_ = 0;
  std::uint32_t picking_ = 0;     // the PickFiles under way
  std::vector<GivenFile> given_;  // of a choice of several files, until all are here
};

}  // namespace quanyu::app
