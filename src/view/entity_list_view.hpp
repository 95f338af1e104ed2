// The list of one entity's records: tabs of states and trash, columns from the declaration, one row
// made when it is looked at. Built by build_entity_list from what the store has loaded, drawn by
// ui/screens/entity_list_screen. Never filters or sorts for itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/queries/record_pages.hpp"
#include "view/entity_values.hpp"
#include "view/phase.hpp"
#include "view/routes.hpp"
#include "view/table_copy.hpp"

namespace quanyu::view {

struct EntityColumn {
  domain::FieldNumber field = 0;
  std::string key;    // the field's stable name
  std::string label;  // with its unit
  bool numeric = false;
  bool sorted = false, descending = false;
  bool leads = false;  // names the row and opens it
  bool state = false;  // shown as a tag
  float width = 1;     // share of the table
  friend bool operator==(const EntityColumn&, const EntityColumn&) = default;
};

struct EntityCell {
  std::string text = {};
  std::string tag = {};  // instead of the text
  StateTone tone = StateTone::Neutral;
  friend bool operator==(const EntityCell&, const EntityCell&) = default;
};

struct EntityTab {
  std::string key;  // "all", a state's name, "trash"
  std::string label;
  std::string count;  // empty: not counted
  bool current = false;
  Route target;
  friend bool operator==(const EntityTab&, const EntityTab&) = default;
};

// Rows in the order shown; reads them through the pages it was built from.
class EntityRows {
 public:
  EntityRows() = default;
  EntityRows(store::RecordPages& pages, ValueWords words, std::vector<EntityColumn> columns);

  [[nodiscard]] std::size_t size() const { return pages_ == nullptr ? 0 : pages_->size(); }
  // REQUIRES: row < size(), column < the number of columns.
  [[nodiscard]] EntityCell cell(std::size_t row, std::size_t column) const;
  // What the row is; an empty name while it cannot be read.
  [[nodiscard]] domain::RowName name(std::size_t row) const;
  // The list itself, for who reads all of it; null before it is there.
  [[nodiscard]] std::shared_ptr<const store::RecordList> list() const {
    return pages_ == nullptr ? nullptr : pages_->shared_list();
  }

 private:
  [[nodiscard]] std::string leading(const store::RecordRow& row) const;
  store::RecordPages* pages_ = nullptr;
  ValueWords words_;
  std::vector<EntityColumn> columns_;
};

class HolidayCalendar;
struct Directory;
struct StandardsView;
struct DevicesView;
struct WhistleScores;

struct EntityListView {
  Phase phase = Phase::Ready;
  StateNote note;
  std::string title, subtitle, demo;
  std::vector<EntityTab> tabs;
  std::vector<EntityColumn> columns;
  EntityRows rows;
  std::string filter, filter_hint;  // as typed; what can be typed
  std::string filter_summary;       // "显示 3 / 120 条", or empty
  std::string related;              // "地点：甲子街道": only what refers to it; empty: all
  Route without_related;
  bool can_add = false;
  std::string add_label;    // "新增走访"
  bool can_import = false;  // also of links, which are made from the record they are of
  bool trash = false;
  Route route;                                      // of this list
  std::shared_ptr<const HolidayCalendar> holidays;  // of the list of calendar days; else null
  std::shared_ptr<const Directory> directory;       // of that of directory entries; else null
  std::shared_ptr<const StandardsView> standards;   // of those of standards; else null
  std::shared_ptr<const WhistleScores> scores;      // of that of whistle responses; else null
  std::shared_ptr<const DevicesView> devices;       // of that of devices; else null
};

struct EntityListInput {
  Route route;
  std::string filter;
  domain::Role role = domain::Role::Clerk;
  ValueWords words;
  std::string scope;  // name of the area all screens keep to
  bool demo = false;
  store::RecordPages* pages = nullptr;  // nothing while the list is being read
  std::optional<Error> error;           // why it cannot be read
  std::shared_ptr<const HolidayCalendar> holidays = {};
  std::shared_ptr<const Directory> directory = {};
  std::shared_ptr<const StandardsView> standards = {};
  std::shared_ptr<const WhistleScores> scores = {};
  std::shared_ptr<const DevicesView> devices = {};
};

// `route` names an entity that exists.
EntityListView build_entity_list(const EntityListInput& input);

// Where the row of a list leads: the record itself; for a link, the record it is the child of.
Route record_route(const Route& from, const domain::RowName& row);
// "entity/id": a record as the argument of a command, and read again; nothing for anything else.
std::string record_token(const domain::RowName& row);
std::optional<domain::RowName> record_of_token(std::string_view token);
// To the list of an entity, in the place and scope of `from`.
Route list_route(const Route& from, std::string_view entity);

// What the address asks for, in the store's terms; states and fields that do not exist are left
// out.
store::RecordListQuery list_query(const Route& route, std::string_view filter, const Id& area);

// Whether somebody in this capacity makes and changes such records by hand.
bool may_write(const domain::Entity& entity, domain::Role role);

// The table for the clipboard, at most `limit` rows.
TableCopy copy_of(const EntityListView& view, std::size_t limit);

std::string print(const EntityListView& view, std::size_t rows = 40);

}  // namespace quanyu::view
