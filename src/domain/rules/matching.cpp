#include "domain/rules/matching.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "domain/entities/matter.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/rules/likeness.hpp"
#include "domain/rules/own_change.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

// What a reason weighs: what it is about before where it is, that before how much there is.
int weight_of(MatchReason reason) {
  switch (reason) {
    case MatchReason::SameKind: return 8;
    case MatchReason::SameGroup: return 4;
    case MatchReason::SameWords: return 4;
    case MatchReason::SamePlace: return 3;
    case MatchReason::PlaceAbove: return 2;
    case MatchReason::Enough: return 1;
  }
  return 0;
}

bool is_about(MatchReason reason) {
  return reason == MatchReason::SameKind || reason == MatchReason::SameGroup ||
         reason == MatchReason::SameWords;
}

// The heading of a kind, or the kind itself where it is one.
Id group_of(const Id& kind, std::span<const RecordFact> kinds) {
  const auto found =
      std::ranges::find_if(kinds, [&](const RecordFact& record) { return record.name.id == kind; });
  const bool is_part = found != kinds.end() && found->has(kServiceKind["part_of"]);
  return is_part ? found->id(kServiceKind["part_of"]) : kind;
}

bool is_offered(const MatchQuestion& question, const RecordFact& candidate) {
  if (candidate.name.id == question.item->name.id) return false;
  if (!in_state(candidate, kListItem["state"], ListItemState::Open)) return false;
  if (candidate.number(kListItem["list"]) == question.item->number(kListItem["list"])) return false;
  return question.day <= day_of(candidate, kListItem["available_to"], kNever);
}

std::vector<MatchReason> reasons_for(const MatchQuestion& question, const RecordFact& candidate) {
  std::vector<MatchReason> reasons;
  const RecordFact& item = *question.item;
  const Id kind = item.id(kListItem["kind"]);
  const Id other = candidate.id(kListItem["kind"]);
  if (!kind.is_nil() && kind == other) {
    reasons.push_back(MatchReason::SameKind);
  } else if (!kind.is_nil() && !other.is_nil() &&
             group_of(kind, question.kinds) == group_of(other, question.kinds)) {
    reasons.push_back(MatchReason::SameGroup);
  }
  if (likeness(item.text(kListItem["title"]), candidate.text(kListItem["title"])) >= kAlike) {
    reasons.push_back(MatchReason::SameWords);
  }
  const Id place = candidate.id(kListItem["area"]);
  if (place == item.id(kListItem["area"])) {
    reasons.push_back(MatchReason::SamePlace);
  } else if (std::ranges::contains(question.areas_above, place)) {
    reasons.push_back(MatchReason::PlaceAbove);
  }
  const std::int64_t wanted = item.number(kListItem["quantity"]);
  if (wanted > 0 && candidate.number(kListItem["quantity"]) >= wanted) {
    reasons.push_back(MatchReason::Enough);
  }
  return reasons;
}

bool may_be_merged_into(const RecordFact& matter, const RecordFact& other) {
  if (other.name.id == matter.name.id) return false;
  if (in_state(other, kMatter["state"], MatterState::Merged) ||
      in_state(other, kMatter["state"], MatterState::Void)) {
    return false;
  }
  constexpr std::int64_t kMinutesOfDay = 24 * 60;
  const std::int64_t apart =
      std::abs(matter.number(kMatter["reported_at"]) - other.number(kMatter["reported_at"]));
  return apart <= kDuplicateDays * kMinutesOfDay &&
         matter.id(kMatter["category"]) == other.id(kMatter["category"]) &&
         matter.id(kMatter["area"]) == other.id(kMatter["area"]);
}

bool at_same_spot(const RecordFact& matter, const RecordFact& other) {
  const auto same = [&](FieldNumber field) {
    return matter.has(field) && matter.id(field) == other.id(field);
  };
  return same(kMatter["carrier"]) || same(kMatter["grid"]);
}

}  // namespace

std::vector<ListMatch> rank_matches(const MatchQuestion& question,
                                    std::span<const RecordFact> candidates) {
  std::vector<ListMatch> matches;
  for (const RecordFact& candidate : candidates) {
    if (!is_offered(question, candidate)) continue;
    ListMatch match{.item = candidate.name.id, .reasons = reasons_for(question, candidate)};
    if (std::ranges::none_of(match.reasons, is_about)) continue;
    for (const MatchReason reason : match.reasons) match.score += weight_of(reason);
    matches.push_back(std::move(match));
  }
  std::ranges::sort(matches, {},
                    [](const ListMatch& match) { return std::pair(-match.score, match.item); });
  return matches;
}

std::vector<Duplicate> possible_duplicates(const RecordFact& matter,
                                           std::span<const RecordFact> others) {
  std::vector<Duplicate> found;
  for (const RecordFact& other : others) {
    if (!may_be_merged_into(matter, other)) continue;
    const Duplicate one{
        .matter = other.name.id,
        .likeness = likeness(matter.text(kMatter["title"]), other.text(kMatter["title"])),
        .same_spot = at_same_spot(matter, other)};
    if (one.likeness >= kAlike || one.same_spot) found.push_back(one);
  }
  std::ranges::sort(found, {}, [](const Duplicate& one) {
    return std::tuple(!one.same_spot, -one.likeness, one.matter);
  });
  return found;
}

}  // namespace quanyu::domain
