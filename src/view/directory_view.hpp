// Who holds which post today, by organisation, unit and body: what a telephone list on the wall
// says. Numbers stand behind a mask until somebody asks for them. Built from live appointments and
// persons, drawn above the entries of the directory; reads no database itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "domain/facts.hpp"
#include "view/entity_values.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

struct DirectoryLine {
  std::string name, post;
  std::string phone;  // masked unless asked for; empty: none is kept
  Route target;       // the person
};

struct DirectoryGroup {
  std::string key, title;
  std::vector<DirectoryLine> lines;
};

struct Directory {
  std::vector<DirectoryGroup> groups;
  bool has_phones = false, phones_shown = false;
  std::size_t people = 0;
};

struct DirectoryInput {
  Route route;
  ValueWords words;  // its titles cover what the appointments refer to
  std::vector<domain::RecordFact> appointments, persons;  // all live ones
  Date today;
};

Directory build_directory(const DirectoryInput& input);

std::string print(const Directory& directory);

}  // namespace quanyu::view
