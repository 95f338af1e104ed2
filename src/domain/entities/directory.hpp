// What directory and notice boards 公示牌 show beyond the appointments they are made from: offices
// with their duty telephones (public by nature), lines of a grid's board; and handing over, which
// gives a person's open work to another in one act.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Field kDirectoryEntryFields[] = {
    text(1, "name", "名称", "Name", 80).required().title(),
    reference(2, "unit", "单位", "Unit", number::Unit).place(),
    reference(3, "area", "区划", "Area", number::Area).place(),
    text(4, "does", "承办业务", "What it does", 200).listed(),
    text(5, "duty_phone", "值班电话", "Duty telephone", 30).listed(),
    text(6, "hours", "服务时间", "Hours", 120),
    text(7, "room", "办公地点", "Room", 80),
    integer(8, "position", "顺序", "Order").order().between(0, 10'000),
    date(9, "starts", "启用日期", "From").from(),
    date(10, "ends", "停用日期", "Until").to(),
};

inline constexpr Entity kDirectoryEntry{.number = number::DirectoryEntry,
                                        .name = "directory_entry",
                                        .words = {"通讯录条目", "Directory entry"},
                                        .section = Section::Reports,
                                        .writers = kCommunityUp,
                                        .fields = kDirectoryEntryFields};

inline constexpr Field kBoardEntryFields[] = {
    text(1, "heading", "栏目", "Heading", 40)
        .required()
        .title()
        .noted("如：网格长", "Such as: head of the grid"),
    text(2, "content", "公示内容", "Content", 300).required().listed(),
    reference(3, "grid", "网格", "Grid", number::Grid).place(),
    reference(4, "carrier", "载体", "Carrier", number::Carrier).place(),
    reference(5, "area", "区划", "Area", number::Area).place(),
    text(6, "duty_phone", "值班电话", "Duty telephone", 30).listed(),
    integer(7, "position", "顺序", "Order").order().between(0, 10'000),
    date(8, "starts", "公示自", "From").from(),
    date(9, "ends", "公示至", "Until").to(),
};

inline constexpr Entity kBoardEntry{.number = number::BoardEntry,
                                    .name = "board_entry",
                                    .words = {"公示牌条目", "Line of a notice board"},
                                    .section = Section::Reports,
                                    .writers = kCommunityUp,
                                    .fields = kBoardEntryFields};

inline constexpr Field kHandoverFields[] = {
    reference(1, "from_person", "移交人", "From", number::Person).required().listed(),
    reference(2, "to_person", "接收人", "To", number::Person).required().listed(),
    date(3, "on", "交接日期", "On").required().listed(),
    reference(4, "unit", "单位", "Unit", number::Unit).place(),
    count(5, "matters", "移交事项数", "Matters").given().measured(measure::kItems).listed(),
    count(6, "tasks", "移交任务数", "Tasks").given().measured(measure::kItems).listed(),
    text(7, "note", "交接说明", "Note", 500).tall(3),
    count(8, "duties", "移交职责数", "Duties").given().measured(measure::kItems),
};

inline constexpr Entity kHandover{.number = number::Handover,
                                  .name = "handover",
                                  .words = {"工作交接", "Handover"},
                                  .section = Section::Reports,
                                  .writers = kCommunityUp,
                                  .fields = kHandoverFields};

}  // namespace quanyu::domain
