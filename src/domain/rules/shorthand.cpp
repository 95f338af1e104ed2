#include "domain/rules/shorthand.hpp"

#include <algorithm>

namespace quanyu::domain {
namespace {

std::ptrdiff_t filled(const RecordFact& record, std::initializer_list<FieldNumber> fields) {
  return std::ranges::count_if(fields, [&](FieldNumber field) { return record.has(field); });
}

}  // namespace

Date day_of(const RecordFact& record, FieldNumber field, Date otherwise) {
  if (!record.has(field)) return otherwise;
  return Date{static_cast<std::int32_t>(record.number(field))};
}

Result<void> exactly_one(const RuleContext& context, std::initializer_list<FieldNumber> fields,
                         std::string_view key) {
  if (filled(context.after, fields) == 1) return {};
  return rule_broken(context, *fields.begin(), key);
}

Result<void> at_least_one(const RuleContext& context, std::initializer_list<FieldNumber> fields,
                          std::string_view key) {
  if (filled(context.after, fields) > 0) return {};
  return rule_broken(context, *fields.begin(), key);
}

const RecordFact* referred(const RuleContext& context, FieldNumber field) {
  const Field* declared = context.entity.field(field);
  const RecordFact* fact = context.facts.find(declared->target, context.after.id(field));
  return fact != nullptr && fact->standing == Standing::Alive ? fact : nullptr;
}

bool changes_field(const RuleContext& context, FieldNumber field) {
  const Value* before = context.before.find(field);
  const Value* after = context.after.find(field);
  if (before == nullptr || after == nullptr) return before != after;
  return *before != *after;
}

void set_own_cell(const RuleContext& context, Changes& changes, FieldNumber field, Value value) {
  std::vector<Cell>& cells = changes.rows.front().cells;
  std::erase_if(cells, [&](const Cell& cell) { return cell.field == field; });
  const Value* held = context.before.find(field);
  const bool same = held == nullptr ? is_none(value) : *held == value;
  if (!same) cells.push_back({field, std::move(value)});
}

}  // namespace quanyu::domain
