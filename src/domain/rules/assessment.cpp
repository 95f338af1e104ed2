#include "domain/rules/assessment.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/numbers.hpp"
#include "domain/entities/assessment.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

constexpr int kMillionths = 6;
constexpr std::int64_t kMillion = 1'000'000;

enum class SchemeKind : std::uint8_t { Stars = 1, Performance = 2, Standard = 3 };
enum class StarConsequence : std::uint8_t { Commend = 1, CommendAndPrefer = 2, Consolidate = 3 };

SchemeKind kind_of(const RecordFact& scheme) {
  return static_cast<SchemeKind>(scheme.number(kAssessmentScheme["kind"]));
}

// From two stars to five.
constexpr std::array kThresholds = {
    kAssessmentScheme["two_stars_from"], kAssessmentScheme["three_stars_from"],
    kAssessmentScheme["four_stars_from"], kAssessmentScheme["five_stars_from"]};

Result<void> thresholds_rise(const RuleContext& context) {
  std::int64_t last = 0;
  for (const FieldNumber field : kThresholds) {
    const std::int64_t threshold = context.after.number(field);
    if (threshold <= last || threshold > kWholeWeight) {
      return rule_broken(context, field, "stars_not_rising");
    }
    last = threshold;
  }
  return {};
}

// Nothing to be commended may also be consolidated, nor preferred without being commended.
Result<void> consequences_part(const RuleContext& context) {
  const RecordFact& scheme = context.after;
  const FieldNumber commend = kAssessmentScheme["commend_from"];
  const FieldNumber prefer = kAssessmentScheme["prefer_from"];
  const FieldNumber consolidate = kAssessmentScheme["consolidate_to"];
  if (scheme.has(commend) && scheme.number(consolidate) >= scheme.number(commend)) {
    return rule_broken(context, consolidate, "consequences_overlap");
  }
  if (scheme.has(prefer) &&
      (!scheme.has(commend) || scheme.number(prefer) < scheme.number(commend))) {
    return rule_broken(context, prefer, "consequences_overlap");
  }
  return {};
}

// Of the criteria without others under them.
std::int64_t weight_of_leaves(const std::vector<RecordFact>& criteria) {
  std::int64_t total = 0;
  for (const RecordFact& criterion : criteria) {
    const bool has_parts = std::ranges::any_of(criteria, [&](const RecordFact& other) {
      return other.id(kAssessmentCriterion["under"]) == criterion.name.id;
    });
    if (!has_parts) total += criterion.number(kAssessmentCriterion["weight"]);
  }
  return total;
}

std::map<Id, std::vector<WeightedMark>> marks_by_place(const RuleContext& context) {
  std::map<Id, std::vector<WeightedMark>> marks;
  for (const RecordFact& score :
       context.facts.list(number::AssessmentScore, kAssessmentScore["round"])) {
    marks[score.id(kAssessmentScore["place"])].push_back(
        {score.number(kAssessmentScore["mark"]), score.number(kAssessmentScore["full_mark"]),
         score.number(kAssessmentScore["weight"])});
  }
  return marks;
}

const RecordFact* scheme_of(const RuleContext& context) {
  return context.facts.find(number::AssessmentScheme, context.after.id(kAssessmentRound["scheme"]));
}

std::vector<Cell> result_cells(const RecordFact& scheme, std::int64_t total) {
  std::vector<Cell> cells = {{kAssessmentResult["total"], total}};
  if (kind_of(scheme) != SchemeKind::Stars) return cells;
  const std::int64_t stars = stars_for(scheme, total);
  const std::int64_t consequence = consequence_for(scheme, stars);
  cells.push_back({kAssessmentResult["stars"], stars});
  cells.push_back(
      {kAssessmentResult["consequence"], consequence == 0 ? Value{} : Value{consequence}});
  return cells;
}

}  // namespace

std::int64_t weighted_total(std::span<const WeightedMark> marks) {
  std::int64_t millionths = 0;
  for (const WeightedMark& mark : marks) {
    const std::int64_t full = mark.full_mark == 0 ? kUsualFullMark : mark.full_mark;
    millionths += rounded({mark.weight * mark.mark, full}, kMillionths);
  }
  return rounded({millionths, kMillion}, 0);
}

std::int64_t stars_for(const RecordFact& scheme, std::int64_t total) {
  std::int64_t stars = 1;
  for (const FieldNumber field : kThresholds) stars += total >= scheme.number(field) ? 1 : 0;
  return stars;
}

std::int64_t consequence_for(const RecordFact& scheme, std::int64_t stars) {
  const auto number = [](StarConsequence it) { return static_cast<std::int64_t>(it); };
  const FieldNumber commend = kAssessmentScheme["commend_from"];
  const FieldNumber prefer = kAssessmentScheme["prefer_from"];
  if (scheme.has(prefer) && stars >= scheme.number(prefer)) {
    return number(StarConsequence::CommendAndPrefer);
  }
  if (scheme.has(commend) && stars >= scheme.number(commend)) {
    return number(StarConsequence::Commend);
  }
  if (stars <= scheme.number(kAssessmentScheme["consolidate_to"])) {
    return number(StarConsequence::Consolidate);
  }
  return 0;
}

