// 星级评定 and weighted performance. Totals are weighted sums out of 100; stars follow from the
// thresholds of the scheme and what follows from the stars is listed by its rule: four stars and
// more are commended, five also proposed for preference, three and fewer go into consolidation
// (整顿). The rule proposes; a person decides. All numbers are the scheme's data.
#pragma once

#include <cstdint>
#include <span>

#include "domain/rules.hpp"

namespace quanyu::domain {

// All in hundredths; a full mark of 0 means 100 points.
struct WeightedMark {
  std::int64_t mark = 0;
  std::int64_t full_mark = 0;
  std::int64_t weight = 0;
};
inline constexpr std::int64_t kWholeWeight = 100'00;
inline constexpr std::int64_t kUsualFullMark = 100'00;

// The weighted sum in hundredths of a point, terms taken to a millionth, rounded half up.
std::int64_t weighted_total(std::span<const WeightedMark> marks);

// One to five stars.
std::int64_t stars_for(const RecordFact& scheme, std::int64_t total);

// The number of kStarConsequences the scheme lists for so many stars; 0: nothing follows.
std::int64_t consequence_for(const RecordFact& scheme, std::int64_t stars);

// --- Guards and consequences ---

// Criteria of a scheme in force do not change.
Result<void> scheme_in_force_stays(const RuleContext& context);
// Weights add to 100, thresholds rise, and no star falls under two consequences.
Result<void> scheme_is_whole(const RuleContext& context);
Result<void> scheme_is_adopted(const RuleContext& context);

// A score is given while its round is scored, by a criterion of the round's scheme, up to its full
// mark; weight and full mark are kept with it as they were then.
Result<void> score_fits(const RuleContext& context);
void keep_weight(const RuleContext& context, Changes& changes);

// Everybody assessed has marks for the whole weight.
Result<void> scores_are_whole(const RuleContext& context);
void set_results(const RuleContext& context, Changes& changes);
Result<void> nothing_is_decided(const RuleContext& context);
// Consolidation is of an organisation, which must be named.
Result<void> consolidation_names_one(const RuleContext& context);

}  // namespace quanyu::domain
