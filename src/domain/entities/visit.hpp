// Visits (走访, 蹲点, 接访): a place, a purpose and what was found, which leads to a matter or a
// need. A visit is to a place and never makes a dossier of a household.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

inline constexpr Choice kVisitKinds[] = {
    {1, "visit", {"走访", "visit"}},
    {2, "stay", {"蹲点", "stay"}},
    {3, "reception", {"接访", "reception"}},
};

inline constexpr Choice kVisitorLevels[] = {
    {1, "community", {"社区（村）", "community"}},
    {2, "street", {"街道（镇）", "street"}},
    {3, "county", {"县（市、区）级领导干部", "leader of the county"}},
    {4, "city", {"市级领导干部", "leader of the city"}},
};

enum class FindingKind : std::uint8_t { Nothing = 1, Matter = 2, Need = 3 };

inline constexpr Choice kFindingKinds[] = {
    {1, "nothing", {"无需办理", "nothing to do"}},
    {2, "matter", {"转事项", "a matter"}},
    {3, "need", {"转需求清单", "a need"}},
};

inline constexpr Field kVisitFields[] = {
    text(1, "purpose", "目的", "Purpose", 60).required().title(),
    choice(2, "kind", "方式", "Kind", kVisitKinds).required().listed(),
    reference(3, "area", "到访社区（村）", "Where", number::Area).required().place(),
    reference(4, "carrier", "小区（楼宇）", "Estate or building", number::Carrier),
    reference(5, "unit", "到访单位", "Unit visited", number::Unit),
    date(6, "day", "日期", "Day").required().from().listed(),
    date(7, "last_day", "结束日期", "Last day").to(),
    choice(8, "level", "走访人层级", "Who visited", kVisitorLevels).required().listed(),
    reference(9, "visitor", "走访人", "Visitor", number::Person),
    count(10, "headcount", "走访人数", "Visitors").measured(measure::kNamed).listed(),
    prose(11, "finding", "了解到的情况", "What was found")
        .noted("写事，不写住户", "things, no household"),
    choice(12, "finding_kind", "去向", "Leads to", kFindingKinds).listed(),
    reference(13, "matter", "所转事项", "Matter", number::Matter),
    reference(14, "need", "所转需求", "Need", number::ListItem),
};

inline constexpr Entity kVisit{.number = number::Visit,
                               .name = "visit",
                               .words = {"走访", "Visit"},
                               .section = Section::Service,
                               .fields = kVisitFields};

}  // namespace quanyu::domain
