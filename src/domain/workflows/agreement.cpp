#include "domain/entities/agreement.hpp"

#include "domain/rules/agreements.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace agreement_state;

constexpr Asked kForSigning[] = {
    {kAgreement["signed_on"]}, {kAgreement["starts"]}, {kAgreement["ends"]}};
constexpr Asked kForRenewing[] = {{kAgreement["ends"]}};
constexpr Asked kForTerminating[] = {{kAgreement["end_reason"]}};
constexpr Setting kEndedToday[] = {{kAgreement["ended_on"], SetTo::Today}};
constexpr Setting kNotEnded[] = {{kAgreement["ended_on"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "sign",
     .words = {"签订", "Sign"},
     .from = kFrom<kDraft>,
     .to = kActive,
     .who = kCommunityUp,
     .asks = kForSigning,
     .guard = has_two_parties},
    {.number = 2,
     .name = "renew",
     .words = {"续签", "Renew"},
     .from = kFrom<kActive, kExpired>,
     .to = kActive,
     .who = kCommunityUp,
     .asks = kForRenewing,
     .sets = kNotEnded,
     .guard = renewed_for_longer,
     .consequence = count_renewal},
    {.number = 3,
     .name = "expire",
     .words = {"到期", "Record it as expired"},
     .from = kFrom<kActive>,
     .to = kExpired,
     .who = kCommunityUp,
     .sets = kEndedToday,
     .guard = term_is_over},
    {.number = 4,
     .name = "terminate",
     .words = {"解除", "Terminate"},
     .from = kFrom<kActive>,
     .to = kTerminated,
     .who = kCommunityUp,
     .asks = kForTerminating,
     .sets = kEndedToday},
    {.number = 5,
     .name = "redraft",
     .words = {"重新拟订", "Draft again"},
     .from = kFrom<kTerminated>,
     .to = kDraft,
     .who = kCommunityUp,
     .sets = kNotEnded},
};

constexpr Relation kNeeds[] = {{number::AgreementParty, kAgreementParty["agreement"]}};

}  // namespace

constinit const Workflow kAgreementWorkflow{
    .entity = &kAgreement, .first = kDraft, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
