// The list of all entities: the only place that names them together. Schema, encoding, forms and
// the golden file of permanent numbers walk it; adding an entity is one line here.
#pragma once

#include <span>
#include <string_view>

#include "domain/schema.hpp"

namespace quanyu::domain {

// All entities in the order of their numbers.
std::span<const Entity* const> all_entities();

// The entity with this permanent number or stable name, or nullptr.
const Entity* find_entity(EntityNumber number);
const Entity* find_entity(std::string_view name);

}  // namespace quanyu::domain
