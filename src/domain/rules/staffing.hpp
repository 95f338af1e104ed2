// Staffing standards against what is there: who falls short and by how many, and the shares that
// are asked of all together (一肩挑, 交叉任职). Reserves are a count only. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/id.hpp"
#include "base/numbers.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/standards.hpp"

namespace quanyu::domain {

// One appointment that holds on the day, at the place it counts for. Secretaries and directors of a
// community both carry the community, whichever record they hang on.
struct PostFact {
  Id place;  // street, community or organisation
  Id person;
  Post post = Post::Other;
  bool in_organisation = false;  // of the party organisation; of the residents' committee otherwise
};

// A count that stands for a place without names.
struct CountFact {
  Id place;
  std::int64_t heads = 0;
};

struct StaffingGap {
  Id place;
  std::int64_t has = 0;
  std::int64_t wants = 0;

  friend bool operator==(const StaffingGap&, const StaffingGap&) = default;
};

struct StaffingResult {
  Ratio met;                      // places that meet it, of all places
  std::int64_t least = 0;         // the smallest number any place has; 0 without places
  std::vector<StaffingGap> gaps;  // in the order of the places
};

// At least `wants` different persons of a post at every place.
StaffingResult staffed(std::span<const Id> places, std::span<const PostFact> posts, Post post,
                       std::int64_t wants);
// The same of counts without names.
StaffingResult counted(std::span<const Id> places, std::span<const CountFact> counts,
                       std::int64_t wants);
// A secretary and a member for organisation at every place: wants 2, has 0 to 2.
StaffingResult has_secretary_and_organisation(std::span<const Id> places,
                                              std::span<const PostFact> posts);
// 一肩挑: places where the secretary is the director of the residents' committee too.
StaffingResult one_shoulder(std::span<const Id> places, std::span<const PostFact> posts);

// 交叉任职: of the members of both teams of all places, those who hold a post in both.
struct CrossPosts {
  Ratio ratio;
  std::vector<Id> in_one_only;  // persons, once each
};
CrossPosts cross_posts(std::span<const PostFact> posts);

}  // namespace quanyu::domain
