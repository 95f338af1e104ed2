#include "domain/declare.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/unit_places.hpp"
#include "domain/entities/units.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Areas ---
constexpr Condition kAreaStreets[] = {is(kArea, "kind", "street"), is_unset(kArea, "statistical")};
constexpr Condition kAreaTowns[] = {among(kArea, "kind", "street", "township"),
                                    is_unset(kArea, "statistical")};
constexpr Condition kAreaCommunities[] = {is(kArea, "kind", "community"),
                                          is_unset(kArea, "statistical")};
constexpr Condition kAreaVillages[] = {is(kArea, "kind", "village"),
                                       is_unset(kArea, "statistical")};
constexpr Condition kAreaUrbanCommunities[] = {is(kArea, "community_class", "urban"),
                                               is_unset(kArea, "statistical")};
constexpr Condition kAreaHouseholds[] = {among(kArea, "kind", "community", "village"),
                                         is_unset(kArea, "statistical")};

// --- Grids ---
constexpr Condition kGridFirst[] = {is(kGrid, "level", "first")};
constexpr Condition kGridSecond[] = {is(kGrid, "level", "second")};
constexpr Condition kGridThird[] = {is(kGrid, "level", "third")};
constexpr Condition kGridHouseholds[] = {is(kGrid, "level", "first"), filled(kGrid, "households")};
constexpr Condition kGridHeld[] = {filled(kGrid, "holder")};

// --- Party organisations and cover ---
constexpr Condition kOrganisationCommunity[] = {
    is(kOrganisation, "field", "community"), among(kOrganisation, "kind", "committee", "branch")};
constexpr Condition kOrganisationGridBranches[] = {is(kOrganisation, "kind", "grid_branch")};
constexpr Condition kOrganisationCompoundBranches[] = {
    is(kOrganisation, "kind", "compound_branch")};
constexpr Condition kOrganisationIndustryCommittees[] = {
    is(kOrganisation, "kind", "industry_committee")};
constexpr Condition kOrganisationProperty[] = {is(kOrganisation, "field", "property")};
constexpr Condition kOrganisationCourierBranches[] = {
    is(kUnitOrganisation, "form", "alone"),
    where_its(kUnitOrganisation, "child", is(kUnit, "sector", "courier"))};
constexpr Condition kCoverCompounds[] = {
    where_its(kOrganisationCover, "carrier", is(kCarrier, "kind", "compound")),
    where_its(kOrganisationCover, "organisation",
              among(kOrganisation, "kind", "compound_branch", "grid_branch"))};
constexpr Condition kCoverCompoundsAmong[] = {is(kCarrier, "kind", "compound")};
constexpr Condition kCoverManagedCompounds[] = {
    where_its(kOrganisationCover, "carrier", is(kCarrier, "management", "company")),
    where_its(kOrganisationCover, "organisation", is(kOrganisation, "kind", "compound_branch"))};
constexpr Condition kCoverManagedCompoundsAmong[] = {is(kCarrier, "kind", "compound"),
                                                     is(kCarrier, "management", "company")};
constexpr Condition kCoverAlone[] = {
    is(kUnitOrganisation, "form", "alone"),
    where_its(kUnitOrganisation, "child", is_set(kUnit, "executive_member"))};
constexpr Condition kCoverAloneAmong[] = {
    is_not(kUnitOrganisation, "form", "not_due"),
    where_its(kUnitOrganisation, "child", is_set(kUnit, "executive_member"))};
constexpr Condition kCoverFoundedAlone[] = {is(kUnitOrganisation, "form", "alone")};

// --- Units and bodies ---
constexpr Condition kUnitAssigned[] = {is(kUnitPlace, "kind", "assigned")};
constexpr Condition kUnitExecutives[] = {is_set(kUnit, "executive_member")};
constexpr Condition kBodyStreetCommittees[] = {is(kBody, "kind", "street_committee")};
constexpr Condition kBodyCommunityCommittees[] = {is(kBody, "kind", "community_committee")};
constexpr Condition kBodyConferences[] = {is(kBody, "kind", "conference")};
constexpr Condition kBodyProfessional[] = {is(kBody, "kind", "professional")};
constexpr Condition kBodyProfessionalUnits[] = {
    where_its(kBodyMember, "body", is(kBody, "kind", "professional")), filled(kBodyMember, "unit")};
constexpr Condition kBodyPartTime[] = {is(kBodyMember, "role", "part_time")};

