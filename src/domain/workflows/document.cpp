#include "domain/entities/document.hpp"

#include "domain/rules/documents.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace document_state;

constexpr Asked kForSendingBack[] = {{kDocument["review_note"]}};
constexpr Asked kForApproving[] = {{kDocument["signatory"]},
                                   {kDocument["review_note"], Presence::Optional}};
// The file is what the report layer made of it; a document typed elsewhere may have none.
constexpr Asked kForIssuing[] = {{kDocument["official_number"], Presence::Optional},
                                 {kDocument["file"], Presence::Optional}};
constexpr Asked kForWithdrawing[] = {{kDocument["withdraw_reason"]}};
constexpr Setting kIssuedToday[] = {{kDocument["issued_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "submit",
     .words = {"送审", "Submit"},
     .from = kFrom<kDraft>,
     .to = kReview,
     .who = kCommunityUp,
     .guard = document_says_something},
    {.number = 2,
     .name = "send_back",
     .words = {"退回修改", "Send back"},
     .from = kFrom<kReview, kApproved>,
     .to = kDraft,
     .who = kCommunityUp,
     .asks = kForSendingBack},
    {.number = 3,
     .name = "approve",
     .words = {"签发", "Approve"},
     .from = kFrom<kDraft, kReview>,
     .to = kApproved,
     .who = kCommunityUp,
     .asks = kForApproving,
     .guard = document_says_something},
    {.number = 4,
     .name = "issue",
     .words = {"印发", "Issue"},
     .from = kFrom<kApproved>,
     .to = kIssued,
     .who = kCommunityUp,
     .asks = kForIssuing,
     .sets = kIssuedToday,
     .guard = document_has_addressee},
    {.number = 5,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kFrom<kIssued>,
     .to = kWithdrawn,
     .who = kCommunityUp,
     .asks = kForWithdrawing},
};

constexpr Relation kNeeds[] = {{number::DocumentAddressee, kDocumentAddressee["document"]}};

}  // namespace

constinit const Workflow kDocumentWorkflow{
    .entity = &kDocument, .first = kDraft, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
