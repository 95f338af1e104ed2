// Progress of measures and projects: an entry shows at its measure, a measure is done at 100 %, a
// project when its milestones are.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

// The measure shows the latest entry's percentage and day.
void show_progress(const RuleContext& context, Changes& changes);
Result<void> progress_is_full(const RuleContext& context);
Result<void> milestones_are_done(const RuleContext& context);

}  // namespace quanyu::domain
