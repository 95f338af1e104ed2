// Days and hours of work: what the published holiday table does not know or says otherwise, the
// office hours of a place, and the letters devices carry in document numbers. Small tables that
// deadlines (rules/deadlines.hpp) and serial numbers (serial.hpp) are made from.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class DayKind : std::uint8_t { Off = 1, Working = 2 };

inline constexpr Choice kDayKinds[] = {
    {1, "off", {"放假", "off"}},
    {2, "working", {"上班（调休）", "working (swapped)"}},
};

inline constexpr Field kCalendarDayFields[] = {
    text(1, "name", "名称", "Name", 30)
        .required()
        .title()
        .noted("如：春节", "such as Spring Festival"),
    date(2, "day", "日期", "Day").required().listed(),
    choice(3, "kind", "安排", "Arrangement", kDayKinds).required().listed(),
    flag(4, "provisional", "暂定", "Provisional").listed().noted("未见正式通知", "no notice yet"),
    reference(5, "area", "适用区划", "Where it holds", number::Area)
        .place()
        .noted("不填：各处", "empty: everywhere"),
    text(6, "ground", "依据", "Ground", 120),
};

inline constexpr Entity kCalendarDay{.number = number::CalendarDay,
                                     .name = "calendar_day",
                                     .words = {"放假与调休日", "Holiday or swapped day"},
                                     .writers = kStreetUp,
                                     .fields = kCalendarDayFields};

inline constexpr Field kOfficeHoursFields[] = {
    text(1, "name", "名称", "Name", 30)
        .required()
        .title()
        .noted("如：夏令作息", "such as summer hours"),
    reference(2, "area", "适用区划", "Where they hold", number::Area)
        .place()
        .noted("不填：各处", "empty: everywhere"),
    date(3, "valid_from", "自何日起", "From").from().listed(),
    date(4, "valid_to", "至何日止", "To").to().listed(),
    text(5, "morning_from", "上午上班", "Morning from", 5)
        .required()
        .listed()
        .noted("如 09:00", "such as 09:00"),
    text(6, "morning_to", "上午下班", "Morning to", 5).required().listed(),
    text(7, "afternoon_from", "下午上班", "Afternoon from", 5).required().listed(),
    text(8, "afternoon_to", "下午下班", "Afternoon to", 5).required().listed(),
    flag(9, "saturday", "星期六上班", "Works on Saturdays"),
    flag(10, "sunday", "星期日上班", "Works on Sundays"),
};

inline constexpr Entity kOfficeHours{.number = number::OfficeHours,
                                     .name = "office_hours",
                                     .words = {"作息时间", "Office hours"},
                                     .writers = kStreetUp,
                                     .fields = kOfficeHoursFields};

inline constexpr Field kDeviceFields[] = {
    text(1, "site", "设备标识", "Site", 32).key(),
    text(2, "letter", "字母", "Letter", 2).required().title(),
    text(3, "name", "名称", "Name", 30).listed().noted("如：窗口电脑", "such as the desk computer"),
    date(4, "since", "启用日期", "In use since").given().listed(),
};

inline constexpr Entity kDevice{.number = number::Device,
                                .name = "device",
                                .words = {"设备", "Device"},
                                .identity = Identity::Natural,
                                .writers = kStreetUp,
                                .fields = kDeviceFields};

}  // namespace quanyu::domain
