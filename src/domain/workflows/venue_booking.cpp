#include "domain/rules/services.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

using State = BookingState;

constexpr Asked kReason[] = {{kVenueBooking["reason"]}};
constexpr Asked kAttended[] = {{kVenueBooking["attended"]}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "grant",
     .words = {"同意", "Grant"},
     .from = kIn<State::Asked>,
     .to = state(State::Granted),
     .guard = order_rule::venue_is_free},
    {.number = 2,
     .name = "refuse",
     .words = {"不同意", "Refuse"},
     .from = kIn<State::Asked>,
     .to = state(State::Refused),
     .asks = kReason},
    {.number = 3,
     .name = "use",
     .words = {"登记使用", "Note the use"},
     .from = kIn<State::Granted>,
     .to = state(State::Used),
     .asks = kAttended},
    {.number = 4,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kIn<State::Asked, State::Granted>,
     .to = state(State::Cancelled),
     .asks = kReason},
};

}  // namespace

constinit const Workflow kVenueBookingWorkflow{.entity = &kVenueBooking,
                                               .first = state(State::Asked),
                                               .actions = kActions,
                                               .needs = kBookingNeeds};

}  // namespace quanyu::domain
