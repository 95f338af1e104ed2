// Areas grouped across their parents: 片区 for conferences of neighbouring communities, 飞地 and
// 插花地 that are worked together. A group is no node of the tree; an area may be in several.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class AreaGroupKind : std::uint8_t { Zone = 1, Exclave = 2, Interlocked = 3, Other = 9 };

inline constexpr Choice kAreaGroupKinds[] = {
    {1, "zone", {"片区", "zone"}},
    {2, "exclave", {"飞地", "exclave"}},
    {3, "interlocked", {"插花地", "interlocked land"}},
    {9, "other", {"其他", "other"}},
};

inline constexpr Field kAreaGroupFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    choice(2, "kind", "种类", "Kind", kAreaGroupKinds).required().listed(),
    reference(3, "area", "牵头区划", "Leading area", number::Area).place(),
    date(4, "begins", "设立日期", "Since").from().listed(),
    date(5, "ends", "撤销日期", "Until").to(),
    prose(6, "note", "说明", "Note"),
};

inline constexpr Entity kAreaGroup{.number = number::AreaGroup,
                                   .name = "area_group",
                                   .words = {"区划组合", "Area group"},
                                   .section = Section::Structure,
                                   .writers = kCommunityUp,
                                   .fields = kAreaGroupFields};

inline constexpr Field kAreaGroupMemberFields[] = {
    reference(1, "area_group", "区划组合", "Area group", number::AreaGroup).required().listed(),
    reference(2, "area", "成员区划", "Member area", number::Area).required().place(),
    date(3, "begins", "加入日期", "Since").from().listed(),
    date(4, "ends", "退出日期", "Until").to().listed(),
    text(5, "note", "说明", "Note", 200),
};

inline constexpr Entity kAreaGroupMember{.number = number::AreaGroupMember,
                                         .name = "area_group_member",
                                         .words = {"区划组合成员", "Member of an area group"},
                                         .section = Section::Structure,
                                         .writers = kCommunityUp,
                                         .fields = kAreaGroupMemberFields};

}  // namespace quanyu::domain
