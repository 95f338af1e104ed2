#include "domain/entities/review.hpp"
#include "domain/rules/review.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace bulletin_state;

constexpr Asked kRemark[] = {{kBulletin["remark"]}};
constexpr Setting kIssuedToday[] = {{kBulletin["issued_on"], SetTo::Today},
                                    {kBulletin["issued_by"], SetTo::Actor}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "submit",
     .words = {"送审", "Submit"},
     .from = kFrom<kDraft>,
     .to = kSubmitted,
     .who = kStreetUp,
     .guard = bulletin_says_something},
    {.number = 2,
     .name = "send_back",
     .words = {"退回修改", "Send back"},
     .from = kFrom<kSubmitted>,
     .to = kDraft,
     .who = kStreetUp,
     .asks = kRemark},
    {.number = 3,
     .name = "issue",
     .words = {"印发", "Issue"},
     .from = kFrom<kSubmitted>,
     .to = kIssued,
     .who = kStreetUp,
     .sets = kIssuedToday,
     .guard = bulletin_says_something},
    {.number = 4,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kFrom<kIssued>,
     .to = kWithdrawn,
     .who = kStreetUp,
     .asks = kRemark},
};

}  // namespace

constinit const Workflow kBulletinWorkflow{
    .entity = &kBulletin, .first = kDraft, .actions = kActions};

}  // namespace quanyu::domain
