// Indicators as data: which records count, what is taken of each, how it adds up over the tree of
// areas, in which words. Written by name over the declarations (catalogue.hpp lists them); loaded
// by store/fact_loader.hpp, folded by stats/indicator_figures.hpp. A name that is not declared does
// not compile.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "base/numbers.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

// How the value of an area comes from what hangs beneath it.
enum class RollUp : std::uint8_t {
  Sum,       // of the measure, or of the records
  Ratio,     // of two sums; a share, shown in percent
  Mean,      // of the measure over the records
  Latest,    // what was said last: an area's own word, else the sum of its parts' last words
  Distinct,  // each value once, however often it occurs
};

// Which records of the source belong to a period.
enum class Timing : std::uint8_t {
  InForce,  // that hold on its last day: from `from` (the day included) to `to`
  Within,   // whose day lies in it
  UpTo,     // whose day is not after its last day
  InYear,   // whose year is that of its last day
};

// Which of the records are taken.
enum class Take : std::uint8_t {
  All,
  LatestOfPlace,  // of each area the one with the latest day; its word covers what lies beneath
};

// What a cell must be.
enum class Holds : std::uint8_t {
  Between,  // a number from `low` to `high`
  Outside,  // not that, or empty
  Filled,
  Empty,
  Says,      // the text `text`: kinds that are a place's own records are told by their names
  NotAfter,  // not after the field `other`, both filled
};

struct Condition {
  FieldNumber field = 0;
  Holds holds = Holds::Between;
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::string_view text = {};
  FieldNumber other = 0;
  FieldNumber via = 0;  // not 0: `field` is of the record that this reference points at
};

struct Counted {
  const Entity* source = nullptr;
  std::span<const Condition> where = {};  // all of them
  Timing timing = Timing::InForce;
  Take take = Take::All;
  FieldNumber from = 0;     // 0: the field that means From; Within, UpTo: the day; InYear: the year
  FieldNumber to = 0;       // 0: the field that means To; another field ends before its day
  FieldNumber measure = 0;  // 0: each record counts one
  std::int64_t otherwise = 0;  // what a record counts whose measure is empty
  FieldNumber each = 0;        // not 0: each value of this field counts one, once
  FieldNumber place = 0;       // not 0: this reference says where it counts, not what it hangs on
};

enum class TargetSense : std::uint8_t { None = 0, AtLeast = 1, AtMost = 2, Exactly = 3 };

struct Indicator {
  std::string_view code;  // stable: "grid.first"
  Words name;
  Words unit;        // measure word; empty for shares
  Words definition;  // one sentence
  RollUp roll_up = RollUp::Sum;
  Counted counted;
  Counted also = {};          // added to what is counted, from another source
  Counted among = {};         // Ratio only: the whole
  Counted among_also = {};    // added to the whole
  std::uint8_t decimals = 0;  // shown
  TargetSense sense = TargetSense::None;
  Ratio target = {};  // of the value as it is counted; a place's own targets stand before it
};

// Decimals of the stored measure: sums are whole numbers of 10^-decimals.
constexpr int stored_decimals(const Counted& counted) {
  const Field* field = counted.measure == 0 ? nullptr : counted.source->field(counted.measure);
  return field == nullptr ? 0 : field->decimals;
}

// --- Words for what is counted ---

// The records whose day in `field` lies in the period.
consteval Counted within(const Entity& entity, std::span<const Condition> where,
                         std::string_view field) {
  return {.source = &entity, .where = where, .timing = Timing::Within, .from = entity[field]};
}

// --- Words for conditions ---

consteval std::int64_t choice_number(const Entity& entity, std::string_view field,
                                     std::string_view name) {
  for (const Choice& choice : entity.field(field)->choices) {
    if (choice.name == name) return choice.number;
  }
  // Not a constant: an undeclared choice does not compile.
  return entity.field(field)->choices[entity.field(field)->choices.size()].number;
}

consteval Condition between(const Entity& entity, std::string_view field, std::int64_t low,
                            std::int64_t high) {
  return {.field = entity[field], .low = low, .high = high};
}
consteval Condition at_least(const Entity& entity, std::string_view field, std::int64_t low) {
  return between(entity, field, low, std::numeric_limits<std::int64_t>::max());
}
consteval Condition is(const Entity& entity, std::string_view field, std::string_view name) {
  const std::int64_t number = choice_number(entity, field, name);
  return between(entity, field, number, number);
}
consteval Condition is_set(const Entity& entity, std::string_view flag) {
  return between(entity, flag, 1, 1);
}
consteval Condition is_unset(const Entity& entity, std::string_view flag) {
  return {.field = entity[flag], .holds = Holds::Outside, .low = 1, .high = 1};
}
consteval Condition is_not(const Entity& entity, std::string_view field, std::string_view name) {
  Condition condition = is(entity, field, name);
  condition.holds = Holds::Outside;
  return condition;
}
// Any of the choices from one to the other, by their numbers.
consteval Condition among(const Entity& entity, std::string_view field, std::string_view first,
                          std::string_view last) {
  return between(entity, field, choice_number(entity, field, first),
                 choice_number(entity, field, last));
}
// None of them.
consteval Condition outside(const Entity& entity, std::string_view field, std::string_view first,
                            std::string_view last) {
  Condition condition = among(entity, field, first, last);
  condition.holds = Holds::Outside;
  return condition;
}
consteval Condition filled(const Entity& entity, std::string_view field) {
  return {.field = entity[field], .holds = Holds::Filled};
}
consteval Condition left_empty(const Entity& entity, std::string_view field) {
  return {.field = entity[field], .holds = Holds::Empty};
}
consteval Condition says(const Entity& entity, std::string_view field, std::string_view text) {
  return {.field = entity[field], .holds = Holds::Says, .text = text};
}
consteval Condition not_after(const Entity& entity, std::string_view field,
                              std::string_view other) {
  return {.field = entity[field], .holds = Holds::NotAfter, .other = entity[other]};
}
// The condition holds of the record that `reference` points at.
consteval Condition where_its(const Entity& entity, std::string_view reference,
                              Condition condition) {
  condition.via = entity[reference];
  return condition;
}

}  // namespace quanyu::domain
