// The three lists (三张清单): what is needed, what there is, and a third list named by the place;
// their items are claimed from both sides (双向认领), and a claim may bring an item of another list
// that answers it. Kinds of service are the common words by which items find each other.
#pragma once

#include "domain/entities/matter.hpp"

namespace quanyu::domain {

inline constexpr Field kServiceKindFields[] = {
    text(1, "name", "名称", "Name", 40)
        .required()
        .title()
        .noted("如：养老、场地", "such as venues"),
    reference(2, "part_of", "所属大类", "Part of", number::ServiceKind).listed(),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kServiceKind{.number = number::ServiceKind,
                                     .name = "service_kind",
                                     .words = {"服务类别", "Kind of service"},
                                     .section = Section::Service,
                                     .writers = kCommunityUp,
                                     .fields = kServiceKindFields};

enum class ListKind : std::uint8_t { Demand = 1, Resource = 2, Third = 3 };

inline constexpr Choice kListKinds[] = {
    {1, "demand", {"需求清单", "needs"}},
    {2, "resource", {"资源清单", "resources"}},
    {3, "third", {"第三张清单", "third list"}},
};

inline constexpr Field kListNameFields[] = {
    choice(1, "list", "清单", "List", kListKinds).required().listed(),
    text(2, "name", "本地名称", "Local name", 30)
        .required()
        .title()
        .noted("如：服务项目", "such as service projects"),
    reference(3, "area", "适用区划", "Where it is called so", number::Area)
        .place()
        .noted("不填：各处", "empty: everywhere"),
};

inline constexpr Entity kListName{.number = number::ListName,
                                  .name = "list_name",
                                  .words = {"清单名称", "Name of a list"},
                                  .section = Section::Service,
                                  .writers = kStreetUp,
                                  .fields = kListNameFields};

enum class ListItemState : std::uint8_t { Open = 1, Withdrawn = 2 };

inline constexpr Choice kListItemStates[] = {
    {1, "open", {"公开", "open"}},
    {2, "withdrawn", {"已撤下", "taken off"}},
};

inline constexpr Field kListItemFields[] = {
    choice(1, "list", "清单", "List", kListKinds).required().listed(),
    text(2, "title", "名称", "Title", 60).required().title(),
    reference(3, "kind", "服务类别", "Kind of service", number::ServiceKind).listed(),
    reference(4, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    reference(5, "unit", "提出单位", "Unit", number::Unit).listed(),
    reference(6, "organisation", "提出党组织", "Party organisation", number::Organisation),
    reference(7, "team", "提出队伍", "Team", number::Team),
    reference(8, "carrier", "所在小区（楼宇）", "Estate or building", number::Carrier),
    prose(9, "description", "说明", "Description"),
    count(10, "quantity", "数量", "Quantity"),
    text(11, "quantity_unit", "计量单位", "Counted in", 10),
    date(12, "available_from", "自何日起", "From").from(),
    date(13, "available_to", "至何日止", "To").to().listed(),
    choice(14, "state", "状态", "State", kListItemStates).state(),
    text(15, "reason", "撤下原因", "Why taken off", 200).given(),
    reference(16, "resource", "单位场地与资源", "Resource of a unit", number::UnitResource),
};

inline constexpr Entity kListItem{.number = number::ListItem,
                                  .name = "list_item",
                                  .words = {"清单条目", "List item"},
                                  .section = Section::Service,
                                  .fields = kListItemFields};

enum class ClaimSide : std::uint8_t { Provider = 1, Community = 2 };

inline constexpr Choice kClaimSides[] = {
    {1, "provider", {"单位（队伍）认领需求", "a unit takes up a need"}},
    {2, "community", {"社区认领资源", "a community takes up a resource"}},
};

enum class ClaimState : std::uint8_t {
  Claimed = 1,
  Agreed = 2,
  UnderWay = 3,
  Done = 4,
  Evaluated = 5,
  Declined = 6,
  Withdrawn = 7,
};

inline constexpr Choice kClaimStates[] = {
    {1, "claimed", {"已认领", "claimed"}},     {2, "agreed", {"已对接", "agreed"}},
    {3, "under_way", {"实施中", "under way"}}, {4, "done", {"已完成", "done"}},
    {5, "evaluated", {"已评价", "evaluated"}}, {6, "declined", {"未对接", "declined"}},
    {7, "withdrawn", {"已撤回", "withdrawn"}},
};

inline constexpr Field kClaimFields[] = {
    reference(1, "item", "认领条目", "Item", number::ListItem).required().place(),
    choice(2, "side", "认领方向", "Direction", kClaimSides).required().listed(),
    reference(3, "with_item", "以何条目对接", "Answered by item", number::ListItem).listed(),
    reference(4, "unit", "认领单位", "Unit", number::Unit).listed(),
    reference(5, "organisation", "认领党组织", "Party organisation", number::Organisation),
    reference(6, "team", "认领队伍", "Team", number::Team),
    reference(7, "area", "认领社区", "Community", number::Area),
    count(8, "quantity", "认领数量", "Quantity"),
    date(9, "planned_on", "计划日期", "Planned for").listed(),
    choice(10, "state", "状态", "State", kClaimStates).state(),
    reference(11, "claimed_by", "认领人", "Claimed by", number::Actor).given(),
    date(12, "agreed_on", "对接日期", "Agreed on").given(),
    date(13, "done_on", "完成日期", "Done on").given(),
    count(14, "served", "服务人次", "People served").measured(measure::kPersonTimes).given(),
    hours(15, "spent", "服务时长", "Hours spent").given(),
    prose(16, "result", "完成情况", "What was done").given(),
    choice(17, "rating", "评价", "Rating", kRatings).given(),
    text(18, "rating_note", "评价说明", "Why so rated", 200).given(),
    text(19, "reason", "原因", "Reason", 200).given(),
    reference(20, "done_by", "完成填报人", "Said done by", number::Actor).given(),
};

inline constexpr Entity kClaim{.number = number::Claim,
                               .name = "claim",
                               .words = {"认领", "Claim"},
                               .section = Section::Service,
                               .fields = kClaimFields};

}  // namespace quanyu::domain
