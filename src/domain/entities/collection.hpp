// Collecting figures 收数: a form of columns with checks is sent to units below by a deadline;
// returns come back with their values, are checked cell by cell, sent back or accepted, and added
// up. rules/collections.hpp has the checks, the differences from last time and who has not
// answered.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace collection_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kSent = 2;
inline constexpr std::int64_t kClosed = 3;
inline constexpr std::int64_t kTotalled = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace collection_state

inline constexpr Choice kCollectionStates[] = {
    {collection_state::kDraft, "draft", {"拟制中", "draft"}},
    {collection_state::kSent, "sent", {"收集中", "sent out"}},
    {collection_state::kClosed, "closed", {"已截止", "closed"}},
    {collection_state::kTotalled, "totalled", {"已汇总", "added up"}},
    {collection_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};

inline constexpr Choice kAnswerers[] = {
    {1, "streets", {"街道（镇）", "streets"}},
    {2, "communities", {"社区（村）", "communities"}},
    {3, "grids", {"网格", "grids"}},
    {4, "units", {"单位", "units"}},
};

inline constexpr Field kCollectionFields[] = {
    text(1, "serial", "编号", "Number", 40).serial(),
    text(2, "title", "收数名称", "Title", 120).required().title(),
    reference(3, "area", "收集范围", "Scope", number::Area).place(),
    choice(4, "answerers", "填报对象", "Who answers", kAnswerers).required().listed(),
    reference(5, "issuer", "收集单位", "Collected by", number::Unit),
    text(6, "ground", "依据（何方要求）", "Ground (who asks)", 200),
    date(7, "period_starts", "数据时段始", "Figures from").from(),
    date(8, "period_ends", "数据时段止", "Figures until").to(),
    moment(9, "deadline", "截止时间", "Deadline").required().listed(),
    choice(10, "state", "状态", "State", kCollectionStates).state(),
    moment(11, "sent_at", "下发时间", "Sent at").given(),
    moment(12, "reminded_at", "最近催报时间", "Last reminded at").given(),
    moment(13, "closed_at", "截止操作时间", "Closed at").given(),
    reference(14, "previous", "上一次收数", "Last time", number::Collection),
    reference(15, "template", "汇总报表", "Report it fills", number::ReportTemplate),
    text(16, "cancel_reason", "取消原因", "Why cancelled", 200),
    text(17, "note", "填报说明", "How to answer", 500).tall(3),
};

inline constexpr Entity kCollection{.number = number::Collection,
                                    .name = "collection",
                                    .words = {"收数", "Collection"},
                                    .section = Section::Reports,
                                    .writers = kCommunityUp,
                                    .fields = kCollectionFields};

enum class ColumnType : std::uint8_t { Number = 1, Text = 2, YesNo = 3 };

inline constexpr Choice kColumnTypes[] = {
    {1, "number", {"数字", "number"}},
    {2, "text", {"文字", "text"}},
    {3, "yes_no", {"是否", "yes or no"}},
};

enum class Totalling : std::uint8_t { Sum = 1, Largest = 2, None = 3 };

inline constexpr Choice kTotallings[] = {
    {1, "sum", {"求和", "sum"}},
    {2, "largest", {"取最大", "largest"}},
    {3, "none", {"不汇总", "none"}},
};

inline constexpr Field kCollectionColumnFields[] = {
    reference(1, "collection", "收数", "Collection", number::Collection).required().place(),
    integer(2, "position", "顺序", "Order").order().between(0, 1'000),
    text(3, "cell", "栏号", "Cell", 10).required().listed().noted("如 C7", "Such as C7"),
    text(4, "title", "栏目", "Column", 80).required().title(),
    choice(5, "type", "内容", "Content", kColumnTypes).required().listed(),
    text(6, "measure", "计量单位", "Counted in", 20).listed(),
    flag(7, "must_answer", "必填", "Must be answered").listed(),
    scaled(8, "least", "不小于", "At least", 2).between(-1'000'000'000'000, 1'000'000'000'000),
    scaled(9, "most", "不大于", "At most", 2).between(-1'000'000'000'000, 1'000'000'000'000),
    choice(10, "totalling", "汇总方式", "Added up by", kTotallings),
    count(11, "change_percent", "较上次变动提示", "Tell of changes above")
        .measured(measure::kPercent)
        .between(0, 10'000),
    text(12, "source", "对应记录", "In our records", 200)
        .noted("指标代码，用于与记录核对", "Code of an indicator, to compare with"),
};

inline constexpr Entity kCollectionColumn{.number = number::CollectionColumn,
                                          .name = "collection_column",
                                          .words = {"收数栏目", "Column of a collection"},
                                          .section = Section::Reports,
                                          .writers = kCommunityUp,
                                          .fields = kCollectionColumnFields};

enum class Comparison : std::uint8_t { Equal = 1, AtLeast = 2, AtMost = 3 };

inline constexpr Choice kComparisons[] = {
    {1, "equal", {"等于", "equals"}},
    {2, "at_least", {"不小于", "is at least"}},
    {3, "at_most", {"不大于", "is at most"}},
};

// A sum of cells compared with another: "C3" equals "C4+C5-C6".
inline constexpr Field kCollectionCheckFields[] = {
    reference(1, "collection", "收数", "Collection", number::Collection).required().place(),
    text(2, "left", "左式", "Left", 120).required().title().noted("如 C3", "Such as C3"),
    choice(3, "comparison", "关系", "Comparison", kComparisons).required().listed(),
    text(4, "right", "右式", "Right", 120).required().listed().noted("如 C4+C5", "Such as C4+C5"),
    text(5, "message", "不符时提示", "What to say", 200),
};

inline constexpr Entity kCollectionCheck{.number = number::CollectionCheck,
                                         .name = "collection_check",
                                         .words = {"收数校验", "Check of a collection"},
                                         .section = Section::Reports,
                                         .writers = kCommunityUp,
                                         .fields = kCollectionCheckFields};

namespace return_state {
inline constexpr std::int64_t kPending = 1;
inline constexpr std::int64_t kReceived = 2;
inline constexpr std::int64_t kSentBack = 3;
inline constexpr std::int64_t kAccepted = 4;
inline constexpr std::int64_t kWaived = 5;
}  // namespace return_state

inline constexpr Choice kReturnStates[] = {
    {return_state::kPending, "pending", {"待报", "awaited"}},
    {return_state::kReceived, "received", {"已报", "received"}},
    {return_state::kSentBack, "sent_back", {"退回修改", "sent back"}},
    {return_state::kAccepted, "accepted", {"已核", "accepted"}},
    {return_state::kWaived, "waived", {"免报", "waived"}},
};

inline constexpr Choice kReturnWays[] = {
    {1, "workbook", {"表格文件", "workbook"}},
    {2, "bundle", {"数据包", "bundle"}},
    {3, "by_hand", {"手工录入", "typed in"}},
};

inline constexpr Field kCollectionReturnFields[] = {
    reference(1, "collection", "收数", "Collection", number::Collection).required().listed(),
    reference(2, "unit", "填报单位", "Unit", number::Unit).place(),
    reference(3, "area", "填报区划", "Area", number::Area).place(),
    reference(4, "grid", "填报网格", "Grid", number::Grid).place(),
    choice(5, "state", "状态", "State", kReturnStates).state(),
    choice(6, "way", "报来方式", "How it came", kReturnWays),
    moment(7, "received_at", "报来时间", "Received at").given().listed(),
    flag(8, "nil", "零报告", "Nil return"),
    text(9, "file", "文件摘要", "Hash of the file", 64).given(),
    text(10, "remark", "填报说明", "Remark", 300),
    text(11, "send_back_reason", "退回原因", "Why sent back", 300),
    text(12, "waive_reason", "免报原因", "Why waived", 200),
};

inline constexpr Entity kCollectionReturn{.number = number::CollectionReturn,
                                          .name = "collection_return",
                                          .words = {"收数回表", "Return"},
                                          .section = Section::Reports,
                                          .fields = kCollectionReturnFields};

inline constexpr Field kCollectionValueFields[] = {
    reference(1, "return", "回表", "Return", number::CollectionReturn).required().place(),
    reference(2, "column", "栏目", "Column", number::CollectionColumn).required().listed(),
    scaled(3, "number", "数值", "Number", 2)
        .between(-1'000'000'000'000, 1'000'000'000'000)
        .listed(),
    text(4, "words", "文字", "Text", 500).listed(),
};

inline constexpr Entity kCollectionValue{.number = number::CollectionValue,
                                         .name = "collection_value",
                                         .words = {"回表数值", "Value of a return"},
                                         .section = Section::Reports,
                                         .fields = kCollectionValueFields};

}  // namespace quanyu::domain
