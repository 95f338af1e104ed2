// Service to enterprises: problems they raise, loans and resumption as tallies (no borrower is ever
// named), parking shared at other hours, and pairs of agencies and firms.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kEnterpriseProblemKinds[] = {
    {1, "labour", {"企业用工", "labour"}},
    {2, "patent", {"专利申请", "patents"}},
    {3, "law", {"法律法务", "law"}},
    {4, "supplies", {"物资购置", "supplies"}},
    {5, "return", {"职工返岗", "return of staff"}},
    {6, "finance", {"融资贷款", "finance"}},
    {7, "policy", {"政策解读", "policy"}},
    {8, "technology", {"技术攻关", "technology"}},
    {9, "other", {"其他", "other"}},
};
namespace enterprise_problem_state {
inline constexpr std::int64_t kRaised = 1;
inline constexpr std::int64_t kAssigned = 2;
inline constexpr std::int64_t kSolved = 3;
inline constexpr std::int64_t kExplained = 4;
inline constexpr std::int64_t kCancelled = 5;
}  // namespace enterprise_problem_state
inline constexpr Choice kEnterpriseProblemStates[] = {
    {enterprise_problem_state::kRaised, "raised", {"已提出", "raised"}},
    {enterprise_problem_state::kAssigned, "assigned", {"已交办", "assigned"}},
    {enterprise_problem_state::kSolved, "solved", {"已解决", "solved"}},
    {enterprise_problem_state::kExplained, "explained", {"解释说明", "explained"}},
    {enterprise_problem_state::kCancelled, "cancelled", {"已撤销", "cancelled"}},
};
inline constexpr Field kEnterpriseProblemFields[] = {
    text(1, "title", "问题", "Problem", 200).required().title(),
    text(2, "serial", "编号", "Number", 40).serial(),
    reference(3, "firm", "企业", "Firm", number::Unit).required().listed(),
    choice(4, "kind", "类型", "Kind", kEnterpriseProblemKinds).required().listed(),
    reference(5, "place", "所在地", "Where", number::Area).required().place(),
    reference(6, "pairing", "结对", "Pair", number::Pairing),
    date(7, "raised_on", "提出日期", "Raised on").required().listed(),
    choice(8, "state", "状态", "State", kEnterpriseProblemStates).state(),
    reference(9, "owner", "承办单位", "Handled by", number::Unit).given().listed(),
    date(10, "due", "时限", "Due").given(),
    prose(11, "result", "办理结果", "Result").given(),
    date(12, "closed_on", "办结日期", "Closed on").given(),
};
inline constexpr Entity kEnterpriseProblem{.number = number::EnterpriseProblem,
                                           .name = "enterprise_problem",
                                           .words = {"企业问题", "Problem of a firm"},
                                           .section = Section::Projects,
                                           .fields = kEnterpriseProblemFields};

inline constexpr Choice kBorrowerKinds[] = {
    {1, "self_employed", {"个体工商户", "self-employed"}},
    {2, "small_firm", {"小微企业", "small firms"}},
    {3, "other", {"其他", "other"}},
};
inline constexpr Field kLoanTallyFields[] = {
    reference(1, "place", "社区（街道）", "Where", number::Area).required().place(),
    date(2, "month", "月份", "Month")
        .required()
        .listed()
        .noted("填当月任一天", "Any day of the month"),
    choice(3, "borrowers", "对象", "Borrowers", kBorrowerKinds).required().listed(),
    count(4, "loans", "笔数", "Loans").required().listed().measured({"笔", "loans"}),
    scaled(5, "amount", "金额", "Amount", 2).required().listed().measured(measure::kYuan),
};
inline constexpr Entity kLoanTally{.number = number::LoanTally,
                                   .name = "loan_tally",
                                   .words = {"帮助贷款月报", "Loans, monthly tally"},
                                   .section = Section::Projects,
                                   .writers = kCommunityUp,
                                   .fields = kLoanTallyFields};

inline constexpr Choice kFirmClasses[] = {
    {1, "above_scale", {"规模以上工业企业", "industrial firms above scale"}},
    {2, "industry", {"其他工业企业", "other industrial firms"}},
    {3, "trade", {"商贸企业", "trade"}},
    {4, "self_employed", {"个体工商户", "self-employed"}},
    {5, "other", {"其他", "other"}},
};
inline constexpr Field kResumptionTallyFields[] = {
    reference(1, "place", "镇街（社区）", "Where", number::Area).required().place(),
    date(2, "day", "日期", "Day").required().listed(),
    choice(3, "firms_of", "企业类别", "Class of firms", kFirmClasses).required().listed(),
    count(4, "firms", "企业数", "Firms").required().listed().measured(measure::kFirms),
    count(5, "resumed", "已复工", "Resumed").required().listed().measured(measure::kFirms),
    count(6, "assigned", "有专人负责", "With somebody in charge").measured(measure::kFirms),
};
inline constexpr Entity kResumptionTally{.number = number::ResumptionTally,
                                         .name = "resumption_tally",
                                         .words = {"复工复产统计", "Resumption tally"},
                                         .section = Section::Projects,
                                         .writers = kCommunityUp,
                                         .fields = kResumptionTallyFields};

inline constexpr Choice kParkingKinds[] = {
    {1, "shared", {"错时共享", "shared at other hours"}},
    {2, "built", {"新增车位", "newly made"}},
};
inline constexpr Field kParkingShareFields[] = {
    text(1, "title", "停车场（点）", "Car park", 120).required().title(),
    choice(2, "kind", "方式", "Kind", kParkingKinds).required().listed(),
    reference(3, "unit", "提供单位", "Offered by", number::Unit).listed(),
    reference(4, "place", "所在社区", "Where", number::Area).required().place(),
    count(5, "spaces", "车位数", "Spaces").required().listed().measured(measure::kThings),
    text(6, "hours", "开放时段", "Hours", 120),
    date(7, "begins", "启用", "From").required().from().listed(),
    date(8, "ends", "停用", "To").to(),
};
inline constexpr Entity kParkingShare{.number = number::ParkingShare,
                                      .name = "parking_share",
                                      .words = {"停车位共享", "Parking"},
                                      .section = Section::Projects,
                                      .writers = kCommunityUp,
                                      .fields = kParkingShareFields};

inline constexpr Choice kPairingKinds[] = {
    {1, "government_firm", {"政企共建结对", "agency and firm"}},
    {2, "leader_firm", {"领导联系企业", "leader and firm"}},
    {3, "sector_point", {"行业联系点", "contact point of a sector"}},
};
inline constexpr Field kPairingFields[] = {
    text(1, "title", "结对名称", "Pair", 120).required().title(),
    choice(2, "kind", "方式", "Kind", kPairingKinds).required().listed(),
    reference(3, "agency", "机关（联系）单位", "Agency", number::Unit).required().listed(),
    reference(4, "firm", "企业", "Firm", number::Unit).required().listed(),
    reference(5, "agency_organisation", "机关党组织", "Agency's organisation",
              number::Organisation),
    reference(6, "firm_organisation", "企业党组织", "Firm's organisation", number::Organisation),
    reference(7, "place", "所在地", "Where", number::Area).required().place(),
    date(8, "begins", "开始", "From").required().from().listed(),
    date(9, "ends", "结束", "To").to(),
    prose(10, "content", "结对内容", "Content"),
};
inline constexpr Entity kPairing{.number = number::Pairing,
                                 .name = "pairing",
                                 .words = {"政企结对", "Pairing"},
                                 .section = Section::Projects,
                                 .writers = kCommunityUp,
                                 .fields = kPairingFields};

}  // namespace quanyu::domain
