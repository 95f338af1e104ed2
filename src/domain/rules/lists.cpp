#include <algorithm>

#include "domain/rules/own_change.hpp"
#include "domain/rules/services.hpp"

namespace quanyu::domain::list_rule {
namespace {

const RecordFact* item_of(const RuleContext& context, FieldNumber field) {
  return context.facts.find(number::ListItem, context.after.id(field));
}

bool is_on(const RecordFact& item, ListKind list) {
  return item.number(kListItem["list"]) == static_cast<std::int64_t>(list);
}

bool is_open(const RecordFact& item) {
  return in_state(item, kListItem["state"], ListItemState::Open);
}

// A unit, an organisation or a team takes up a need; a community takes up a resource. Either may
// take up what stands on the third list.
Result<void> check_side(const RuleContext& context, const RecordFact& item) {
  const RecordFact& claim = context.after;
  if (claim.number(kClaim["side"]) == static_cast<std::int64_t>(ClaimSide::Provider)) {
    if (is_on(item, ListKind::Resource)) return rule_broken(context, kClaim["side"], "claim.side");
    if (claim.has(kClaim["unit"]) || claim.has(kClaim["organisation"]) ||
        claim.has(kClaim["team"])) {
      return {};
    }
    return rule_broken(context, kClaim["unit"], "claim.nobody");
  }
  if (is_on(item, ListKind::Demand)) return rule_broken(context, kClaim["side"], "claim.side");
  if (claim.has(kClaim["area"])) return {};
  return rule_broken(context, kClaim["area"], "claim.nobody");
}

}  // namespace

Result<void> kind_holds(const RuleContext& context) {
  const Id above = context.after.id(kServiceKind["part_of"]);
  if (above.is_nil()) return {};
  const RecordFact* parent = context.facts.find(number::ServiceKind, above);
  if (above == context.after.name.id ||
      (parent != nullptr && parent->has(kServiceKind["part_of"]))) {
    return rule_broken(context, kServiceKind["part_of"], "table.two_levels");
  }
  return {};
}

Result<void> name_holds(const RuleContext& context) {
  for (const RecordFact& other : context.facts.list(number::ListName)) {
    if (other.name.id != context.after.name.id &&
        other.number(kListName["list"]) == context.after.number(kListName["list"]) &&
        other.id(kListName["area"]) == context.after.id(kListName["area"])) {
      return rule_broken(context, kListName["list"], "list.named_twice");
    }
  }
  return {};
}

Result<void> claim_holds(const RuleContext& context) {
  const RecordFact* item = item_of(context, kClaim["item"]);
  if (item == nullptr) return {};
  TRY(check_side(context, *item));
  if (is_new(context) && !is_open(*item)) {
    return rule_broken(context, kClaim["item"], "claim.not_open");
  }
  const RecordFact* with = item_of(context, kClaim["with_item"]);
  if (with == nullptr) return {};
  const bool same_list = with->number(kListItem["list"]) == item->number(kListItem["list"]);
  if (same_list || (is_new(context) && !is_open(*with))) {
    return rule_broken(context, kClaim["with_item"], "claim.with_item");
  }
  return {};
}

void claimed(const RuleContext& context, Changes& changes) {
  if (is_new(context)) set_own(changes, kClaim["claimed_by"], context.acting.id);
}

Result<void> other_side_agrees(const RuleContext& context) {
  if (context.acting.id != context.before.id(kClaim["claimed_by"])) return {};
  return rule_broken(context, kClaim["claimed_by"], "claim.own_agreement");
}

Result<void> other_side_evaluates(const RuleContext& context) {
  if (context.acting.id != context.before.id(kClaim["done_by"])) return {};
  return rule_broken(context, kClaim["rating"], "claim.own_rating");
}

}  // namespace quanyu::domain::list_rule
