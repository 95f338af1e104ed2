#include "domain/entities/task.hpp"

#include "domain/rules/shorthand.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace task_state;

constexpr Asked kForAccepting[] = {{kTask["handler"], Presence::Optional}};
constexpr Asked kForReturning[] = {{kTask["return_reason"]}};
constexpr Asked kForReassigning[] = {{kTask["owner"]}, {kTask["due"], Presence::Optional}};
constexpr Asked kForReporting[] = {{kTask["result"]}};
constexpr Asked kForExtending[] = {{kTask["due"]}, {kTask["extend_reason"]}};
constexpr Asked kForWithdrawing[] = {{kTask["withdraw_reason"]}};

constexpr Setting kReportedToday[] = {{kTask["reported_on"], SetTo::Today},
                                      {kTask["progress"], SetTo::Value, 100}};
constexpr Setting kNotReported[] = {{kTask["reported_on"], SetTo::Nothing}};
constexpr Setting kClosedToday[] = {{kTask["closed_on"], SetTo::Today}};
constexpr Setting kNotClosed[] = {{kTask["closed_on"], SetTo::Nothing},
                                  {kTask["reported_on"], SetTo::Nothing}};
constexpr Setting kNobodysYet[] = {{kTask["handler"], SetTo::Nothing}};
constexpr Setting kYellowCard[] = {{kTask["card"], SetTo::Value, 1}};
constexpr Setting kRedCard[] = {{kTask["card"], SetTo::Value, 2}};

Result<void> ends_later(const RuleContext& context) {
  const Date before = day_of(context.before, kTask["due"], kAlways);
  if (day_of(context.after, kTask["due"], kNever) > before) return {};
  return rule_broken(context, kTask["due"], "due_not_later");
}

// A card is only ever raised, from yellow to red.
Result<void> card_is_raised(const RuleContext& context) {
  if (context.after.number(kTask["card"]) > context.before.number(kTask["card"])) return {};
  return rule_broken(context, kTask["card"], "card_not_raised");
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "accept",
     .words = {"签收", "Accept"},
     .from = kFrom<kAssigned>,
     .to = kInHand,
     .asks = kForAccepting},
    {.number = 2,
     .name = "return",
     .words = {"退回", "Return"},
     .from = kFrom<kAssigned>,
     .to = kReturned,
     .asks = kForReturning},
    {.number = 3,
     .name = "reassign",
     .words = {"改派", "Assign to another"},
     .from = kFrom<kReturned>,
     .to = kAssigned,
     .who = kCommunityUp,
     .asks = kForReassigning,
     .sets = kNobodysYet},
    {.number = 4,
     .name = "report",
     .words = {"报结", "Report it done"},
     .from = kFrom<kInHand>,
     .to = kReported,
     .asks = kForReporting,
     .sets = kReportedToday},
    {.number = 5,
     .name = "send_back",
     .words = {"退回重办", "Send back"},
     .from = kFrom<kReported>,
     .to = kInHand,
     .who = kCommunityUp,
     .asks = kForReturning,
     .sets = kNotReported},
    {.number = 6,
     .name = "close",
     .words = {"销号", "Strike off"},
     .from = kFrom<kReported>,
     .to = kClosed,
     .who = kCommunityUp,
     .sets = kClosedToday},
    {.number = 7,
     .name = "extend",
     .words = {"延期", "Extend"},
     .from = kFrom<kAssigned, kInHand>,
     .who = kCommunityUp,
     .asks = kForExtending,
     .guard = ends_later},
    {.number = 8,
     .name = "yellow_card",
     .words = {"黄牌督办", "Yellow card"},
     .from = kFrom<kAssigned, kInHand>,
     .who = kStreetUp,
     .sets = kYellowCard,
     .guard = card_is_raised},
    {.number = 9,
     .name = "red_card",
     .words = {"红牌督办", "Red card"},
     .from = kFrom<kAssigned, kInHand>,
     .who = kStreetUp,
     .sets = kRedCard,
     .guard = card_is_raised},
    {.number = 10,
     .name = "withdraw",
     .words = {"撤销", "Withdraw"},
     .from = kFrom<kAssigned, kInHand, kReturned>,
     .to = kWithdrawn,
     .who = kCommunityUp,
     .asks = kForWithdrawing},
    {.number = 11,
     .name = "reopen",
     .words = {"重办", "Reopen"},
     .from = kFrom<kClosed>,
     .to = kInHand,
     .who = kCommunityUp,
     .asks = kForReturning,
     .sets = kNotClosed},
};

}  // namespace

constinit const Workflow kTaskWorkflow{.entity = &kTask, .first = kAssigned, .actions = kActions};

}  // namespace quanyu::domain
