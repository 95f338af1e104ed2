// Rules of single entities: what must hold of a record beyond its fields, and what follows when it
// is written. Pure functions over facts, asked by decide.cpp for every command on the entity;
// merging never asks them. Each section of the domain has its rules in rules/; registry.cpp lists
// them.
#pragma once

#include <span>

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

struct RuleContext {
  const Acting& acting;
  const Entity& entity;
  const RecordFact& before;  // Absent while the record is being made
  const RecordFact& after;   // as it would be
  const Facts& facts;
  Moment now;
};

// Refuses what must not be. Errors name the field; RuleBroken carries the key of a sentence
// "rule.<key>" of the catalogue.
using Guard = Result<void> (*)(const RuleContext& context);
// Adds what follows: further cells of the record's own change (the first of `changes`), other rows.
using Consequence = void (*)(const RuleContext& context, Changes& changes);

// Live records that a rule wants to see: those of `of` whose field `via` refers to the record, or
// to whatever the record's own field `through` refers to. Without `via`: all of them, for small
// tables.
struct Relation {
  EntityNumber of = 0;
  FieldNumber via = 0;
  FieldNumber through = 0;
};
// Those of its own kind that refer by `field` to what it refers to, itself among them.
consteval Relation siblings(const Entity& entity, std::string_view field) {
  return {.of = entity.number, .via = entity[field], .through = entity[field]};
}

struct EntityRule {
  EntityNumber entity = 0;
  std::span<const Relation> needs = {};
  Guard guard = nullptr;
  Consequence consequence = nullptr;
  Guard removal = nullptr;  // before it goes to the trash; `after` is the record as it is
};

// The rule of an entity, or nullptr.
const EntityRule* find_rule(EntityNumber entity);

// Short for guards: the sentence "rule.<key>", at a field.
std::unexpected<Error> rule_broken(const RuleContext& context, FieldNumber field,
                                   std::string_view key);

}  // namespace quanyu::domain
