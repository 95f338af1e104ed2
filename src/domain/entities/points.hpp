// Points for residents who joined: given for services, redeemed from what is there. There is no
// entry that takes points away, and nothing that ranks persons.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

inline constexpr Choice kPointsBases[] = {
    {1, "per_hour", {"每小时", "per hour"}},
    {2, "per_time", {"每次", "per time"}},
};

inline constexpr Field kPointsRuleFields[] = {
    text(1, "name", "名称", "Name", 40).required().title(),
    reference(2, "area", "适用区划", "Where it holds", number::Area).required().place(),
    reference(3, "activity_kind", "活动类型", "Kind of activity", number::ActivityKind)
        .listed()
        .noted("不填：各类活动", "empty: all kinds"),
    choice(4, "basis", "计分方式", "Basis", kPointsBases).required().listed(),
    integer(5, "points", "分值", "Points")
        .required()
        .listed()
        .measured(measure::kPoints)
        .between(1, 1000),
    date(6, "valid_from", "自何日起", "From").from(),
    date(7, "valid_to", "至何日止", "To").to(),
};

inline constexpr Entity kPointsRule{.number = number::PointsRule,
                                    .name = "points_rule",
                                    .words = {"积分标准", "Points rule"},
                                    .section = Section::Service,
                                    .writers = kCommunityUp,
                                    .fields = kPointsRuleFields};

inline constexpr Field kRewardFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    reference(2, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    integer(3, "price", "所需积分", "Price")
        .required()
        .listed()
        .measured(measure::kPoints)
        .between(1, 1'000'000),
    count(4, "stock", "备有数量", "Stock").required().listed().measured(measure::kCopies),
    date(5, "valid_from", "自何日起", "From").from(),
    date(6, "valid_to", "至何日止", "To").to(),
};

inline constexpr Entity kReward{.number = number::Reward,
                                .name = "reward",
                                .words = {"兑换物品", "Reward"},
                                .section = Section::Service,
                                .writers = kCommunityUp,
                                .fields = kRewardFields};

enum class PointsKind : std::uint8_t { Given = 1, Redeemed = 2 };

inline constexpr Choice kPointsKinds[] = {
    {1, "given", {"服务得分", "given for a service"}},
    {2, "redeemed", {"兑换", "redeemed"}},
};

inline constexpr Field kPointsEntryFields[] = {
    reference(1, "person", "居民", "Resident", number::Person).required().listed(),
    choice(2, "kind", "类型", "Kind", kPointsKinds).required().listed(),
    integer(3, "points", "积分", "Points")
        .required()
        .listed()
        .measured(measure::kPoints)
        .between(1, 1'000'000),
    date(4, "day", "日期", "Day").required().listed(),
    reference(5, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    reference(6, "attendance", "所据服务", "For the service", number::Attendance),
    reference(7, "reward", "兑换物品", "Reward", number::Reward),
    text(8, "note", "备注", "Note", 100),
};

inline constexpr Entity kPointsEntry{.number = number::PointsEntry,
                                     .name = "points_entry",
                                     .words = {"积分流水", "Points entry"},
                                     .section = Section::Service,
                                     .writers = kCommunityUp,
                                     .fields = kPointsEntryFields};

}  // namespace quanyu::domain
