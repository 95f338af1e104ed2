// 一月一调度、一季一通报: the monthly progress review of a district with what was heard and found,
// the quarterly bulletin with its figures as they were when it was issued, and the rectification
// that follows from them, from inspections and from notes, struck off when verified (督办销号).
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace review_state {
inline constexpr std::int64_t kCalled = 1;
inline constexpr std::int64_t kHeld = 2;
inline constexpr std::int64_t kClosed = 3;
inline constexpr std::int64_t kCancelled = 4;
}  // namespace review_state
inline constexpr Choice kReviewStates[] = {
    {review_state::kCalled, "called", {"已部署", "called"}},
    {review_state::kHeld, "held", {"已召开", "held"}},
    {review_state::kClosed, "closed", {"已办结", "closed"}},
    {review_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};
inline constexpr Field kProgressReviewFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    reference(3, "place", "范围", "Where", number::Area).required().place(),
    date(4, "month", "调度月份", "Month")
        .required()
        .listed()
        .noted("填当月任一天", "Any day of the month"),
    date(5, "planned_for", "拟开日期", "Planned for"),
    date(6, "held_on", "召开日期", "Held on").given().listed(),
    choice(7, "state", "状态", "State", kReviewStates).state(),
    reference(8, "host", "主持单位", "Held by", number::Unit).listed(),
    prose(9, "summary", "情况综述", "Summary"),
    prose(10, "reason", "取消原因", "Why cancelled").given(),
};
inline constexpr Entity kProgressReview{.number = number::ProgressReview,
                                        .name = "progress_review",
                                        .words = {"工作调度", "Progress review"},
                                        .section = Section::Accountability,
                                        .writers = kStreetUp,
                                        .fields = kProgressReviewFields};

inline constexpr Choice kReviewItemKinds[] = {
    {1, "report", {"听取汇报", "report heard"}},
    {2, "problem", {"问题", "problem"}},
    {3, "decision", {"部署要求", "requirement"}},
};
inline constexpr Field kReviewItemFields[] = {
    reference(1, "review", "调度", "Review", number::ProgressReview).required().place(),
    choice(2, "kind", "类型", "Kind", kReviewItemKinds).required().listed(),
    text(3, "title", "内容", "What", 300).required().title(),
    integer(4, "position", "序号", "Number").order().between(0, 1000),
    reference(5, "reporter", "汇报单位", "Reported by", number::Unit),
    reference(6, "task", "对应重点任务", "Key task", number::KeyTask),
    reference(7, "owner", "责任单位", "Owner", number::Unit).listed(),
    date(8, "due", "整改时限", "Due").listed(),
    prose(9, "requirement", "要求", "Requirement"),
};
inline constexpr Entity kReviewItem{.number = number::ReviewItem,
                                    .name = "review_item",
                                    .words = {"调度事项", "Item of a review"},
                                    .section = Section::Accountability,
                                    .writers = kStreetUp,
                                    .fields = kReviewItemFields};

