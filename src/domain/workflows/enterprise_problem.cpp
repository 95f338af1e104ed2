#include "domain/entities/enterprise.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace enterprise_problem_state;

constexpr Asked kAssignAsks[] = {{kEnterpriseProblem["owner"]},
                                 {kEnterpriseProblem["due"], Presence::Optional}};
constexpr Asked kResult[] = {{kEnterpriseProblem["result"]}};
constexpr Setting kClosedToday[] = {{kEnterpriseProblem["closed_on"], SetTo::Today}};
constexpr Setting kOpenAgain[] = {{kEnterpriseProblem["closed_on"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "assign",
     .words = {"交办", "Assign"},
     .from = kFrom<kRaised, kAssigned>,
     .to = kAssigned,
     .who = kStreetUp,
     .asks = kAssignAsks},
    {.number = 2,
     .name = "solve",
     .words = {"解决", "Solve"},
     .from = kFrom<kRaised, kAssigned>,
     .to = kSolved,
     .asks = kResult,
     .sets = kClosedToday},
    {.number = 3,
     .name = "explain",
     .words = {"解释说明", "Explain"},
     .from = kFrom<kRaised, kAssigned>,
     .to = kExplained,
     .asks = kResult,
     .sets = kClosedToday},
    {.number = 4,
     .name = "cancel",
     .words = {"撤销", "Cancel"},
     .from = kFrom<kRaised, kAssigned>,
     .to = kCancelled,
     .asks = kResult,
     .sets = kClosedToday},
    {.number = 5,
     .name = "reopen",
     .words = {"重新办理", "Reopen"},
     .from = kFrom<kSolved, kExplained, kCancelled>,
     .to = kAssigned,
     .who = kStreetUp,
     .asks = kAssignAsks,
     .sets = kOpenAgain},
};

}  // namespace

constinit const Workflow kEnterpriseProblemWorkflow{
    .entity = &kEnterpriseProblem, .first = kRaised, .actions = kActions};

}  // namespace quanyu::domain
