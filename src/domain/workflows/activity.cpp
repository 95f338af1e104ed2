#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum ActivityState;

constexpr Asked kOutcome[] = {{kActivity["attendances"], Presence::Optional},
                              {kActivity["served"], Presence::Optional},
                              {kActivity["spent"], Presence::Optional},
                              {kActivity["solved"], Presence::Optional},
                              {kActivity["summary"], Presence::Optional}};
constexpr Asked kReason[] = {{kActivity["reason"]}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "hold",
     .words = {"登记举办", "Note as held"},
     .from = kIn<Planned>,
     .to = state(Held),
     .asks = kOutcome,
     .consequence = activity_rule::counted},
    {.number = 2,
     .name = "correct",
     .words = {"更正结果", "Correct the outcome"},
     .from = kIn<Held>,
     .to = state(Held),
     .asks = kOutcome,
     .consequence = activity_rule::counted},
    {.number = 3,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kIn<Planned>,
     .to = state(Cancelled),
     .asks = kReason},
    {.number = 4,
     .name = "plan_again",
     .words = {"重新安排", "Plan again"},
     .from = kIn<Cancelled>,
     .to = state(Planned)},
};

}  // namespace

constinit const Workflow kActivityWorkflow{
    .entity = &kActivity, .first = state(Planned), .actions = kActions, .needs = kActivityNeeds};

}  // namespace quanyu::domain
