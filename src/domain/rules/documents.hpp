// Documents: what is approved or issued stays as it is; a mistake is withdrawn and replaced.
// Guards of the entity and of its workflow.
#pragma once

#include "domain/rules.hpp"

namespace quanyu::domain {

Result<void> document_says_something(const RuleContext& context);
Result<void> document_has_addressee(const RuleContext& context);
// Only actions touch a document that is approved, issued or withdrawn.
Result<void> approved_document_stays(const RuleContext& context);
// An addressee is a unit or is named, and is not added to what has been issued.
Result<void> addressee_fits(const RuleContext& context);
Result<void> addressee_of_draft(const RuleContext& context);

}  // namespace quanyu::domain
