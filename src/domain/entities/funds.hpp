// Money of communities: what a fund holds for a year, what was applied for and approved, what was
// used for it and shown to residents. Sums are in rules/ledger.hpp.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kFundKinds[] = {
    {1, "work", {"工作经费", "working funds"}},
    {2, "service", {"服务群众专项经费", "funds for serving residents"}},
    {3, "other", {"其他经费", "other funds"}},
};
inline constexpr Field kFundFields[] = {
    text(1, "title", "名称", "Title", 120).required().title(),
    choice(2, "kind", "类型", "Kind", kFundKinds).required().listed(),
    reference(3, "place", "社区（村）", "Community", number::Area).required().place(),
    integer(4, "year", "年度", "Year").required().listed().between(1949, 2100),
    scaled(5, "amount", "核定金额", "Amount allotted", 2)
        .required()
        .listed()
        .measured(measure::kYuan),
    text(6, "ground", "依据", "Ground", 200),
};
inline constexpr Entity kFund{.number = number::Fund,
                              .name = "fund",
                              .words = {"经费", "Fund"},
                              .section = Section::Accountability,
                              .writers = kStreetUp,
                              .fields = kFundFields};

namespace fund_state {
inline constexpr std::int64_t kApplied = 1;
inline constexpr std::int64_t kApproved = 2;
inline constexpr std::int64_t kRefused = 3;
inline constexpr std::int64_t kSettled = 4;
inline constexpr std::int64_t kShown = 5;
inline constexpr std::int64_t kWithdrawn = 6;
}  // namespace fund_state
inline constexpr Choice kFundStates[] = {
    {fund_state::kApplied, "applied", {"已申请", "applied for"}},
    {fund_state::kApproved, "approved", {"已批准", "approved"}},
    {fund_state::kRefused, "refused", {"不予批准", "refused"}},
    {fund_state::kSettled, "settled", {"已结", "settled"}},
    {fund_state::kShown, "shown", {"已公示", "shown"}},
    {fund_state::kWithdrawn, "withdrawn", {"已撤回", "withdrawn"}},
};
inline constexpr Field kFundApplicationFields[] = {
    text(1, "purpose", "用途", "Purpose", 200).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    reference(3, "fund", "经费", "Fund", number::Fund).required().listed(),
    reference(4, "place", "社区（村）", "Community", number::Area).required().place(),
    scaled(5, "applied", "申请金额", "Applied for", 2).required().listed().measured(measure::kYuan),
    date(6, "applied_on", "申请日期", "Applied on").required(),
    choice(7, "state", "状态", "State", kFundStates).state(),
    scaled(8, "approved", "批准金额", "Approved", 2).given().listed().measured(measure::kYuan),
    date(9, "approved_on", "批准日期", "Approved on").given(),
    reference(10, "approved_by", "批准人", "Approved by", number::Actor).given(),
    date(11, "shown_on", "公示日期", "Shown on").given().listed(),
    text(12, "shown_at", "公示地点", "Shown at", 120).given(),
    prose(13, "reason", "不批、撤回原因", "Why refused or withdrawn").given(),
};
inline constexpr Entity kFundApplication{.number = number::FundApplication,
                                         .name = "fund_application",
                                         .words = {"经费使用申请", "Application for funds"},
                                         .section = Section::Accountability,
                                         .writers = kCommunityUp,
                                         .fields = kFundApplicationFields};

inline constexpr Field kFundUseFields[] = {
    text(1, "title", "支出内容", "Spent on", 200).required().title(),
    reference(2, "application", "使用申请", "Application", number::FundApplication)
        .required()
        .place(),
    date(3, "day", "日期", "Day").required().listed(),
    scaled(4, "amount", "金额", "Amount", 2).required().listed().measured(measure::kYuan),
    text(5, "voucher", "凭证号", "Voucher", 40),
};
inline constexpr Entity kFundUse{.number = number::FundUse,
                                 .name = "fund_use",
                                 .words = {"经费支出", "Spending"},
                                 .section = Section::Accountability,
                                 .writers = kCommunityUp,
                                 .fields = kFundUseFields};

}  // namespace quanyu::domain
