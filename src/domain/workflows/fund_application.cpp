#include "domain/entities/funds.hpp"
#include "domain/rules/ledger.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace fund_state;

constexpr Asked kApproveAsks[] = {{kFundApplication["approved"]}};
constexpr Asked kReason[] = {{kFundApplication["reason"]}};
constexpr Asked kShownAsks[] = {{kFundApplication["shown_at"]}};
constexpr Setting kApprovedNow[] = {{kFundApplication["approved_on"], SetTo::Today},
                                    {kFundApplication["approved_by"], SetTo::Actor}};
constexpr Setting kShownToday[] = {{kFundApplication["shown_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "approve",
     .words = {"批准", "Approve"},
     .from = kFrom<kApplied>,
     .to = kApproved,
     .who = kStreetUp,
     .asks = kApproveAsks,
     .sets = kApprovedNow,
     .guard = approved_within_applied},
    {.number = 2,
     .name = "refuse",
     .words = {"不予批准", "Refuse"},
     .from = kFrom<kApplied>,
     .to = kRefused,
     .who = kStreetUp,
     .asks = kReason},
    {.number = 3,
     .name = "settle",
     .words = {"结清", "Settle"},
     .from = kFrom<kApproved>,
     .to = kSettled,
     .who = kCommunityUp,
     .guard = used_within_approved},
    {.number = 4,
     .name = "show",
     .words = {"公示", "Show"},
     .from = kFrom<kSettled>,
     .to = kShown,
     .who = kCommunityUp,
     .asks = kShownAsks,
     .sets = kShownToday},
    {.number = 5,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kFrom<kApplied>,
     .to = kWithdrawn,
     .who = kCommunityUp,
     .asks = kReason},
    {.number = 6,
     .name = "reopen",
     .words = {"重新使用", "Reopen"},
     .from = kFrom<kSettled>,
     .to = kApproved,
     .who = kStreetUp},
};

constexpr Relation kNeeds[] = {{number::FundUse, kFundUse["application"]}};

}  // namespace

constinit const Workflow kFundApplicationWorkflow{
    .entity = &kFundApplication, .first = kApplied, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