Result<void> scheme_in_force_stays(const RuleContext& context) {
  const RecordFact* scheme = context.facts.find(number::AssessmentScheme,
                                                context.after.id(kAssessmentCriterion["scheme"]));
  if (scheme == nullptr || scheme->number(kAssessmentScheme["state"]) == scheme_state::kDraft) {
    return {};
  }
  return rule_broken(context, kAssessmentCriterion["scheme"], "scheme_in_force");
}

Result<void> scheme_is_whole(const RuleContext& context) {
  const auto& criteria =
      context.facts.list(number::AssessmentCriterion, kAssessmentCriterion["scheme"]);
  const SchemeKind kind = kind_of(context.after);
  if (criteria.empty()) {
    return rule_broken(context, kAssessmentScheme["state"], "scheme_without_criteria");
  }
  if (kind != SchemeKind::Standard && weight_of_leaves(criteria) != kWholeWeight) {
    return rule_broken(context, kAssessmentScheme["state"], "weights_not_hundred");
  }
  if (kind != SchemeKind::Stars) return {};
  TRY(thresholds_rise(context));
  return consequences_part(context);
}

Result<void> scheme_is_adopted(const RuleContext& context) {
  const RecordFact* scheme = scheme_of(context);
  if (scheme != nullptr && scheme->number(kAssessmentScheme["state"]) == scheme_state::kAdopted) {
    return {};
  }
  return rule_broken(context, kAssessmentRound["scheme"], "scheme_not_adopted");
}

Result<void> score_fits(const RuleContext& context) {
  const RecordFact& score = context.after;
  const RecordFact* round =
      context.facts.find(number::AssessmentRound, score.id(kAssessmentScore["round"]));
  const RecordFact* criterion =
      context.facts.find(number::AssessmentCriterion, score.id(kAssessmentScore["criterion"]));
  if (round == nullptr || criterion == nullptr) return {};
  if (round->number(kAssessmentRound["state"]) != round_state::kScoring) {
    return rule_broken(context, kAssessmentScore["round"], "round_not_scoring");
  }
  if (round->id(kAssessmentRound["scheme"]) != criterion->id(kAssessmentCriterion["scheme"])) {
    return rule_broken(context, kAssessmentScore["criterion"], "criterion_of_other_scheme");
  }
  const std::int64_t full = criterion->number(kAssessmentCriterion["full_mark"]);
  if (score.number(kAssessmentScore["mark"]) > (full == 0 ? kUsualFullMark : full)) {
    return rule_broken(context, kAssessmentScore["mark"], "mark_above_full");
  }
  return {};
}

void keep_weight(const RuleContext& context, Changes& changes) {
  const RecordFact* criterion = context.facts.find(number::AssessmentCriterion,
                                                   context.after.id(kAssessmentScore["criterion"]));
  if (criterion == nullptr) return;
  const std::int64_t full = criterion->number(kAssessmentCriterion["full_mark"]);
  std::vector<Cell>& cells = changes.rows.front().cells;
  cells.push_back({kAssessmentScore["weight"], criterion->number(kAssessmentCriterion["weight"])});
  cells.push_back({kAssessmentScore["full_mark"], full == 0 ? kUsualFullMark : full});
}

Result<void> scores_are_whole(const RuleContext& context) {
  const auto by_place = marks_by_place(context);
  if (by_place.empty()) {
    return rule_broken(context, kAssessmentRound["state"], "scores_missing");
  }
  for (const auto& [place, marks] : by_place) {
    std::int64_t weight = 0;
    for (const WeightedMark& mark : marks) weight += mark.weight;
    if (weight != kWholeWeight) {
      return rule_broken(context, kAssessmentRound["state"], "scores_missing");
    }
  }
  return {};
}

void set_results(const RuleContext& context, Changes& changes) {
  const RecordFact* scheme = scheme_of(context);
  if (scheme == nullptr) return;
  const RecordFact& round = context.after;
  const auto& there = context.facts.list(number::AssessmentResult, kAssessmentResult["round"]);
  for (const auto& [place, marks] : marks_by_place(context)) {
    const Id id = id_from(round, kAssessmentResult, to_hex(place));
    std::vector<Cell> cells = result_cells(*scheme, weighted_total(marks));
    const auto known =
        std::ranges::find_if(there, [&](const RecordFact& result) { return result.name.id == id; });
    if (known != there.end()) {
      changes.rows.push_back(edited_record(*known, std::move(cells)));
      continue;
    }
    cells.push_back({kAssessmentResult["round"], round.name.id});
    cells.push_back({kAssessmentResult["place"], place});
    changes.rows.push_back(made_record(kAssessmentResult, id, std::move(cells)));
  }
}

Result<void> nothing_is_decided(const RuleContext& context) {
  for (const RecordFact& result :
       context.facts.list(number::AssessmentResult, kAssessmentResult["round"])) {
    if (result.number(kAssessmentResult["state"]) != result_state::kProposed) {
      return rule_broken(context, kAssessmentRound["state"], "result_is_decided");
    }
  }
  return {};
}

Result<void> consolidation_names_one(const RuleContext& context) {
  const RecordFact& result = context.after;
  const auto consolidate = static_cast<std::int64_t>(StarConsequence::Consolidate);
  if (result.number(kAssessmentResult["consequence"]) != consolidate ||
      result.has(kAssessmentResult["organisation"])) {
    return {};
  }
  return rule_broken(context, kAssessmentResult["organisation"], "consolidation_of_none");
}

}  // namespace quanyu::domain
