// The end of a mobilisation: what is still open ends with it, contacts are emptied, the report's
// sums are taken from the records. What becomes of those sent down is in conversion.hpp.
#pragma once

#include <cstdint>

#include "domain/rules.hpp"

namespace quanyu::domain {

// What the stand-down report counts.
struct MobilisationSums {
  std::int64_t organisations = 0;  // temporary ones
  std::int64_t people_in_organisations = 0;
  std::int64_t vanguard_teams = 0;
  std::int64_t volunteer_teams = 0;
  std::int64_t vanguard_posts = 0;
  std::int64_t posts = 0;  // of all kinds
  std::int64_t people_sent_down = 0;
  std::int64_t shifts = 0;

  friend bool operator==(const MobilisationSums&, const MobilisationSums&) = default;
};
// From the records that refer to the mobilisation, as its workflow needs them.
MobilisationSums mobilisation_sums(const Facts& facts);

Result<void> ends_after_start(const RuleContext& context);
// Closes organisations, teams, posts and stays that go on, on the last day; empties the contacts
// of shifts.
void end_what_is_open(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
