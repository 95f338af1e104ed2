#include "domain/rules/contest.hpp"

#include "domain/entities/street_lists.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace contest_state;

constexpr Asked kReason[] = {{kContest["reason"]}};
constexpr Setting kPublishedToday[] = {{kContest["published_on"], SetTo::Today}};
constexpr Setting kUnpublished[] = {{kContest["published_on"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "open",
     .words = {"开始评分", "Open"},
     .from = kFrom<kPlanned>,
     .to = kOpen,
     .who = kStreetUp,
     .guard = contest_can_open},
    {.number = 2,
     .name = "publish",
     .words = {"公布", "Publish"},
     .from = kFrom<kOpen>,
     .to = kPublished,
     .who = kStreetUp,
     .sets = kPublishedToday},
    {.number = 3,
     .name = "judge_again",
     .words = {"重新评分", "Judge again"},
     .from = kFrom<kPublished>,
     .to = kOpen,
     .who = kStreetUp,
     .asks = kReason,
     .sets = kUnpublished},
    {.number = 4,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kPlanned, kOpen>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kReason},
};

constexpr Relation kNeeds[] = {{number::ContestJudge, kContestJudge["contest"]},
                               {number::ContestEntry, kContestEntry["contest"]}};

}  // namespace

constinit const Workflow kContestWorkflow{
    .entity = &kContest, .first = kPlanned, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
