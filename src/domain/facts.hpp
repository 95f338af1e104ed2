// What a rule needs to know before it decides: a small answer loaded by `store::facts_for` for one
// command. Plain values, so that rules are tested without a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/changes.hpp"
#include "domain/entities/area.hpp"
#include "domain/structure_facts.hpp"

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

// Whether a row is there, was never made, or lies in the trash. Dated links are never in the trash.
enum class Standing : std::uint8_t { Absent, Alive, Removed };

// One row as rules see it: its cells without the empty ones. Absent fields answer 0, "", nil.
struct RecordFact {
  RowName name;
  Standing standing = Standing::Absent;
  std::vector<Cell> cells;

  [[nodiscard]] const Value* find(FieldNumber field) const;
  [[nodiscard]] bool has(FieldNumber field) const { return find(field) != nullptr; }
  [[nodiscard]] std::int64_t number(FieldNumber field) const;
  [[nodiscard]] std::string text(FieldNumber field) const;
  [[nodiscard]] Id id(FieldNumber field) const;
  // Sets a cell; an empty value takes it away.
  void set(FieldNumber field, Value value);

  friend bool operator==(const RecordFact&, const RecordFact&) = default;
};

// The live records of one entity that refer to the command's record (or to what that refers to) by
// one field; all of the entity where no field is named.
struct RelatedFact {
  EntityNumber of = 0;
  FieldNumber via = 0;
  std::vector<RecordFact> records;
};

// What the number of a new document is made from (serial.hpp).
struct SerialFact {
  std::string unit_code;  // initials of the unit acted for
  std::string device;     // this device's letters (device_letters.hpp)
  std::int64_t next = 1;  // of this unit and device on this day
};

struct Facts {
  bool has_workspace = false;
  bool has_areas = false;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;

  // For the commands on areas and actors.
  std::optional<ActorFact> actor;     // the one the command speaks of, if known
  std::optional<AreaFact> area;       // the one the command speaks of, if it is there
  std::optional<AreaFact> parent;     // the parent it names, if it is there
  std::vector<SiblingFact> siblings;  // in official order; of the area, or under the parent

  // For the commands on every entity alike.
  RecordFact record;                 // the one the command speaks of
  std::vector<RecordFact> referred;  // what it or the command refers to, alive or not
  std::vector<RelatedFact> related;  // what the entity's rule asks for (rules.hpp)
  std::vector<Id> above_parent;      // a link's new parent and all above it on its day
  std::vector<Id> areas_above;       // the area it hangs on and all above that, nearest first
  std::int64_t referrers = 0;        // live records and current links that refer to it
  bool in_scope = true;              // it hangs where the actor answers for, or nowhere
  SerialFact serial;

  // For the structural commands.
  StructureFacts structure;

  // Of `referred`, or nullptr.
  [[nodiscard]] const RecordFact* find(EntityNumber entity, const Id& id) const;
  // Of `related`; empty when the rule did not ask.
  [[nodiscard]] const std::vector<RecordFact>& list(EntityNumber of, FieldNumber via = 0) const;
};

}  // namespace quanyu::domain
