// Figures that are not counted from records: targets of indicators, values that another office
// states (填报值), figures as a document printed them, and the documents themselves. Indicators are
// in indicators/; the intervals of printed figures in rules/printed_figure.hpp.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kTargetSenses[] = {
    {1, "at_least", {"不低于", "at least"}},
    {2, "at_most", {"不高于", "at most"}},
    {3, "exactly", {"等于", "exactly"}},
};
inline constexpr Field kIndicatorTargetFields[] = {
    text(1, "indicator", "指标代码", "Indicator", 60).required().title(),
    reference(2, "place", "范围", "Where", number::Area).required().place(),
    date(3, "begins", "起", "From").required().from().listed(),
    date(4, "ends", "止", "To").to().listed(),
    choice(5, "sense", "要求", "Sense", kTargetSenses).required().listed(),
    scaled(6, "target", "目标值", "Target", 3).required().listed(),
    text(7, "ground", "依据", "Ground", 200),
};
inline constexpr Entity kIndicatorTarget{.number = number::IndicatorTarget,
                                         .name = "indicator_target",
                                         .words = {"指标目标", "Target of an indicator"},
                                         .section = Section::Reports,
                                         .writers = kStreetUp,
                                         .fields = kIndicatorTargetFields};

// How exactly a printed figure is meant (decision 8). The numbers are those of domain::Qualifier.
inline constexpr Choice kQualifiers[] = {
    {1, "exact", {"确数", "exact"}},
    {2, "rounded", {"按万、亿取整", "rounded to 万 or 亿"}},
    {3, "over", {"多、余", "and more (多, 余)"}},
    {4, "above", {"超、过", "above (超)"}},
    {5, "nearly", {"近", "nearly (近)"}},
    {6, "about", {"约", "about (约)"}},
    {7, "at_least", {"以上、不少于", "at least"}},
    {8, "at_most", {"以下、不超过", "at most"}},
    {9, "target", {"目标", "target"}},
    {10, "forecast", {"预计", "forecast"}},
};
inline constexpr Field kStatedFigureFields[] = {
    text(1, "title", "指标", "Figure", 120).required().title(),
    text(2, "code", "指标代码", "Code", 60).listed(),
    reference(3, "place", "范围", "Where", number::Area).required().place(),
    date(4, "day", "截至日期", "As of").required().listed(),
    scaled(5, "value", "数值", "Value", 3).required().listed(),
    text(6, "unit", "计量单位", "Unit", 20).listed(),
    reference(7, "stated_by", "填报单位", "Stated by", number::Unit).listed(),
    text(8, "ground", "依据", "Ground", 200),
};
inline constexpr Entity kStatedFigure{.number = number::StatedFigure,
                                      .name = "stated_figure",
                                      .words = {"填报值", "Stated figure"},
                                      .section = Section::Reports,
                                      .writers = kCommunityUp,
                                      .fields = kStatedFigureFields};

inline constexpr Choice kFigureStandings[] = {
    {1, "computed", {"由记录计算", "computed from records"}},
    {2, "stated", {"填报值", "stated"}},
    {3, "context", {"背景", "context"}},
    {4, "target", {"目标、标准", "target or standard"}},
};
inline constexpr Field kPublishedFigureFields[] = {
    text(1, "code", "编号", "Code", 20).key().listed(),
    text(2, "title", "指标", "Figure", 120).required().title(),
    reference(3, "place", "范围", "Where", number::Area).place(),
    text(4, "printed", "原文写法", "As printed", 40).required().listed(),
    choice(5, "qualifier", "口径词", "Qualifier", kQualifiers).required().listed(),
    scaled(6, "value", "数值", "Value", 3).required(),
    text(7, "unit", "计量单位", "Unit", 20).listed(),
    text(8, "as_of", "时间说法", "As of (words)", 60),
    date(9, "day", "截至日期", "As of").listed(),
    choice(10, "standing", "性质", "Standing", kFigureStandings).required().listed(),
    text(11, "indicator", "指标代码", "Indicator", 60),
    reference(12, "source", "出处", "Source", number::SourceDocument),
    prose(13, "quote", "原文", "Quote"),
    prose(14, "rule", "计算规则", "Rule"),
};
inline constexpr Entity kPublishedFigure{.number = number::PublishedFigure,
                                         .name = "published_figure",
                                         .words = {"公布数据", "Published figure"},
                                         .section = Section::Reports,
                                         .identity = Identity::Natural,
                                         .writers = kStreetUp,
                                         .fields = kPublishedFigureFields};

inline constexpr Choice kSourceDocumentKinds[] = {
    {1, "article", {"文章、报道", "article"}},   {2, "paper", {"文件", "paper"}},
    {3, "method", {"工作法", "method of work"}}, {4, "motto", {"口号、理念", "motto"}},
    {5, "honour", {"荣誉称号", "honour"}},       {6, "statistics", {"统计资料", "statistics"}},
};
inline constexpr Field kSourceDocumentFields[] = {
    text(1, "title", "标题", "Title", 200).required().title(),
    choice(2, "kind", "类型", "Kind", kSourceDocumentKinds).required().listed(),
    text(3, "issuer", "发布单位", "Issued by", 120).listed(),
    date(4, "day", "日期", "Day").listed(),
    reference(5, "place", "所属地", "Where", number::Area).place(),
    text(6, "document", "文号", "Number of document", 60),
    text(7, "content", "内容", "Content", 20'000).tall(12),
};
inline constexpr Entity kSourceDocument{.number = number::SourceDocument,
                                        .name = "source_document",
                                        .words = {"文献存档", "Document on file"},
                                        .section = Section::Reports,
                                        .writers = kCommunityUp,
                                        .fields = kSourceDocumentFields};

}  // namespace quanyu::domain
