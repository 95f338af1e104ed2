// All entities, to walk them: schema, encoding, forms and the golden file of permanent numbers do.
// The list itself is entities/numbers.def; adding an entity is one line there.
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

// For tests: while it lives, the model also holds this entity, whose number must be new. Proves
// that everything is derived from declarations, with an entity that no other source knows.
class ExtraEntity {
 public:
  explicit ExtraEntity(const Entity& entity);
  ~ExtraEntity();
  ExtraEntity(const ExtraEntity&) = delete;
  ExtraEntity& operator=(const ExtraEntity&) = delete;
};

// The words of a stable name: "area", "area.kind", "area.kind.street"; empty where there is none.
Words words_of(std::string_view name);

}  // namespace quanyu::domain
