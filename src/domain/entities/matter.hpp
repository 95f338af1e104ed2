// A matter: what a resident brings or a patrol finds, from report to archive. Its states are
// changed by the table in workflows/matter.cpp alone; what the steps record stands in fields that
// only they write. No resident is kept: a receipt code, or a number to call back that is emptied
// when the matter has been rated or put away.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

inline constexpr Choice kMatterOrigins[] = {
    {1, "resident", {"群众诉求", "brought by residents"}},
    {2, "patrol", {"网格发现", "found in the grid"}},
};

enum class MatterState : std::uint8_t {
  Reported = 1,
  Accepted = 2,
  Assigned = 3,
  Handling = 4,
  Checking = 5,
  Closed = 6,
  Rated = 7,
  Archived = 8,
  Suspended = 9,
  ExtensionAsked = 10,
  Refused = 11,
  Merged = 12,
  Void = 13,
  Returned = 14,
};

inline constexpr Choice kMatterStates[] = {
    {1, "reported", {"已上报", "reported"}},
    {2, "accepted", {"已受理", "accepted"}},
    {3, "assigned", {"已派单", "assigned"}},
    {4, "handling", {"处置中", "being handled"}},
    {5, "checking", {"待核查", "to be checked"}},
    {6, "closed", {"已办结", "closed"}},
    {7, "rated", {"已评价", "rated"}},
    {8, "archived", {"已归档", "archived"}},
    {9, "suspended", {"暂缓", "suspended"}},
    {10, "extension_asked", {"延期待批", "extension asked for"}},
    {11, "refused", {"不予受理", "not accepted"}},
    {12, "merged", {"已并案", "merged"}},
    {13, "void", {"已作废", "void"}},
    {14, "returned", {"已退回", "returned"}},
};

enum class MatterResult : std::uint8_t { Solved = 1, Partly = 2, Explained = 3, NotOurs = 4 };

inline constexpr Choice kMatterResults[] = {
    {1, "solved", {"已解决", "solved"}},
    {2, "partly", {"部分解决", "partly solved"}},
    {3, "explained", {"解释说明", "explained"}},
    {4, "not_ours", {"非职责", "not within our duties"}},
};

// From 5, very content, to 1; 4 and 5 are content.
inline constexpr Choice kRatings[] = {
    {5, "very_content", {"很满意", "very content"}},
    {4, "content", {"满意", "content"}},
    {3, "fair", {"一般", "fair"}},
    {2, "discontent", {"不满意", "discontent"}},
    {1, "very_discontent", {"很不满意", "very discontent"}},
};
inline constexpr std::int64_t kContentFrom = 4;

inline constexpr Field kMatterFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    text(2, "title", "标题", "Title", 60).required().title(),
    choice(3, "origin", "由来", "Origin", kMatterOrigins).required().listed(),
    reference(4, "category", "类别", "Category", number::MatterCategory).required().listed(),
    reference(5, "source", "来源", "Source", number::MatterSource),
    prose(6, "description", "情况", "What it is about"),
    reference(7, "area", "所在区划", "Area", number::Area).required().place(),
    reference(8, "grid", "所在网格", "Grid", number::Grid),
    reference(9, "carrier", "所在小区（楼宇）", "Estate or building", number::Carrier),
    text(10, "location", "具体位置", "Where exactly", 100)
        .noted("公共位置，不写住户", "a public spot, no household"),
    flag(11, "anonymous", "匿名", "Anonymous"),
    text(12, "callback", "回访电话", "Number to call back", 20)
        .contact()
        .noted("评价或归档后即清除", "emptied when rated or archived"),
    moment(13, "reported_at", "上报时间", "Reported at").listed(),
    choice(14, "state", "状态", "State", kMatterStates).state(),
    text(15, "receipt", "回执码", "Receipt code", 12).internal().given(),
    choice(16, "tier", "当前层级", "Tier", kTiers).given(),
    reference(17, "handler_unit", "承办单位", "Handling unit", number::Unit).given(),
    reference(18, "handler", "承办人", "Handler", number::Person).given(),
    moment(19, "accept_due", "受理截止", "To be accepted by").given(),
    moment(20, "step_due", "本步截止", "This step by").given(),
    moment(21, "close_due", "办结截止", "To be closed by").given(),
    moment(22, "accepted_at", "受理时间", "Accepted at").given(),
    moment(23, "assigned_at", "派单时间", "Assigned at").given(),
    moment(24, "handled_at", "处置完成时间", "Handled at").given(),
    moment(25, "checked_at", "核查时间", "Checked at").given(),
    moment(26, "closed_at", "办结时间", "Closed at").given(),
    moment(27, "rated_at", "评价时间", "Rated at").given(),
    moment(28, "archived_at", "归档时间", "Archived at").given(),
    reference(29, "handled_by", "处置人", "Handled by", number::Actor).given(),
    reference(30, "checked_by", "核查人", "Checked by", number::Actor).given(),
    choice(31, "result", "办理结果", "Result", kMatterResults).given(),
    prose(32, "handling", "处置情况", "What was done").given(),
    prose(33, "check_note", "核查意见", "What the check found").given(),
    prose(34, "reason", "原因", "Reason").given(),
    choice(35, "solved_tier", "办结层级", "Solved at", kTiers).given(),
    flag(36, "at_once", "即办即结", "Closed at once").given(),
    count(37, "returns", "退回次数", "Times returned").measured(measure::kTimes).given(),
    count(38, "reopenings", "重开次数", "Times reopened").measured(measure::kTimes).given(),
    moment(39, "extension_until", "申请延至", "Extension asked until").given(),
    reference(40, "extension_by", "延期申请人", "Extension asked by", number::Actor).given(),
    moment(41, "suspended_at", "暂缓时间", "Suspended at").given(),
    date(42, "resume_on", "预计恢复", "To go on").given(),
    reference(43, "duplicate_of", "并入事项", "Duplicate of", number::Matter).given(),
    choice(44, "rating", "评价", "Rating", kRatings).internal().given(),
    prose(45, "rating_note", "评价意见", "What the rating says").internal().given(),
    count(46, "extensions", "延期次数", "Times extended").measured(measure::kTimes).given(),
    moment(47, "refused_at", "不予受理时间", "Not accepted at").given(),
};

inline constexpr Entity kMatter{.number = number::Matter,
                                .name = "matter",
                                .words = {"事项", "Matter"},
                                .section = Section::Matters,
                                .fields = kMatterFields};

}  // namespace quanyu::domain
