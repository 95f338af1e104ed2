#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kDraft = 1;
constexpr std::int64_t kIssued = 2;
constexpr std::int64_t kVoid = 3;

constexpr Asked kReason[] = {{kThanksLetter["reason"]}};
constexpr Setting kIssuedOn[] = {{kThanksLetter["issued_on"], SetTo::Today}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "issue",
     .words = {"发出", "Issue"},
     .from = kIn<kDraft>,
     .to = kIssued,
     .who = kCommunityUp,
     .sets = kIssuedOn},
    {.number = 2,
     .name = "void",
     .words = {"作废", "Void"},
     .from = kIn<kDraft, kIssued>,
     .to = kVoid,
     .who = kCommunityUp,
     .asks = kReason},
};

}  // namespace

constinit const Workflow kThanksLetterWorkflow{
    .entity = &kThanksLetter, .first = kDraft, .actions = kActions};

}  // namespace quanyu::domain
