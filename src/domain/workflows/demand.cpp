#include "domain/entities/demands.hpp"
#include "domain/rules/admission.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace demand_state;

constexpr Asked kAdmitAsks[] = {{kDemand["begins"], Presence::Optional},
                                {kDemand["reason"], Presence::Optional}};
constexpr Asked kReason[] = {{kDemand["reason"]}};
constexpr Asked kEndAsks[] = {{kDemand["ends"]}, {kDemand["reason"], Presence::Optional}};
constexpr Asked kGround[] = {{kDemand["ground"]}};
constexpr Setting kDecided[] = {{kDemand["decided_on"], SetTo::Today},
                                {kDemand["decided_by"], SetTo::Actor}};
constexpr Setting kUndecided[] = {{kDemand["decided_on"], SetTo::Nothing},
                                  {kDemand["decided_by"], SetTo::Nothing},
                                  {kDemand["reason"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "admit",
     .words = {"准予进入", "Admit"},
     .from = kFrom<kProposed>,
     .to = kAdmitted,
     .who = kStreetUp,
     .asks = kAdmitAsks,
     .sets = kDecided,
     .guard = may_admit},
    {.number = 2,
     .name = "refuse",
     .words = {"不予准入", "Refuse"},
     .from = kFrom<kProposed>,
     .to = kRefused,
     .who = kStreetUp,
     .asks = kReason,
     .sets = kDecided},
    {.number = 3,
     .name = "end",
     .words = {"退出", "End"},
     .from = kFrom<kAdmitted>,
     .to = kEnded,
     .who = kStreetUp,
     .asks = kEndAsks},
    {.number = 4,
     .name = "propose_again",
     .words = {"重新申请", "Propose again"},
     .from = kFrom<kRefused, kEnded>,
     .to = kProposed,
     .who = kCommunityUp,
     .asks = kGround,
     .sets = kUndecided},
};

}  // namespace

constinit const Workflow kDemandWorkflow{
    .entity = &kDemand, .first = kProposed, .actions = kActions};

}  // namespace quanyu::domain
