#include "domain/declare.hpp"
#include "domain/entities/centre.hpp"
#include "domain/entities/centre_plan.hpp"
#include "domain/entities/designation.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Centres ---
constexpr Condition kCentreStreet[] = {
    where_its(kCentre, "tier", is(kCentreTier, "level", "street"))};
constexpr Condition kCentreCommunity[] = {
    where_its(kCentre, "tier", is(kCentreTier, "level", "community"))};
constexpr Condition kCentreCompound[] = {
    where_its(kCentre, "tier", is(kCentreTier, "level", "compound"))};
constexpr Condition kCentreOver3000[] = {at_least(kCentre, "premises_area", 300001)};
constexpr Condition kCentreOver10000[] = {at_least(kCentre, "premises_area", 1000001)};
constexpr Condition kCentreStandard1000[] = {
    at_least(kCentre, "premises_area", 100000),
    where_its(kCentre, "tier", is(kCentreTier, "level", "community"))};
constexpr Condition kCentreInvested[] = {among(kCentreMoney, "purpose", "new", "feature")};
constexpr Condition kCentreUpgraded[] = {is(kCentreProject, "kind", "upgrade"),
                                         among(kCentreProject, "state", "finished", "accepted")};

// --- Designations ---
constexpr Condition kDesignationRedWorkshops[] = {
    where_its(kDesignation, "kind", says(kDesignationKind, "name", "红色车间"))};
constexpr Condition kDesignationRedProperty[] = {
    where_its(kDesignation, "kind", says(kDesignationKind, "name", "红色物业示范小区"))};
constexpr Condition kDesignationThemeParks[] = {
    where_its(kDesignation, "kind", says(kDesignationKind, "name", "党建主题公园"))};

constexpr Indicator kIndicators[] = {
    // --- Centres ---
    {.code = "centre.all",
     .name = {"党群服务中心", "service centres"},
     .unit = measure::kThings,
     .definition = {"现在启用的党群服务阵地数", "centres in use"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre}},
    {.code = "centre.street",
     .name = {"镇街级党群服务中心", "centres of streets"},
     .unit = measure::kThings,
     .definition = {"镇街级党群服务中心数", "centres of the tier of streets"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre, .where = kCentreStreet}},
    {.code = "centre.community",
     .name = {"社区级党群服务中心", "centres of communities"},
     .unit = measure::kThings,
     .definition = {"社区（村）级党群服务中心数", "centres of the tier of communities"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre, .where = kCentreCommunity}},
    {.code = "centre.compound",
     .name = {"小区党群服务中心", "centres of compounds"},
     .unit = measure::kThings,
     .definition = {"小区级党群服务中心数", "centres of the tier of compounds"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre, .where = kCentreCompound}},
    {.code = "centre.over_3000",
     .name = {"面积超过3000平方米的阵地", "centres above 3000 m²"},
     .unit = measure::kThings,
     .definition = {"阵地面积超过3000平方米的个数", "centres with more than 3000 m²"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre, .where = kCentreOver3000}},
    {.code = "centre.over_10000",
     .name = {"面积超过10000平方米的阵地", "centres above 10000 m²"},
     .unit = measure::kThings,
     .definition = {"阵地面积超过10000平方米的个数", "centres with more than 10000 m²"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentre, .where = kCentreOver10000}},
    {.code = "centre.standard_1000",
     .name = {"社区阵地达标率", "premises at the standard"},
     .unit = measure::kPercent,
     .definition = {"面积达到1000平方米的社区阵地占社区阵地",
                    "community centres with 1000 m² or more, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kCentre, .where = kCentreStandard1000},
     .among = {.source = &kCentre, .where = kCentreCommunity},
     .decimals = 1,
     .sense = TargetSense::AtLeast,
     .target = {9, 10}},
    {.code = "centre.services",
     .name = {"便民服务项目", "services on the menus"},
     .unit = measure::kItems,
     .definition = {"现开放的服务项目数", "services on the menus of centres"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentreService}},
    {.code = "centre.invested",
     .name = {"阵地投入", "invested in centres"},
     .unit = measure::kYuan,
     .definition = {"期内阵地建设投入金额", "invested in centres within the period"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentreMoney,
                 .where = kCentreInvested,
                 .timing = Timing::Within,
                 .from = kCentreMoney["on"],
                 .measure = kCentreMoney["amount"]},
     .decimals = 0},
    {.code = "centre.upgraded",
     .name = {"改造升级阵地", "centres upgraded"},
     .unit = measure::kThings,
     .definition = {"已完工的阵地改造升级项目数", "upgrades of centres finished"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kCentreProject,
                 .where = kCentreUpgraded,
                 .timing = Timing::UpTo,
                 .from = kCentreProject["finished_on"]}},
    // --- Designations ---
    {.code = "designation.red_workshops",
     .name = {"红色车间", "red workshops"},
     .unit = measure::kThings,
     .definition = {"现有“红色车间”数", "red workshops there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDesignation, .where = kDesignationRedWorkshops}},
    {.code = "designation.red_property",
     .name = {"“红色物业”示范小区", "red property compounds"},
     .unit = measure::kThings,
     .definition = {"现有“红色物业”示范小区数", "compounds with red property"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDesignation, .where = kDesignationRedProperty}},
    {.code = "designation.theme_parks",
     .name = {"党建主题公园", "theme parks"},
     .unit = measure::kThings,
     .definition = {"投入使用的党建主题公园数", "theme parks in use"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDesignation, .where = kDesignationThemeParks}},
    {.code = "demonstration.opened",
     .name = {"示范点", "demonstration points"},
     .unit = measure::kThings,
     .definition = {"期内建成的示范点数", "demonstration points opened within the period"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDemonstration, .timing = Timing::Within}},
    {.code = "demonstration.all",
     .name = {"现有示范点", "demonstration points there are"},
     .unit = measure::kThings,
     .definition = {"现有示范点数", "demonstration points there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kDemonstration}},
};

}  // namespace

std::span<const Indicator> place_indicators() { return kIndicators; }

}  // namespace quanyu::domain
