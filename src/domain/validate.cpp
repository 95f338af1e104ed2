#include "domain/validate.hpp"

#include <algorithm>
#include <string>

#include "base/resident_id.hpp"
#include "base/text.hpp"
#include "domain/model.hpp"

namespace quanyu::domain {
namespace {

std::unexpected<Error> at_field(ErrorCode code, const Entity& entity, const Field& field,
                                std::vector<std::string> args = {}) {
  return fail_at(code, std::string(entity.name), std::string(field.name), std::move(args));
}

Result<void> validate_reference(const Entity& entity, const Field& field, const Id& id) {
  if (id.is_nil()) return at_field(ErrorCode::FieldBadValue, entity, field, {to_hex(id)});
  return {};
}

bool needs_value(const Field& field) { return field.presence == Presence::Required; }

}  // namespace

Result<void> validate_text(const Entity& entity, const Field& field, std::string_view text) {
  if (field.type != FieldType::Text) {
    return at_field(ErrorCode::FieldBadValue, entity, field, {std::string(text)});
  }
  if (needs_value(field) && is_blank(text)) {
    return at_field(ErrorCode::FieldRequired, entity, field);
  }
  if (!is_utf8(text) || text.find('\0') != std::string_view::npos) {
    return at_field(ErrorCode::FieldBadValue, entity, field, {""});
  }
  // Bytes are at least as many as code points: counting is for the rare long text.
  if (text.size() > field.max_length && count_code_points(text) > field.max_length) {
    return at_field(ErrorCode::FieldTooLong, entity, field, {std::to_string(field.max_length)});
  }
  // A key names a unit by a code of its own, which may look like anything.
  if (field.part == Part::Value && holds_resident_id(text)) {
    return at_field(ErrorCode::ResidentId, entity, field);
  }
  return {};
}

Result<void> validate_number(const Entity& entity, const Field& field, std::int64_t number) {
  bool fits = number >= field.minimum && number <= field.maximum;
  switch (field.type) {
    case FieldType::Flag: fits = fits && (number == 0 || number == 1); break;
    case FieldType::Choice:
      fits = fits && std::ranges::contains(field.choices, number, &Choice::number);
      break;
    case FieldType::Date:
      fits = fits && is_real_day(civil_of({static_cast<std::int32_t>(number)})) &&
             number == static_cast<std::int32_t>(number);
      break;
    case FieldType::Integer:
    case FieldType::Moment:
    case FieldType::Scaled: break;
    case FieldType::Text:
    case FieldType::Reference: fits = false; break;
  }
  if (!fits) {
    return at_field(ErrorCode::FieldBadValue, entity, field, {std::to_string(number)});
  }
  return {};
}

Result<void> validate(const Entity& entity, const Field& field, const Value& value) {
  if (is_none(value)) {
    if (needs_value(field)) return at_field(ErrorCode::FieldRequired, entity, field);
    return {};
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return validate_text(entity, field, *text);
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return validate_number(entity, field, *number);
  }
  if (field.type != FieldType::Reference) {
    return at_field(ErrorCode::FieldBadValue, entity, field, {to_hex(std::get<Id>(value))});
  }
  return validate_reference(entity, field, std::get<Id>(value));
}

Result<void> validate(const RowChange& change) {
  const Entity* entity = find_entity(change.row.entity);
  if (entity == nullptr) {
    return fail(ErrorCode::FieldBadValue, {std::to_string(change.row.entity)});
  }
  for (const Cell& cell : change.cells) {
    if (cell.field == kErasureField && entity->has_contacts() && is_none(cell.value)) continue;
    const Field* field = entity->field(cell.field);
    if (field == nullptr) {
      return fail_at(ErrorCode::FieldBadValue, std::string(entity->name),
                     std::to_string(cell.field));
    }
    TRY(validate(*entity, *field, cell.value));
  }
  if (change.life != Life::Create) return {};
  for (const Field& field : entity->fields) {
    const bool given = std::ranges::contains(change.cells, field.number, &Cell::field);
    if (needs_value(field) && !given && field.part == Part::Value) {
      return at_field(ErrorCode::FieldRequired, *entity, field);
    }
  }
  return {};
}

}  // namespace quanyu::domain
