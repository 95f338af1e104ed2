// A superior's own form, bound once: the file and, cell by cell, where its content comes from; and
// each time it was filled. What cannot be filled is counted and marked, never guessed.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/period.hpp"

namespace quanyu::domain {

inline constexpr Field kReportTemplateFields[] = {
    text(1, "title", "报表名称", "Title", 120).required().title(),
    reference(2, "issuer", "制表单位", "Issued by", number::Unit).listed(),
    choice(3, "period", "报送周期", "Period", kPeriods).listed(),
    reference(4, "area", "填报区划", "Area", number::Area).place(),
    text(5, "file_name", "样表文件", "File", 120),
    text(6, "file", "文件摘要", "Hash of the file", 64).given(),
    text(7, "ground", "依据", "Ground", 200),
    date(8, "starts", "启用日期", "From").from(),
    date(9, "ends", "停用日期", "Until").to(),
    text(10, "note", "备注", "Note", 200),
};

inline constexpr Entity kReportTemplate{.number = number::ReportTemplate,
                                        .name = "report_template",
                                        .words = {"报表模板", "Report template"},
                                        .section = Section::Reports,
                                        .writers = kCommunityUp,
                                        .fields = kReportTemplateFields};

inline constexpr Choice kCellBindings[] = {
    {1, "indicator", {"指标", "indicator"}},
    {2, "list", {"清单（自此格向下）", "list (from this cell down)"}},
    {3, "field", {"记录字段", "field of a record"}},
    {4, "fixed", {"固定文字", "fixed text"}},
    {5, "period", {"报告期", "period"}},
    {6, "unit", {"填报单位", "reporting unit"}},
    {7, "by_hand", {"手工填写", "by hand"}},
};

inline constexpr Field kTemplateCellFields[] = {
    reference(1, "template", "报表模板", "Template", number::ReportTemplate).required().place(),
    text(2, "sheet", "工作表", "Sheet", 60).listed(),
    text(3, "cell", "单元格", "Cell", 10).required().title().noted("如 C7", "Such as C7"),
    choice(4, "binding", "取值方式", "Bound to", kCellBindings).required().listed(),
    text(5, "source", "来源", "Source", 200)
        .noted("指标代码、清单名、字段名或文字", "Code of an indicator, list, field, or the text")
        .listed(),
    text(6, "label", "栏目", "Label on the form", 80),
};

inline constexpr Entity kTemplateCell{.number = number::TemplateCell,
                                      .name = "template_cell",
                                      .words = {"模板单元格", "Bound cell"},
                                      .section = Section::Reports,
                                      .writers = kCommunityUp,
                                      .fields = kTemplateCellFields};

inline constexpr Field kReportFillFields[] = {
    reference(1, "template", "报表模板", "Template", number::ReportTemplate).required().place(),
    date(2, "starts", "报告期始", "From").required().from().listed(),
    date(3, "ends", "报告期止", "Until").required().to().listed(),
    date(4, "filled_on", "生成日期", "Filled on").required().listed(),
    count(5, "cells_filled", "已填格数", "Cells filled").listed(),
    count(6, "cells_marked", "未能填写格数", "Cells left and marked").listed(),
    text(7, "file", "文件摘要", "Hash of the file", 64).given(),
    date(8, "sent_on", "报送日期", "Sent on").listed(),
    text(9, "note", "备注", "Note", 200),
};

inline constexpr Entity kReportFill{.number = number::ReportFill,
                                    .name = "report_fill",
                                    .words = {"报表填报", "Filled report"},
                                    .section = Section::Reports,
                                    .writers = kCommunityUp,
                                    .fields = kReportFillFields};

}  // namespace quanyu::domain
