#include "domain/rules/matters.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum WhistleState;

constexpr Asked kResult[] = {{kWhistle["result"]}};
constexpr Asked kReason[] = {{kWhistle["reason"]}};
constexpr Setting kBlown[] = {{kWhistle["blown_at"]}, {kWhistle["blown_by"], SetTo::Actor}};
constexpr Setting kDone[] = {{kWhistle["done_at"]}};

constexpr Relation kNeeds[] = {{number::CalendarDay},
                               {number::OfficeHours},
                               {number::MatterSetting},
                               {number::WhistleResponse, kWhistleResponse["whistle"]}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "blow",
     .words = {"吹哨", "Blow"},
     .from = kIn<Draft>,
     .to = state(Blown),
     .who = kCommunityUp,
     .sets = kBlown,
     .guard = whistle_rule::may_blow,
     .consequence = whistle_rule::blown},
    {.number = 2,
     .name = "handle_jointly",
     .words = {"协同处置", "Handle jointly"},
     .from = kIn<Blown>,
     .to = state(Joint),
     .who = kCommunityUp},
    {.number = 3,
     .name = "finish",
     .words = {"完成", "Finish"},
     .from = kIn<Blown, Joint>,
     .to = state(Done),
     .who = kCommunityUp,
     .asks = kResult,
     .sets = kDone,
     .guard = whistle_rule::all_rated},
    {.number = 4,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kIn<Draft, Blown>,
     .to = state(Withdrawn),
     .who = kCommunityUp,
     .asks = kReason},
};

}  // namespace

constinit const Workflow kWhistleWorkflow{
    .entity = &kWhistle, .first = state(Draft), .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