constexpr Indicator kIndicators[] = {
    // --- Areas ---
    {.code = "area.streets",
     .name = {"街道", "streets"},
     .unit = measure::kThings,
     .definition = {"现有街道数，不含仅供统计的",
                    "streets there are, without those only for statistics"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea, .where = kAreaStreets, .to = kArea["dissolved"]}},
    {.code = "area.towns",
     .name = {"镇街", "streets and towns"},
     .unit = measure::kThings,
     .definition = {"现有街道、镇、乡数", "streets, towns and townships there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea, .where = kAreaTowns, .to = kArea["dissolved"]}},
    {.code = "area.communities",
     .name = {"社区", "communities"},
     .unit = measure::kThings,
     .definition = {"现有社区数，不含村", "communities there are, without villages"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea, .where = kAreaCommunities, .to = kArea["dissolved"]}},
    {.code = "area.villages",
     .name = {"行政村", "villages"},
     .unit = measure::kThings,
     .definition = {"现有行政村数", "villages there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea, .where = kAreaVillages, .to = kArea["dissolved"]}},
    {.code = "area.urban_communities",
     .name = {"城市社区", "urban communities"},
     .unit = measure::kThings,
     .definition = {"社区分类为城市社区的个数", "communities of the urban class"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea, .where = kAreaUrbanCommunities, .to = kArea["dissolved"]}},
    {.code = "area.households",
     .name = {"社区户数", "households of communities"},
     .unit = measure::kHouseholds,
     .definition = {"各社区（村）登记户数之和", "households that communities and villages have"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kArea,
                 .where = kAreaHouseholds,
                 .to = kArea["dissolved"],
                 .measure = kArea["households"]}},
    // --- Grids ---
    {.code = "grid.first",
     .name = {"一级网格", "grids of level 1"},
     .unit = measure::kThings,
     .definition = {"现有一级网格数", "grids of level 1 there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kGrid, .where = kGridFirst, .to = kGrid["dissolved"]}},
    {.code = "grid.second",
     .name = {"二级网格", "grids of level 2"},
     .unit = measure::kThings,
     .definition = {"现有二级网格数", "grids of level 2 there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kGrid, .where = kGridSecond, .to = kGrid["dissolved"]}},
    {.code = "grid.third",
     .name = {"三级网格", "grids of level 3"},
     .unit = measure::kThings,
     .definition = {"现有三级网格数", "grids of level 3 there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kGrid, .where = kGridThird, .to = kGrid["dissolved"]}},
    {.code = "grid.households",
     .name = {"每网格户数", "households of a grid"},
     .unit = measure::kHouseholds,
     .definition = {"一级网格登记户数的平均数", "mean households of the grids of level 1"},
     .roll_up = RollUp::Mean,
     .counted = {.source = &kGrid,
                 .where = kGridHouseholds,
                 .to = kGrid["dissolved"],
                 .measure = kGrid["households"]},
     .decimals = 1},
    {.code = "grid.held",
     .name = {"网格有负责人的比例", "grids with a holder"},
     .unit = measure::kPercent,
     .definition = {"已明确负责人的网格占全部网格", "grids that have a holder, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kGrid, .where = kGridHeld, .to = kGrid["dissolved"]},
     .among = {.source = &kGrid, .to = kGrid["dissolved"]},
     .decimals = 1},
    // --- Party organisations and cover ---
    {.code = "organisation.community",
     .name = {"社区党组织", "organisations of communities"},
     .unit = measure::kThings,
     .definition = {"领域为社区的党委、党总支、党支部数", "committees and branches of communities"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kOrganisation,
                 .where = kOrganisationCommunity,
                 .to = kOrganisation["dissolved"]}},
    {.code = "organisation.grid_branches",
     .name = {"网格党支部", "grid branches"},
     .unit = measure::kThings,
     .definition = {"现有网格党支部数", "grid branches there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kOrganisation,
                 .where = kOrganisationGridBranches,
                 .to = kOrganisation["dissolved"]}},
    {.code = "organisation.compound_branches",
     .name = {"小区党支部", "compound branches"},
     .unit = measure::kThings,
     .definition = {"现有小区党支部数", "compound branches there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kOrganisation,
                 .where = kOrganisationCompoundBranches,
                 .to = kOrganisation["dissolved"]}},
    {.code = "organisation.industry_committees",
     .name = {"行业党委", "industry committees"},
     .unit = measure::kThings,
     .definition = {"现有行业党委数", "industry committees there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kOrganisation,
                 .where = kOrganisationIndustryCommittees,
                 .to = kOrganisation["dissolved"]}},
    {.code = "organisation.property",
     .name = {"物业服务企业党组织", "organisations of property companies"},
     .unit = measure::kFirms,
     .definition = {"领域为物业服务企业的党组织数", "organisations of property companies"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kOrganisation,
                 .where = kOrganisationProperty,
                 .to = kOrganisation["dissolved"]}},
    {.code = "organisation.courier_branches",
     .name = {"快递企业党支部", "branches of courier firms"},
     .unit = measure::kThings,
     .definition = {"快递物流企业单独组建的党组织数",
                    "organisations of their own in courier firms"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kUnitOrganisation,
                 .where = kOrganisationCourierBranches,
                 .each = kUnitOrganisation["parent"]}},
    {.code = "cover.compounds",
     .name = {"小区党支部覆盖率", "compounds covered by a branch"},
     .unit = measure::kPercent,
     .definition = {"有小区或网格党支部覆盖的小区占全部小区",
                    "compounds that a compound or grid branch covers, of all"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kOrganisationCover,
                 .where = kCoverCompounds,
                 .each = kOrganisationCover["carrier"],
                 .place = kOrganisationCover["carrier"]},
     .among = {.source = &kCarrier, .where = kCoverCompoundsAmong, .to = kCarrier["dissolved"]},
     .decimals = 1},
    {.code = "cover.managed_compounds",
     .name = {"物业小区党支部覆盖率", "managed compounds with a branch"},
     .unit = measure::kPercent,
     .definition = {"建有小区党支部的物业小区占全部物业小区",
                    "managed compounds with a compound branch, of all managed ones"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kOrganisationCover,
                 .where = kCoverManagedCompounds,
                 .each = kOrganisationCover["carrier"],
                 .place = kOrganisationCover["carrier"]},
     .among = {.source = &kCarrier,
               .where = kCoverManagedCompoundsAmong,
               .to = kCarrier["dissolved"]},
     .decimals = 1,
     .sense = TargetSense::AtLeast,
     .target = {2, 3}},
    {.code = "cover.alone",
     .name = {"执委企业单独组建率", "executive firms organised alone"},
     .unit = measure::kPercent,
     .definition = {"单独组建党组织的工商联执委企业占应组建的",
                    "federation executives with an organisation of their own, of those due"},
     .roll_up = RollUp::Ratio,
     .counted = {.source = &kUnitOrganisation, .where = kCoverAlone},
     .among = {.source = &kUnitOrganisation, .where = kCoverAloneAmong},
     .decimals = 1},
    {.code = "cover.founded_alone",
     .name = {"新单建党组织", "organisations newly founded alone"},
     .unit = measure::kThings,
     .definition = {"期内以单独组建形式新建的党组织数",
                    "organisations founded alone within the period"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kUnitOrganisation,
                 .where = kCoverFoundedAlone,
                 .timing = Timing::Within,
                 .each = kUnitOrganisation["parent"]}},
    // --- Units and bodies ---
    {.code = "unit.assigned",
     .name = {"属地划入单位", "units assigned to places"},
     .unit = measure::kThings,
     .definition = {"现属地划入街道、社区的单位数，一家计一次",
                    "units assigned to a street or community, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kUnitPlace, .where = kUnitAssigned, .each = kUnitPlace["child"]}},
    {.code = "unit.executives",
     .name = {"工商联执委企业", "federation executives"},
     .unit = measure::kFirms,
     .definition = {"现有工商联执委企业数", "federation executives there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kUnit, .where = kUnitExecutives, .to = kUnit["dissolved"]}},
    {.code = "body.street_committees",
     .name = {"街道“大工委”", "wider street committees"},
     .unit = measure::kThings,
     .definition = {"已成立“大工委”的街道数", "streets with a wider committee"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kBody, .where = kBodyStreetCommittees}},
    {.code = "body.community_committees",
     .name = {"社区“大党委”", "wider community committees"},
     .unit = measure::kThings,
     .definition = {"已成立“大党委”的社区数", "communities with a wider committee"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kBody, .where = kBodyCommunityCommittees}},
    {.code = "body.conferences",
     .name = {"党建联席会议", "joint conferences"},
     .unit = measure::kThings,
     .definition = {"已建立的党建联席会议数", "joint conferences there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kBody, .where = kBodyConferences}},
    {.code = "body.professional",
     .name = {"专业委员会", "professional committees"},
     .unit = measure::kThings,
     .definition = {"已成立的专业委员会数", "professional committees there are"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kBody, .where = kBodyProfessional}},
    {.code = "body.professional_units",
     .name = {"专业委员会成员单位", "units in professional committees"},
     .unit = measure::kThings,
     .definition = {"编入专业委员会的单位数，一家计一次",
                    "units that are members of a professional committee, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kBodyMember,
                 .where = kBodyProfessionalUnits,
                 .each = kBodyMember["unit"]}},
    {.code = "body.part_time",
     .name = {"兼职委员", "part-time members"},
     .unit = measure::kNamed,
     .definition = {"现任兼职委员席位数", "seats of part-time members"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kBodyMember, .where = kBodyPartTime}},
};

}  // namespace

std::span<const Indicator> structure_indicators() { return kIndicators; }

}  // namespace quanyu::domain
