#include "domain/model.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "domain/entities/activity.hpp"
#include "domain/entities/actor.hpp"
#include "domain/entities/agreement.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/area_groups.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/assessment.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/calendar.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/centre.hpp"
#include "domain/entities/centre_plan.hpp"
#include "domain/entities/collection.hpp"
#include "domain/entities/demands.hpp"
#include "domain/entities/designation.hpp"
#include "domain/entities/directory.hpp"
#include "domain/entities/document.hpp"
#include "domain/entities/duty.hpp"
#include "domain/entities/enterprise.hpp"
#include "domain/entities/figures.hpp"
#include "domain/entities/funds.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/levels.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/matter_tables.hpp"
#include "domain/entities/meeting.hpp"
#include "domain/entities/mobilisation.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/points.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/powers.hpp"
#include "domain/entities/project.hpp"
#include "domain/entities/registration.hpp"
#include "domain/entities/report_template.hpp"
#include "domain/entities/review.hpp"
#include "domain/entities/rotation.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/entities/service_order.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/street_lists.hpp"
#include "domain/entities/task.hpp"
#include "domain/entities/team.hpp"
#include "domain/entities/unit_places.hpp"
#include "domain/entities/units.hpp"
#include "domain/entities/visit.hpp"
#include "domain/entities/whistle.hpp"
#include "domain/entities/work_plan.hpp"
#include "domain/entities/workforce.hpp"
#include "domain/entities/workspace.hpp"

namespace quanyu::domain {
namespace {

#define E(value, name) static_assert(k##name.number == (value));
#include "domain/entities/numbers.def"
#undef E

// In the order of their numbers, as the table has them.
constexpr std::array kEntities = {
#define E(value, name) &k##name,
#include "domain/entities/numbers.def"
#undef E
};

// The declared ones, and what a test adds at the end.
std::vector<const Entity*>& entities() {
  static std::vector<const Entity*> all(kEntities.begin(), kEntities.end());
  return all;
}

}  // namespace

ExtraEntity::ExtraEntity(const Entity& entity) { entities().push_back(&entity); }
ExtraEntity::~ExtraEntity() { entities().pop_back(); }

std::span<const Entity* const> all_entities() { return entities(); }

const Entity* find_entity(EntityNumber number) {
  // Asked for every row that is read: those declared stand in order.
  const auto* const declared = std::ranges::lower_bound(kEntities, number, {}, &Entity::number);
  if (declared != kEntities.end() && (*declared)->number == number) return *declared;
  for (const Entity* entity : std::span(entities()).subspan(kEntities.size())) {
    if (entity->number == number) return entity;
  }
  return nullptr;
}

const Entity* find_entity(std::string_view name) {
  for (const Entity* entity : entities()) {
    if (entity->name == name) return entity;
  }
  return nullptr;
}

Words words_of(std::string_view name) {
  const auto take = [&name] {
    const std::size_t dot = name.find('.');
    const std::string_view first = name.substr(0, dot);
    name.remove_prefix(dot == std::string_view::npos ? name.size() : dot + 1);
    return first;
  };
  const Entity* entity = find_entity(take());
  if (entity == nullptr || name.empty()) return entity == nullptr ? Words{} : entity->words;
  const Field* field = entity->field(take());
  if (field == nullptr || name.empty()) return field == nullptr ? Words{} : field->words;
  for (const Choice& choice : field->choices) {
    if (choice.name == name) return choice.words;
  }
  return {};
}

}  // namespace quanyu::domain
