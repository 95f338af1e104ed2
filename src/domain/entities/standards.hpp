// What must hold, as data: who may stand under whom, which natures of unit may take a seat in a
// body, how many must be there, how big a grid should be, what each class of community must have.
// The house's own tables (rules/) hold where a place has not said otherwise here.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {

// One pair of kinds, of organisations or of carriers: allowed or not, against the house's table.
inline constexpr Field kKindRuleFields[] = {
    choice(1, "organisation_kind", "党组织种类", "Kind of organisation", kOrganisationKinds)
        .listed(),
    choice(2, "organisation_above", "上级党组织种类", "Kind above", kOrganisationKinds).listed(),
    choice(3, "carrier_kind", "载体种类", "Kind of carrier", kCarrierKinds).listed(),
    choice(4, "carrier_above", "上级载体种类", "Carrier above", kCarrierKinds).listed(),
    flag(5, "allowed", "允许", "Allowed").listed(),
    text(6, "ground", "依据", "Ground", 100),
};

inline constexpr Entity kKindRule{.number = number::KindRule,
                                  .name = "kind_rule",
                                  .words = {"设置规则", "Who may stand under whom"},
                                  .section = Section::Structure,
                                  .writers = kDistrictOnly,
                                  .fields = kKindRuleFields};

// Who may sit in a body. Where a kind of body has no line, every nature of unit may.
inline constexpr Field kSeatRuleFields[] = {
    choice(1, "body_kind", "机构种类", "Kind of body", kBodyKinds).required().listed(),
    choice(2, "role", "身份", "Role", kSeatRoles).required().listed(),
    choice(3, "nature", "单位性质", "Nature of the unit", kUnitNatures).required().listed(),
    text(4, "ground", "依据", "Ground", 100),
};

inline constexpr Entity kSeatRule{.number = number::SeatRule,
                                  .name = "seat_rule",
                                  .words = {"兼职委员资格", "Who may take a seat"},
                                  .section = Section::Structure,
                                  .writers = kDistrictOnly,
                                  .fields = kSeatRuleFields};

enum class StaffingPlace : std::uint8_t { Street = 1, Community = 2, IndustryCommittee = 3 };

inline constexpr Choice kStaffingPlaces[] = {
    {1, "street", {"每个街道（镇）", "each street or town"}},
    {2, "community", {"每个社区", "each community"}},
    {3, "industry_committee", {"每个行业党委", "each industry committee"}},
};

enum class StaffingCount : std::uint8_t {
  Instructors = 1,
  SecretaryAndOrganisation = 2,
  Reserves = 3,
  OneShoulder = 4,
  CrossPosts = 5,
  FullTimeDeputies = 6,
};

inline constexpr Choice kStaffingCounts[] = {
    {1, "instructors", {"党建指导员", "instructors"}},
    {2, "secretary_and_organisation", {"书记和组织委员", "secretary and organisation member"}},
    {3, "reserves", {"后备干部", "reserves"}},
    {4, "one_shoulder", {"书记、主任“一肩挑”", "secretary and director in one"}},
    {5, "cross_posts", {"班子成员交叉任职", "cross-posts"}},
    {6, "full_time_deputies", {"专职副书记", "full-time deputy secretaries"}},
};

inline constexpr Field kStaffingStandardFields[] = {
    text(1, "name", "标准名称", "Name", 80).required().title(),
    choice(2, "place", "适用对象", "Where", kStaffingPlaces).required().listed(),
    choice(3, "counted", "要求", "What", kStaffingCounts).required().listed(),
    count(4, "at_least", "不少于", "At least").measured(measure::kNamed).listed(),
    count(5, "percent", "比例不低于", "Share at least").measured(measure::kPercent).between(0, 100),
    reference(6, "area", "适用区划", "For the area", number::Area).place(),
    choice(7, "community_class", "社区类别", "Class of community", kCommunityClasses),
    date(8, "begins", "自何日起", "Since").from(),
    date(9, "ends", "至何日止", "Until").to(),
};

inline constexpr Entity kStaffingStandard{.number = number::StaffingStandard,
                                          .name = "staffing_standard",
                                          .words = {"配备标准", "Staffing standard"},
                                          .section = Section::People,
                                          .writers = kStreetUp,
                                          .fields = kStaffingStandardFields};

// From how many households a grid of a level is too small or too big.
inline constexpr Field kGridStandardFields[] = {
    choice(1, "level", "网格级别", "Level", kGridLevels).required().listed(),
    reference(2, "area", "适用区划", "For the area", number::Area).place(),
    count(3, "least", "户数不少于", "Households at least").measured(measure::kHouseholds).listed(),
    count(4, "most", "户数不多于", "Households at most").measured(measure::kHouseholds).listed(),
    text(5, "ground", "依据", "Ground", 100),
};

inline constexpr Entity kGridStandard{.number = number::GridStandard,
                                      .name = "grid_standard",
                                      .words = {"网格规模标准", "Size of grids"},
                                      .section = Section::Structure,
                                      .writers = kStreetUp,
                                      .fields = kGridStandardFields};

// What communities of one class or type must have; each kind of community has its own list.
inline constexpr Field kCommunityStandardFields[] = {
    text(1, "name", "标准内容", "What is asked", 100).required().title(),
    choice(2, "community_class", "社区类别", "Class", kCommunityClasses).listed(),
    choice(3, "community_type", "社区类型", "Type", kCommunityTypes).listed(),
    reference(4, "area", "适用区划", "For the area", number::Area).place(),
    count(5, "at_least", "不少于", "At least").listed(),
    text(6, "measure_word", "计量单位", "Unit of measure", 10),
    integer(7, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    prose(8, "note", "说明", "Note"),
};

inline constexpr Entity kCommunityStandard{.number = number::CommunityStandard,
                                           .name = "community_standard",
                                           .words = {"社区分类标准", "Standard of a class"},
                                           .section = Section::Structure,
                                           .writers = kStreetUp,
                                           .fields = kCommunityStandardFields};

}  // namespace quanyu::domain
