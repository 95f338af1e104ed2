#include "domain/entities/assessment.hpp"
#include "domain/rules/assessment.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace round_state;

constexpr Asked kReason[] = {{kAssessmentRound["reason"]}};
constexpr Setting kPublishedToday[] = {{kAssessmentRound["published_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "open",
     .words = {"开始评分", "Open"},
     .from = kFrom<kCalled>,
     .to = kScoring,
     .who = kStreetUp,
     .guard = scheme_is_adopted},
    {.number = 2,
     .name = "tally",
     .words = {"汇总定级", "Tally"},
     .from = kFrom<kScoring>,
     .to = kReviewing,
     .who = kStreetUp,
     .guard = scores_are_whole,
     .consequence = set_results},
    {.number = 3,
     .name = "score_again",
     .words = {"重新评分", "Score again"},
     .from = kFrom<kReviewing>,
     .to = kScoring,
     .who = kStreetUp,
     .asks = kReason,
     .guard = nothing_is_decided},
    {.number = 4,
     .name = "publish",
     .words = {"公布", "Publish"},
     .from = kFrom<kReviewing>,
     .to = kPublished,
     .who = kStreetUp,
     .sets = kPublishedToday},
    {.number = 5,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kCalled, kScoring>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kReason},
};

constexpr Relation kNeeds[] = {{number::AssessmentScore, kAssessmentScore["round"]},
                               {number::AssessmentResult, kAssessmentResult["round"]}};

}  // namespace

constinit const Workflow kAssessmentRoundWorkflow{
    .entity = &kAssessmentRound, .first = kCalled, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
