#include "domain/entities/centre_plan.hpp"

#include <algorithm>

#include "domain/rules/consequences.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace plan_state;

constexpr Asked kForIssuing[] = {{kCentrePlan["target"]},
                                 {kCentrePlan["budget"], Presence::Optional}};
constexpr Asked kForStopping[] = {{kCentrePlan["stop_reason"]}};
constexpr Setting kIssuedToday[] = {{kCentrePlan["issued_on"], SetTo::Today}};
constexpr Setting kDoneToday[] = {{kCentrePlan["done_on"], SetTo::Today}};
constexpr Setting kNotDone[] = {{kCentrePlan["done_on"], SetTo::Nothing}};

// As many projects accepted as the plan says, and none under way.
Result<void> target_is_reached(const RuleContext& context) {
  const auto& projects = context.facts.list(number::CentreProject, kCentreProject["plan"]);
  const auto in_state = [&](std::int64_t state) {
    return std::ranges::count_if(projects, [&](const RecordFact& project) {
      return project.number(kCentreProject["state"]) == state;
    });
  };
  const auto accepted = in_state(centre_project_state::kAccepted);
  if (accepted + in_state(centre_project_state::kCancelled) != std::ssize(projects)) {
    return rule_broken(context, kCentrePlan["state"], "plan_has_open_projects");
  }
  if (accepted >= context.after.number(kCentrePlan["target"])) return {};
  return rule_broken(context, kCentrePlan["target"], "plan_target_not_reached");
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "issue",
     .words = {"下达", "Issue"},
     .from = kFrom<kDraft>,
     .to = kIssued,
     .who = kStreetUp,
     .asks = kForIssuing,
     .sets = kIssuedToday},
    {.number = 2,
     .name = "complete",
     .words = {"完成", "Complete"},
     .from = kFrom<kIssued>,
     .to = kDone,
     .who = kStreetUp,
     .sets = kDoneToday,
     .guard = target_is_reached},
    {.number = 3,
     .name = "revise",
     .words = {"调整", "Revise"},
     .from = kFrom<kIssued, kDone>,
     .to = kDraft,
     .who = kStreetUp,
     .sets = kNotDone},
    {.number = 4,
     .name = "stop",
     .words = {"停止", "Stop"},
     .from = kFrom<kDraft, kIssued>,
     .to = kStopped,
     .who = kStreetUp,
     .asks = kForStopping},
};

constexpr Relation kNeeds[] = {{number::CentreProject, kCentreProject["plan"]}};

}  // namespace

constinit const Workflow kCentrePlanWorkflow{
    .entity = &kCentrePlan, .first = kDraft, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
