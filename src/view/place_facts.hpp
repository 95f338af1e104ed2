// What the builders are told about the open place and this device: plain read-only facts that `app`
// gathers from the store and keeps alive while views built from them live. Used by every builder.
// Never written by a view.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "view/tree_facts.hpp"

namespace quanyu::view {

// Who works here; empty name: not said yet.
struct PersonFacts {
  std::string name, unit;
  friend bool operator==(const PersonFacts&, const PersonFacts&) = default;
};

// Number of counted units per kind (statistical-only ones left out).
struct KindCounts {
  std::int64_t of[kAreaKindCount] = {};
  [[nodiscard]] std::int64_t operator[](AreaKind kind) const {
    return of[static_cast<std::size_t>(kind)];
  }
  friend bool operator==(const KindCounts&, const KindCounts&) = default;
};

// One line of the samples index.
struct SampleFacts {
  std::string code, name, where;
  KindCounts counts;
  bool here = false;
  friend bool operator==(const SampleFacts&, const SampleFacts&) = default;
};

// One workspace kept on this device.
struct WorkspaceFacts {
  std::string token;  // its id, 32 hex digits
  std::string name;
  bool demo = false;
  std::int64_t areas = 0, bytes = 0, opened_utc_ms = 0;
  friend bool operator==(const WorkspaceFacts&, const WorkspaceFacts&) = default;
};

// The open place.
struct PlaceFacts {
  std::string token, name;
  bool demo = false;
  std::int32_t offset_minutes = 480;
  std::string as_of;  // date of the code table, "2023-06-30", or empty
  TreeFacts tree;
};

}  // namespace quanyu::view
