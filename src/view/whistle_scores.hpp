// What each department has earned by answering the whistles of communities: how often it was
// called, came in time or not, and how the callers rated it. Built from the rules' sums, drawn
// above the list of responses; reads no database itself.
#pragma once

#include <string>
#include <vector>

#include "store/queries/placed_records.hpp"
#include "view/entity_values.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

struct ScoreLine {
  std::string title, detail;  // "被呼叫 13 次：按时 10，逾期 1，未应 1，待报到 1"
  std::string rating;         // "4.5 分（8 次评价）", or empty
  Route target;               // its responses
};

struct WhistleScores {
  std::vector<ScoreLine> lines;  // the best rated first, those without a rating last
  std::string too_many;          // why nothing was counted, or empty
};

struct WhistleScoresInput {
  Route route;
  ValueWords words;  // its titles cover the units
  const PlaceFacts* place = nullptr;
  AreaKey scope = 0;  // whistles of this area and those below; 0: all
  std::vector<store::PlacedRecord> responses;
};

WhistleScores build_whistle_scores(const WhistleScoresInput& input);

std::string print(const WhistleScores& scores);

}  // namespace quanyu::view
