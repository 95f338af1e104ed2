// Carriers: what the work in a community is carried by, from compound, building and lane to market
// and industry chain. They stand in an area or in another carrier, by dated links; grids are joined
// to them n:m (grids.hpp), since each place nests the two otherwise.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/coordinates.hpp"

namespace quanyu::domain {

enum class CarrierKind : std::uint8_t {
  Compound = 1,
  Building = 2,
  Stairwell = 3,
  Lane = 4,
  OfficeBuilding = 5,
  BusinessDistrict = 6,
  Market = 7,
  Block = 8,
  Park = 9,
  FeatureTown = 10,
  IndustryChain = 11,  // has no territory
  Other = 19,
};

inline constexpr Choice kCarrierKinds[] = {
    {1, "compound", {"小区", "residential compound"}},
    {2, "building", {"楼栋", "building"}},
    {3, "stairwell", {"楼道（单元）", "stairwell"}},
    {4, "lane", {"巷", "lane"}},
    {5, "office_building", {"楼宇", "office building"}},
    {6, "business_district", {"商圈", "business district"}},
    {7, "market", {"市场", "market"}},
    {8, "block", {"街区", "block"}},
    {9, "park", {"园区", "park"}},
    {10, "feature_town", {"特色小镇", "feature town"}},
    {11, "industry_chain", {"产（行）业链", "industry chain"}},
    {19, "other", {"其他", "other"}},
};

enum class CompoundKind : std::uint8_t { Commodity = 1, Old = 2, Resettlement = 3, Unit = 4 };

inline constexpr Choice kCompoundKinds[] = {
    {1, "commodity", {"商品房小区", "commodity housing"}},
    {2, "old", {"老旧小区", "old estate"}},
    {3, "resettlement", {"安置小区", "resettlement housing"}},
    {4, "unit", {"单位自管小区", "run by a unit"}},
    {9, "other", {"其他", "other"}},
};

enum class Management : std::uint8_t { Company = 1, Owners = 2, Community = 3, None = 4 };

inline constexpr Choice kManagements[] = {
    {1, "company", {"物业公司管理", "by a property company"}},
    {2, "owners", {"业主自管", "by the owners"}},
    {3, "community", {"社区代管", "by the community"}},
    {4, "none", {"无物业管理", "not managed"}},
};

inline constexpr Field kCarrierFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    choice(2, "kind", "种类", "Kind", kCarrierKinds).required().listed(),
    text(3, "code", "编号", "Code", 30),
    integer(4, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    choice(5, "compound_kind", "小区类别", "Kind of compound", kCompoundKinds).listed(),
    choice(6, "management", "物业管理", "Management", kManagements).listed(),
    reference(7, "property_company", "物业公司", "Property company", number::Unit),
    reference(8, "owners_committee", "业主委员会", "Owners' committee", number::Unit),
    count(9, "households", "户数", "Households").measured(measure::kHouseholds).listed(),
    count(10, "residents", "人数", "Residents").measured(measure::kPersons),
    count(11, "buildings", "楼栋数", "Buildings"),
    count(12, "firms", "入驻单位数", "Firms in it").measured(measure::kFirms),
    text(13, "address", "地址", "Address", 120),
    date(14, "completed", "建成（交付）日期", "Completed")
        .noted("新建小区、楼盘填写", "For new estates"),
    longitude(15),
    latitude(16),
    coordinate_system(17),
    true_longitude(18),
    true_latitude(19),
    date(20, "founded", "设立日期", "Since").from(),
    date(21, "dissolved", "撤销日期", "Dissolved").given(),
    prose(22, "note", "说明", "Note"),
};

inline constexpr Entity kCarrier{.number = number::Carrier,
                                 .name = "carrier",
                                 .words = {"载体", "Carrier"},
                                 .section = Section::Structure,
                                 .writers = kCommunityUp,
                                 .fields = kCarrierFields};

inline constexpr Choice kCarrierParentKinds[] = {{1, "within", {"位于", "within"}}};

// A building in a compound, a stairwell in a building.
inline constexpr Field kCarrierParentFields[] = {
    link_child("载体", "Carrier", number::Carrier),
    link_kind(kCarrierParentKinds),
    link_valid_from(),
    link_parent("上级载体", "Within the carrier", number::Carrier),
};

inline constexpr Entity kCarrierParent{.number = number::CarrierParent,
                                       .name = "carrier_parent",
                                       .words = {"载体隶属", "Carrier within carrier"},
                                       .section = Section::Structure,
                                       .row_kind = RowKind::DatedLink,
                                       .identity = Identity::Linked,
                                       .writers = kCommunityUp,
                                       .fields = kCarrierParentFields};

// A carrier in a community, street or district. One in another carrier needs none of its own.
inline constexpr Field kCarrierAreaFields[] = {
    link_child("载体", "Carrier", number::Carrier),
    link_kind(kCarrierParentKinds),
    link_valid_from(),
    link_parent("所在区划", "In the area", number::Area),
};

inline constexpr Entity kCarrierArea{.number = number::CarrierArea,
                                     .name = "carrier_area",
                                     .words = {"载体所在区划", "Carrier in area"},
                                     .section = Section::Structure,
                                     .row_kind = RowKind::DatedLink,
                                     .identity = Identity::Linked,
                                     .writers = kCommunityUp,
                                     .fields = kCarrierAreaFields};

// A new estate and the three checks of 「新建一个小区、落实一个阵地、跟进一个党组织」.
inline constexpr Field kEstateCheckFields[] = {
    reference(1, "carrier", "新建小区（楼盘）", "New estate", number::Carrier).required().place(),
    date(2, "completed", "小区建成日期", "Estate completed").listed(),
    date(3, "premises_since", "阵地落实日期", "Premises since").listed(),
    text(4, "premises", "落实的阵地", "Premises", 60),
    date(5, "organisation_since", "党组织跟进日期", "Organisation since").listed(),
    reference(6, "organisation", "跟进的党组织", "Organisation", number::Organisation),
    text(7, "note", "说明", "Note", 200),
};

inline constexpr Entity kEstateCheck{.number = number::EstateCheck,
                                     .name = "estate_check",
                                     .words = {"新建小区三项检查", "Checks of a new estate"},
                                     .section = Section::Structure,
                                     .writers = kCommunityUp,
                                     .fields = kEstateCheckFields};

}  // namespace quanyu::domain
