// Rows made from the declarations alone, so that property tests cover every entity there is and
// every one to come: a few records of each, cells that fit their fields. Deterministic by seed.
#pragma once

#include <string>
#include <vector>

#include "domain/changes.hpp"
#include "domain/schema.hpp"
#include "platform/random.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// So many records of each entity occur, and no more: their cells are fought over.
inline constexpr std::size_t kRecordsEach = 4;

// The n-th record of an entity. Where the entity has a natural key, the later half have one.
const Id& known_record(domain::EntityNumber entity, std::size_t at);

class RandomRows {
 public:
  void seed(std::uint64_t seed) { generator_ = platform::SeededRandom(seed); }
  std::uint64_t pick(std::uint64_t below) { return generator_.next() % below; }
  bool one_in(std::uint64_t many) { return pick(many) == 0; }
  template <class List>
  const auto& pick_of(const List& list) {
    return list[pick(std::size(list))];
  }
  Id new_id() { return generator_.id(); }

  // One of the records that generic edits fight over: one without and one with a natural key.
  const Id& record(domain::EntityNumber entity) { return known_record(entity, 1 + pick(2)); }
  // A link of a few days and kinds.
  domain::RowName link(const domain::Entity& link);
  // A value that the field's checks let through; never none.
  domain::Value value(const domain::Field& field);
  // One or two cells of a row; none now and then where the field may be empty.
  std::vector<domain::Cell> some_cells(const domain::Entity& entity);

 private:
  platform::SeededRandom generator_{0};
};

// Changes that bring records to life, each after everything that it must refer to. Asks what lives
// already, writes nothing.
class Births {
 public:
  Births(RandomRows& rows, Connection& connection) : rows_(rows), connection_(connection) {}

  void bring(domain::EntityNumber entity, const Id& id);
  // What the cells refer to.
  void bring_targets(const domain::Entity& entity, const std::vector<domain::Cell>& cells);

  std::vector<domain::RowChange> changes;

 private:
  bool lives(const domain::RowName& name);
  std::vector<domain::Cell> cells_of(const domain::Entity& entity);

  RandomRows& rows_;
  Connection& connection_;
  std::vector<domain::RowName> under_way_;
};

}  // namespace quanyu::store
