// What residents can have: the menu of services and orders from it (点单, 代办), bookings of the
// venues that units share, and micro-wishes (微心愿). Whoever asks is not kept: a receipt code, or
// a number to call back that is emptied when the thing is done.
#pragma once

#include "domain/entities/matter.hpp"

namespace quanyu::domain {

inline constexpr Choice kServiceModes[] = {
    {1, "order", {"点单", "ordered"}},
    {2, "errand", {"代办", "done on behalf"}},
};

inline constexpr Field kServiceItemFields[] = {
    text(1, "name", "名称", "Name", 60).required().title(),
    choice(2, "mode", "方式", "How", kServiceModes).required().listed(),
    reference(3, "kind", "服务类别", "Kind of service", number::ServiceKind).listed(),
    reference(4, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    reference(5, "unit", "提供单位", "Unit", number::Unit).listed(),
    reference(6, "team", "提供队伍", "Team", number::Team).listed(),
    prose(7, "description", "服务内容", "What it is"),
    prose(8, "materials", "所需材料", "What to bring"),
    text(9, "open_hours", "服务时间", "When", 60),
    text(10, "charge", "收费说明", "Charge", 60),
    date(11, "valid_from", "自何日起", "From").from(),
    date(12, "valid_to", "至何日止", "To").to(),
    integer(13, "position", "顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kServiceItem{.number = number::ServiceItem,
                                     .name = "service_item",
                                     .words = {"服务菜单", "Service"},
                                     .section = Section::Service,
                                     .writers = kCommunityUp,
                                     .fields = kServiceItemFields};

enum class OrderState : std::uint8_t {
  Ordered = 1,
  Taken = 2,
  Done = 3,
  Rated = 4,
  Refused = 5,
  Cancelled = 6,
  PutAway = 7
};

inline constexpr Choice kOrderStates[] = {
    {1, "ordered", {"已点单", "ordered"}},
    {2, "taken", {"已接单", "taken on"}},
    {3, "done", {"已完成", "done"}},
    {4, "rated", {"已评价", "rated"}},
    {5, "refused", {"不能提供", "cannot be given"}},
    {6, "cancelled", {"已取消", "cancelled"}},
    {7, "put_away", {"已归档", "put away"}},
};

inline constexpr Field kServiceOrderFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    reference(2, "item", "所点服务", "Service", number::ServiceItem).required().listed(),
    reference(3, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    text(4, "wish", "具体要求", "What is wanted", 200),
    date(5, "wanted_on", "希望日期", "Wanted on").listed(),
    text(6, "callback", "回访电话", "Number to call back", 20)
        .contact()
        .noted("评价或归档后即清除", "emptied when rated or put away"),
    choice(7, "state", "状态", "State", kOrderStates).state(),
    text(8, "receipt", "回执码", "Receipt code", 12).internal().given(),
    moment(9, "ordered_at", "点单时间", "Ordered at").given().listed(),
    moment(10, "taken_at", "接单时间", "Taken on at").given(),
    moment(11, "done_at", "完成时间", "Done at").given(),
    reference(12, "taken_by", "接单人", "Taken on by", number::Actor).given(),
    reference(13, "team", "服务队伍", "Team", number::Team).given(),
    reference(14, "unit", "服务单位", "Unit", number::Unit).given(),
    count(15, "served", "服务人次", "People served").measured(measure::kPersonTimes).given(),
    hours(16, "spent", "服务时长", "Hours spent").given(),
    choice(17, "rating", "评价", "Rating", kRatings).internal().given(),
    text(18, "reason", "原因", "Reason", 200).given(),
};

inline constexpr Entity kServiceOrder{.number = number::ServiceOrder,
                                      .name = "service_order",
                                      .words = {"点单代办", "Order"},
                                      .section = Section::Service,
                                      .fields = kServiceOrderFields};

enum class BookingState : std::uint8_t {
  Asked = 1,
  Granted = 2,
  Used = 3,
  Refused = 4,
  Cancelled = 5
};

inline constexpr Choice kBookingStates[] = {
    {1, "asked", {"待确认", "asked for"}},     {2, "granted", {"已预订", "granted"}},
    {3, "used", {"已使用", "used"}},           {4, "refused", {"未同意", "refused"}},
    {5, "cancelled", {"已取消", "cancelled"}},
};

inline constexpr Field kVenueBookingFields[] = {
    reference(1, "venue", "场地", "Venue", number::UnitResource).required().place(),
    text(2, "purpose", "用途", "Purpose", 60).required().title(),
    moment(3, "begins_at", "开始", "Begins").required().listed(),
    moment(4, "ends_at", "结束", "Ends").required().listed(),
    reference(5, "unit", "使用单位", "Unit", number::Unit).listed(),
    reference(6, "organisation", "使用党组织", "Party organisation", number::Organisation),
    reference(7, "team", "使用队伍", "Team", number::Team),
    count(8, "expected", "预计人数", "Expected").measured(measure::kPersons),
    choice(9, "state", "状态", "State", kBookingStates).state(),
    count(10, "attended", "实到人次", "Attended").measured(measure::kPersonTimes).given(),
    text(11, "reason", "原因", "Reason", 200).given(),
};

inline constexpr Entity kVenueBooking{.number = number::VenueBooking,
                                      .name = "venue_booking",
                                      .words = {"场地预订", "Booking"},
                                      .section = Section::Service,
                                      .fields = kVenueBookingFields};

enum class WishState : std::uint8_t {
  Raised = 1,
  Published = 2,
  Claimed = 3,
  Fulfilled = 4,
  Confirmed = 5,
  Withdrawn = 6
};

inline constexpr Choice kWishStates[] = {
    {1, "raised", {"已征集", "raised"}},       {2, "published", {"已发布", "published"}},
    {3, "claimed", {"已认领", "claimed"}},     {4, "fulfilled", {"已完成", "fulfilled"}},
    {5, "confirmed", {"已确认", "confirmed"}}, {6, "withdrawn", {"已撤回", "withdrawn"}},
};

inline constexpr Field kMicroWishFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    text(2, "title", "心愿", "Wish", 60).required().title(),
    reference(3, "area", "所在社区（区划）", "Community or area", number::Area).required().place(),
    reference(4, "kind", "服务类别", "Kind of service", number::ServiceKind).listed(),
    prose(5, "description", "说明", "Description"),
    date(6, "wanted_by", "希望完成日期", "Wanted by").listed(),
    text(7, "callback", "联系电话", "Number to call", 20)
        .contact()
        .noted("确认或撤回后即清除", "emptied when confirmed or withdrawn"),
    choice(8, "state", "状态", "State", kWishStates).state(),
    date(9, "raised_on", "征集日期", "Raised on").given(),
    reference(10, "unit", "认领单位", "Claimed by unit", number::Unit).given(),
    reference(11, "organisation", "认领党组织", "Claimed by organisation", number::Organisation)
        .given(),
    reference(12, "team", "认领队伍", "Claimed by team", number::Team).given(),
    reference(13, "person", "认领党员", "Claimed by member", number::Person).given(),
    date(14, "claimed_on", "认领日期", "Claimed on").given(),
    date(15, "fulfilled_on", "完成日期", "Fulfilled on").given(),
    prose(16, "result", "完成情况", "What was done").given(),
    reference(17, "fulfilled_by", "完成填报人", "Said by", number::Actor).given(),
    date(18, "confirmed_on", "确认日期", "Confirmed on").given(),
    choice(19, "rating", "评价", "Rating", kRatings).internal().given(),
    text(20, "reason", "原因", "Reason", 200).given(),
};

inline constexpr Entity kMicroWish{.number = number::MicroWish,
                                   .name = "micro_wish",
                                   .words = {"微心愿", "Micro-wish"},
                                   .section = Section::Service,
                                   .fields = kMicroWishFields};

}  // namespace quanyu::domain
