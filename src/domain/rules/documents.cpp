#include "domain/rules/documents.hpp"

#include "domain/entities/document.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

bool is_fixed(const RecordFact& document) {
  const std::int64_t state = document.number(kDocument["state"]);
  return state == document_state::kApproved || state == document_state::kIssued ||
         state == document_state::kWithdrawn;
}

}  // namespace

Result<void> document_says_something(const RuleContext& context) {
  if (context.after.has(kDocument["body"])) return {};
  return rule_broken(context, kDocument["body"], "document_is_empty");
}

Result<void> document_has_addressee(const RuleContext& context) {
  TRY(document_says_something(context));
  const auto& addressees =
      context.facts.list(number::DocumentAddressee, kDocumentAddressee["document"]);
  if (!addressees.empty()) return {};
  return rule_broken(context, kDocument["title"], "document_to_nobody");
}

Result<void> approved_document_stays(const RuleContext& context) {
  if (!is_fixed(context.before) || changes_field(context, kDocument["state"])) return {};
  return rule_broken(context, kDocument["state"], "document_is_fixed");
}

Result<void> addressee_fits(const RuleContext& context) {
  TRY(at_least_one(context, {kDocumentAddressee["unit"], kDocumentAddressee["named"]},
                   "addressee_is_nobody"));
  // Signing for it comes after it was issued.
  const bool is_new = context.before.standing == Standing::Absent;
  const bool other = changes_field(context, kDocumentAddressee["unit"]) ||
                     changes_field(context, kDocumentAddressee["named"]) ||
                     changes_field(context, kDocumentAddressee["how"]);
  return is_new || other ? addressee_of_draft(context) : Result<void>{};
}

Result<void> addressee_of_draft(const RuleContext& context) {
  const RecordFact* document = referred(context, kDocumentAddressee["document"]);
  if (document == nullptr || !is_fixed(*document)) return {};
  return rule_broken(context, kDocumentAddressee["document"], "document_is_fixed");
}

}  // namespace quanyu::domain
