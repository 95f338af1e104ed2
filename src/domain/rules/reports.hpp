// Templates and handing over: what a bound cell may point at, and what follows when a desk changes
// hands. Guards and consequences of the entities of reports.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

// A bound cell is named as spreadsheets name it, once on its sheet, and says where its content
// comes from.
Result<void> bound_cell_fits(const RuleContext& context);

// Work goes from one person to another; done once, it stays as it was.
Result<void> handover_is_between_two(const RuleContext& context);
// Gives all open matters and tasks and the duties still owed to the other person, and counts them.
void hand_over(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
