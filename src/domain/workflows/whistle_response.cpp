#include "domain/rules/matters.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum ResponseState;

constexpr Asked kPeople[] = {{kWhistleResponse["people"], Presence::Optional}};
constexpr Asked kMeasures[] = {{kWhistleResponse["measures"]},
                               {kWhistleResponse["people"], Presence::Optional}};
constexpr Asked kRating[] = {{kWhistleResponse["rating"]},
                             {kWhistleResponse["rating_note"], Presence::Optional}};
constexpr Asked kReason[] = {{kWhistleResponse["reason"]}};
constexpr Setting kReported[] = {{kWhistleResponse["responded_at"]},
                                 {kWhistleResponse["responded_unit"], SetTo::Unit}};
constexpr Setting kDone[] = {{kWhistleResponse["done_at"]}};
constexpr Setting kRatedBy[] = {{kWhistleResponse["rated_by"], SetTo::Actor}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "report_in",
     .words = {"报到", "Report in"},
     .from = kIn<Called>,
     .to = state(ReportedIn),
     .asks = kPeople,
     .sets = kReported,
     .guard = response_rule::is_blown},
    {.number = 2,
     .name = "finish",
     .words = {"处置完成", "Finish"},
     .from = kIn<ReportedIn>,
     .to = state(ResponseState::Done),
     .asks = kMeasures,
     .sets = kDone},
    {.number = 3,
     .name = "decline",
     .words = {"说明不属职责", "Say it is not ours"},
     .from = kIn<Called>,
     .to = state(Declined),
     .asks = kReason,
     .sets = kReported,
     .guard = response_rule::is_blown},
    {.number = 4,
     .name = "rate",
     .words = {"评价", "Rate"},
     .from = kIn<Called, ReportedIn, ResponseState::Done, Declined>,
     .to = state(ResponseState::Rated),
     .who = kCommunityUp,
     .asks = kRating,
     .sets = kRatedBy,
     .guard = response_rule::caller_rates},
    {.number = 5,
     .name = "call_off",
     .words = {"不再需要", "Call off"},
     .from = kIn<Called, ReportedIn>,
     .to = state(CalledOff),
     .who = kCommunityUp,
     .asks = kReason},
};

}  // namespace

constinit const Workflow kWhistleResponseWorkflow{
    .entity = &kWhistleResponse, .first = state(Called), .actions = kActions};

}  // namespace quanyu::domain
