#include <algorithm>

#include "domain/rules/cell_sum.hpp"
#include "domain/rules/collections.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

Result<void> belongs_to_draft(const RuleContext& context, FieldNumber field) {
  const RecordFact* collection = referred(context, field);
  if (collection == nullptr) return {};
  if (collection->number(kCollection["state"]) == collection_state::kDraft) return {};
  return rule_broken(context, field, "collection_was_sent");
}

std::int64_t state_of_collection(const RuleContext& context) {
  const RecordFact* collection = referred(context, kCollectionReturn["collection"]);
  return collection == nullptr ? collection_state::kDraft
                               : collection->number(kCollection["state"]);
}

}  // namespace

Result<void> column_fits(const RuleContext& context) {
  TRY(belongs_to_draft(context, kCollectionColumn["collection"]));
  const std::string cell = context.after.text(kCollectionColumn["cell"]);
  if (!is_cell_name(cell)) {
    return rule_broken(context, kCollectionColumn["cell"], "cell_name");
  }
  for (const RecordFact& other :
       context.facts.list(number::CollectionColumn, kCollectionColumn["collection"])) {
    if (other.name != context.after.name && other.text(kCollectionColumn["cell"]) == cell) {
      return rule_broken(context, kCollectionColumn["cell"], "cell_twice");
    }
  }
  const bool limited =
      context.after.has(kCollectionColumn["least"]) && context.after.has(kCollectionColumn["most"]);
  if (limited && context.after.number(kCollectionColumn["least"]) >
                     context.after.number(kCollectionColumn["most"])) {
    return rule_broken(context, kCollectionColumn["most"], "most_below_least");
  }
  return {};
}

Result<void> check_can_be_read(const RuleContext& context) {
  TRY(belongs_to_draft(context, kCollectionCheck["collection"]));
  for (const FieldNumber side : {kCollectionCheck["left"], kCollectionCheck["right"]}) {
    if (!parse_cell_sum(context.after.text(side))) {
      return rule_broken(context, side, "cell_sum");
    }
  }
  return {};
}

Result<void> return_has_answerer(const RuleContext& context) {
  TRY(at_least_one(
      context, {kCollectionReturn["unit"], kCollectionReturn["area"], kCollectionReturn["grid"]},
      "return_of_nobody"));
  const std::int64_t state = state_of_collection(context);
  if (state != collection_state::kTotalled && state != collection_state::kCancelled) return {};
  return rule_broken(context, kCollectionReturn["collection"], "collection_is_settled");
}

Result<void> value_fits(const RuleContext& context) {
  const RecordFact* record = referred(context, kCollectionValue["return"]);
  const RecordFact* column = referred(context, kCollectionValue["column"]);
  if (record == nullptr || column == nullptr) return {};
  if (record->id(kCollectionReturn["collection"]) != column->id(kCollectionColumn["collection"])) {
    return rule_broken(context, kCollectionValue["column"], "column_of_other_collection");
  }
  const std::int64_t state = record->number(kCollectionReturn["state"]);
  if (state == return_state::kAccepted || state == return_state::kWaived) {
    return rule_broken(context, kCollectionValue["return"], "return_is_settled");
  }
  for (const RecordFact& other :
       context.facts.list(number::CollectionValue, kCollectionValue["return"])) {
    if (other.name != context.after.name &&
        other.id(kCollectionValue["column"]) == column->name.id) {
      return rule_broken(context, kCollectionValue["column"], "value_twice");
    }
  }
  return {};
}

Result<void> collection_is_open(const RuleContext& context) {
  const std::int64_t state = state_of_collection(context);
  if (state == collection_state::kSent || state == collection_state::kClosed) return {};
  return rule_broken(context, kCollectionReturn["collection"], "collection_not_open");
}

Result<void> return_is_complete(const RuleContext& context) {
  TRY(collection_is_open(context));
  const auto& values = context.facts.list(number::CollectionValue, kCollectionValue["return"]);
  if (!values.empty()) return {};
  return rule_broken(context, kCollectionReturn["state"], "return_without_values");
}

Result<void> return_is_empty(const RuleContext& context) {
  TRY(collection_is_open(context));
  const auto& values = context.facts.list(number::CollectionValue, kCollectionValue["return"]);
  if (values.empty()) return {};
  return rule_broken(context, kCollectionReturn["nil"], "nil_return_with_values");
}

Result<void> return_passes_checks(const RuleContext& context) {
  TRY(collection_is_open(context));
  if (context.after.number(kCollectionReturn["nil"]) != 0) return {};
  const std::vector<CellFinding> findings =
      check_return(context.facts.list(number::CollectionColumn, kCollectionColumn["collection"]),
                   context.facts.list(number::CollectionCheck, kCollectionCheck["collection"]),
                   context.facts.list(number::CollectionValue, kCollectionValue["return"]));
  if (findings.empty()) return {};
  return rule_broken(context, kCollectionReturn["state"], "return_fails_checks");
}

}  // namespace quanyu::domain
