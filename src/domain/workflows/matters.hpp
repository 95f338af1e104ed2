// The workflows of matters and services, for registry.cpp, and a short word for the tables that
// define them, one file per entity.
#pragma once

#include "domain/workflow.hpp"

namespace quanyu::domain {

// kIn<State::A, State::B>: the states an action may be taken in.
template <auto... States>
inline constexpr std::int64_t kIn[] = {static_cast<std::int64_t>(States)...};

// The number of a state, for `to`.
constexpr std::int64_t state(auto which) { return static_cast<std::int64_t>(which); }

extern const Workflow kMatterWorkflow;
extern const Workflow kWhistleWorkflow;
extern const Workflow kWhistleResponseWorkflow;
extern const Workflow kMatterReminderWorkflow;
extern const Workflow kListItemWorkflow;
extern const Workflow kClaimWorkflow;
extern const Workflow kServiceOrderWorkflow;
extern const Workflow kVenueBookingWorkflow;
extern const Workflow kMicroWishWorkflow;
extern const Workflow kRegistrationWorkflow;
extern const Workflow kThanksLetterWorkflow;
extern const Workflow kActivityWorkflow;

}  // namespace quanyu::domain
