// What must hold where a node is put under another: the level of areas, the kind tables of
// organisations and carriers, the levels of grids. Asked for every link, by form or by structural
// command; a merge is listed by the integrity check instead.
#pragma once

#include "domain/entities/numbers.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

inline constexpr Relation kKindTables[] = {{.of = number::KindRule}};

Result<void> area_stands_lower(const RuleContext& context);
Result<void> organisation_kind_fits(const RuleContext& context);
Result<void> carrier_kind_fits(const RuleContext& context);
Result<void> chain_has_no_territory(const RuleContext& context);
Result<void> grid_level_fits(const RuleContext& context);
Result<void> grid_lies_in_community(const RuleContext& context);

// A unit that is organised has its organisation, one that is not has none; an owners' committee
// never is.
Result<void> form_fits(const RuleContext& context);
// Membership is in a branch that stands on the day.
Result<void> membership_is_in_branch(const RuleContext& context);

}  // namespace quanyu::domain
