// Taking turns: the units of a body lead it in rotation, month by month or quarter by quarter, each
// with its theme. Whose turn it is follows from the members and is reckoned (rules/rotation.hpp); a
// turn is recorded for its theme, or where another unit took it.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/period.hpp"

namespace quanyu::domain {

inline constexpr Field kRotationFields[] = {
    text(1, "title", "轮值名称", "Title", 80)
        .required()
        .title()
        .noted("如：轮值理事单位、轮值牵头单位", "Such as: director unit of the month"),
    reference(2, "body", "议事机构", "Body", number::Body).required().place(),
    choice(3, "period", "轮换周期", "Period", kPeriods).required().listed(),
    date(4, "starts", "开始日期", "Begins").required().from(),
    date(5, "ends", "结束日期", "Ends").to(),
    text(6, "duty", "轮值职责", "What the unit in turn does", 500).tall(3),
};

inline constexpr Entity kRotation{.number = number::Rotation,
                                  .name = "rotation",
                                  .words = {"轮值安排", "Rotation"},
                                  .section = Section::Deliberation,
                                  .fields = kRotationFields};

inline constexpr Field kRotationMemberFields[] = {
    reference(1, "rotation", "轮值安排", "Rotation", number::Rotation).required().place(),
    reference(2, "unit", "成员单位", "Member", number::Unit).required().listed(),
    integer(3, "position", "轮值顺序", "Order").order().between(0, 10'000).listed(),
    date(4, "joined_on", "加入日期", "Joined on").from().listed(),
    date(5, "left_on", "退出日期", "Last day").to().listed(),
};

inline constexpr Entity kRotationMember{.number = number::RotationMember,
                                        .name = "rotation_member",
                                        .words = {"轮值成员单位", "Member in rotation"},
                                        .section = Section::Deliberation,
                                        .fields = kRotationMemberFields};

inline constexpr Field kRotationTurnFields[] = {
    reference(1, "rotation", "轮值安排", "Rotation", number::Rotation).required().place(),
    date(2, "starts", "当期首日", "First day of the period").required().listed(),
    reference(3, "unit", "实际轮值单位", "Unit that took it", number::Unit)
        .noted("按顺序轮值的不必填写", "Only where it is not the one in turn")
        .listed(),
    text(4, "theme", "当期主题", "Theme", 120).title(),
    prose(5, "activities", "当期安排", "What is planned"),
    text(6, "swap_reason", "调换原因", "Why another unit", 200),
};

inline constexpr Entity kRotationTurn{.number = number::RotationTurn,
                                      .name = "rotation_turn",
                                      .words = {"轮值当期", "Turn"},
                                      .section = Section::Deliberation,
                                      .fields = kRotationTurnFields};

}  // namespace quanyu::domain