inline constexpr Choice kBulletinKinds[] = {
    {1, "quarterly", {"季度通报", "quarterly bulletin"}},
    {2, "special", {"专项通报", "bulletin on one subject"}},
    {3, "commendation", {"表彰通报", "commendation"}},
};
namespace bulletin_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kSubmitted = 2;
inline constexpr std::int64_t kIssued = 3;
inline constexpr std::int64_t kWithdrawn = 4;
}  // namespace bulletin_state
inline constexpr Choice kBulletinStates[] = {
    {bulletin_state::kDraft, "draft", {"草拟", "draft"}},
    {bulletin_state::kSubmitted, "submitted", {"送审", "submitted"}},
    {bulletin_state::kIssued, "issued", {"已印发", "issued"}},
    {bulletin_state::kWithdrawn, "withdrawn", {"已撤回", "withdrawn"}},
};
inline constexpr Field kBulletinFields[] = {
    text(1, "title", "标题", "Title", 120).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    choice(3, "kind", "类型", "Kind", kBulletinKinds).required().listed(),
    reference(4, "place", "范围", "Where", number::Area).required().place(),
    date(5, "period_from", "统计期起", "Period from").required().from(),
    date(6, "period_to", "统计期止", "Period to").required().to().listed(),
    choice(7, "state", "状态", "State", kBulletinStates).state(),
    reference(8, "issuer", "印发单位", "Issued by", number::Unit),
    text(9, "body", "正文", "Text", 20'000).tall(12),
    date(10, "issued_on", "印发日期", "Issued on").given().listed(),
    reference(11, "issued_by", "签发", "Signed by", number::Actor).given(),
    prose(12, "remark", "退回、撤回原因", "Why returned or withdrawn").given(),
};
inline constexpr Entity kBulletin{.number = number::Bulletin,
                                  .name = "bulletin",
                                  .words = {"通报", "Bulletin"},
                                  .section = Section::Accountability,
                                  .writers = kStreetUp,
                                  .fields = kBulletinFields};

inline constexpr Field kBulletinFigureFields[] = {
    reference(1, "bulletin", "通报", "Bulletin", number::Bulletin).required().place(),
    text(2, "title", "指标", "Figure", 120).required().title(),
    text(3, "indicator", "指标代码", "Indicator", 60),
    reference(4, "area", "区划", "Area", number::Area).listed(),
    integer(5, "position", "序号", "Number").order().between(0, 100'000),
    scaled(6, "numerator", "数值（分子）", "Value (numerator)", 2).required(),
    scaled(7, "denominator", "分母", "Denominator", 2),
    text(8, "printed", "印出形式", "As printed", 40).required().listed(),
};
inline constexpr Entity kBulletinFigure{.number = number::BulletinFigure,
                                        .name = "bulletin_figure",
                                        .words = {"通报数据", "Figure of a bulletin"},
                                        .section = Section::Accountability,
                                        .writers = kStreetUp,
                                        .fields = kBulletinFigureFields};

inline constexpr Choice kRectificationSources[] = {
    {1, "inspection", {"检查督查", "inspection"}},
    {2, "review", {"调度", "progress review"}},
    {3, "bulletin", {"通报", "bulletin"}},
    {4, "assessment", {"考评", "assessment"}},
    {5, "residents", {"群众意见", "residents' opinion"}},
    {6, "note", {"批示", "leader's note"}},
    {7, "other", {"其他", "other"}},
};
namespace rectification_state {
inline constexpr std::int64_t kAssigned = 1;
inline constexpr std::int64_t kAccepted = 2;
inline constexpr std::int64_t kReported = 3;
inline constexpr std::int64_t kStruckOff = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace rectification_state
inline constexpr Choice kRectificationStates[] = {
    {rectification_state::kAssigned, "assigned", {"已交办", "assigned"}},
    {rectification_state::kAccepted, "accepted", {"已签收", "accepted"}},
    {rectification_state::kReported, "reported", {"已报结", "reported done"}},
    {rectification_state::kStruckOff, "struck_off", {"已销号", "struck off"}},
    {rectification_state::kCancelled, "cancelled", {"已撤销", "cancelled"}},
};
inline constexpr Choice kWarnings[] = {
    {1, "yellow", {"黄牌", "yellow card"}},
    {2, "red", {"红牌", "red card"}},
};
inline constexpr Field kRectificationFields[] = {
    text(1, "title", "问题", "Problem", 300).required().title(),
    text(2, "serial", "整改编号", "Number", 40).serial(),
    choice(3, "source", "来源", "Source", kRectificationSources).required().listed(),
    text(4, "origin", "来源说明", "Where from", 200),
    reference(5, "review", "调度", "Progress review", number::ProgressReview),
    reference(6, "bulletin", "通报", "Bulletin", number::Bulletin),
    reference(7, "owner", "责任单位", "Owner", number::Unit).listed(),
    reference(8, "place", "责任地", "Where", number::Area).required().place(),
    prose(9, "requirement", "整改要求", "Requirement"),
    date(10, "due", "整改时限", "Due").required().listed(),
    choice(11, "state", "状态", "State", kRectificationStates).state(),
    prose(12, "result", "整改结果", "Result").given(),
    text(13, "evidence", "佐证材料", "Evidence", 200).given(),
    date(14, "reported_on", "报结日期", "Reported on").given(),
    reference(15, "reported_by", "报结人", "Reported by", number::Actor).given(),
    date(16, "closed_on", "销号日期", "Struck off on").given().listed(),
    reference(17, "closed_by", "核查人", "Verified by", number::Actor).given(),
    choice(18, "warning", "督办", "Warning", kWarnings).given().listed(),
    count(19, "extensions", "延期次数", "Extensions").given(),
    prose(20, "remark", "退回、延期、撤销原因", "Why returned, extended or cancelled").given(),
};
inline constexpr Entity kRectification{.number = number::Rectification,
                                       .name = "rectification",
                                       .words = {"问题整改", "Rectification"},
                                       .section = Section::Accountability,
                                       .writers = kStreetUp,
                                       .fields = kRectificationFields};

}  // namespace quanyu::domain
