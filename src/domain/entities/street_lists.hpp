// The four lists of a street, shown at regular times (晾晒) and compared on the spot (现场比拼) by
// judges; the mean of an entry's marks is in rules/contest.hpp.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kStreetLists[] = {
    {1, "responsibility", {"党建责任清单", "responsibilities"}},
    {2, "task", {"任务清单", "tasks"}},
    {3, "project", {"领办项目清单", "projects led"}},
    {4, "report", {"党建报表", "reports"}},
};
inline constexpr Field kStreetListItemFields[] = {
    text(1, "title", "事项", "Item", 200).required().title(),
    choice(2, "list", "清单", "List", kStreetLists).required().listed(),
    reference(3, "place", "街道（镇）", "Street or town", number::Area).required().place(),
    integer(4, "position", "序号", "Number").order().between(0, 1000),
    reference(5, "owner", "责任单位", "Owner", number::Unit).listed(),
    reference(6, "person", "责任人", "Person in charge", number::Person),
    reference(7, "project", "领办项目", "Project led", number::Project),
    date(8, "begins", "起", "From").from(),
    date(9, "due", "完成时限", "Due").listed(),
    integer(10, "progress", "进度", "Progress")
        .listed()
        .between(0, 100)
        .measured(measure::kPercent),
    text(11, "result", "完成情况", "Result", 500),
    date(12, "shown_on", "晾晒日期", "Shown on").listed(),
};
inline constexpr Entity kStreetListItem{.number = number::StreetListItem,
                                        .name = "street_list_item",
                                        .words = {"街道四单", "Item of a street's lists"},
                                        .section = Section::Accountability,
                                        .writers = kStreetUp,
                                        .fields = kStreetListItemFields};

inline constexpr Choice kContestKinds[] = {
    {1, "display", {"定期晾晒", "regular display"}},
    {2, "contest", {"现场比拼", "contest on the spot"}},
    {3, "viewing", {"现场观摩", "viewing on the spot"}},
};
namespace contest_state {
inline constexpr std::int64_t kPlanned = 1;
inline constexpr std::int64_t kOpen = 2;
inline constexpr std::int64_t kPublished = 3;
inline constexpr std::int64_t kCancelled = 4;
}  // namespace contest_state
inline constexpr Choice kContestStates[] = {
    {contest_state::kPlanned, "planned", {"筹备", "planned"}},
    {contest_state::kOpen, "open", {"评分中", "judging"}},
    {contest_state::kPublished, "published", {"已公布", "published"}},
    {contest_state::kCancelled, "cancelled", {"已取消", "cancelled"}},
};
inline constexpr Field kContestFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    choice(2, "kind", "形式", "Kind", kContestKinds).required().listed(),
    reference(3, "place", "范围", "Where", number::Area).required().place(),
    date(4, "day", "日期", "Day").required().listed(),
    choice(5, "state", "状态", "State", kContestStates).state(),
    reference(6, "host", "组织单位", "Held by", number::Unit),
    flag(7, "trimmed", "去掉最高分和最低分", "Highest and lowest mark left out"),
    prose(8, "criteria", "评分办法", "How marks are given"),
    date(9, "published_on", "公布日期", "Published on").given(),
    prose(10, "reason", "取消原因", "Why cancelled").given(),
};
inline constexpr Entity kContest{.number = number::Contest,
                                 .name = "contest",
                                 .words = {"晾晒比拼", "Display or contest"},
                                 .section = Section::Accountability,
                                 .writers = kStreetUp,
                                 .fields = kContestFields};

inline constexpr Field kContestJudgeFields[] = {
    reference(1, "contest", "活动", "Event", number::Contest).required().place(),
    text(2, "name", "评委", "Judge", 30).required().internal().title(),
    reference(3, "unit", "评委单位", "Unit", number::Unit).listed(),
    integer(4, "position", "席次", "Seat").order().between(0, 1000),
};
inline constexpr Entity kContestJudge{.number = number::ContestJudge,
                                      .name = "contest_judge",
                                      .words = {"评委", "Judge"},
                                      .section = Section::Accountability,
                                      .writers = kStreetUp,
                                      .fields = kContestJudgeFields};

inline constexpr Field kContestEntryFields[] = {
    reference(1, "contest", "活动", "Event", number::Contest).required().listed(),
    reference(2, "place", "参加单位", "Contestant", number::Area).required().place(),
    text(3, "title", "展示内容", "What is shown", 120).required().title(),
    integer(4, "position", "出场顺序", "Order of appearance").order().between(0, 1000),
    reference(5, "item", "对应清单事项", "Item of the lists", number::StreetListItem),
};
inline constexpr Entity kContestEntry{.number = number::ContestEntry,
                                      .name = "contest_entry",
                                      .words = {"参评展示", "Entry"},
                                      .section = Section::Accountability,
                                      .writers = kStreetUp,
                                      .fields = kContestEntryFields};

inline constexpr Field kContestScoreFields[] = {
    reference(1, "entry", "参评展示", "Entry", number::ContestEntry).required().place(),
    reference(2, "judge", "评委", "Judge", number::ContestJudge).required().listed(),
    scaled(3, "mark", "得分", "Mark", 2)
        .required()
        .listed()
        .between(0, 100'00)
        .measured(measure::kPoints),
};
inline constexpr Entity kContestScore{.number = number::ContestScore,
                                      .name = "contest_score",
                                      .words = {"评委打分", "Judge's mark"},
                                      .section = Section::Accountability,
                                      .writers = kStreetUp,
                                      .fields = kContestScoreFields};

}  // namespace quanyu::domain
