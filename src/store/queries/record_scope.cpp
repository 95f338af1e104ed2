#include "store/queries/record_scope.hpp"

#include <vector>

#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

constexpr std::size_t kMostLevels = 64;
constexpr std::int64_t kAdministrative = 1;
constexpr std::int64_t kLastDay = 2'932'896;  // 9999-12-31

}  // namespace

Result<Hanging> RecordScope::of(const domain::Entity& entity, std::int64_t key) {
  if (entity.number == domain::number::Area) return of_area(key);
  const auto known = known_.find({entity.number, key});
  if (known != known_.end()) return known->second;
  TRY_ASSIGN(const std::int64_t home, home_area(connection_, entity, key));
  Hanging answer = Hanging::Nowhere;
  if (home != 0) {
    TRY_ASSIGN(answer, of_area(home));
  }
  known_[{entity.number, key}] = answer;
  return answer;
}

// Everything on the way up gets the same answer.
Result<Hanging> RecordScope::of_area(std::int64_t key) {
  if (wanted_ < 0) {
    TRY_ASSIGN(wanted_,
               find_record(connection_, *domain::find_entity(domain::number::Area), area_));
  }
  const domain::Entity& link = *domain::find_entity(domain::number::AreaParent);
  std::vector<std::int64_t> passed;
  Hanging answer = Hanging::Outside;
  for (std::int64_t at = key; at != 0 && passed.size() < kMostLevels;) {
    const auto known = known_.find({domain::number::Area, at});
    if (at == wanted_ || known != known_.end()) {
      answer = at == wanted_ ? Hanging::Inside : known->second;
      break;
    }
    passed.push_back(at);
    TRY_ASSIGN(at, parent_on(connection_, link, at, kAdministrative, kLastDay));
  }
  for (const std::int64_t at : passed) known_[{domain::number::Area, at}] = answer;
  return answer;
}

bool can_hang(const domain::Entity& entity) {
  if (entity.number == domain::number::Area || entity.is_link()) return true;
  if (entity.field(domain::Meaning::Place) != nullptr) return true;
  for (const domain::Entity* link : domain::all_entities()) {
    if (link->is_link() && entity_of_child(*link) == &entity) return true;
  }
  return false;
}

}  // namespace quanyu::store
