// Short ways for rules and workflows to read facts, to refuse by the number of filled fields, and
// to complete the record's own cells. Pure; consequences.hpp has those for further records.
#pragma once

#include <initializer_list>
#include <string_view>

#include "domain/periods.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// A cell that holds a day; `otherwise` where it is empty.
Date day_of(const RecordFact& record, FieldNumber field, Date otherwise);

// Refuses, at the first of the fields, a record of which not exactly (or not at least) one is
// filled.
Result<void> exactly_one(const RuleContext& context, std::initializer_list<FieldNumber> fields,
                         std::string_view key);
Result<void> at_least_one(const RuleContext& context, std::initializer_list<FieldNumber> fields,
                          std::string_view key);

// What the record's reference points at, or nullptr where it is empty or gone.
const RecordFact* referred(const RuleContext& context, FieldNumber field);

// Whether the command gives the field another value than it had.
bool changes_field(const RuleContext& context, FieldNumber field);

// Sets a cell of the command's own change; one that is set already is replaced.
void set_own_cell(const RuleContext& context, Changes& changes, FieldNumber field, Value value);

}  // namespace quanyu::domain
