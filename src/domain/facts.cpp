#include "domain/facts.hpp"

#include <algorithm>

namespace quanyu::domain {

const Value* RecordFact::find(FieldNumber field) const {
  const auto found = std::ranges::find(cells, field, &Cell::field);
  return found == cells.end() ? nullptr : &found->value;
}

std::int64_t RecordFact::number(FieldNumber field) const {
  const Value* value = find(field);
  const auto* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  return number == nullptr ? 0 : *number;
}

std::string RecordFact::text(FieldNumber field) const {
  const Value* value = find(field);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::string() : *text;
}

Id RecordFact::id(FieldNumber field) const {
  const Value* value = find(field);
  const auto* id = value == nullptr ? nullptr : std::get_if<Id>(value);
  return id == nullptr ? Id{} : *id;
}

void RecordFact::set(FieldNumber field, Value value) {
  const auto found = std::ranges::find(cells, field, &Cell::field);
  if (is_none(value)) {
    if (found != cells.end()) cells.erase(found);
  } else if (found != cells.end()) {
    found->value = std::move(value);
  } else {
    cells.push_back({field, std::move(value)});
  }
}

const RecordFact* Facts::find(EntityNumber entity, const Id& id) const {
  const auto found = std::ranges::find_if(referred, [&](const RecordFact& fact) {
    return fact.name.entity == entity && fact.name.id == id;
  });
  return found == referred.end() ? nullptr : &*found;
}

const std::vector<RecordFact>& Facts::list(EntityNumber of, FieldNumber via) const {
  static const std::vector<RecordFact> kNone;
  const auto found = std::ranges::find_if(
      related, [&](const RelatedFact& fact) { return fact.of == of && fact.via == via; });
  return found == related.end() ? kNone : found->records;
}

}  // namespace quanyu::domain
