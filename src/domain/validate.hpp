// Checks values against the declaration of their field, in one place for every form, import and
// rule. Says which field and why; never changes a value.
#pragma once

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

// One value of one field: FieldRequired, FieldTooLong {limit}, FieldBadValue {value} or ResidentId,
// at the field of the entity.
Result<void> validate(const Entity& entity, const Field& field, const Value& value);

// The same for a text or a number that is not in a Value yet (bulk columns).
Result<void> validate_text(const Entity& entity, const Field& field, std::string_view text);
Result<void> validate_number(const Entity& entity, const Field& field, std::int64_t number);

// All cells of a row. A row that is created must also have its required cells.
Result<void> validate(const RowChange& change);

}  // namespace quanyu::domain
