// Agreements 共建协议 between a street or community and the units that live there: parties, what
// each promises, the term, what was kept of it. Whether one is about to end is reckoned
// (rules/agreements.hpp).
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

namespace agreement_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kActive = 2;
inline constexpr std::int64_t kExpired = 3;
inline constexpr std::int64_t kTerminated = 4;
}  // namespace agreement_state

inline constexpr Choice kAgreementStates[] = {
    {agreement_state::kDraft, "draft", {"拟订中", "draft"}},
    {agreement_state::kActive, "active", {"履行中", "in force"}},
    {agreement_state::kExpired, "expired", {"已到期", "expired"}},
    {agreement_state::kTerminated, "terminated", {"已解除", "terminated"}},
};

inline constexpr Choice kAgreementKinds[] = {
    {1, "joint_construction", {"共驻共建", "joint construction"}},
    {2, "membership", {"成员单位共建", "with members of a body"}},
    {3, "government_enterprise", {"政企共建", "government and enterprise"}},
    {4, "pairing", {"结对共建", "pairing"}},
    {5, "alliance", {"联盟共建", "alliance"}},
    {6, "other", {"其他", "other"}},
};

inline constexpr Field kAgreementFields[] = {
    text(1, "serial", "编号", "Number", 40).serial(),
    text(2, "title", "协议名称", "Title", 120).required().title(),
    choice(3, "kind", "类别", "Kind", kAgreementKinds).required().listed(),
    reference(4, "area", "签订地", "Area", number::Area).place(),
    reference(5, "body", "议事机构", "Body", number::Body).place(),
    choice(6, "state", "状态", "State", kAgreementStates).state(),
    date(7, "signed_on", "签订日期", "Signed on").listed(),
    date(8, "starts", "生效日期", "From").from(),
    date(9, "ends", "到期日期", "Until").to().listed(),
    prose(10, "content", "主要内容", "Content"),
    count(11, "renewals", "续签次数", "Renewals").given().measured(measure::kTimes),
    date(12, "ended_on", "终止日期", "Ended on").given(),
    text(13, "end_reason", "解除原因", "Why terminated", 300),
    count(14, "notice_days", "到期前提醒天数", "Days of notice")
        .between(0, 366)
        .measured(measure::kDays),
};

inline constexpr Entity kAgreement{.number = number::Agreement,
                                   .name = "agreement",
                                   .words = {"共建协议", "Agreement"},
                                   .section = Section::Deliberation,
                                   .writers = kCommunityUp,
                                   .fields = kAgreementFields};

inline constexpr Choice kAgreementSides[] = {
    {1, "place", {"街道社区一方", "street or community"}},
    {2, "resident", {"驻区单位一方", "resident unit"}},
    {3, "other", {"其他方", "other"}},
};

inline constexpr Field kAgreementPartyFields[] = {
    reference(1, "agreement", "协议", "Agreement", number::Agreement).required().place(),
    choice(2, "side", "协议方", "Side", kAgreementSides).required().listed(),
    reference(3, "unit", "单位", "Unit", number::Unit).listed(),
    reference(4, "organisation", "党组织", "Party organisation", number::Organisation).listed(),
    date(5, "left_on", "退出日期", "Left on"),
};

inline constexpr Entity kAgreementParty{.number = number::AgreementParty,
                                        .name = "agreement_party",
                                        .words = {"协议方", "Party"},
                                        .section = Section::Deliberation,
                                        .writers = kCommunityUp,
                                        .fields = kAgreementPartyFields};

inline constexpr Choice kAgreementItemKinds[] = {
    {1, "resource", {"提供资源", "giving a resource"}},
    {2, "demand", {"回应需求", "meeting a demand"}},
    {3, "project", {"共办项目", "joint project"}},
    {4, "venue", {"开放场所", "opening a venue"}},
    {5, "activity", {"共办活动", "joint activity"}},
    {6, "other", {"其他", "other"}},
};

inline constexpr Field kAgreementItemFields[] = {
    reference(1, "agreement", "协议", "Agreement", number::Agreement).required().place(),
    integer(2, "position", "顺序", "Order").order().between(0, 1'000),
    text(3, "content", "约定事项", "Item", 300).required().title(),
    choice(4, "kind", "性质", "Kind", kAgreementItemKinds).required().listed(),
    reference(5, "party", "承诺方", "Promised by", number::AgreementParty),
    count(6, "promised", "约定数量", "Promised").listed(),
    text(7, "measure", "计量单位", "Counted in", 20),
    date(8, "due", "完成时限", "Due").listed(),
};

inline constexpr Entity kAgreementItem{.number = number::AgreementItem,
                                       .name = "agreement_item",
                                       .words = {"协议事项", "Item of an agreement"},
                                       .section = Section::Deliberation,
                                       .writers = kCommunityUp,
                                       .fields = kAgreementItemFields};

inline constexpr Field kAgreementFulfilmentFields[] = {
    reference(1, "item", "协议事项", "Item", number::AgreementItem).required().place(),
    date(2, "done_on", "履行日期", "Done on").required().listed(),
    text(3, "what", "履行内容", "What was done", 200).required().title(),
    count(4, "quantity", "完成数量", "Quantity").listed(),
    count(5, "served", "服务人次", "Attendances").measured(measure::kPersonTimes),
    text(6, "evidence", "佐证", "Evidence", 300),
};

inline constexpr Entity kAgreementFulfilment{.number = number::AgreementFulfilment,
                                             .name = "agreement_fulfilment",
                                             .words = {"履约记录", "Fulfilment"},
                                             .section = Section::Deliberation,
                                             .fields = kAgreementFulfilmentFields};

}  // namespace quanyu::domain
