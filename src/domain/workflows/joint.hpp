// The workflows of deliberation, places and reports, for registry.cpp; one file per
// entity defines them.
#pragma once

#include "domain/workflow.hpp"

namespace quanyu::domain {

extern const Workflow kMeetingWorkflow;
extern const Workflow kTaskWorkflow;
extern const Workflow kDutyOccurrenceWorkflow;
extern const Workflow kAgreementWorkflow;
extern const Workflow kCentrePlanWorkflow;
extern const Workflow kCentreProjectWorkflow;
extern const Workflow kDocumentWorkflow;
extern const Workflow kCollectionWorkflow;
extern const Workflow kCollectionReturnWorkflow;

}  // namespace quanyu::domain
