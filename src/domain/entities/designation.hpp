// Designations as data (红色物业示范小区, 红色车间, 党建主题公园, 特色党群服务中心 …): which there
// are and who holds them since when; and the registers of demonstration posts, a head-count per
// unit without names.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

// What may hold a designation of a kind.
enum class HolderSort : std::uint8_t {
  Carrier = 1,
  Unit = 2,
  Organisation = 3,
  Centre = 4,
  Area = 5,
};

inline constexpr Choice kHolderSorts[] = {
    {1, "carrier", {"载体", "carrier"}},
    {2, "unit", {"单位", "unit"}},
    {3, "organisation", {"党组织", "party organisation"}},
    {4, "centre", {"阵地", "centre"}},
    {5, "area", {"区划内的场所", "place in an area"}},
};

inline constexpr Field kDesignationKindFields[] = {
    text(1, "name", "称号", "Designation", 60).required().title(),
    choice(2, "holder_sort", "授予对象", "Held by", kHolderSorts).required().listed(),
    text(3, "granted_by", "命名机关", "Granted by", 80),
    integer(4, "position", "顺序", "Order").order().between(0, 1'000),
    text(5, "criteria", "条件", "Criteria", 500).tall(3),
};

inline constexpr Entity kDesignationKind{.number = number::DesignationKind,
                                         .name = "designation_kind",
                                         .words = {"称号种类", "Kind of designation"},
                                         .section = Section::Places,
                                         .writers = kStreetUp,
                                         .fields = kDesignationKindFields};

inline constexpr Field kDesignationFields[] = {
    reference(1, "kind", "称号", "Designation", number::DesignationKind).required().listed(),
    text(2, "name", "名称", "Name", 80)
        .title()
        .noted("主题公园等另有名称的填写", "Where the place has a name of its own"),
    reference(3, "carrier", "载体", "Carrier", number::Carrier).place(),
    reference(4, "unit", "单位", "Unit", number::Unit).place(),
    reference(5, "organisation", "党组织", "Party organisation", number::Organisation).place(),
    reference(6, "centre", "阵地", "Centre", number::Centre).place(),
    reference(7, "area", "区划", "Area", number::Area).place(),
    date(8, "granted_on", "命名（启用）日期", "Since").from().listed(),
    date(9, "ended_on", "撤销日期", "Until").to(),
    text(10, "plate", "牌匾编号", "Plate number", 40),
    text(11, "note", "备注", "Note", 200),
};

inline constexpr Entity kDesignation{.number = number::Designation,
                                     .name = "designation",
                                     .words = {"称号授予", "Designation held"},
                                     .section = Section::Places,
                                     .writers = kStreetUp,
                                     .fields = kDesignationFields};

inline constexpr Choice kPostKinds[] = {
    {1, "demonstration", {"党员示范岗", "demonstration posts"}},
    {2, "service", {"党员服务示范岗", "service demonstration posts"}},
    {3, "vanguard", {"党员先锋岗", "vanguard posts"}},
    {4, "responsibility", {"党员责任区", "areas of responsibility"}},
    {5, "merchant_plate", {"党员商户牌", "member merchants' plates"}},
};

inline constexpr Field kPostRegisterFields[] = {
    reference(1, "unit", "单位", "Unit", number::Unit).place(),
    reference(2, "carrier", "载体", "Carrier", number::Carrier).place(),
    reference(3, "area", "区划", "Area", number::Area).place(),
    choice(4, "kind", "岗位类别", "Kind", kPostKinds).required().listed(),
    count(5, "posts", "岗位数", "Posts").required().measured(measure::kThings).listed(),
    flag(6, "window_unit", "窗口单位", "Service window"),
    flag(7, "plates_shown", "亮牌上岗", "Plates shown"),
    date(8, "counted_on", "统计日期", "Counted on").required().listed(),
    text(9, "note", "备注", "Note", 200),
};

inline constexpr Entity kPostRegister{.number = number::PostRegister,
                                      .name = "post_register",
                                      .words = {"示范岗登记", "Register of posts"},
                                      .section = Section::Places,
                                      .writers = kCommunityUp,
                                      .fields = kPostRegisterFields};

}  // namespace quanyu::domain
