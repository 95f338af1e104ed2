// The workflows of accountability, projects and mobilisation, for registry.cpp; one file per
// entity defines them.
#pragma once

#include "domain/workflow.hpp"

namespace quanyu::domain {

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
