// All live records of an entity a slice at a time, for questions that look at every one of them
// while somebody works. Read-only.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "domain/facts.hpp"
#include "store/database.hpp"

namespace quanyu::store {

class RecordWalk {
 public:
  // Local keys in a slice: a few milliseconds' work.
  static constexpr std::int64_t kSlice = 500;

  // Both outlive it.
  RecordWalk(Database& database, const domain::Entity& entity)
      : database_(database), entity_(entity) {}

  // The next records, in the order they were made; none where a slice holds none.
  Result<std::vector<domain::RecordFact>> next();
  [[nodiscard]] bool done() const { return last_ >= 0 && read_ >= last_; }

 private:
  Database& database_;
  const domain::Entity& entity_;
  std::int64_t read_ = 0;   // up to this key
  std::int64_t last_ = -1;  // not asked yet
};

}  // namespace quanyu::store
