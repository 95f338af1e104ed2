#include "domain/rules/staffing.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace quanyu::domain {
namespace {

template <class CountAt>
StaffingResult against(std::span<const Id> places, std::int64_t wants, CountAt count_at) {
  StaffingResult result;
  for (const Id& place : places) {
    const std::int64_t has = count_at(place);
    result.least = result.met.denominator == 0 ? has : std::min(result.least, has);
    ++result.met.denominator;
    if (has >= wants) {
      ++result.met.numerator;
    } else {
      result.gaps.push_back({place, has, wants});
    }
  }
  return result;
}

// Who holds what at each place.
class Holders {
 public:
  explicit Holders(std::span<const PostFact> posts) {
    for (const PostFact& fact : posts) by_place_[fact.place].push_back(&fact);
  }
  [[nodiscard]] std::set<Id> of(const Id& place, Post post) const {
    std::set<Id> persons;
    const auto found = by_place_.find(place);
    if (found == by_place_.end()) return persons;
    for (const PostFact* fact : found->second) {
      if (fact->post == post) persons.insert(fact->person);
    }
    return persons;
  }

 private:
  std::unordered_map<Id, std::vector<const PostFact*>, IdHash> by_place_;
};

// The posts that make up the two teams of a community.
bool is_team_post(const PostFact& fact) {
  switch (fact.post) {
    case Post::Secretary:
    case Post::DeputySecretary:
    case Post::FullTimeDeputy:
    case Post::OrganisationMember:
    case Post::CommitteeMember: return fact.in_organisation;
    case Post::Director:
    case Post::DeputyDirector:
    case Post::ResidentsMember: return !fact.in_organisation;
    default: return false;
  }
}

}  // namespace

StaffingResult staffed(std::span<const Id> places, std::span<const PostFact> posts, Post post,
                       std::int64_t wants) {
  const Holders holders(posts);
  return against(places, wants, [&](const Id& place) {
    return static_cast<std::int64_t>(holders.of(place, post).size());
  });
}

StaffingResult counted(std::span<const Id> places, std::span<const CountFact> counts,
                       std::int64_t wants) {
  std::unordered_map<Id, std::int64_t, IdHash> heads;
  for (const CountFact& count : counts) heads.try_emplace(count.place, count.heads);
  return against(places, wants, [&](const Id& place) {
    const auto found = heads.find(place);
    return found == heads.end() ? 0 : found->second;
  });
}

StaffingResult has_secretary_and_organisation(std::span<const Id> places,
                                              std::span<const PostFact> posts) {
  const Holders holders(posts);
  return against(places, 2, [&](const Id& place) {
    const bool secretary = !holders.of(place, Post::Secretary).empty();
    const bool organisation = !holders.of(place, Post::OrganisationMember).empty();
    return std::int64_t{secretary} + std::int64_t{organisation};
  });
}

StaffingResult one_shoulder(std::span<const Id> places, std::span<const PostFact> posts) {
  const Holders holders(posts);
  return against(places, 1, [&](const Id& place) {
    const std::set<Id> directors = holders.of(place, Post::Director);
    const bool both = std::ranges::any_of(holders.of(place, Post::Secretary),
                                          [&](const Id& one) { return directors.contains(one); });
    return std::int64_t{both};
  });
}

CrossPosts cross_posts(std::span<const PostFact> posts) {
  struct Teams {
    bool organisation = false;
    bool residents = false;
  };
  std::vector<Id> members;  // in the order they were given
  std::unordered_map<Id, Teams, IdHash> teams;
  for (const PostFact& fact : posts) {
    if (!is_team_post(fact)) continue;
    if (!teams.contains(fact.person)) members.push_back(fact.person);
    Teams& team = teams[fact.person];
    (fact.in_organisation ? team.organisation : team.residents) = true;
  }
  CrossPosts result;
  for (const Id& person : members) {
    ++result.ratio.denominator;
    const Teams& team = teams[person];
    if (team.organisation && team.residents) {
      ++result.ratio.numerator;
    } else {
      result.in_one_only.push_back(person);
    }
  }
  return result;
}

}  // namespace quanyu::domain
