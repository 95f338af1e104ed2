#include "domain/declare.hpp"
#include "domain/entities/activity.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/entities/service_order.hpp"
#include "domain/entities/team.hpp"
#include "domain/entities/visit.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Teams ---
constexpr Condition kTeamTechnical[] = {
    where_its(kTeam, "kind", says(kTeamKind, "name", "党员技术攻关队"))};
constexpr Condition kTeamRegistered[] = {is_set(kTeam, "registered"),
                                         where_its(kTeam, "kind", is_set(kTeamKind, "of_members"))};

// --- Activities and services ---
constexpr Condition kActivityTimes[] = {is(kActivity, "state", "held")};
constexpr Condition kActivityAttendances[] = {is(kActivity, "state", "held")};
constexpr Condition kActivityServed[] = {is(kActivity, "state", "held")};
constexpr Condition kActivitySolved[] = {is(kActivity, "state", "held")};
constexpr Condition kServiceWishesAndProblems[] = {
    among(kMicroWish, "state", "fulfilled", "confirmed")};
constexpr Condition kWishFulfilled[] = {among(kMicroWish, "state", "fulfilled", "confirmed")};

// --- Lists and visits ---
constexpr Condition kListItems[] = {is(kListItem, "state", "open")};
constexpr Condition kListClaimedRate[] = {
    outside(kClaim, "state", "declined", "withdrawn"),
    where_its(kClaim, "item", is(kListItem, "list", "demand"))};
constexpr Condition kListClaimedRateAmong[] = {is(kListItem, "list", "demand")};
constexpr Condition kVisitCadres[] = {is(kVisit, "kind", "stay"),
                                      among(kVisit, "level", "county", "city")};
constexpr Condition kOrderDone[] = {among(kServiceOrder, "state", "done", "rated")};

constexpr Indicator kIndicators[] = {
    // --- Teams ---
    {.code = "team.technical",
     .name = {"党员技术攻关队", "technical task teams"},
     .unit = measure::kTeams,
     .definition = {"现有党员技术攻关队数", "technical task teams there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kTeam, .where = kTeamTechnical}},
    {.code = "team.registered",
     .name = {"注册志愿服务队", "registered volunteer teams"},
     .unit = measure::kTeams,
     .definition = {"已注册的党员志愿服务队数", "registered volunteer teams of members"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kTeam, .where = kTeamRegistered}},
    {.code = "team.all",
     .name = {"志愿服务队伍", "volunteer teams"},
     .unit = measure::kTeams,
     .definition = {"现有志愿服务队伍数", "teams there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kTeam}},
    {.code = "team.members",
     .name = {"队员", "members of teams"},
     .unit = measure::kNamed,
     .definition = {"各队伍登记的队员人数之和", "members that teams have"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kTeam, .measure = kTeam["headcount"]}},
    // --- Activities and services ---
    {.code = "activity.times",
     .name = {"志愿服务活动", "activities held"},
     .unit = measure::kTimes,
     .definition = {"期内举办的活动次数，含月报",
                    "activities held within the period, monthly tallies included"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kActivity, .where = kActivityTimes, .timing = Timing::Within},
     .also = {.source = &kActivityTally,
              .timing = Timing::Within,
              .from = kActivityTally["month"],
              .measure = kActivityTally["times"]}},
    {.code = "activity.attendances",
     .name = {"参加活动人次", "attendances"},
     .unit = measure::kPersonTimes,
     .definition = {"期内活动参加人次，含月报",
                    "attendances within the period, monthly tallies included"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kActivity,
                 .where = kActivityAttendances,
                 .timing = Timing::Within,
                 .measure = kActivity["attendances"]},
     .also = {.source = &kActivityTally,
              .timing = Timing::Within,
              .from = kActivityTally["month"],
              .measure = kActivityTally["attendances"]}},
    {.code = "activity.served",
     .name = {"服务群众人次", "people served"},
     .unit = measure::kPersonTimes,
     .definition = {"期内活动服务群众人次，含月报",
                    "people served within the period, monthly tallies included"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kActivity,
                 .where = kActivityServed,
                 .timing = Timing::Within,
                 .measure = kActivity["served"]},
     .also = {.source = &kActivityTally,
              .timing = Timing::Within,
              .from = kActivityTally["month"],
              .measure = kActivityTally["served"]}},
    {.code = "activity.solved",
     .name = {"解决实际问题", "problems solved"},
     .unit = measure::kThings,
     .definition = {"期内活动中解决的实际问题数，含月报",
                    "problems solved in activities, monthly tallies included"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kActivity,
                 .where = kActivitySolved,
                 .timing = Timing::Within,
                 .measure = kActivity["solved"]},
     .also = {.source = &kActivityTally,
              .timing = Timing::Within,
              .from = kActivityTally["month"],
              .measure = kActivityTally["solved"]}},
    {.code = "service.wishes_and_problems",
     .name = {"微心愿和实际问题", "wishes and problems"},
     .unit = measure::kThings,
     .definition = {"期内完成的微心愿与解决的实际问题合并计数",
                    "wishes fulfilled and problems solved, counted together"},
     .roll_up = RollUp::Sum,
     .counted = within(kMicroWish, kServiceWishesAndProblems, "fulfilled_on"),
     .also = {.source = &kActivityTally,
              .timing = Timing::Within,
              .from = kActivityTally["month"],
              .measure = kActivityTally["solved"]}},
    {.code = "wish.fulfilled",
     .name = {"完成微心愿", "wishes fulfilled"},
     .unit = measure::kThings,
     .definition = {"期内完成的微心愿数", "wishes fulfilled within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kMicroWish, kWishFulfilled, "fulfilled_on")},
    // --- Lists and visits ---
    {.code = "list.items",
     .name = {"清单条目", "items of the three lists"},
     .unit = measure::kItems,
     .definition = {"现公开的三张清单条目数", "items open on the three lists"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kListItem, .where = kListItems}},
    {.code = "list.claimed_rate",
     .name = {"需求对接率", "needs taken up"},
     .unit = measure::kPercent,
     .definition = {"已有认领的需求占公开需求", "needs with a claim, of those open"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kClaim, .where = kListClaimedRate, .each = kClaim["item"]},
     .among = {.source = &kListItem, .where = kListClaimedRateAmong},
     .decimals = 1},
    {.code = "visit.cadres",
     .name = {"蹲点走访领导干部", "leading cadres who stayed"},
     .unit = measure::kNamed,
     .definition = {"期内市县两级领导干部蹲点走访人数",
                    "leading cadres of city and county who stayed in communities"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kVisit,
                 .where = kVisitCadres,
                 .timing = Timing::Within,
                 .measure = kVisit["headcount"],
                 .otherwise = 1}},
    {.code = "order.done",
     .name = {"点单服务", "orders done"},
     .unit = measure::kTimes,
     .definition = {"期内完成的点单、代办次数", "orders and errands done within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kServiceOrder, kOrderDone, "done_at")},
};

}  // namespace

std::span<const Indicator> service_indicators() { return kIndicators; }

}  // namespace quanyu::domain
