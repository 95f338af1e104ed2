// The four ties of a unit to a place, which are not the same: 驻 (its seat), 属地划入 (assigned to
// a street or community), 报到 (registered at), each one at a time and so a dated link; and
// 联系/包干 (a department or leader answers for it), of which there may be many and so a record.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class UnitPlaceKind : std::uint8_t { Seat = 1, Assigned = 2, Registered = 3 };

inline constexpr Choice kUnitPlaceKinds[] = {
    {1, "seat", {"驻", "seated in"}},
    {2, "assigned", {"属地划入", "assigned to"}},
    {3, "registered", {"报到", "registered at"}},
};

inline constexpr Field kUnitPlaceFields[] = {
    link_child("单位", "Unit", number::Unit),
    link_kind(kUnitPlaceKinds),
    link_valid_from(),
    link_parent("属地", "Area", number::Area),
    reference(5, "carrier", "所在载体", "Carrier", number::Carrier).listed(),
};

inline constexpr Entity kUnitPlace{.number = number::UnitPlace,
                                   .name = "unit_place",
                                   .words = {"单位属地", "Unit in area"},
                                   .section = Section::Structure,
                                   .row_kind = RowKind::DatedLink,
                                   .identity = Identity::Linked,
                                   .writers = kCommunityUp,
                                   .fields = kUnitPlaceFields};

inline constexpr Choice kContactPointKinds[] = {
    {1, "contact", {"联系", "keeps contact"}},
    {2, "charge", {"包干", "answers for"}},
    {3, "pairing", {"结对", "paired with"}},
    {4, "dedicated", {"专人负责", "named person for a firm"}},
};

// Who answers: a unit, an organisation or a leader by name of office. For what: one of the places.
inline constexpr Field kContactPointFields[] = {
    choice(1, "kind", "方式", "How", kContactPointKinds).required().listed(),
    reference(2, "unit", "联系单位", "Unit", number::Unit).listed(),
    reference(3, "person", "联系人（领导）", "Person", number::Person).listed(),
    reference(4, "area", "联系的区划", "Area", number::Area).place(),
    reference(5, "carrier", "联系的载体", "Carrier", number::Carrier).place(),
    reference(6, "grid", "联系的网格", "Grid", number::Grid).place(),
    reference(7, "firm", "联系的单位（企业）", "Firm", number::Unit).place(),
    date(8, "begins", "自何日起", "Since").from().listed(),
    date(9, "ends", "至何日止", "Until").to(),
    text(10, "note", "内容", "What for", 200),
};

inline constexpr Entity kContactPoint{.number = number::ContactPoint,
                                      .name = "contact_point",
                                      .words = {"联系包干", "Contact point"},
                                      .section = Section::Structure,
                                      .writers = kCommunityUp,
                                      .fields = kContactPointFields};

}  // namespace quanyu::domain
