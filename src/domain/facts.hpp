// What a rule needs to know before it decides: a small answer loaded by `store::facts_for` for one
// command. Plain values, so that rules are tested without a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/entities/area.hpp"

namespace quanyu::domain {

struct SiblingFact {
  Id id;
  std::int64_t order = 0;
};

struct AreaFact {
  Id id;
  std::string name;
  AreaKind kind = AreaKind::Province;
  std::int64_t order = 0;
  bool has_children = false;
};

struct ActorFact {
  Id id;
  std::string name;
  std::string unit;
};

struct Facts {
  bool has_workspace = false;
  bool has_areas = false;
  std::optional<ActorFact> actor;     // the one the command speaks of, if known
  std::optional<AreaFact> area;       // the one the command speaks of, if it is there
  std::optional<AreaFact> parent;     // the parent it names, if it is there
  std::vector<SiblingFact> siblings;  // in official order; of the area, or under the parent
};

}  // namespace quanyu::domain
