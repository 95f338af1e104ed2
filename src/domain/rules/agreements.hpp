// Agreements: parties, term, renewal, how much of what was promised was kept, and which are about
// to end.
#pragma once

#include <vector>

#include "domain/entities/agreement.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

enum class AgreementTerm : std::uint8_t {
  None,      // not signed, or ended by terminating it
  NotBegun,  // signed for later
  Running,
  EndsSoon,  // within its days of notice
  Over,      // the last day has passed
};

// Days of notice where the agreement names none.
inline constexpr std::int64_t kUsualNoticeDays = 60;

AgreementTerm agreement_term(const RecordFact& agreement, Date day);
// Days from `day` to the last one, that included: 1 on the last day; 0 or less when it is over.
std::int32_t days_left(const RecordFact& agreement, Date day);

struct FulfilmentCount {
  std::int64_t items = 0;
  std::int64_t fulfilled = 0;  // as much as promised; once, where no amount was
  std::int64_t begun = 0;      // something, but less
  std::int64_t overdue = 0;    // not fulfilled and past its day

  friend bool operator==(const FulfilmentCount&, const FulfilmentCount&) = default;
};

// `fulfilments` are those of all the items.
FulfilmentCount count_fulfilment(const std::vector<RecordFact>& items,
                                 const std::vector<RecordFact>& fulfilments, Date day);

// --- Rules of the records ---

// A party is a unit, a party organisation, or the organisation of a unit.
Result<void> party_is_somebody(const RuleContext& context);
// Signed by two parties at least who have not left.
Result<void> has_two_parties(const RuleContext& context);
Result<void> renewed_for_longer(const RuleContext& context);
void count_renewal(const RuleContext& context, Changes& changes);
Result<void> term_is_over(const RuleContext& context);
// Who promised it is a party of the same agreement.
Result<void> promised_by_a_party(const RuleContext& context);

}  // namespace quanyu::domain
