#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using enum OrderState;

constexpr Asked kWhoServes[] = {{kServiceOrder["team"], Presence::Optional},
                                {kServiceOrder["unit"], Presence::Optional}};
constexpr Asked kReason[] = {{kServiceOrder["reason"]}};
constexpr Asked kServed[] = {{kServiceOrder["served"], Presence::Optional},
                             {kServiceOrder["spent"], Presence::Optional}};
constexpr Asked kRating[] = {{kServiceOrder["rating"]}};
constexpr Setting kTaken[] = {{kServiceOrder["taken_at"]},
                              {kServiceOrder["taken_by"], SetTo::Actor}};
constexpr Setting kDone[] = {{kServiceOrder["done_at"]}};
constexpr Setting kForgotten[] = {{kServiceOrder["callback"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "take",
     .words = {"接单", "Take on"},
     .from = kIn<Ordered>,
     .to = state(Taken),
     .asks = kWhoServes,
     .sets = kTaken},
    {.number = 2,
     .name = "refuse",
     .words = {"不能提供", "Cannot be given"},
     .from = kIn<Ordered>,
     .to = state(Refused),
     .asks = kReason,
     .sets = kForgotten},
    {.number = 3,
     .name = "finish",
     .words = {"完成", "Finish"},
     .from = kIn<Taken>,
     .to = state(Done),
     .asks = kServed,
     .sets = kDone},
    {.number = 4,
     .name = "rate",
     .words = {"评价", "Rate"},
     .from = kIn<Done>,
     .to = state(Rated),
     .asks = kRating,
     .sets = kForgotten,
     .guard = order_rule::rates_anothers_service},
    {.number = 5,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kIn<Ordered, Taken>,
     .to = state(Cancelled),
     .asks = kReason,
     .sets = kForgotten},
    {.number = 6,
     .name = "put_away",
     .words = {"归档", "Put away"},
     .from = kIn<Done>,
     .to = state(PutAway),
     .sets = kForgotten},
};

}  // namespace

constinit const Workflow kServiceOrderWorkflow{
    .entity = &kServiceOrder, .first = state(Ordered), .actions = kActions};

}  // namespace quanyu::domain
