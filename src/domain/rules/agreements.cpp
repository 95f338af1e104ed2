#include "domain/rules/agreements.hpp"

#include <algorithm>
#include <map>

#include "domain/rules/consequences.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {

std::int32_t days_left(const RecordFact& agreement, Date day) {
  return day_of(agreement, kAgreement["ends"], kNever).days - day.days + 1;
}

AgreementTerm agreement_term(const RecordFact& agreement, Date day) {
  const std::int64_t state = agreement.number(kAgreement["state"]);
  if (state == agreement_state::kExpired) return AgreementTerm::Over;
  if (state != agreement_state::kActive) return AgreementTerm::None;
  if (day < day_of(agreement, kAgreement["starts"], kAlways)) return AgreementTerm::NotBegun;
  const std::int32_t left = days_left(agreement, day);
  if (left <= 0) return AgreementTerm::Over;
  const std::int64_t notice = agreement.has(kAgreement["notice_days"])
                                  ? agreement.number(kAgreement["notice_days"])
                                  : kUsualNoticeDays;
  return left <= notice ? AgreementTerm::EndsSoon : AgreementTerm::Running;
}

FulfilmentCount count_fulfilment(const std::vector<RecordFact>& items,
                                 const std::vector<RecordFact>& fulfilments, Date day) {
  std::map<Id, std::int64_t> done;
  for (const RecordFact& one : fulfilments) {
    // A fulfilment without an amount is one.
    const bool counted = one.has(kAgreementFulfilment["quantity"]);
    done[one.id(kAgreementFulfilment["item"])] +=
        counted ? one.number(kAgreementFulfilment["quantity"]) : 1;
  }
  FulfilmentCount count;
  for (const RecordFact& item : items) {
    ++count.items;
    const std::int64_t promised =
        std::max<std::int64_t>(1, item.number(kAgreementItem["promised"]));
    const auto found = done.find(item.name.id);
    const std::int64_t kept = found == done.end() ? 0 : found->second;
    if (kept >= promised) {
      ++count.fulfilled;
      continue;
    }
    if (kept > 0) ++count.begun;
    if (day > day_of(item, kAgreementItem["due"], kNever)) ++count.overdue;
  }
  return count;
}

Result<void> party_is_somebody(const RuleContext& context) {
  return at_least_one(context, {kAgreementParty["unit"], kAgreementParty["organisation"]},
                      "party_is_nobody");
}

Result<void> has_two_parties(const RuleContext& context) {
  const auto& parties = context.facts.list(number::AgreementParty, kAgreementParty["agreement"]);
  const auto staying = std::ranges::count_if(
      parties, [](const RecordFact& party) { return !party.has(kAgreementParty["left_on"]); });
  if (staying >= 2) return {};
  return rule_broken(context, kAgreement["title"], "agreement_of_one_party");
}

Result<void> renewed_for_longer(const RuleContext& context) {
  const Date before = day_of(context.before, kAgreement["ends"], kAlways);
  const Date after = day_of(context.after, kAgreement["ends"], kNever);
  if (after > before && after >= today_of(context)) return {};
  return rule_broken(context, kAgreement["ends"], "due_not_later");
}

void count_renewal(const RuleContext& context, Changes& changes) {
  set_own_cell(context, changes, kAgreement["renewals"],
               context.before.number(kAgreement["renewals"]) + 1);
}

Result<void> term_is_over(const RuleContext& context) {
  if (days_left(context.before, today_of(context)) <= 0) return {};
  return rule_broken(context, kAgreement["ends"], "agreement_still_runs");
}

Result<void> promised_by_a_party(const RuleContext& context) {
  const RecordFact* party = referred(context, kAgreementItem["party"]);
  if (party == nullptr ||
      party->id(kAgreementParty["agreement"]) == context.after.id(kAgreementItem["agreement"])) {
    return {};
  }
  return rule_broken(context, kAgreementItem["party"], "party_of_other_agreement");
}

}  // namespace quanyu::domain
