#include "domain/rules/ledger.hpp"

#include "domain/entities/funds.hpp"
#include "domain/entities/project.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kReceived = 1;  // of kMoneyDirections

std::int64_t used_for(const RecordFact& application, std::span<const RecordFact> uses) {
  std::int64_t total = 0;
  for (const RecordFact& use : uses) {
    if (use.id(kFundUse["application"]) == application.name.id) {
      total += use.number(kFundUse["amount"]);
    }
  }
  return total;
}

}  // namespace

std::int64_t land_at(std::span<const RecordFact> parcels, ParcelStage stage) {
  std::int64_t total = 0;
  for (const RecordFact& parcel : parcels) {
    if (parcel.number(kLandParcel["stage"]) < static_cast<std::int64_t>(stage)) continue;
    total += parcel.number(kLandParcel["size"]);
  }
  return total;
}

MoneySums money_sums(std::span<const RecordFact> entries) {
  MoneySums sums;
  for (const RecordFact& entry : entries) {
    const bool received = entry.number(kMoneyEntry["direction"]) == kReceived;
    (received ? sums.received : sums.spent) += entry.number(kMoneyEntry["amount"]);
  }
  return sums;
}

FundSums fund_sums(const RecordFact& fund, std::span<const RecordFact> applications,
                   std::span<const RecordFact> uses) {
  FundSums sums;
  sums.allotted = fund.number(kFund["amount"]);
  sums.left = sums.allotted;
  for (const RecordFact& application : applications) {
    const std::int64_t state = application.number(kFundApplication["state"]);
    if (state == fund_state::kRefused || state == fund_state::kWithdrawn) continue;
    const std::int64_t used = used_for(application, uses);
    const std::int64_t approved = application.number(kFundApplication["approved"]);
    sums.applied += application.number(kFundApplication["applied"]);
    sums.approved += approved;
    sums.used += used;
    if (state == fund_state::kShown) sums.shown += used;
    const bool settled = state == fund_state::kSettled || state == fund_state::kShown;
    sums.left -= settled ? used : approved;
  }
  return sums;
}

Result<void> approved_within_applied(const RuleContext& context) {
  const std::int64_t approved = context.after.number(kFundApplication["approved"]);
  if (approved > 0 && approved <= context.after.number(kFundApplication["applied"])) return {};
  return rule_broken(context, kFundApplication["approved"], "approved_above_applied");
}

Result<void> used_within_approved(const RuleContext& context) {
  const auto& uses = context.facts.list(number::FundUse, kFundUse["application"]);
  const std::int64_t used = used_for(context.after, uses);
  if (used <= context.after.number(kFundApplication["approved"])) return {};
  return rule_broken(context, kFundApplication["approved"], "used_above_approved");
}

Result<void> use_is_approved(const RuleContext& context) {
  const RecordFact* application =
      context.facts.find(number::FundApplication, context.after.id(kFundUse["application"]));
  if (application == nullptr ||
      application->number(kFundApplication["state"]) == fund_state::kApproved) {
    return {};
  }
  return rule_broken(context, kFundUse["application"], "use_not_approved");
}

}  // namespace quanyu::domain
