// Reviews, bulletins and rectification: problems have owners before a review counts as held and are
// then rectified one by one; what was issued stays as it was; whoever reports does not verify.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

// Every problem of the review has an owner and a time limit.
Result<void> review_can_be_held(const RuleContext& context);
// One rectification for each problem, numbered after the review.
void set_rectifications(const RuleContext& context, Changes& changes);
// All rectifications of the review are struck off or cancelled.
Result<void> review_is_settled(const RuleContext& context);

Result<void> bulletin_says_something(const RuleContext& context);
// An issued or withdrawn bulletin and its figures do not change.
Result<void> issued_bulletin_stays(const RuleContext& context);
Result<void> issued_figure_stays(const RuleContext& context);

Result<void> verified_by_another(const RuleContext& context);
Result<void> extended_to_later(const RuleContext& context);
void count_extension(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
