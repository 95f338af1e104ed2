#include "domain/entities/review.hpp"
#include "domain/rules/review.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace review_state;

constexpr Asked kHoldAsks[] = {{kProgressReview["held_on"]},
                               {kProgressReview["summary"], Presence::Optional}};
constexpr Asked kReason[] = {{kProgressReview["reason"]}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "hold",
     .words = {"召开", "Hold"},
     .from = kFrom<kCalled>,
     .to = kHeld,
     .who = kStreetUp,
     .asks = kHoldAsks,
     .guard = review_can_be_held,
     .consequence = set_rectifications},
    {.number = 2,
     .name = "close",
     .words = {"办结", "Close"},
     .from = kFrom<kHeld>,
     .to = kClosed,
     .who = kStreetUp,
     .guard = review_is_settled},
    {.number = 3,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kCalled>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kReason},
    {.number = 4,
     .name = "reopen",
     .words = {"重新办理", "Reopen"},
     .from = kFrom<kClosed>,
     .to = kHeld,
     .who = kStreetUp},
};

constexpr Relation kNeeds[] = {{number::ReviewItem, kReviewItem["review"]},
                               {number::Rectification, kRectification["review"]}};

}  // namespace

constinit const Workflow kProgressReviewWorkflow{
    .entity = &kProgressReview, .first = kCalled, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
