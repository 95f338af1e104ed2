#include "domain/entities/assessment.hpp"
#include "domain/rules/assessment.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace scheme_state;

constexpr Action kActions[] = {
    {.number = 1,
     .name = "adopt",
     .words = {"施行", "Adopt"},
     .from = kFrom<kDraft>,
     .to = kAdopted,
     .who = kStreetUp,
     .guard = scheme_is_whole},
    {.number = 2,
     .name = "revise",
     .words = {"修订", "Revise"},
     .from = kFrom<kAdopted>,
     .to = kDraft,
     .who = kStreetUp},
    {.number = 3,
     .name = "supersede",
     .words = {"停用", "Stop using"},
     .from = kFrom<kAdopted>,
     .to = kSuperseded,
     .who = kStreetUp},
};

constexpr Relation kNeeds[] = {{number::AssessmentCriterion, kAssessmentCriterion["scheme"]}};

}  // namespace

constinit const Workflow kAssessmentSchemeWorkflow{
    .entity = &kAssessmentScheme, .first = kDraft, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
