// An area: a unit of the administrative divisions from province to community and village. Its place
// in the tree is a dated link (area_parent.hpp), so that old figures stay where they were.
#pragma once

#include "domain/builders.hpp"
#include "domain/entities/coordinates.hpp"

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
    {1, "province", {"省", "province"}},
    {2, "city", {"市", "city"}},
    {3, "district", {"区县", "district"}},
    {4, "street", {"街道", "street"}},
    {5, "town", {"镇", "town"}},
    {6, "township", {"乡", "township"}},
    {7, "community", {"社区", "community"}},
    {8, "village", {"村", "village"}},
    {9, "statistical_street", {"统计用（镇街级）", "statistical only (town level)"}},
    {10, "statistical_community", {"统计用（社区级）", "statistical only (community level)"}},
};

// Communities and villages fall into classes and types, each with its own standards
// (standards.hpp).
inline constexpr Choice kCommunityClasses[] = {
    {1, "urban", {"城市社区", "urban community"}},
    {2, "agricultural", {"涉农社区", "community with farmland"}},
    {3, "village", {"行政村", "administrative village"}},
};

inline constexpr Choice kCommunityTypes[] = {
    {1, "traditional", {"传统社区", "traditional"}},
    {2, "new", {"新建社区", "new"}},
    {3, "converted", {"村改社区", "converted village"}},
};

inline constexpr Field kAreaFields[] = {
    text(area_field::kCode, "code", "代码", "Code", 18).key().listed(),
    text(area_field::kName, "name", "名称", "Name", 60).required().title(),
    choice(area_field::kKind, "kind", "类别", "Kind", kAreaKinds).required().listed(),
    integer(area_field::kOrder, "position", "建制顺序", "Official order")
        .order()
        .between(0, 1'000'000),
    flag(area_field::kStatistical, "statistical", "仅供统计", "Statistical only"),
    choice(6, "community_class", "社区分类", "Class", kCommunityClasses),
    choice(7, "community_type", "社区类型", "Type", kCommunityTypes),
    count(8, "households", "户数", "Households").measured(measure::kHouseholds),
    count(9, "residents", "常住人口", "Residents").measured(measure::kPersons),
    longitude(10),
    latitude(11),
    coordinate_system(12),
    true_longitude(13),
    true_latitude(14),
    date(15, "founded", "设立日期", "Since").from(),
    date(16, "dissolved", "撤销日期", "Dissolved").given(),
};

inline constexpr Entity kArea{.number = 3,
                              .name = "area",
                              .words = {"区划", "Area"},
                              .section = Section::Structure,
                              .identity = Identity::Natural,
                              .writers = kCommunityUp,
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
