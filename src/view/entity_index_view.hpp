// All kinds of records by section of the work, with how many there are of each: the way to every
// list. Built by build_entity_index, drawn by ui/screens/entity_index_screen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "view/entity_list_view.hpp"

namespace quanyu::view {

struct IndexEntry {
  std::string key, label;
  std::string count;  // empty while it is not known
  bool none = false;  // there are no such records yet
  Route target;
  std::optional<Route> add;
  friend bool operator==(const IndexEntry&, const IndexEntry&) = default;
};

struct IndexSection {
  std::string key, title, caption;
  std::vector<IndexEntry> records;
  std::vector<IndexEntry> links;  // dated links: registers of who belongs where
  friend bool operator==(const IndexSection&, const IndexSection&) = default;
};

struct EntityIndexView {
  Phase phase = Phase::Ready;
  StateNote note;
  std::string title, subtitle, demo;
  std::string filter, filter_hint;
  std::vector<IndexSection> sections;
  Route route;
};

struct EntityIndexInput {
  Route route;  // its entity is the section's name, or empty for all
  std::string filter;
  domain::Role role = domain::Role::Clerk;
  Messages messages;
  bool demo = false;
  std::map<domain::EntityNumber, std::int64_t> counts;  // of those counted so far
};

EntityIndexView build_entity_index(const EntityIndexInput& input);

// Whether somebody who types this means the entity: its words in either language, their pinyin or
// initials, its stable name.
bool entity_matches(const domain::Entity& entity, std::string_view text);

// The sections that have entities, in their order; the rail shows them.
std::vector<domain::Section> used_sections();
Icon section_icon(domain::Section section);

std::string print(const EntityIndexView& view);

}  // namespace quanyu::view
