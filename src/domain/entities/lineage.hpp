// 沿革: what became of a node of a tree on a day: renamed, merged into another, split, dissolved;
// and that a duplicate was put together with the real one. Structural commands write it
// (decide_structure.hpp); what happened before this workspace began can be added by hand.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class LineageKind : std::uint8_t {
  Renamed = 1,
  Merged = 2,
  Duplicate = 3,
  Split = 4,
  Dissolved = 5,
};

inline constexpr Choice kLineageKinds[] = {
    {1, "renamed", {"更名", "renamed"}},
    {2, "merged", {"并入", "merged into"}},
    {3, "duplicate", {"重复登记归并", "duplicate of"}},
    {4, "split", {"分设", "split into"}},
    {5, "dissolved", {"撤销", "dissolved"}},
};

// One of the five subjects is filled; of the five others, the one of the same entity.
inline constexpr Field kLineageFields[] = {
    choice(1, "kind", "事项", "What happened", kLineageKinds).required().listed(),
    date(2, "day", "日期", "Day").required().listed(),
    reference(3, "area", "区划", "Area", number::Area).place(),
    reference(4, "carrier", "载体", "Carrier", number::Carrier).place(),
    reference(5, "grid", "网格", "Grid", number::Grid).place(),
    reference(6, "unit", "单位", "Unit", number::Unit).place(),
    reference(7, "organisation", "党组织", "Organisation", number::Organisation).place(),
    reference(8, "to_area", "去向区划", "Became the area", number::Area),
    reference(9, "to_carrier", "去向载体", "Became the carrier", number::Carrier),
    reference(10, "to_grid", "去向网格", "Became the grid", number::Grid),
    reference(11, "to_unit", "去向单位", "Became the unit", number::Unit),
    reference(12, "to_organisation", "去向党组织", "Became the organisation", number::Organisation),
    text(13, "name", "当时名称", "Name until then", 80).listed(),
    text(14, "ground", "依据", "Ground", 100),
};

inline constexpr Entity kLineage{.number = number::Lineage,
                                 .name = "lineage",
                                 .words = {"沿革", "Lineage"},
                                 .section = Section::Structure,
                                 .writers = kStreetUp,
                                 .fields = kLineageFields};

}  // namespace quanyu::domain
