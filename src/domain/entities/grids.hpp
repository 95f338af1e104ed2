// Grids of three levels beneath the community, the duties of several systems they carry (多网合一),
// and the carriers they lie over. A grid stands in an area or in a grid of the level above, by
// dated links; with carriers it is joined n:m.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kGridLevels[] = {
    {1, "first", {"一级网格", "level 1"}},
    {2, "second", {"二级网格", "level 2"}},
    {3, "third", {"三级网格", "level 3"}},
};

inline constexpr Field kGridFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    choice(2, "level", "级别", "Level", kGridLevels).required().listed(),
    text(3, "code", "网格编号", "Code", 30).listed(),
    integer(4, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    reference(5, "holder", "负责人", "Holder", number::Person).listed(),
    count(6, "households", "户数", "Households").measured(measure::kHouseholds).listed(),
    count(7, "residents", "人数", "Residents").measured(measure::kPersons),
    count(8, "firms", "单位（商户）数", "Firms").measured(measure::kFirms),
    text(9, "bounds", "四至范围", "Bounds", 200),
    text(10, "duty_phone", "值守电话", "Duty phone", 30)
        .noted("公示用的工作电话", "The office's number, for the notice board"),
    date(11, "founded", "设立日期", "Since").from(),
    date(12, "dissolved", "撤销日期", "Dissolved").given(),
    prose(13, "note", "说明", "Note"),
};

inline constexpr Entity kGrid{.number = number::Grid,
                              .name = "grid",
                              .words = {"网格", "Grid"},
                              .section = Section::Structure,
                              .writers = kCommunityUp,
                              .fields = kGridFields};

inline constexpr Choice kGridParentKinds[] = {{1, "within", {"隶属", "within"}}};

inline constexpr Field kGridParentFields[] = {
    link_child("网格", "Grid", number::Grid),
    link_kind(kGridParentKinds),
    link_valid_from(),
    link_parent("上级网格", "Within the grid", number::Grid),
};

inline constexpr Entity kGridParent{.number = number::GridParent,
                                    .name = "grid_parent",
                                    .words = {"网格隶属", "Grid within grid"},
                                    .section = Section::Structure,
                                    .row_kind = RowKind::DatedLink,
                                    .identity = Identity::Linked,
                                    .writers = kCommunityUp,
                                    .fields = kGridParentFields};

inline constexpr Field kGridAreaFields[] = {
    link_child("网格", "Grid", number::Grid),
    link_kind(kGridParentKinds),
    link_valid_from(),
    link_parent("所在区划", "In the area", number::Area),
};

inline constexpr Entity kGridArea{.number = number::GridArea,
                                  .name = "grid_area",
                                  .words = {"网格所在区划", "Grid in area"},
                                  .section = Section::Structure,
                                  .row_kind = RowKind::DatedLink,
                                  .identity = Identity::Linked,
                                  .writers = kCommunityUp,
                                  .fields = kGridAreaFields};

// Which carriers a grid lies over: a grid inside a compound, a compound that is a grid, one grid
// over several compounds.
inline constexpr Field kGridCarrierFields[] = {
    reference(1, "grid", "网格", "Grid", number::Grid).required().place(),
    reference(2, "carrier", "载体", "Carrier", number::Carrier).required().listed(),
    date(3, "begins", "自何日起", "Since").from().listed(),
    date(4, "ends", "至何日止", "Until").to().listed(),
    text(5, "part", "涉及部分", "Part of it", 100)
        .noted("只覆盖一部分时写明", "Where only a part lies in the grid"),
};

inline constexpr Entity kGridCarrier{.number = number::GridCarrier,
                                     .name = "grid_carrier",
                                     .words = {"网格与载体", "Grid over carrier"},
                                     .section = Section::Structure,
                                     .writers = kCommunityUp,
                                     .fields = kGridCarrierFields};

inline constexpr Choice kGridSystems[] = {
    {1, "party", {"党建", "party building"}},
    {2, "safety", {"综治（平安建设）", "public safety"}},
    {3, "city", {"城市管理", "city management"}},
    {4, "service", {"社会服务", "social services"}},
    {5, "law", {"行政执法", "law enforcement"}},
    {6, "environment", {"环境保护", "environment"}},
    {7, "work_safety", {"安全管理", "work safety"}},
    {8, "food_drugs", {"食品药品监督", "food and drugs"}},
    {9, "fire", {"消防", "fire safety"}},
    {10, "emergency", {"应急", "emergency"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Field kGridDutyFields[] = {
    reference(1, "grid", "网格", "Grid", number::Grid).required().place(),
    choice(2, "system", "条线", "System", kGridSystems).required().listed(),
    text(3, "name", "职责内容", "Duty", 120).required().title(),
    reference(4, "unit", "主管单位", "Unit in charge", number::Unit).listed(),
    date(5, "begins", "自何日起", "Since").from(),
    date(6, "ends", "至何日止", "Until").to(),
};

inline constexpr Entity kGridDuty{.number = number::GridDuty,
                                  .name = "grid_duty",
                                  .words = {"网格职责（多网合一）", "Duty of a grid"},
                                  .section = Section::Structure,
                                  .writers = kCommunityUp,
                                  .fields = kGridDutyFields};

}  // namespace quanyu::domain
