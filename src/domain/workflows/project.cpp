#include "domain/entities/project.hpp"

#include "domain/rules/progress.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace project_state;

constexpr Asked kReason[] = {{kProject["reason"]}};
constexpr Setting kStartedToday[] = {{kProject["started_on"], SetTo::Today}};
constexpr Setting kFinishedToday[] = {{kProject["finished_on"], SetTo::Today}};
constexpr Setting kUnfinished[] = {{kProject["finished_on"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "start",
     .words = {"启动", "Start"},
     .from = kFrom<kPlanned>,
     .to = kUnderWay,
     .who = kCommunityUp,
     .sets = kStartedToday},
    {.number = 2,
     .name = "suspend",
     .words = {"暂停", "Suspend"},
     .from = kFrom<kUnderWay>,
     .to = kSuspended,
     .who = kCommunityUp,
     .asks = kReason},
    {.number = 3,
     .name = "resume",
     .words = {"恢复", "Resume"},
     .from = kFrom<kSuspended>,
     .to = kUnderWay,
     .who = kCommunityUp},
    {.number = 4,
     .name = "finish",
     .words = {"完成", "Finish"},
     .from = kFrom<kUnderWay>,
     .to = kFinished,
     .who = kCommunityUp,
     .sets = kFinishedToday,
     .guard = milestones_are_done},
    {.number = 5,
     .name = "drop",
     .words = {"终止", "Drop"},
     .from = kFrom<kPlanned, kUnderWay, kSuspended>,
     .to = kDropped,
     .who = kStreetUp,
     .asks = kReason},
    {.number = 6,
     .name = "reopen",
     .words = {"重新实施", "Reopen"},
     .from = kFrom<kFinished, kDropped>,
     .to = kUnderWay,
     .who = kStreetUp,
     .sets = kUnfinished},
};

constexpr Relation kNeeds[] = {{number::Milestone, kMilestone["project"]}};

}  // namespace

constinit const Workflow kProjectWorkflow{
    .entity = &kProject, .first = kPlanned, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
