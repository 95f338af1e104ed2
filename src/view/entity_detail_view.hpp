// One record as a page: its fields, what can be done with it now, what refers to it, where it
// belonged and belongs, and everything that happened to it. Built by build_entity_detail from what
// the store found, drawn by ui/screens/entity_detail_screen. Reads no database itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/queries/record_detail.hpp"
#include "store/queries/record_history.hpp"
#include "view/entity_list_view.hpp"

namespace quanyu::view {

struct DetailField {
  std::string key, label, value;
  std::optional<Route> target;  // of a reference that is there
  bool tall = false;            // a text of several lines
  friend bool operator==(const DetailField&, const DetailField&) = default;
};

struct DetailAction {
  domain::ActionNumber action = 0;
  std::string key, label;
  bool asks = false;  // opens a form; else it is done at once
  friend bool operator==(const DetailAction&, const DetailAction&) = default;
};

struct DetailLine {
  std::string title, detail;
  Route target;
  friend bool operator==(const DetailLine&, const DetailLine&) = default;
};

// Records that refer to this one by one field.
struct DetailReferrers {
  std::string key, title;  // "走访 · 地点"
  std::string count;
  Route all;
  std::vector<DetailLine> lines;
  std::optional<Route> add;  // makes one more of them
  friend bool operator==(const DetailReferrers&, const DetailReferrers&) = default;
};

// Records that may belong together with this one, the best first; people decide.
struct DetailSuggestions {
  std::string title, text;
  std::vector<DetailLine> lines;
  std::string more;  // "另有 3 条", or empty
  friend bool operator==(const DetailSuggestions&, const DetailSuggestions&) = default;
};

// Where the record belonged, from when to when; or what belongs to it now.
struct DetailSpan {
  std::string when, title, detail;
  bool current = false;
  std::optional<Route> target;
  friend bool operator==(const DetailSpan&, const DetailSpan&) = default;
};
struct DetailLinks {
  std::string key, title;
  std::vector<DetailSpan> spans;
  std::optional<Route> change;  // opens the form for a new day
  std::string more;             // "另有 12 条", or empty
  std::optional<Route> all;
  friend bool operator==(const DetailLinks&, const DetailLinks&) = default;
};

struct DetailChange {
  std::string label, before, after;
  bool told = true;  // false: only that it changed is known
  friend bool operator==(const DetailChange&, const DetailChange&) = default;
};
struct DetailEvent {
  std::string what, who, when;
  std::vector<DetailChange> changes;
  friend bool operator==(const DetailEvent&, const DetailEvent&) = default;
};

struct EntityDetailView {
  Phase phase = Phase::Ready;
  StateNote note;
  std::string kind, title, serial;
  std::string state;  // its word, or empty
  StateTone tone = StateTone::Neutral;
  std::string removed;  // "在回收站里", or empty
  domain::RowName row;
  std::vector<DetailField> fields;
  std::vector<DetailAction> actions;
  bool can_edit = false, can_remove = false, can_restore = false;
  bool has_contacts = false, contacts_shown = false;
  std::string erasing;  // argument of EraseContacts where that may be done, or empty
  std::optional<DetailSuggestions> suggestions;
  std::vector<DetailLinks> belongs;  // as a child, then as a parent
  std::vector<DetailReferrers> referrers;
  std::vector<DetailEvent> history;
  Route route, list;
};

struct EntityDetailInput {
  Route route;
  domain::Role role = domain::Role::Clerk;
  ValueWords words;                           // its titles cover everything below
  std::optional<store::RecordDetail> record;  // nothing while it cannot be read
  std::vector<store::Referrers> referrers;
  std::vector<store::LinkedSpan> as_child, as_parent;
  std::optional<DetailSuggestions> suggestions;
  std::vector<store::RecordChange> history;
  std::optional<Error> error;
};

// `route` names an entity that exists and is no link.
EntityDetailView build_entity_detail(const EntityDetailInput& input);

// The actions that somebody in this capacity may take from this state, in the order of the table.
std::vector<DetailAction> actions_now(const domain::Entity& entity, std::int64_t state,
                                      domain::Role role, const Messages& messages);

// What a command did to records, in words: "更名", "新增", the action's own words.
std::string command_words(std::string_view command, const Messages& messages);

std::string print(const EntityDetailView& view);

}  // namespace quanyu::view
