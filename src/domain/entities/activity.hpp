// Activities with kinds as data, the rosters people sign, the programmes they belong to (五个一百,
// 月月有主题活动), tags of a method of work (五共五联), and the monthly tally of places that keep
// no list.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

inline constexpr Field kActivityKindFields[] = {
    text(1, "name", "名称", "Name", 40)
        .required()
        .title()
        .noted("如：主题党日、邻里节", "such as a neighbours' day"),
    flag(2, "voluntary", "志愿服务", "Voluntary service").listed(),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kActivityKind{.number = number::ActivityKind,
                                      .name = "activity_kind",
                                      .words = {"活动类型", "Kind of activity"},
                                      .section = Section::Service,
                                      .writers = kCommunityUp,
                                      .fields = kActivityKindFields};

inline constexpr Choice kProgrammeMeasures[] = {
    {1, "activities", {"活动场次", "activities"}},
    {2, "attendances", {"参加人次", "attendances"}},
    {3, "persons", {"参加人数", "persons"}},
    {4, "hours", {"服务时长", "hours"}},
};

inline constexpr Choice kProgrammeRhythms[] = {
    {1, "free", {"不限", "any time"}},
    {2, "monthly", {"每月都有", "every month"}},
    {3, "quarterly", {"每季都有", "every quarter"}},
};

inline constexpr Field kProgrammeFields[] = {
    text(1, "name", "名称", "Name", 60)
        .required()
        .title()
        .noted("如：五个一百", "a series of activities"),
    reference(2, "part_of", "所属系列", "Part of", number::Programme).listed(),
    reference(3, "area", "所在区划", "Area", number::Area).required().place(),
    choice(4, "measure", "计数方式", "Counted by", kProgrammeMeasures),
    count(5, "target", "目标数", "Target").listed(),
    choice(6, "rhythm", "频次要求", "Rhythm", kProgrammeRhythms),
    date(7, "begins_on", "开始日期", "Begins on").from().listed(),
    date(8, "ends_on", "结束日期", "Ends on").to().listed(),
    prose(9, "purpose", "说明", "Description"),
};

inline constexpr Entity kProgramme{.number = number::Programme,
                                   .name = "programme",
                                   .words = {"系列活动", "Programme"},
                                   .section = Section::Service,
                                   .writers = kCommunityUp,
                                   .fields = kProgrammeFields};

enum class ActivityState : std::uint8_t { Planned = 1, Held = 2, Cancelled = 3 };

inline constexpr Choice kActivityStates[] = {
    {1, "planned", {"已安排", "planned"}},
    {2, "held", {"已举办", "held"}},
    {3, "cancelled", {"已取消", "cancelled"}},
};

inline constexpr Field kActivityFields[] = {
    text(1, "title", "名称", "Title", 60).required().title(),
    reference(2, "kind", "类型", "Kind", number::ActivityKind).required().listed(),
    reference(3, "area", "所在区划", "Area", number::Area).required().place(),
    date(4, "day", "日期", "Day").required().from().listed(),
    date(5, "last_day", "结束日期", "Last day").to().noted("一天的活动不填", "empty for one day"),
    text(6, "location", "地点", "Where", 100),
    reference(7, "organisation", "组织者（党组织）", "Held by organisation", number::Organisation),
    reference(8, "unit", "组织者（单位）", "Held by unit", number::Unit),
    reference(9, "team", "组织者（队伍）", "Held by team", number::Team).listed(),
    reference(10, "programme", "所属系列", "Programme", number::Programme),
    reference(11, "whistle", "响应吹哨", "Answers whistle", number::Whistle),
    prose(12, "plan", "安排", "Plan"),
    choice(13, "state", "状态", "State", kActivityStates).state(),
    count(14, "attendances", "参加人次", "Attendances")
        .measured(measure::kPersonTimes)
        .given()
        .listed(),
    count(15, "served", "服务群众", "People served").measured(measure::kPersonTimes).given(),
    hours(16, "spent", "活动时长", "Hours").given(),
    count(17, "solved", "解决问题", "Problems solved").measured(measure::kThings).given(),
    prose(18, "summary", "小结", "Summary").given(),
    text(19, "reason", "取消原因", "Why cancelled", 200).given(),
};

inline constexpr Entity kActivity{.number = number::Activity,
                                  .name = "activity",
                                  .words = {"活动", "Activity"},
                                  .section = Section::Service,
                                  .fields = kActivityFields};

inline constexpr Field kAttendanceFields[] = {
    reference(1, "activity", "活动", "Activity", number::Activity).required().place(),
    reference(2, "person", "签到人", "Person", number::Person).listed(),
    reference(3, "unit", "所在单位", "Workplace", number::Unit).listed(),
    count(4, "headcount", "人数", "Head-count")
        .measured(measure::kPersons)
        .listed()
        .noted("成批签到时填写", "for a group"),
    hours(5, "spent", "服务时长", "Hours").listed(),
    text(6, "duty", "分工", "Duty", 40),
};

inline constexpr Entity kAttendance{.number = number::Attendance,
                                    .name = "attendance",
                                    .words = {"签到", "Attendance"},
                                    .section = Section::Service,
                                    .fields = kAttendanceFields};

inline constexpr Field kMethodTagFields[] = {
    text(1, "name", "名称", "Name", 40).required().title().noted("如：资源共享", "a tag"),
    text(2, "method", "工作法", "Method", 40)
        .required()
        .listed()
        .noted("如：五共五联", "its method"),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kMethodTag{.number = number::MethodTag,
                                   .name = "method_tag",
                                   .words = {"工作法标签", "Method tag"},
                                   .section = Section::Service,
                                   .writers = kStreetUp,
                                   .fields = kMethodTagFields};

inline constexpr Field kActivityTagFields[] = {
    reference(1, "activity", "活动", "Activity", number::Activity).required().place(),
    reference(2, "tag", "标签", "Tag", number::MethodTag).required().listed(),
};

inline constexpr Entity kActivityTag{.number = number::ActivityTag,
                                     .name = "activity_tag",
                                     .words = {"活动标签", "Tag of an activity"},
                                     .section = Section::Service,
                                     .fields = kActivityTagFields};

inline constexpr Field kActivityTallyFields[] = {
    reference(1, "area", "填报区划", "Area", number::Area).required().place(),
    date(2, "month", "月份", "Month")
        .required()
        .listed()
        .noted("填当月 1 日", "the first of the month"),
    reference(3, "kind", "活动类型", "Kind of activity", number::ActivityKind).required().listed(),
    count(4, "times", "活动次数", "Activities").required().measured(measure::kTimes).listed(),
    count(5, "attendances", "参加人次", "Attendances").measured(measure::kPersonTimes).listed(),
    hours(6, "spent", "服务时长", "Hours"),
    count(7, "served", "服务群众", "People served").measured(measure::kPersonTimes),
    count(8, "solved", "解决问题", "Problems solved").measured(measure::kThings).listed(),
};

inline constexpr Entity kActivityTally{.number = number::ActivityTally,
                                       .name = "activity_tally",
                                       .words = {"活动月报", "Monthly tally"},
                                       .section = Section::Service,
                                       .writers = kCommunityUp,
                                       .fields = kActivityTallyFields};

}  // namespace quanyu::domain
