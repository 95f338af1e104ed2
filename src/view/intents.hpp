// What the person wants, as plain data. Screens push intents to an Outbox while drawing; `app`
// takes them after the frame and turns them into commands, jobs and navigation. No pointer, no
// closure: every intent can be printed, stored and replayed. Screens never act by themselves.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/changes.hpp"
#include "domain/roles.hpp"
#include "view/command_catalogue.hpp"
#include "view/messages.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

// Local key of an area in the open workspace's database; 0: none.
using AreaKey = std::int64_t;
// Number of a running or failed job; 0: none.
using JobNumber = std::uint32_t;

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };
enum class TextScale : std::uint8_t { Normal, Large, Larger };  // 100, 115, 130 %
enum class Step : std::uint8_t { Up, Down };
// What a form is for.
enum class FormTask : std::uint8_t { Add, Edit, Act, Link };

namespace intent {

// Go to a route; the app adds it to the history when screen, panel or record changed.
struct Navigate {
  Route route;
};
// Run a command of the catalogue.
struct RunCommand {
  CommandCall call;
};
// Who works here. Both trimmed by the rules; an empty name is refused there. `scope` is the area
// answered for; nil: everything.
struct SaveIdentity {
  std::string name, unit;
  domain::Role role = domain::Role::Clerk;
  Id scope = {};
};
// Somebody known here takes over; `actor` is their record's id.
struct ActAs {
  Id actor;
};
// Import a sample of the index as a workspace of kind demo, or open it if it is here already.
struct OpenSample {
  std::string code;
};
// Start an empty workspace whose root is a unit of this name and kind (RecordGroup::Cities,
// Districts, Streets or Towns).
struct CreatePlace {
  std::string name;
  RecordGroup kind = RecordGroup::Districts;
};
// Let the page ask for area tables or a database.
struct PickFiles {};
// Open or delete a workspace kept on this device; the token is its id, 32 hex digits.
struct OpenPlace {
  std::string token;
};
struct DeletePlace {
  std::string token;
};
struct CancelJob {
  JobNumber job = 0;
};
struct RetryJob {
  JobNumber job = 0;
};
struct DismissProblem {};
struct DismissNotice {
  std::uint32_t notice = 0;
};
// Open or close one branch of the tree.
struct ToggleArea {
  AreaKey area = 0;
};
struct SelectArea {
  AreaKey area = 0;
};
// Restrict all screens to an area and what lies beneath; 0: the whole place.
struct SetScope {
  AreaKey area = 0;
};
// The search over areas (top bar), the filter of the list shown, the palette's query.
struct SearchChanged {
  std::string text;
};
struct FilterChanged {
  std::string text;
};
struct PaletteChanged {
  std::string text;
};
struct SortTable {
  SortOrder order;
};
struct RenameArea {
  AreaKey area = 0;
  std::string name;
};
// Move among its siblings by one place of the official order.
struct MoveArea {
  AreaKey area = 0;
  Step step = Step::Down;
};
// A form as it was filled: only cells that were written or changed. For FormTask::Add `row` has the
// entity alone; for Act the action's number; for Link the child, kind and day name the row.
struct SaveForm {
  FormTask task = FormTask::Add;
  domain::RowName row;
  domain::ActionNumber action = 0;
  std::vector<domain::Cell> cells;
};
// Into the trash, out of it.
struct RemoveRecord {
  domain::RowName row;
};
struct RestoreRecord {
  domain::RowName row;
};
// An action that asks for nothing.
struct ActOn {
  domain::RowName row;
  domain::ActionNumber action = 0;
};
// Records of `entity` are looked for, to be chosen in a field.
struct ChoiceSearched {
  domain::FieldNumber field = 0;
  domain::EntityNumber entity = 0;
  std::string text;
};
// Contacts of the record shown are wanted in full.
struct ShowContacts {};
struct SetTheme {
  ThemeChoice theme = ThemeChoice::System;
};
struct SetLanguage {
  Language language = Language::Chinese;
};
struct SetTextScale {
  TextScale scale = TextScale::Normal;
};

}  // namespace intent

using Intent =
    std::variant<intent::Navigate, intent::RunCommand, intent::SaveIdentity, intent::OpenSample,
                 intent::CreatePlace, intent::PickFiles, intent::OpenPlace, intent::DeletePlace,
                 intent::CancelJob, intent::RetryJob, intent::DismissProblem, intent::DismissNotice,
                 intent::ToggleArea, intent::SelectArea, intent::SetScope, intent::SearchChanged,
                 intent::FilterChanged, intent::PaletteChanged, intent::SortTable,
                 intent::RenameArea, intent::MoveArea, intent::ActAs, intent::SaveForm,
                 intent::RemoveRecord, intent::RestoreRecord, intent::ActOn, intent::ChoiceSearched,
                 intent::ShowContacts, intent::SetTheme, intent::SetLanguage, intent::SetTextScale>;

// One line: the name of the intent and its data, for logs and golden texts.
std::string print(const Intent& intent);

// Collects the intents of a frame, in order.
class Outbox {
 public:
  void push(Intent intent);
  // Short for the commonest intent.
  void run(CommandId id, std::string argument = {}) {
    push(intent::RunCommand{{id, std::move(argument)}});
  }
  [[nodiscard]] const std::vector<Intent>& intents() const { return intents_; }
  // Everything pushed so far; the outbox is empty afterwards.
  [[nodiscard]] std::vector<Intent> take() { return std::exchange(intents_, {}); }

 private:
  std::vector<Intent> intents_;
};

}  // namespace quanyu::view
