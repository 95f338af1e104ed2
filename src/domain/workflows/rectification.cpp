#include "domain/entities/review.hpp"
#include "domain/rules/review.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace rectification_state;

constexpr Asked kReportAsks[] = {{kRectification["result"]},
                                 {kRectification["evidence"], Presence::Optional}};
constexpr Asked kRemark[] = {{kRectification["remark"]}};
constexpr Asked kExtendAsks[] = {{kRectification["due"]}, {kRectification["remark"]}};
constexpr Asked kWarnAsks[] = {{kRectification["warning"]}};
constexpr Asked kVerifyAsks[] = {{kRectification["remark"], Presence::Optional}};
constexpr Setting kReportedNow[] = {{kRectification["reported_on"], SetTo::Today},
                                    {kRectification["reported_by"], SetTo::Actor}};
constexpr Setting kClosedNow[] = {{kRectification["closed_on"], SetTo::Today},
                                  {kRectification["closed_by"], SetTo::Actor},
                                  {kRectification["warning"], SetTo::Nothing}};
constexpr Setting kOpenAgain[] = {{kRectification["closed_on"], SetTo::Nothing},
                                  {kRectification["closed_by"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "accept",
     .words = {"签收", "Accept"},
     .from = kFrom<kAssigned>,
     .to = kAccepted},
    {.number = 2,
     .name = "report_done",
     .words = {"报结", "Report done"},
     .from = kFrom<kAccepted>,
     .to = kReported,
     .asks = kReportAsks,
     .sets = kReportedNow},
    {.number = 3,
     .name = "strike_off",
     .words = {"核查销号", "Verify and strike off"},
     .from = kFrom<kReported>,
     .to = kStruckOff,
     .who = kStreetUp,
     .asks = kVerifyAsks,
     .sets = kClosedNow,
     .guard = verified_by_another},
    {.number = 4,
     .name = "send_back",
     .words = {"退回", "Send back"},
     .from = kFrom<kReported>,
     .to = kAccepted,
     .who = kStreetUp,
     .asks = kRemark},
    {.number = 5,
     .name = "extend",
     .words = {"延期", "Extend"},
     .from = kFrom<kAccepted>,
     .to = kAccepted,
     .who = kStreetUp,
     .asks = kExtendAsks,
     .guard = extended_to_later,
     .consequence = count_extension},
    {.number = 6,
     .name = "warn",
     .words = {"亮牌督办", "Show a card"},
     .from = kFrom<kAccepted>,
     .to = kAccepted,
     .who = kStreetUp,
     .asks = kWarnAsks},
    {.number = 7,
     .name = "cancel",
     .words = {"撤销", "Cancel"},
     .from = kFrom<kAssigned, kAccepted>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kRemark},
    {.number = 8,
     .name = "reopen",
     .words = {"重新整改", "Reopen"},
     .from = kFrom<kStruckOff>,
     .to = kAccepted,
     .who = kStreetUp,
     .asks = kRemark,
     .sets = kOpenAgain},
};

}  // namespace

constinit const Workflow kRectificationWorkflow{
    .entity = &kRectification, .first = kAssigned, .actions = kActions};

}  // namespace quanyu::domain
