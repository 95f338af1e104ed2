// What a place decides about its matters, as data: categories with their standards, sources, tiers
// and the loop that a matter takes there.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

// Whether a standard counts office hours or the hours of the clock.
enum class ClockKind : std::uint8_t { Working = 1, Clock = 2 };

inline constexpr Choice kClockKinds[] = {
    {1, "working", {"工作时间", "office hours"}},
    {2, "clock", {"自然时间", "hours of the clock"}},
};

// Where a matter stands or was solved. A higher tier has a greater number.
enum class Tier : std::uint8_t { Grid = 1, Community = 2, Street = 3, District = 4 };

inline constexpr Choice kTiers[] = {
    {1, "grid", {"网格", "grid"}},
    {2, "community", {"社区（村）", "community"}},
    {3, "street", {"街道（镇）", "street"}},
    {4, "district", {"区（县）", "district"}},
};

// Hours with one decimal, as standards are kept.
constexpr Field hours(FieldNumber number, std::string_view name, std::string_view zh,
                      std::string_view en) {
  return scaled(number, name, zh, en, 1).measured(measure::kHours).between(0, 100'000);
}

inline constexpr Field kMatterCategoryFields[] = {
    text(1, "name", "名称", "Name", 40).required().title(),
    reference(2, "part_of", "所属大类", "Part of", number::MatterCategory).listed(),
    choice(3, "clock", "计时", "Clock", kClockKinds).required().listed(),
    hours(4, "accept_hours", "受理时限", "To accept"),
    hours(5, "assign_hours", "派单时限", "To assign"),
    hours(6, "handle_hours", "处置时限", "To handle").listed(),
    hours(7, "check_hours", "核查时限", "To check"),
    hours(8, "visit_hours", "回访时限", "To call back"),
    hours(9, "close_hours", "办结时限（全程）", "To close, in all").listed(),
    choice(10, "tier", "一般办理层级", "Usual tier", kTiers).listed(),
    flag(11, "at_once", "可即办即结", "May be closed at once"),
    reference(12, "handler_unit", "一般承办单位", "Usual handler", number::Unit),
    integer(13, "position", "顺序", "Order").order().between(0, 1'000'000),
    prose(14, "scope", "适用范围", "What belongs here"),
};

inline constexpr Entity kMatterCategory{.number = number::MatterCategory,
                                        .name = "matter_category",
                                        .words = {"事项类别", "Matter category"},
                                        .section = Section::Matters,
                                        .writers = kStreetUp,
                                        .fields = kMatterCategoryFields};

inline constexpr Choice kSourceChannels[] = {
    {1, "visit", {"走访", "visit"}},
    {2, "patrol", {"巡查", "patrol"}},
    {3, "reception", {"接访", "reception"}},
    {4, "grid", {"网格发现", "found in the grid"}},
    {5, "hotline", {"热线", "hotline"}},
    {6, "online", {"线上", "online"}},
    {7, "table", {"表格导入", "imported table"}},
    {8, "other", {"其他", "other"}},
};

inline constexpr Field kMatterSourceFields[] = {
    text(1, "name", "名称", "Name", 40).required().title().noted("如：12345 转办", "such as 12345"),
    choice(2, "channel", "渠道", "Channel", kSourceChannels).required().listed(),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kMatterSource{.number = number::MatterSource,
                                      .name = "matter_source",
                                      .words = {"事项来源", "Matter source"},
                                      .section = Section::Matters,
                                      .writers = kStreetUp,
                                      .fields = kMatterSourceFields};

inline constexpr Field kMatterTierFields[] = {
    text(1, "motto", "目标", "Motto", 40)
        .required()
        .title()
        .noted("如：小事不出村", "such as small ones stay in the village"),
    choice(2, "tier", "层级", "Tier", kTiers).required().listed(),
    reference(3, "area", "适用区划", "Where it holds", number::Area)
        .place()
        .noted("不填：各处", "empty: everywhere"),
    text(4, "solver", "由谁办理", "Who solves there", 60).listed(),
    scaled(5, "target", "目标占比", "Target share", 1).measured(measure::kPercent).between(0, 1000),
    prose(6, "scope", "适用事项", "What belongs there"),
};

inline constexpr Entity kMatterTier{.number = number::MatterTier,
                                    .name = "matter_tier",
                                    .words = {"办理层级", "Tier"},
                                    .section = Section::Matters,
                                    .writers = kStreetUp,
                                    .fields = kMatterTierFields};

inline constexpr Field kMatterSettingFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    reference(2, "area", "适用区划", "Where it holds", number::Area)
        .place()
        .noted("不填：各处", "empty: everywhere"),
    flag(3, "direct_assign", "网格员直接派任务（不经受理）", "Assigned without acceptance")
        .listed(),
    flag(4, "no_check", "处置后不经核查", "Closed without a check").listed(),
    hours(5, "yellow_after", "超期后可发黄牌", "Yellow card after"),
    hours(6, "red_after", "超期后可发红牌", "Red card after"),
    choice(7, "card_clock", "督办计时", "Clock of the cards", kClockKinds),
    hours(8, "report_in_hours", "报到时限（吹哨）", "To report in after a whistle").listed(),
    choice(9, "report_in_clock", "报到计时", "Clock of reporting in", kClockKinds),
    flag(10, "department_words", "使用“部门报到”提法", "Says that departments report in"),
};

inline constexpr Entity kMatterSetting{.number = number::MatterSetting,
                                       .name = "matter_setting",
                                       .words = {"事项办理设置", "Matter settings"},
                                       .section = Section::Matters,
                                       .writers = kStreetUp,
                                       .fields = kMatterSettingFields};

}  // namespace quanyu::domain
