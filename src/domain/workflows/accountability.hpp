// The workflows of accountability, projects and mobilisation, for registry.cpp, and short words for
// the tables that define them, one file per entity.
#pragma once

#include "domain/workflow.hpp"

namespace quanyu::domain {

// kFrom<1, 2>: the states an action may be taken in.
template <std::int64_t... States>
inline constexpr std::int64_t kFrom[] = {States...};

extern const Workflow kDemandWorkflow;
extern const Workflow kMeasureWorkflow;
extern const Workflow kContestWorkflow;
extern const Workflow kProgressReviewWorkflow;
extern const Workflow kBulletinWorkflow;
extern const Workflow kRectificationWorkflow;
extern const Workflow kAssessmentSchemeWorkflow;
extern const Workflow kAssessmentRoundWorkflow;
extern const Workflow kAssessmentResultWorkflow;
extern const Workflow kFundApplicationWorkflow;
extern const Workflow kProjectWorkflow;
extern const Workflow kMobilisationWorkflow;
extern const Workflow kGridTaskWorkflow;
extern const Workflow kEnterpriseProblemWorkflow;

}  // namespace quanyu::domain
