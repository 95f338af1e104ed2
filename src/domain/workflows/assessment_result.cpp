#include "domain/entities/assessment.hpp"
#include "domain/rules/assessment.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace result_state;

constexpr Asked kConfirmAsks[] = {{kAssessmentResult["decision"], Presence::Optional},
                                  {kAssessmentResult["organisation"], Presence::Optional}};
constexpr Asked kDecision[] = {{kAssessmentResult["decision"]}};
constexpr Setting kDecided[] = {{kAssessmentResult["decided_on"], SetTo::Today},
                                {kAssessmentResult["decided_by"], SetTo::Actor}};
constexpr Setting kUndecided[] = {{kAssessmentResult["decided_on"], SetTo::Nothing},
                                  {kAssessmentResult["decided_by"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "confirm",
     .words = {"审定", "Confirm"},
     .from = kFrom<kProposed>,
     .to = kConfirmed,
     .who = kDistrictOnly,
     .asks = kConfirmAsks,
     .sets = kDecided,
     .guard = consolidation_names_one},
    {.number = 2,
     .name = "set_aside",
     .words = {"不采纳", "Set aside"},
     .from = kFrom<kProposed>,
     .to = kSetAside,
     .who = kDistrictOnly,
     .asks = kDecision,
     .sets = kDecided},
    {.number = 3,
     .name = "reconsider",
     .words = {"重新审定", "Reconsider"},
     .from = kFrom<kConfirmed, kSetAside>,
     .to = kProposed,
     .who = kDistrictOnly,
     .asks = kDecision,
     .sets = kUndecided},
};

}  // namespace

constinit const Workflow kAssessmentResultWorkflow{
    .entity = &kAssessmentResult, .first = kProposed, .actions = kActions};

}  // namespace quanyu::domain
