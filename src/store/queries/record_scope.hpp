// Whether many records hang within one area, asked one after the other: answers are remembered, so
// that a list of 200,000 matters in 50 communities climbs the tree 50 times. Internal to
// store/queries.
#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "base/result.hpp"
#include "domain/schema.hpp"
#include "store/connection.hpp"
#include "store/hanging.hpp"

namespace quanyu::store {

class RecordScope {
 public:
  RecordScope(Connection& connection, const Id& area) : connection_(connection), area_(area) {}

  // On the latest links. Nowhere: it hangs on no area.
  Result<Hanging> of(const domain::Entity& entity, std::int64_t key);

 private:
  Result<Hanging> of_area(std::int64_t key);

  Connection& connection_;
  Id area_;
  std::int64_t wanted_ = -1;  // local key of the area; -1: not looked up yet
  std::map<std::pair<domain::EntityNumber, std::int64_t>, Hanging> known_;
};

// Whether records of this entity can hang on an area at all.
bool can_hang(const domain::Entity& entity);

}  // namespace quanyu::store
