#include "domain/model.hpp"

#include <array>

#include "domain/entities/actor.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/workspace.hpp"

namespace quanyu::domain {
namespace {

constexpr std::array kEntities = {&kWorkspace, &kActor, &kArea, &kAreaParent};

}  // namespace

std::span<const Entity* const> all_entities() { return kEntities; }

const Entity* find_entity(EntityNumber number) {
  for (const Entity* entity : kEntities) {
    if (entity->number == number) return entity;
  }
  return nullptr;
}

const Entity* find_entity(std::string_view name) {
  for (const Entity* entity : kEntities) {
    if (entity->name == name) return entity;
  }
  return nullptr;
}

}  // namespace quanyu::domain
