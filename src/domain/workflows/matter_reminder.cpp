#include "domain/rules/matters.hpp"
#include "domain/workflows/matters.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kIssued = 1;
constexpr std::int64_t kAnswered = 2;
constexpr std::int64_t kLifted = 3;
constexpr std::int64_t kWithdrawn = 4;

constexpr Asked kAnswer[] = {{kMatterReminder["answer"]}};
constexpr Asked kReason[] = {{kMatterReminder["reason"]}};
constexpr Setting kAnsweredAt[] = {{kMatterReminder["answered_at"]}};
constexpr Setting kLiftedAt[] = {{kMatterReminder["lifted_at"]}};
constexpr Setting kUnanswered[] = {{kMatterReminder["answered_at"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "answer",
     .words = {"答复", "Answer"},
     .from = kIn<kIssued>,
     .to = kAnswered,
     .who = kHandlers,
     .asks = kAnswer,
     .sets = kAnsweredAt},
    {.number = 2,
     .name = "lift",
     .words = {"销号", "Lift"},
     .from = kIn<kIssued, kAnswered>,
     .to = kLifted,
     .who = kCommunityUp,
     .sets = kLiftedAt,
     .guard = reminder_rule::may_lift},
    {.number = 3,
     .name = "ask_again",
     .words = {"退回重新答复", "Ask again"},
     .from = kIn<kAnswered>,
     .to = kIssued,
     .who = kCommunityUp,
     .asks = kReason,
     .sets = kUnanswered},
    {.number = 4,
     .name = "withdraw",
     .words = {"撤回", "Withdraw"},
     .from = kIn<kIssued, kAnswered>,
     .to = kWithdrawn,
     .who = kCommunityUp,
     .asks = kReason},
};

}  // namespace

constinit const Workflow kMatterReminderWorkflow{
    .entity = &kMatterReminder, .first = kIssued, .actions = kActions};

}  // namespace quanyu::domain
