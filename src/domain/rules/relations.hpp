// Rules of the small records around the trees: covers, contact points, roles in grids, lineage,
// standards. Each says which of several fields must be filled, or keeps another record in step.
#pragma once

#include "domain/entities/numbers.hpp"
#include "domain/entities/workforce.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// A temporary organisation says when it ends; an owners' committee is none.
Result<void> organisation_is_one(const RuleContext& context);
Result<void> cover_names_place(const RuleContext& context);
Result<void> contact_names_both(const RuleContext& context);
Result<void> role_names_place(const RuleContext& context);
Result<void> lineage_names_one(const RuleContext& context);
Result<void> kind_rule_names_pair(const RuleContext& context);
Result<void> standard_names_amount(const RuleContext& context);
Result<void> size_is_a_range(const RuleContext& context);
Result<void> mentoring_names_two(const RuleContext& context);
// Contact fields have a purpose and a term.
Result<void> phone_has_purpose(const RuleContext& context);

inline constexpr Relation kSameWorker[] = {siblings(kEmploymentChange, "worker")};
// The latest change is what the worker's own record shows.
void show_employment(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
