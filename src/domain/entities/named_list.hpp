// Lists that are named in the documents but not listed there (五大功能, 八有标准, 五室一厅,
// 五个十): numbered entries, blank until someone fills them, never invented. As checklists they are
// ticked for centres and demonstration points.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kNamedListPurposes[] = {
    {1, "functions", {"功能", "functions"}},
    {2, "standard", {"标准", "standard"}},
    {3, "checklist", {"创建清单", "checklist"}},
    {4, "roadmap", {"路径", "roadmap"}},
    {5, "other", {"其他", "other"}},
};

inline constexpr std::int64_t kMostNamedItems = 100;

inline constexpr Field kNamedListFields[] = {
    text(1, "title", "名目", "Title", 80).required().title(),
    count(2, "announced", "名目数", "Entries announced")
        .required()
        .between(1, kMostNamedItems)
        .listed()
        .noted("按此数自动列出空白条目", "As many blank entries are made"),
    choice(3, "purpose", "用途", "Purpose", kNamedListPurposes).required().listed(),
    reference(4, "area", "适用区划", "Area", number::Area).place(),
    text(5, "source", "出处", "Source", 200),
    text(6, "note", "备注", "Note", 200),
};

inline constexpr Entity kNamedList{.number = number::NamedList,
                                   .name = "named_list",
                                   .words = {"名目清单", "Named list"},
                                   .section = Section::Places,
                                   .writers = kCommunityUp,
                                   .fields = kNamedListFields};

inline constexpr Field kNamedListItemFields[] = {
    reference(1, "list", "名目清单", "List", number::NamedList).required().place(),
    count(2, "number", "序号", "Number").required().order().between(1, kMostNamedItems).listed(),
    text(3, "name", "内容", "Content", 120)
        .title()
        .noted("原文未列名的留空", "Blank where the text does not name it"),
    text(4, "group", "类别", "Group", 60).listed(),
    prose(5, "detail", "具体要求", "Details"),
};

inline constexpr Entity kNamedListItem{.number = number::NamedListItem,
                                       .name = "named_list_item",
                                       .words = {"名目条目", "Entry of a named list"},
                                       .section = Section::Places,
                                       .writers = kCommunityUp,
                                       .fields = kNamedListItemFields};

inline constexpr Choice kDemonstrationKinds[] = {
    {1, "community", {"社区", "community"}},
    {2, "emerging", {"新兴领域", "emerging field"}},
    {3, "sector", {"行业单位", "unit of a sector"}},
    {4, "centre", {"党群服务中心", "service centre"}},
    {5, "compound", {"小区", "compound"}},
    {6, "other", {"其他", "other"}},
};

namespace demonstration_kind {
inline constexpr std::int64_t kCentre = 4;
}  // namespace demonstration_kind

inline constexpr Field kDemonstrationFields[] = {
    text(1, "title", "示范点名称", "Title", 120).required().title(),
    choice(2, "kind", "类别", "Kind", kDemonstrationKinds).required().listed(),
    reference(3, "centre", "阵地", "Centre", number::Centre).place(),
    reference(4, "carrier", "载体", "Carrier", number::Carrier).place(),
    reference(5, "unit", "单位", "Unit", number::Unit).place(),
    reference(6, "area", "区划", "Area", number::Area).place(),
    reference(7, "checklist", "创建清单", "Checklist", number::NamedList),
    reference(8, "project", "建设项目", "Building project", number::CentreProject),
    date(9, "opened_on", "建成日期", "Opened on").from().listed(),
    date(10, "ended_on", "撤销日期", "Ended on").to(),
    reference(11, "granted_by", "命名单位", "Granted by", number::Unit),
    prose(12, "lessons", "经验做法", "Lessons"),
};

inline constexpr Entity kDemonstration{.number = number::Demonstration,
                                       .name = "demonstration",
                                       .words = {"示范点", "Demonstration point"},
                                       .section = Section::Places,
                                       .writers = kStreetUp,
                                       .fields = kDemonstrationFields};

enum class MarkResult : std::uint8_t { Met = 1, NotMet = 2, NotApplicable = 3 };

inline constexpr Choice kMarkResults[] = {
    {1, "met", {"达标", "met"}},
    {2, "not_met", {"未达标", "not met"}},
    {3, "not_applicable", {"不适用", "not applicable"}},
};

inline constexpr Field kChecklistMarkFields[] = {
    reference(1, "item", "条目", "Entry", number::NamedListItem).required().listed(),
    reference(2, "demonstration", "示范点", "Demonstration point", number::Demonstration).place(),
    reference(3, "centre", "阵地", "Centre", number::Centre).place(),
    choice(4, "result", "结果", "Result", kMarkResults).required().listed(),
    date(5, "checked_on", "检查日期", "Checked on").required().listed(),
    text(6, "note", "备注", "Note", 200),
};

inline constexpr Entity kChecklistMark{.number = number::ChecklistMark,
                                       .name = "checklist_mark",
                                       .words = {"达标检查", "Checklist mark"},
                                       .section = Section::Places,
                                       .writers = kCommunityUp,
                                       .fields = kChecklistMarkFields};

}  // namespace quanyu::domain
