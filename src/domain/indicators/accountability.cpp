#include "domain/declare.hpp"
#include "domain/entities/assessment.hpp"
#include "domain/entities/demands.hpp"
#include "domain/entities/funds.hpp"
#include "domain/entities/powers.hpp"
#include "domain/entities/review.hpp"
#include "domain/entities/work_plan.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Admission ---
constexpr Condition kDemandAdmitted[] = {is(kDemand, "state", "admitted")};
constexpr Condition kDemandProposed[] = {is(kDemand, "state", "proposed")};
constexpr Condition kDemandRefused[] = {is(kDemand, "state", "refused")};
constexpr Condition kDemandGroundRate[] = {filled(kDemand, "ground")};
constexpr Condition kDutyBasic[] = {is(kListedDuty, "list", "basic")};
constexpr Condition kDutyAssist[] = {is(kListedDuty, "list", "assist")};
constexpr Condition kDutyWithdrawn[] = {is(kListedDuty, "list", "withdrawn")};

// --- Plans ---
constexpr Condition kPlanMeasures[] = {is_not(kMeasure, "state", "dropped")};
constexpr Condition kPlanDoneRate[] = {is(kMeasure, "state", "done")};
constexpr Condition kPlanProgress[] = {is_not(kMeasure, "state", "dropped")};
constexpr Condition kPowerList[] = {is(kKeyPower, "list", "community")};
constexpr Condition kPowerMarkedRate[] = {
    filled(kPowerMatter, "known_on"), filled(kPowerMatter, "deliberated_on"),
    filled(kPowerMatter, "acted_on"), filled(kPowerMatter, "kept_on")};

// --- Reviews, bulletins, rectification ---
constexpr Condition kReviewHeld[] = {among(kProgressReview, "state", "held", "closed")};
constexpr Condition kBulletinIssued[] = {is(kBulletin, "state", "issued")};
constexpr Condition kRectificationOpen[] = {among(kRectification, "state", "assigned", "reported")};
constexpr Condition kRectificationStruckOffRate[] = {is(kRectification, "state", "struck_off")};
constexpr Condition kRectificationStruckOffRateAmong[] = {
    is_not(kRectification, "state", "cancelled")};

// --- Assessment ---
constexpr Condition kStarRounds[] = {
    is(kAssessmentRound, "state", "published"),
    where_its(kAssessmentRound, "scheme", is(kAssessmentScheme, "kind", "stars"))};
constexpr Condition kStarFourUp[] = {at_least(kAssessmentResult, "stars", 4)};
constexpr Condition kStandardItems[] = {
    filled(kAssessmentCriterion, "under"),
    where_its(kAssessmentCriterion, "scheme", is(kAssessmentScheme, "kind", "standard"))};
constexpr Condition kStandardClasses[] = {
    left_empty(kAssessmentCriterion, "under"),
    where_its(kAssessmentCriterion, "scheme", is(kAssessmentScheme, "kind", "standard"))};

// --- Funds ---
constexpr Condition kFundWork[] = {is(kFund, "kind", "work")};
constexpr Condition kFundService[] = {is(kFund, "kind", "service")};
constexpr Condition kFundShownRate[] = {is(kFundApplication, "state", "shown")};
constexpr Condition kFundShownRateAmong[] = {among(kFundApplication, "state", "settled", "shown")};

