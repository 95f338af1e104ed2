#include "domain/entities/duty.hpp"
#include "domain/rules/consequences.hpp"
#include "domain/rules/duties.hpp"
#include "domain/rules/shorthand.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace occurrence_state;

constexpr Asked kForFulfilling[] = {{kDutyOccurrence["done_on"]},
                                    {kDutyOccurrence["evidence"], Presence::Optional},
                                    {kDutyOccurrence["meeting"], Presence::Optional},
                                    {kDutyOccurrence["times_done"], Presence::Optional}};
constexpr Asked kForMakingUp[] = {{kDutyOccurrence["done_on"]}, {kDutyOccurrence["evidence"]}};
constexpr Asked kForExcusing[] = {{kDutyOccurrence["excuse"]}};
constexpr Setting kNotDone[] = {{kDutyOccurrence["done_on"], SetTo::Nothing},
                                {kDutyOccurrence["excuse"], SetTo::Nothing}};

Result<void> done_in_time(const RuleContext& context) {
  const Date done = day_of(context.after, kDutyOccurrence["done_on"], kNever);
  if (done > today_of(context)) {
    return rule_broken(context, kDutyOccurrence["done_on"], "done_in_future");
  }
  if (done < day_of(context.after, kDutyOccurrence["starts"], kAlways) ||
      done > day_of(context.after, kDutyOccurrence["due"], kNever)) {
    return rule_broken(context, kDutyOccurrence["done_on"], "duty_outside_period");
  }
  return {};
}

Result<void> period_is_over(const RuleContext& context) {
  if (today_of(context) > day_of(context.after, kDutyOccurrence["due"], kNever)) return {};
  return rule_broken(context, kDutyOccurrence["due"], "duty_still_open");
}

Result<void> made_up_afterwards(const RuleContext& context) {
  const Date done = day_of(context.after, kDutyOccurrence["done_on"], kAlways);
  if (done > today_of(context)) {
    return rule_broken(context, kDutyOccurrence["done_on"], "done_in_future");
  }
  if (done > day_of(context.after, kDutyOccurrence["due"], kAlways)) return {};
  return rule_broken(context, kDutyOccurrence["done_on"], "made_up_within_period");
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "fulfil",
     .words = {"登记履行", "Record it as done"},
     .from = kFrom<kDue>,
     .to = kFulfilled,
     .asks = kForFulfilling,
     .guard = done_in_time,
     .consequence = open_next_occurrence},
    {.number = 2,
     .name = "miss",
     .words = {"记为未履行", "Record it as missed"},
     .from = kFrom<kDue>,
     .to = kMissed,
     .who = kCommunityUp,
     .guard = period_is_over,
     .consequence = open_next_occurrence},
    {.number = 3,
     .name = "make_up",
     .words = {"登记补办", "Record it as made up for"},
     .from = kFrom<kMissed>,
     .to = kMadeUp,
     .asks = kForMakingUp,
     .guard = made_up_afterwards},
    {.number = 4,
     .name = "excuse",
     .words = {"免予履行", "Excuse"},
     .from = kFrom<kDue, kMissed>,
     .to = kExcused,
     .who = kStreetUp,
     .asks = kForExcusing,
     .consequence = open_next_occurrence},
    {.number = 5,
     .name = "correct",
     .words = {"更正", "Correct"},
     .from = kFrom<kFulfilled, kMissed, kMadeUp, kExcused>,
     .to = kDue,
     .who = kCommunityUp,
     .sets = kNotDone},
};

// The owner's other occurrences, so that the next one is made once.
constexpr Relation kNeeds[] = {
    {number::DutyOccurrence, kDutyOccurrence["owner"], kDutyOccurrence["owner"]},
};

}  // namespace

constinit const Workflow kDutyOccurrenceWorkflow{
    .entity = &kDutyOccurrence, .first = kDue, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
