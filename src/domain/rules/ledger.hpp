// Sums of ledgers: land by how far it has come, money received and spent, and what a fund holds,
// has approved, used and shown. Sums are always taken from the entries; no total is kept.
#pragma once

#include <cstdint>
#include <span>

#include "domain/rules.hpp"

namespace quanyu::domain {

// The stages of kParcelStages; a parcel at a later stage has passed the earlier ones.
enum class ParcelStage : std::uint8_t { Listed = 1, Signed = 2, Cleared = 3, HandedOver = 4 };
// Hundredths of a mu that have come at least so far.
std::int64_t land_at(std::span<const RecordFact> parcels, ParcelStage stage);

// In fen.
struct MoneySums {
  std::int64_t received = 0;
  std::int64_t spent = 0;

  [[nodiscard]] std::int64_t left() const { return received - spent; }
};
MoneySums money_sums(std::span<const RecordFact> entries);

// Of one fund, in fen. What was applied for counts until it is refused or withdrawn; what was
// approved counts against the fund until it is settled, then what was used does.
struct FundSums {
  std::int64_t allotted = 0;
  std::int64_t applied = 0;
  std::int64_t approved = 0;
  std::int64_t used = 0;
  std::int64_t shown = 0;  // of what was used
  std::int64_t left = 0;   // below nought: more was promised than allotted
};
FundSums fund_sums(const RecordFact& fund, std::span<const RecordFact> applications,
                   std::span<const RecordFact> uses);

// --- Guards ---
Result<void> approved_within_applied(const RuleContext& context);
Result<void> used_within_approved(const RuleContext& context);
// Money is used under an approved application.
Result<void> use_is_approved(const RuleContext& context);

}  // namespace quanyu::domain