constexpr Indicator kIndicators[] = {
    // --- Admission ---
    {.code = "demand.admitted",
     .name = {"准入事项", "demands admitted"},
     .unit = measure::kItems,
     .definition = {"现准予进入社区的事项数", "demands in force that were admitted"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDemand, .where = kDemandAdmitted}},
    {.code = "demand.proposed",
     .name = {"待准入事项", "demands proposed"},
     .unit = measure::kItems,
     .definition = {"正在申请准入的事项数", "demands that wait for admission"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDemand, .where = kDemandProposed}},
    {.code = "demand.refused",
     .name = {"不予准入事项", "demands refused"},
     .unit = measure::kItems,
     .definition = {"期内审定不予准入的事项数", "demands refused within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kDemand, kDemandRefused, "decided_on")},
    {.code = "demand.ground_rate",
     .name = {"有依据的准入事项", "demands with a ground"},
     .unit = measure::kPercent,
     .definition = {"写明依据的事项占全部事项", "demands that name their ground, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kDemand, .where = kDemandGroundRate},
     .among = {.source = &kDemand},
     .decimals = 1},
    {.code = "duty.basic",
     .name = {"基本履职事项", "own duties"},
     .unit = measure::kItems,
     .definition = {"基本履职清单事项数", "duties on the list of own duties"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kListedDuty, .where = kDutyBasic}},
    {.code = "duty.assist",
     .name = {"配合履职事项", "assisting duties"},
     .unit = measure::kItems,
     .definition = {"配合履职清单事项数", "duties on the list of assisting duties"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kListedDuty, .where = kDutyAssist}},
    {.code = "duty.withdrawn",
     .name = {"上级收回事项", "duties taken back"},
     .unit = measure::kItems,
     .definition = {"上级收回清单事项数", "duties taken back above"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kListedDuty, .where = kDutyWithdrawn}},
    // --- Plans ---
    {.code = "plan.tasks",
     .name = {"重点任务", "key tasks"},
     .unit = measure::kItems,
     .definition = {"工作部署中的重点任务数", "key tasks of plans"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kKeyTask}},
    {.code = "plan.measures",
     .name = {"具体措施", "measures"},
     .unit = measure::kItems,
     .definition = {"重点任务下的具体措施数，不含取消",
                    "measures of key tasks, without dropped ones"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kMeasure, .where = kPlanMeasures}},
    {.code = "plan.done_rate",
     .name = {"措施完成率", "measures done"},
     .unit = measure::kPercent,
     .definition = {"已完成的具体措施占全部措施", "measures done, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kMeasure, .where = kPlanDoneRate},
     .among = {.source = &kMeasure, .where = kPlanMeasures},
     .decimals = 1},
    {.code = "plan.progress",
     .name = {"措施平均进度", "mean progress"},
     .unit = measure::kPercent,
     .definition = {"具体措施进度的平均数", "mean progress of measures"},
     .roll_up = RollUp::Mean,
     .counted = {.source = &kMeasure, .where = kPlanProgress, .measure = kMeasure["progress"]},
     .decimals = 1},
    {.code = "power.list",
     .name = {"重要事权", "important powers"},
     .unit = measure::kItems,
     .definition = {"社区村居重要事权清单项数", "powers on the list of communities"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kKeyPower, .where = kPowerList}},
    {.code = "power.marked_rate",
     .name = {"事权四先到位率", "powers with all four marks"},
     .unit = measure::kPercent,
     .definition = {"先知、先议、先做、把关均到位的事项占期内事项",
                    "matters under powers with all four marks, of those within the period"},
     .roll_up = RollUp::Ratio,
     .counted = within(kPowerMatter, kPowerMarkedRate, "day"),
     .among = {.source = &kPowerMatter, .timing = Timing::Within, .from = kPowerMatter["day"]},
     .decimals = 1},
    // --- Reviews, bulletins, rectification ---
    {.code = "review.held",
     .name = {"调度", "progress reviews held"},
     .unit = measure::kTimes,
     .definition = {"期内召开的调度次数", "progress reviews held within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kProgressReview, kReviewHeld, "held_on")},
    {.code = "bulletin.issued",
     .name = {"通报", "bulletins issued"},
     .unit = measure::kTimes,
     .definition = {"期内印发的通报次数", "bulletins issued within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kBulletin, kBulletinIssued, "issued_on")},
    {.code = "rectification.open",
     .name = {"待销号问题", "problems not struck off"},
     .unit = measure::kThings,
     .definition = {"尚未销号的问题数", "problems that are not struck off"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kRectification, .where = kRectificationOpen}},
    {.code = "rectification.struck_off_rate",
     .name = {"问题销号率", "problems struck off"},
     .unit = measure::kPercent,
     .definition = {"已销号的问题占全部问题", "problems struck off, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kRectification, .where = kRectificationStruckOffRate},
     .among = {.source = &kRectification, .where = kRectificationStruckOffRateAmong},
     .decimals = 1},
    // --- Assessment ---
    {.code = "star.rounds",
     .name = {"星级评定", "rounds of star rating"},
     .unit = measure::kTimes,
     .definition = {"年度内已公布的星级评定轮次", "rounds of star rating published in the year"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kAssessmentRound,
                 .where = kStarRounds,
                 .timing = Timing::InYear,
                 .from = kAssessmentRound["year"]}},
    {.code = "star.four_up",
     .name = {"四星级以上社区", "communities of four stars and more"},
     .unit = measure::kThings,
     .definition = {"最近评定为四星级以上的社区数", "communities of four stars and more"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kAssessmentResult, .where = kStarFourUp}},
    {.code = "standard.items",
     .name = {"创建标准项", "items of standards"},
     .unit = measure::kItems,
     .definition = {"创建标准的末级项数", "items of standards for demonstration"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kAssessmentCriterion, .where = kStandardItems}},
    {.code = "standard.classes",
     .name = {"创建标准类", "classes of standards"},
     .unit = measure::kThings,
     .definition = {"创建标准的类数", "classes of standards for demonstration"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kAssessmentCriterion, .where = kStandardClasses}},
    // --- Funds ---
    {.code = "fund.work",
     .name = {"社区工作经费", "working funds of a community"},
     .unit = measure::kYuan,
     .definition = {"各社区年度工作经费核定数的平均数",
                    "mean of the working funds allotted for the year"},
     .roll_up = RollUp::Mean,
     .counted = {.source = &kFund,
                 .where = kFundWork,
                 .timing = Timing::InYear,
                 .from = kFund["year"],
                 .measure = kFund["amount"]}},
    {.code = "fund.service",
     .name = {"服务群众专项经费", "service funds of a community"},
     .unit = measure::kYuan,
     .definition = {"各社区年度服务群众专项经费核定数的平均数",
                    "mean of the service funds allotted for the year"},
     .roll_up = RollUp::Mean,
     .counted = {.source = &kFund,
                 .where = kFundService,
                 .timing = Timing::InYear,
                 .from = kFund["year"],
                 .measure = kFund["amount"]}},
    {.code = "fund.used",
     .name = {"经费支出", "funds used"},
     .unit = measure::kYuan,
     .definition = {"期内经费支出合计", "funds used within the period"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kFundUse,
                 .timing = Timing::Within,
                 .from = kFundUse["day"],
                 .measure = kFundUse["amount"]}},
    {.code = "fund.shown_rate",
     .name = {"经费公示率", "applications shown"},
     .unit = measure::kPercent,
     .definition = {"已结清的经费申请中已公示的比例", "of the applications settled, those shown"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kFundApplication, .where = kFundShownRate},
     .among = {.source = &kFundApplication, .where = kFundShownRateAmong},
     .decimals = 1},
};

}  // namespace

std::span<const Indicator> accountability_indicators() { return kIndicators; }

}  // namespace quanyu::domain
