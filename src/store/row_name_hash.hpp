// Hash of a row's name, for hash tables of what stands in memory: rows of one command, of a
// segment. Internal to `store`.
#pragma once

#include <cstddef>

#include "domain/changes.hpp"

namespace quanyu::store {

// The links of one child differ only in kind and day, so these go in.
struct RowNameHash {
  std::size_t operator()(const domain::RowName& name) const {
    std::uint64_t hash = IdHash{}(name.id);
    for (const std::int64_t part : {std::int64_t{name.entity}, name.kind, name.valid_from}) {
      hash = (hash ^ static_cast<std::uint64_t>(part)) * 0x9e3779b97f4a7c15u;
      hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
  }
};

}  // namespace quanyu::store
