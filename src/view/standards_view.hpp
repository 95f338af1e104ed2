// Who falls short of the standards a place has set itself: under each standard how many meet it and
// those that do not, with the way to their records. Built from live records and the tree, drawn
// above the lists of standards; reads no database itself.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/queries/placed_records.hpp"
#include "view/entity_values.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

struct MissedLine {
  std::string title, detail;  // "现有 3，要求不少于 5"
  Route target;
};

struct StandardCard {
  std::string key, title;
  std::string share;    // "5 个中 3 个达标", or that there is nothing to check
  std::string unknown;  // "2 个没有数据", or empty
  bool reached = false;
  std::vector<MissedLine> missed;  // the first of them
  std::string more;                // "另有 12 个未达标", or empty
};

struct StandardsView {
  std::vector<StandardCard> cards;
  std::string too_many;  // why nothing was checked, or empty
};

// Whether lists of the entity have such a view.
bool has_standards(domain::EntityNumber entity);

// What is checked against standards of an entity, in the order StandardsInput has it.
std::vector<domain::EntityNumber> checked_against(domain::EntityNumber standards);

struct StandardsInput {
  Route route;
  ValueWords words;
  const PlaceFacts* place = nullptr;
  AreaKey scope = 0;  // all screens keep to it; 0: the whole place
  domain::EntityNumber entity = 0;
  std::vector<store::PlacedRecord> standards;
  std::vector<std::vector<store::PlacedRecord>> checked;   // as checked_against names them
  bool too_many_records = false;                           // then none were read
  std::unordered_map<AreaKey, std::int64_t> classes = {};  // of the communities that have one
  Date today;
};

// More records of a kind, or areas, than this are not checked while somebody waits.
inline constexpr std::int32_t kMostChecked = 20'000;

StandardsView build_standards(const StandardsInput& input);

std::string print(const StandardsView& view);

}  // namespace quanyu::view
