// Which needs and resources fit each other (双向认领), best first and with the reasons, so that a
// person sees why; and which matters may be one and the same (并案), to be looked at before one is
// accepted twice. Suggestions only: nothing is claimed or merged by them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/dates.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

enum class MatchReason : std::uint8_t {
  SameKind,
  SameGroup,   // kinds under the same heading
  SamePlace,   // the same community
  PlaceAbove,  // offered for a larger area that the place lies in
  Enough,      // as much as is needed
  SameWords,   // titles speak of the same
};

struct ListMatch {
  Id item;
  int score = 0;
  std::vector<MatchReason> reasons;
};

// What is known about an item beside itself.
struct MatchQuestion {
  const RecordFact* item = nullptr;
  std::span<const Id> areas_above;    // of its area, nearest first, that area included
  std::span<const RecordFact> kinds;  // ServiceKind records
  Date day;                           // what is over by then is no match
};

// Open items of another list that fit by kind or words, the best first; equals by id.
std::vector<ListMatch> rank_matches(const MatchQuestion& question,
                                    std::span<const RecordFact> candidates);

// A matter that may be the same as another: of the same category and place, reported within so
// many days of it, and alike in words or at the same spot.
inline constexpr std::int32_t kDuplicateDays = 30;
inline constexpr int kAlike = 40;  // of likeness()

struct Duplicate {
  Id matter;
  int likeness = 0;
  bool same_spot = false;  // the same grid or carrier

  friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

// The most alike first; equals by id. Merged and void matters are none.
std::vector<Duplicate> possible_duplicates(const RecordFact& matter,
                                           std::span<const RecordFact> others);

}  // namespace quanyu::domain
