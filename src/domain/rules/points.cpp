#include "domain/rules/points.hpp"

#include "domain/rules/own_change.hpp"
#include "domain/rules/services.hpp"

namespace quanyu::domain {
namespace {

bool is_kind(const RecordFact& entry, PointsKind kind) {
  return entry.number(kPointsEntry["kind"]) == static_cast<std::int64_t>(kind);
}

std::vector<RecordFact> without_this(const RuleContext& context, FieldNumber via) {
  std::vector<RecordFact> others = context.facts.list(number::PointsEntry, via);
  std::erase_if(others,
                [&](const RecordFact& other) { return other.name.id == context.after.name.id; });
  return others;
}

Result<void> check_given(const RuleContext& context) {
  const RecordFact& after = context.after;
  const RecordFact* service =
      context.facts.find(number::Attendance, after.id(kPointsEntry["attendance"]));
  if (service == nullptr ||
      service->id(kAttendance["person"]) != after.id(kPointsEntry["person"])) {
    return rule_broken(context, kPointsEntry["attendance"], "points.no_service");
  }
  for (const RecordFact& other : without_this(context, kPointsEntry["person"])) {
    if (other.id(kPointsEntry["attendance"]) == after.id(kPointsEntry["attendance"])) {
      return rule_broken(context, kPointsEntry["attendance"], "points.given_already");
    }
  }
  return {};
}

Result<void> check_redeemed(const RuleContext& context) {
  const RecordFact& after = context.after;
  const RecordFact* reward = context.facts.find(number::Reward, after.id(kPointsEntry["reward"]));
  if (reward == nullptr) return rule_broken(context, kPointsEntry["reward"], "points.no_reward");
  if (after.number(kPointsEntry["points"]) != reward->number(kReward["price"])) {
    return rule_broken(context, kPointsEntry["points"], "points.price");
  }
  if (points_balance(without_this(context, kPointsEntry["person"])) <
      after.number(kPointsEntry["points"])) {
    return rule_broken(context, kPointsEntry["points"], "points.too_few");
  }
  if (reward_left(*reward, without_this(context, kPointsEntry["reward"])) < 1) {
    return rule_broken(context, kPointsEntry["reward"], "points.none_left");
  }
  return {};
}

}  // namespace

std::int64_t points_for(const RecordFact& rule, std::int64_t tenths) {
  constexpr std::int64_t kPerHour = 1;
  const std::int64_t points = rule.number(kPointsRule["points"]);
  if (rule.number(kPointsRule["basis"]) != kPerHour) return points;
  return points * ((tenths + 5) / 10);
}

std::int64_t points_balance(std::span<const RecordFact> entries) {
  std::int64_t balance = 0;
  for (const RecordFact& entry : entries) {
    const std::int64_t points = entry.number(kPointsEntry["points"]);
    balance += is_kind(entry, PointsKind::Given) ? points : -points;
  }
  return balance;
}

std::int64_t reward_left(const RecordFact& reward, std::span<const RecordFact> entries) {
  std::int64_t left = reward.number(kReward["stock"]);
  for (const RecordFact& entry : entries) {
    const bool takes =
        is_kind(entry, PointsKind::Redeemed) && entry.id(kPointsEntry["reward"]) == reward.name.id;
    left -= takes ? 1 : 0;
  }
  return left;
}

Result<void> points_rule::holds(const RuleContext& context) {
  return is_kind(context.after, PointsKind::Given) ? check_given(context) : check_redeemed(context);
}

}  // namespace quanyu::domain
