// Double registration (双报到): organisations and serving members register at a community, on the
// ground of residence, seat or pairing. A record is one person or a batch with its head-count; both
// sides say their number, so that they reconcile. Letters of thanks go to the workplace.
#pragma once

#include "domain/entities/matter_tables.hpp"

namespace quanyu::domain {

enum class RegistrationKind : std::uint8_t { Organisation = 1, Members = 2 };

inline constexpr Choice kRegistrationKinds[] = {
    {1, "organisation", {"组织报到", "organisation"}},
    {2, "members", {"党员报到", "members"}},
};

inline constexpr Choice kRegistrationGrounds[] = {
    {1, "residence", {"居住地", "residence"}},
    {2, "seat", {"驻地", "seat"}},
    {3, "pairing", {"结对", "pairing"}},
};

inline constexpr Choice kRegistrationSides[] = {
    {1, "workplace", {"单位报送", "workplace"}},
    {2, "community", {"社区登记", "community"}},
};

enum class RegistrationState : std::uint8_t { Entered = 1, Confirmed = 2, Ended = 3, Rejected = 4 };

inline constexpr Choice kRegistrationStates[] = {
    {1, "entered", {"待对方确认", "to be confirmed"}},
    {2, "confirmed", {"双方确认", "confirmed by both"}},
    {3, "ended", {"已结束", "ended"}},
    {4, "rejected", {"对方不确认", "not confirmed"}},
};

inline constexpr Field kRegistrationFields[] = {
    choice(1, "kind", "报到类型", "Kind", kRegistrationKinds).required().listed(),
    choice(2, "ground", "报到依据", "Ground", kRegistrationGrounds).required().listed(),
    reference(3, "area", "报到社区", "Community", number::Area).required().place(),
    reference(4, "unit", "所在单位", "Workplace", number::Unit).listed(),
    reference(5, "organisation", "党组织", "Party organisation", number::Organisation).listed(),
    reference(6, "person", "党员", "Member", number::Person).listed(),
    count(7, "headcount", "人数", "Head-count")
        .measured(measure::kNamed)
        .listed()
        .noted("成批报到时填写", "for a batch"),
    reference(8, "batch", "属于哪一批", "Part of batch", number::Registration),
    date(9, "registered_on", "报到日期", "Registered on").required().from().listed(),
    date(10, "ended_on", "结束日期", "Ended on").to(),
    choice(11, "side", "填报方", "Entered by", kRegistrationSides).required(),
    text(12, "post", "认领岗位", "Post taken up", 60),
    choice(13, "state", "状态", "State", kRegistrationStates).state(),
    reference(14, "entered_by", "填报人", "Entered by", number::Actor).given(),
    count(15, "confirmed_headcount", "对方确认人数", "Head-count confirmed")
        .measured(measure::kNamed)
        .given(),
    date(16, "confirmed_on", "确认日期", "Confirmed on").given(),
    text(17, "reason", "原因", "Reason", 200).given(),
};

inline constexpr Entity kRegistration{.number = number::Registration,
                                      .name = "registration",
                                      .words = {"双报到", "Registration"},
                                      .section = Section::Service,
                                      .fields = kRegistrationFields};

inline constexpr Choice kLetterStates[] = {
    {1, "draft", {"草稿", "draft"}},
    {2, "issued", {"已发出", "issued"}},
    {3, "void", {"已作废", "void"}},
};

inline constexpr Field kThanksLetterFields[] = {
    text(1, "number", "编号", "Number", 40).serial(),
    reference(2, "unit", "致送单位", "To the workplace", number::Unit).required().listed(),
    reference(3, "area", "发出社区", "From the community", number::Area).required().place(),
    date(4, "period_from", "服务起", "Served from").from(),
    date(5, "period_to", "服务止", "Served to").to(),
    count(6, "members", "服务党员", "Members who served").measured(measure::kNamed).listed(),
    count(7, "times", "服务人次", "Attendances").measured(measure::kPersonTimes),
    prose(8, "text", "正文", "Text").required(),
    choice(9, "state", "状态", "State", kLetterStates).state(),
    date(10, "issued_on", "发出日期", "Issued on").given().listed(),
    text(11, "reason", "作废原因", "Why void", 200).given(),
};

inline constexpr Entity kThanksLetter{.number = number::ThanksLetter,
                                      .name = "thanks_letter",
                                      .words = {"感谢函", "Letter of thanks"},
                                      .section = Section::Service,
                                      .writers = kCommunityUp,
                                      .fields = kThanksLetterFields};

}  // namespace quanyu::domain
