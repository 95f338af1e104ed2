#include <algorithm>
#include <array>

#include "domain/workflow.hpp"
#include "domain/workflows/accountability.hpp"
#include "domain/workflows/joint.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

// One line per workflow.
// clang-format off
constexpr std::array<const Workflow*, 35> kWorkflows = {
    &kDemandWorkflow,
    &kMeasureWorkflow,
    &kContestWorkflow,
    &kProgressReviewWorkflow,
    &kBulletinWorkflow,
    &kRectificationWorkflow,
    &kAssessmentSchemeWorkflow,
    &kAssessmentRoundWorkflow,
    &kAssessmentResultWorkflow,
    &kFundApplicationWorkflow,
    &kProjectWorkflow,
    &kMobilisationWorkflow,
    &kGridTaskWorkflow,
    &kEnterpriseProblemWorkflow,
    &kActivityWorkflow,
    &kClaimWorkflow,
    &kListItemWorkflow,
    &kMatterWorkflow,
    &kMatterReminderWorkflow,
    &kMicroWishWorkflow,
    &kRegistrationWorkflow,
    &kServiceOrderWorkflow,
    &kThanksLetterWorkflow,
    &kVenueBookingWorkflow,
    &kWhistleWorkflow,
    &kWhistleResponseWorkflow,
    &kMeetingWorkflow,
    &kTaskWorkflow,
    &kDutyOccurrenceWorkflow,
    &kAgreementWorkflow,
    &kCentrePlanWorkflow,
    &kCentreProjectWorkflow,
    &kDocumentWorkflow,
    &kCollectionWorkflow,
    &kCollectionReturnWorkflow,
};
// clang-format on

}  // namespace

bool Action::leaves(std::int64_t state) const { return std::ranges::contains(from, state); }

const Action* Workflow::action(ActionNumber wanted) const {
  const auto found = std::ranges::find(actions, wanted, &Action::number);
  return found == actions.end() ? nullptr : &*found;
}

const Action* Workflow::action(std::string_view wanted) const {
  const auto found = std::ranges::find(actions, wanted, &Action::name);
  return found == actions.end() ? nullptr : &*found;
}

std::span<const Workflow* const> all_workflows() { return kWorkflows; }

const Workflow* find_workflow(EntityNumber entity) {
  for (const Workflow* workflow : kWorkflows) {
    if (workflow->entity->number == entity) return workflow;
  }
  return nullptr;
}

}  // namespace quanyu::domain
