#include "domain/entities/collection.hpp"

#include <algorithm>

#include "domain/rules/consequences.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace collection_state;

constexpr Asked kForSending[] = {{kCollection["deadline"], Presence::Optional}};
constexpr Asked kForExtending[] = {{kCollection["deadline"]}};
constexpr Asked kForCancelling[] = {{kCollection["cancel_reason"]}};
constexpr Setting kSentNow[] = {{kCollection["sent_at"], SetTo::Now}};
constexpr Setting kRemindedNow[] = {{kCollection["reminded_at"], SetTo::Now}};
constexpr Setting kClosedNow[] = {{kCollection["closed_at"], SetTo::Now}};
constexpr Setting kNotClosed[] = {{kCollection["closed_at"], SetTo::Nothing}};

Result<void> can_be_sent(const RuleContext& context) {
  if (context.after.number(kCollection["deadline"]) <= context.now.minutes) {
    return rule_broken(context, kCollection["deadline"], "deadline_is_past");
  }
  if (context.facts.list(number::CollectionColumn, kCollectionColumn["collection"]).empty()) {
    return rule_broken(context, kCollection["title"], "collection_without_columns");
  }
  if (context.facts.list(number::CollectionReturn, kCollectionReturn["collection"]).empty()) {
    return rule_broken(context, kCollection["answerers"], "collection_without_returns");
  }
  return {};
}

Result<void> deadline_is_later(const RuleContext& context) {
  if (context.after.number(kCollection["deadline"]) >
      context.before.number(kCollection["deadline"])) {
    return {};
  }
  return rule_broken(context, kCollection["deadline"], "due_not_later");
}

// Every return is accepted, waived, or known not to have come.
Result<void> nothing_waits_to_be_checked(const RuleContext& context) {
  const auto& returns =
      context.facts.list(number::CollectionReturn, kCollectionReturn["collection"]);
  const bool waits = std::ranges::any_of(returns, [](const RecordFact& record) {
    return record.number(kCollectionReturn["state"]) == return_state::kReceived;
  });
  if (!waits) return {};
  return rule_broken(context, kCollection["state"], "returns_not_checked");
}

constexpr Action kActions[] = {
    {.number = 1,
     .name = "send",
     .words = {"下发", "Send out"},
     .from = kFrom<kDraft>,
     .to = kSent,
     .who = kCommunityUp,
     .asks = kForSending,
     .sets = kSentNow,
     .guard = can_be_sent},
    {.number = 2,
     .name = "remind",
     .words = {"催报", "Remind"},
     .from = kFrom<kSent>,
     .who = kCommunityUp,
     .sets = kRemindedNow},
    {.number = 3,
     .name = "extend",
     .words = {"延长截止", "Extend the deadline"},
     .from = kFrom<kSent>,
     .who = kCommunityUp,
     .asks = kForExtending,
     .guard = deadline_is_later},
    {.number = 4,
     .name = "close",
     .words = {"截止", "Close"},
     .from = kFrom<kSent>,
     .to = kClosed,
     .who = kCommunityUp,
     .sets = kClosedNow},
    {.number = 5,
     .name = "reopen",
     .words = {"重新开放", "Open again"},
     .from = kFrom<kClosed, kTotalled>,
     .to = kSent,
     .who = kCommunityUp,
     .sets = kNotClosed},
    {.number = 6,
     .name = "total",
     .words = {"汇总", "Add up"},
     .from = kFrom<kClosed>,
     .to = kTotalled,
     .who = kCommunityUp,
     .guard = nothing_waits_to_be_checked},
    {.number = 7,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kDraft, kSent>,
     .to = kCancelled,
     .who = kCommunityUp,
     .asks = kForCancelling},
};

constexpr Relation kNeeds[] = {
    {number::CollectionColumn, kCollectionColumn["collection"]},
    {number::CollectionReturn, kCollectionReturn["collection"]},
};

}  // namespace

constinit const Workflow kCollectionWorkflow{
    .entity = &kCollection, .first = kDraft, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
