// Units: agencies, institutions, schools, hospitals, enterprises, social organisations, property
// companies, owners' committees, and the inner and stationed offices of a street, which are the
// addressees of work. Their ties to places stand in unit_places.hpp.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/coordinates.hpp"

namespace quanyu::domain {

enum class UnitNature : std::uint8_t {
  Agency = 1,
  Institution = 2,
  School = 3,
  Hospital = 4,
  StateEnterprise = 5,
  PrivateEnterprise = 6,
  SocialOrganisation = 7,
  PropertyCompany = 8,
  OwnersCommittee = 9,
  ResidentsCommittee = 10,
  InnerOffice = 11,
  StationedOffice = 12,
  MassOrganisation = 13,
  Military = 14,
  Other = 19,
};

inline constexpr Choice kUnitNatures[] = {
    {1, "agency", {"机关", "agency"}},
    {2, "institution", {"事业单位", "public institution"}},
    {3, "school", {"学校", "school"}},
    {4, "hospital", {"医院", "hospital"}},
    {5, "state_enterprise", {"国有企业", "state-owned enterprise"}},
    {6, "private_enterprise", {"非公有制企业", "private enterprise"}},
    {7, "social_organisation", {"社会组织", "social organisation"}},
    {8, "property_company", {"物业服务企业", "property company"}},
    {9, "owners_committee", {"业主委员会", "owners' committee"}},
    {10, "residents_committee", {"居（村）民委员会", "residents' committee"}},
    {11, "inner_office", {"内设机构", "inner office"}},
    {12, "stationed_office", {"派驻机构", "stationed office"}},
    {13, "mass_organisation", {"群团组织", "mass organisation"}},
    {14, "military", {"驻地部队", "garrison"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Choice kUnitScales[] = {
    {1, "above_designated", {"规模以上", "above designated size"}},
    {2, "large", {"大型", "large"}},
    {3, "small", {"小微", "small"}},
    {4, "sole", {"个体工商户", "self-employed"}},
};

// The new fields of work that industry committees and 两新 statistics ask for.
inline constexpr Choice kUnitSectors[] = {
    {1, "government", {"党政机关", "government"}},
    {2, "education", {"教育", "education"}},
    {3, "health", {"卫生健康", "health"}},
    {4, "industry", {"工业", "industry"}},
    {5, "commerce", {"商贸服务", "commerce and services"}},
    {6, "internet", {"互联网", "internet"}},
    {7, "courier", {"快递物流", "courier and logistics"}},
    {8, "property", {"物业服务", "property services"}},
    {9, "law", {"律师行业", "lawyers"}},
    {10, "finance", {"金融", "finance"}},
    {11, "construction", {"建筑", "construction"}},
    {12, "culture", {"文化旅游", "culture and tourism"}},
    {13, "agriculture", {"农业", "agriculture"}},
    {14, "public_utility", {"公用事业", "public utilities"}},
    {15, "welfare", {"社会服务", "social services"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Field kUnitFields[] = {
    text(1, "credit_code", "统一社会信用代码", "Credit code", 18).key(),
    text(2, "name", "名称", "Name", 80).required().title(),
    choice(3, "nature", "性质", "Nature", kUnitNatures).required().listed(),
    choice(4, "sector", "行业领域", "Sector", kUnitSectors).listed(),
    choice(5, "scale", "规模", "Scale", kUnitScales),
    flag(6, "executive_member", "工商联执委企业", "Federation executive"),
    text(7, "short_name", "简称", "Short name", 30),
    integer(8, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    text(9, "address", "地址", "Address", 120),
    text(10, "duty_phone", "值班电话", "Duty phone", 30),
    count(11, "staff", "从业人数", "Staff").measured(measure::kPersons),
    count(12, "members", "党员数", "Party members").measured(measure::kNamed),
    longitude(13),
    latitude(14),
    coordinate_system(15),
    true_longitude(16),
    true_latitude(17),
    date(18, "founded", "成立日期", "Since").from(),
    date(19, "dissolved", "撤销日期", "Dissolved").given(),
    prose(20, "duties", "主要职责", "Duties"),
};

inline constexpr Entity kUnit{.number = number::Unit,
                              .name = "unit",
                              .words = {"单位", "Unit"},
                              .section = Section::Structure,
                              .identity = Identity::Natural,
                              .writers = kCommunityUp,
                              .fields = kUnitFields};

inline constexpr Choice kUnitParentKinds[] = {
    {1, "subordinate", {"隶属", "subordinate to"}},
    {2, "guidance", {"业务指导", "guided by"}},
};

inline constexpr Field kUnitParentFields[] = {
    link_child("单位", "Unit", number::Unit),
    link_kind(kUnitParentKinds),
    link_valid_from(),
    link_parent("上级单位", "Superior", number::Unit),
};

inline constexpr Entity kUnitParent{.number = number::UnitParent,
                                    .name = "unit_parent",
                                    .words = {"单位隶属", "Unit under unit"},
                                    .section = Section::Structure,
                                    .row_kind = RowKind::DatedLink,
                                    .identity = Identity::Linked,
                                    .writers = kCommunityUp,
                                    .fields = kUnitParentFields};

// One office, two plates: the other names a unit works under.
inline constexpr Choice kPlateKinds[] = {
    {1, "plate", {"挂牌", "plate"}},
    {2, "alias", {"别称", "alias"}},
    {3, "brand", {"品牌名", "brand"}},
};

inline constexpr Field kPlateFields[] = {
    reference(1, "unit", "单位", "Unit", number::Unit).required().place(),
    text(2, "name", "牌子（别称）", "Plate", 80).required().title(),
    choice(3, "kind", "种类", "Kind", kPlateKinds).required().listed(),
    date(4, "begins", "挂牌日期", "Since").from().listed(),
    date(5, "ends", "摘牌日期", "Until").to(),
};

inline constexpr Entity kPlate{.number = number::Plate,
                               .name = "plate",
                               .words = {"挂牌", "Plate"},
                               .section = Section::Structure,
                               .writers = kCommunityUp,
                               .fields = kPlateFields};

// Venues and other resources of a unit that can be used in common.
inline constexpr Choice kUnitResourceKinds[] = {
    {1, "venue", {"场地", "venue"}},     {2, "equipment", {"设施设备", "equipment"}},
    {3, "people", {"人才", "people"}},   {4, "money", {"资金", "money"}},
    {5, "service", {"服务", "service"}}, {6, "parking", {"停车位", "parking"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Field kUnitResourceFields[] = {
    reference(1, "unit", "单位", "Unit", number::Unit).required().place(),
    text(2, "name", "名称", "Name", 60).required().title(),
    choice(3, "kind", "种类", "Kind", kUnitResourceKinds).required().listed(),
    count(4, "amount", "数量", "Amount").listed(),
    text(5, "measure_word", "计量单位", "Unit of measure", 10),
    count(6, "capacity", "可容纳人数", "Capacity").measured(measure::kPersons),
    scaled(7, "floor_area", "面积", "Floor area", 2).measured(measure::kSquareMetres),
    flag(8, "shared", "可共享", "Shared").listed(),
    text(9, "hours", "开放时间", "Open hours", 60),
    text(10, "address", "地点", "Address", 120),
    date(11, "begins", "自何日起", "Since").from(),
    date(12, "ends", "至何日止", "Until").to(),
};

inline constexpr Entity kUnitResource{.number = number::UnitResource,
                                      .name = "unit_resource",
                                      .words = {"单位场地与资源", "Resource of a unit"},
                                      .section = Section::Structure,
                                      .writers = kCommunityUp,
                                      .fields = kUnitResourceFields};

}  // namespace quanyu::domain
