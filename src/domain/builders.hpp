// The words fields are declared in: one call begins a field by its type, further ones say what else
// is true of it (schema.hpp). Used by entities/ only, mostly through declare.hpp.
//
//   inline constexpr Field kGridFields[] = {
//       text(1, "name", "名称", "Name", 60).required().title(),
//       choice(2, "level", "级别", "Level", kGridLevels).required().listed(),
//       count(3, "households", "户数", "Households").measured(measure::kHouseholds),
//       reference(4, "holder", "网格长", "Holder", number::Person),
//   };
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain {

// `longest` in code points.
constexpr Field text(FieldNumber number, std::string_view name, std::string_view zh,
                     std::string_view en, std::uint32_t longest) {
  return {.number = number, .name = name, .words = {zh, en}, .max_length = longest};
}

// A text of several lines.
constexpr Field prose(FieldNumber number, std::string_view name, std::string_view zh,
                      std::string_view en) {
  return text(number, name, zh, en, 2000).tall(4);
}

constexpr Field integer(FieldNumber number, std::string_view name, std::string_view zh,
                        std::string_view en) {
  return {.number = number, .name = name, .words = {zh, en}, .type = FieldType::Integer};
}

// A number of things: nought or more.
constexpr Field count(FieldNumber number, std::string_view name, std::string_view zh,
                      std::string_view en) {
  return integer(number, name, zh, en).between(0, 1'000'000'000);
}

constexpr Field flag(FieldNumber number, std::string_view name, std::string_view zh,
                     std::string_view en) {
  return {.number = number, .name = name, .words = {zh, en}, .type = FieldType::Flag};
}

constexpr Field choice(FieldNumber number, std::string_view name, std::string_view zh,
                       std::string_view en, std::span<const Choice> choices) {
  return {.number = number,
          .name = name,
          .words = {zh, en},
          .type = FieldType::Choice,
          .choices = choices};
}

constexpr Field date(FieldNumber number, std::string_view name, std::string_view zh,
                     std::string_view en) {
  return {.number = number, .name = name, .words = {zh, en}, .type = FieldType::Date};
}

constexpr Field moment(FieldNumber number, std::string_view name, std::string_view zh,
                       std::string_view en) {
  return {.number = number, .name = name, .words = {zh, en}, .type = FieldType::Moment};
}

constexpr Field reference(FieldNumber number, std::string_view name, std::string_view zh,
                          std::string_view en, EntityNumber target) {
  return {.number = number,
          .name = name,
          .words = {zh, en},
          .type = FieldType::Reference,
          .target = target};
}

// A number with decimals, kept as a whole number of 10^-decimals; nought or more.
constexpr Field scaled(FieldNumber number, std::string_view name, std::string_view zh,
                       std::string_view en, std::uint8_t decimals) {
  Field field = {.number = number, .name = name, .words = {zh, en}, .type = FieldType::Scaled};
  field.decimals = decimals;
  return field.between(0, 1'000'000'000'000'000);
}

// The four fields of a dated link: `child` of `kind` has hung on `parent` since a day.
constexpr Field link_child(std::string_view zh, std::string_view en, EntityNumber target) {
  return reference(link_field::kChild, "child", zh, en, target).required().key().listed();
}
constexpr Field link_kind(std::span<const Choice> kinds) {
  return choice(link_field::kKind, "kind", "关系", "Relation", kinds).required().key().listed();
}
constexpr Field link_valid_from() {
  return date(link_field::kValidFrom, "valid_from", "自何日起", "Valid from")
      .required()
      .key()
      .listed();
}
constexpr Field link_parent(std::string_view zh, std::string_view en, EntityNumber target) {
  return reference(link_field::kParent, "parent", zh, en, target).listed();
}

// Measure words and units.
namespace measure {
inline constexpr Words kThings{"个", ""};
inline constexpr Words kPersons{"人", "people"};
inline constexpr Words kNamed{"名", "people"};
inline constexpr Words kPersonTimes{"人次", "attendances"};
inline constexpr Words kHouseholds{"户", "households"};
inline constexpr Words kTeams{"支", "teams"};
inline constexpr Words kFirms{"家", "firms"};
inline constexpr Words kCopies{"份", "copies"};
inline constexpr Words kItems{"件", "items"};
inline constexpr Words kTimes{"次", "times"};
inline constexpr Words kHours{"小时", "h"};
inline constexpr Words kMinutes{"分钟", "min"};
inline constexpr Words kDays{"天", "days"};
inline constexpr Words kSquareMetres{"平方米", "m²"};
inline constexpr Words kMu{"亩", "mu"};
inline constexpr Words kYuan{"元", "yuan"};
inline constexpr Words kPercent{"%", "%"};
inline constexpr Words kPoints{"分", "points"};
}  // namespace measure

}  // namespace quanyu::domain
