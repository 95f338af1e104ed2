#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum ClaimState;

constexpr Asked kPlan[] = {{kClaim["planned_on"], Presence::Optional}};
constexpr Asked kReason[] = {{kClaim["reason"]}};
constexpr Asked kOutcome[] = {{kClaim["result"]},
                              {kClaim["served"], Presence::Optional},
                              {kClaim["spent"], Presence::Optional}};
constexpr Asked kRating[] = {{kClaim["rating"]}, {kClaim["rating_note"], Presence::Optional}};
constexpr Setting kAgreed[] = {{kClaim["agreed_on"], SetTo::Today}};
constexpr Setting kDone[] = {{kClaim["done_on"], SetTo::Today}, {kClaim["done_by"], SetTo::Actor}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "agree",
     .words = {"同意对接", "Agree"},
     .from = kIn<Claimed>,
     .to = state(Agreed),
     .asks = kPlan,
     .sets = kAgreed,
     .guard = list_rule::other_side_agrees},
    {.number = 2,
     .name = "decline",
     .words = {"不对接", "Decline"},
     .from = kIn<Claimed>,
     .to = state(Declined),
     .asks = kReason,
     .guard = list_rule::other_side_agrees},
    {.number = 3,
     .name = "start",
     .words = {"开始实施", "Start"},
     .from = kIn<Agreed>,
     .to = state(UnderWay)},
    {.number = 4,
     .name = "finish",
     .words = {"完成", "Finish"},
     .from = kIn<Agreed, UnderWay>,
     .to = state(Done),
     .asks = kOutcome,
     .sets = kDone},
    {.number = 5,
     .name = "evaluate",
     .words = {"评价", "Evaluate"},
     .from = kIn<Done>,
     .to = state(Evaluated),
     .asks = kRating,
     .guard = list_rule::other_side_evaluates},
    {.number = 6,
     .name = "withdraw",
     .words = {"撤回认领", "Withdraw the claim"},
     .from = kIn<Claimed, Agreed, UnderWay>,
     .to = state(Withdrawn),
     .asks = kReason},
};

}  // namespace

constinit const Workflow kClaimWorkflow{
    .entity = &kClaim, .first = state(Claimed), .actions = kActions};

}  // namespace quanyu::domain
