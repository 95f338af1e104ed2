#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum RegistrationState;

constexpr Asked kHeadcount[] = {{kRegistration["confirmed_headcount"], Presence::Optional}};
constexpr Asked kReason[] = {{kRegistration["reason"]}};
constexpr Asked kEnd[] = {{kRegistration["ended_on"]},
                          {kRegistration["reason"], Presence::Optional}};
constexpr Setting kConfirmed[] = {{kRegistration["confirmed_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "confirm",
     .words = {"确认报到", "Confirm"},
     .from = kIn<Entered>,
     .to = state(Confirmed),
     .asks = kHeadcount,
     .sets = kConfirmed,
     .guard = registration_rule::other_side_confirms},
    {.number = 2,
     .name = "reject",
     .words = {"不予确认", "Do not confirm"},
     .from = kIn<Entered>,
     .to = state(Rejected),
     .asks = kReason,
     .guard = registration_rule::other_side_confirms},
    {.number = 3,
     .name = "end",
     .words = {"结束报到", "End"},
     .from = kIn<Entered, Confirmed>,
     .to = state(Ended),
     .asks = kEnd},
    {.number = 4,
     .name = "enter_again",
     .words = {"重新报送", "Enter again"},
     .from = kIn<Rejected>,
     .to = state(Entered)},
};

}  // namespace

constinit const Workflow kRegistrationWorkflow{
    .entity = &kRegistration, .first = state(Entered), .actions = kActions};

}  // namespace quanyu::domain
