#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum WishState;

constexpr Asked kWho[] = {{kMicroWish["unit"], Presence::Optional},
                          {kMicroWish["organisation"], Presence::Optional},
                          {kMicroWish["team"], Presence::Optional},
                          {kMicroWish["person"], Presence::Optional}};
constexpr Asked kReason[] = {{kMicroWish["reason"]}};
constexpr Asked kResult[] = {{kMicroWish["result"]}};
constexpr Asked kRating[] = {{kMicroWish["rating"], Presence::Optional}};
constexpr Setting kClaimed[] = {{kMicroWish["claimed_on"], SetTo::Today}};
constexpr Setting kReleased[] = {{kMicroWish["claimed_on"], SetTo::Nothing},
                                 {kMicroWish["unit"], SetTo::Nothing},
                                 {kMicroWish["organisation"], SetTo::Nothing},
                                 {kMicroWish["team"], SetTo::Nothing},
                                 {kMicroWish["person"], SetTo::Nothing}};
constexpr Setting kFulfilled[] = {{kMicroWish["fulfilled_on"], SetTo::Today},
                                  {kMicroWish["fulfilled_by"], SetTo::Actor}};
constexpr Setting kConfirmed[] = {{kMicroWish["confirmed_on"], SetTo::Today},
                                  {kMicroWish["callback"], SetTo::Nothing}};
constexpr Setting kUnfulfilled[] = {{kMicroWish["fulfilled_on"], SetTo::Nothing}};
constexpr Setting kForgotten[] = {{kMicroWish["callback"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "publish",
     .words = {"发布", "Publish"},
     .from = kIn<Raised>,
     .to = state(Published),
     .who = kCommunityUp},
    {.number = 2,
     .name = "claim",
     .words = {"认领", "Claim"},
     .from = kIn<Published>,
     .to = state(Claimed),
     .asks = kWho,
     .sets = kClaimed,
     .guard = order_rule::names_who_claims},
    {.number = 3,
     .name = "release",
     .words = {"放弃认领", "Release"},
     .from = kIn<Claimed>,
     .to = state(Published),
     .asks = kReason,
     .sets = kReleased},
    {.number = 4,
     .name = "fulfil",
     .words = {"完成", "Fulfil"},
     .from = kIn<Claimed>,
     .to = state(Fulfilled),
     .asks = kResult,
     .sets = kFulfilled},
    {.number = 5,
     .name = "confirm",
     .words = {"确认完成", "Confirm"},
     .from = kIn<Fulfilled>,
     .to = state(Confirmed),
     .asks = kRating,
     .sets = kConfirmed,
     .guard = order_rule::confirms_anothers_work},
    {.number = 6,
     .name = "dispute",
     .words = {"未完成，退回", "Not fulfilled"},
     .from = kIn<Fulfilled>,
     .to = state(Claimed),
     .asks = kReason,
     .sets = kUnfulfilled},
    {.number = 7,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kIn<Raised, Published>,
     .to = state(Withdrawn),
     .asks = kReason,
     .sets = kForgotten},
};

}  // namespace

constinit const Workflow kMicroWishWorkflow{
    .entity = &kMicroWish, .first = state(Raised), .actions = kActions};

}  // namespace quanyu::domain
