// An area: a unit of the administrative divisions from province to community and village. Its place
// in the tree is a dated link (area_parent.hpp), so that old figures stay where they were.
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain {

// Kinds as data; the numbers are permanent. The last two stand in the statistical tables only
// (development zones, farms, prisons): no division of the state.
enum class AreaKind : std::uint8_t {
  Province = 1,
  City = 2,
  District = 3,
  Street = 4,
  Town = 5,
  Township = 6,
  Community = 7,
  Village = 8,
  StatisticalStreet = 9,     // at the level of streets
  StatisticalCommunity = 10  // at the level of communities
};
inline constexpr int kAreaKindCount = 11;  // numbers 0 to 10; 0 is no kind

// Province 1, city 2, district 3, street to township 4, community and village 5.
inline constexpr int kAreaLevels = 5;
int area_level(AreaKind kind);

namespace area_field {
inline constexpr FieldNumber kCode = 1;  // division code, 2 to 12 digits; the natural key
inline constexpr FieldNumber kName = 2;
inline constexpr FieldNumber kKind = 3;
inline constexpr FieldNumber kOrder = 4;        // the official order among siblings, from 1
inline constexpr FieldNumber kStatistical = 5;  // kept, but out of counts by default
}  // namespace area_field

inline constexpr Choice kAreaKinds[] = {
    {1, "province", "area.kind.province"},
    {2, "city", "area.kind.city"},
    {3, "district", "area.kind.district"},
    {4, "street", "area.kind.street"},
    {5, "town", "area.kind.town"},
    {6, "township", "area.kind.township"},
    {7, "community", "area.kind.community"},
    {8, "village", "area.kind.village"},
    {9, "statistical_street", "area.kind.statistical_street"},
    {10, "statistical_community", "area.kind.statistical_community"},
};

inline constexpr Field kAreaFields[] = {
    {.number = area_field::kCode,
     .name = "code",
     .label = "area.code",
     .part = Part::Key,
     .max_length = 18},
    {.number = area_field::kName,
     .name = "name",
     .label = "area.name",
     .presence = Presence::Required,
     .max_length = 60},
    {.number = area_field::kKind,
     .name = "kind",
     .label = "area.kind",
     .type = FieldType::Choice,
     .presence = Presence::Required,
     .choices = kAreaKinds},
    {.number = area_field::kOrder,
     .name = "position",
     .label = "area.order",
     .type = FieldType::Integer,
     .minimum = 0,
     .maximum = 1'000'000},
    {.number = area_field::kStatistical,
     .name = "statistical",
     .label = "area.statistical",
     .type = FieldType::Flag},
};

inline constexpr Entity kArea{.number = 3,
                              .name = "area",
                              .label = "area",
                              .identity = Identity::Natural,
                              .fields = kAreaFields};

// What a division code says by itself (12-digit statistical codes, trailing levels cut): two digits
// a province, four a city, six a district; digits 7-9 and 10-12 give the kind below.
struct CodeMeaning {
  bool valid = false;  // 2, 4, 6, 9 or 12 decimal digits with a meaning
  AreaKind kind = AreaKind::Province;
  bool statistical = false;
};
CodeMeaning meaning_of_code(std::string_view code);

}  // namespace quanyu::domain
