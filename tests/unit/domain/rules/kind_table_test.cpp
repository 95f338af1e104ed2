#include "domain/rules/kind_table.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {
namespace {

using O = OrganisationKind;

const Acting kClerk{
    .id = Id{{std::byte{1}}}, .name = "演示甲", .unit = "示例街道", .role = Role::Clerk};
const Id kChild{{std::byte{2}}};
const Id kParent{{std::byte{3}}};

bool may(O kind, O above, std::span<const RecordFact> said = {}) {
  return organisation_may_stand(static_cast<std::int64_t>(kind), static_cast<std::int64_t>(above),
                                said);
}

RecordFact pair(O kind, O above, bool allowed) {
  RecordFact rule;
  rule.set(kKindRule["organisation_kind"], static_cast<std::int64_t>(kind));
  rule.set(kKindRule["organisation_above"], static_cast<std::int64_t>(above));
  rule.set(kKindRule["allowed"], std::int64_t{allowed});
  return rule;
}

// 社区大党委—小区党支部—网格党小组, and a committee never beneath a branch.
TEST(KindTable, OrganisationsStandUnderThoseAboveThem) {
  EXPECT_TRUE(may(O::CompoundBranch, O::Committee));
  EXPECT_TRUE(may(O::GridGroup, O::CompoundBranch));
  EXPECT_TRUE(may(O::GridBranch, O::GeneralBranch));
  EXPECT_TRUE(may(O::WorkingCommittee, O::Committee));
  EXPECT_FALSE(may(O::Committee, O::Branch));
  EXPECT_FALSE(may(O::Group, O::Committee));
  EXPECT_FALSE(may(O::Branch, O::Branch));
}

TEST(KindTable, APlaceMaySayOtherwise) {
  const RecordFact said[] = {pair(O::Group, O::Committee, true),
                             pair(O::CompoundBranch, O::Committee, false)};
  EXPECT_TRUE(may(O::Group, O::Committee, said));
  EXPECT_FALSE(may(O::CompoundBranch, O::Committee, said));
  EXPECT_TRUE(may(O::GridBranch, O::Committee, said));
}

TEST(KindTable, EveryKindOfOrganisationMayStandSomewhere) {
  for (const Choice& kind : kOrganisationKinds) {
    bool anywhere = false;
    for (const Choice& above : kOrganisationKinds) {
      anywhere = anywhere || organisation_may_stand(kind.number, above.number, {});
    }
    EXPECT_TRUE(anywhere) << kind.name;
  }
}

TEST(KindTable, StairwellsLieInBuildingsAndBuildingsInCompounds) {
  const auto in = [](CarrierKind kind, CarrierKind above) {
    return carrier_may_stand(static_cast<std::int64_t>(kind), static_cast<std::int64_t>(above), {});
  };
  EXPECT_TRUE(in(CarrierKind::Stairwell, CarrierKind::Building));
  EXPECT_TRUE(in(CarrierKind::Building, CarrierKind::Compound));
  EXPECT_FALSE(in(CarrierKind::Compound, CarrierKind::Building));
  EXPECT_FALSE(in(CarrierKind::IndustryChain, CarrierKind::Park));
}

// The error key of a link between a child and a parent, or "" where it is allowed.
std::string placing(const Entity& link, std::vector<Cell> child, std::vector<Cell> parent,
                    std::vector<Cell> values = {}, std::vector<RecordFact> said = {}) {
  Facts facts;
  facts.has_workspace = true;
  const EntityNumber child_entity = link.field(link_field::kChild)->target;
  const EntityNumber parent_entity = link.field(link_field::kParent)->target;
  facts.referred = {
      {.name = {.entity = child_entity, .id = kChild}, .standing = Standing::Alive, .cells = child},
      {.name = {.entity = parent_entity, .id = kParent},
       .standing = Standing::Alive,
       .cells = parent}};
  facts.related = {{number::KindRule, 0, std::move(said)}};
  if (!parent.empty()) values.push_back({link_field::kParent, kParent});
  const auto changes = decide(
      kClerk,
      command::EditRecord{.row = {link.number, kChild, 1, 20'000}, .cells = values, .now = {}},
      facts);
  if (changes) return "";
  return changes.error().args.empty() ? std::string(error_name(changes.error().code))
                                      : changes.error().args.at(0);
}

std::vector<Cell> number_cell(FieldNumber field, auto value) {
  return {{field, static_cast<std::int64_t>(value)}};
}

TEST(Placing, AreasStandUnderHigherLevelsOnly) {
  const auto area = [](AreaKind kind) { return number_cell(area_field::kKind, kind); };
  EXPECT_EQ(placing(kAreaParent, area(AreaKind::Community), area(AreaKind::Street)), "");
  EXPECT_EQ(placing(kAreaParent, area(AreaKind::Street), area(AreaKind::Town)), "area_not_lower");
}

TEST(Placing, OrganisationsFollowTheTableAndWhatThePlaceSays) {
  const auto kind = [](O one) { return number_cell(kOrganisation["kind"], one); };
  EXPECT_EQ(placing(kOrganisationParent, kind(O::Committee), kind(O::Branch)), "organisation_kind");
  EXPECT_EQ(placing(kOrganisationParent, kind(O::Committee), kind(O::Branch), {},
                    {pair(O::Committee, O::Branch, true)}),
            "");
}

TEST(Placing, GridsLieInCommunitiesAndUnderHigherGrids) {
  const auto level = [](int one) { return number_cell(kGrid["level"], one); };
  EXPECT_EQ(placing(kGridParent, level(2), level(1)), "");
  EXPECT_EQ(placing(kGridParent, level(1), level(2)), "grid_level");
  EXPECT_EQ(placing(kGridArea, level(1), number_cell(area_field::kKind, AreaKind::Community)), "");
  EXPECT_EQ(placing(kGridArea, level(1), number_cell(area_field::kKind, AreaKind::City)),
            "grid_area");
}

TEST(Placing, AnIndustryChainHasNoTerritory) {
  const auto chain = number_cell(kCarrier["kind"], CarrierKind::IndustryChain);
  EXPECT_EQ(placing(kCarrierArea, chain, number_cell(area_field::kKind, AreaKind::Community)),
            "chain_without_territory");
  EXPECT_EQ(placing(kCarrierArea, chain, number_cell(area_field::kKind, AreaKind::District)), "");
}

TEST(Placing, AUnitIsOrganisedByWhatItsFormSays) {
  const auto firm = number_cell(kUnit["nature"], UnitNature::PrivateEnterprise);
  const auto owners = number_cell(kUnit["nature"], UnitNature::OwnersCommittee);
  const auto branch = number_cell(kOrganisation["kind"], O::Branch);
  const auto form = [](UnitForm one) { return number_cell(kUnitOrganisation["form"], one); };
  EXPECT_EQ(placing(kUnitOrganisation, firm, branch, form(UnitForm::Alone)), "");
  EXPECT_EQ(placing(kUnitOrganisation, firm, {}, form(UnitForm::Alone)), "form_needs_organisation");
  EXPECT_EQ(placing(kUnitOrganisation, firm, {}, form(UnitForm::Owing)), "");
  EXPECT_EQ(placing(kUnitOrganisation, firm, branch, form(UnitForm::Owing)), "form_of_none");
  EXPECT_EQ(placing(kUnitOrganisation, owners, branch, form(UnitForm::Joint)), "owners_committee");
}

TEST(Placing, MembershipIsInABranchThatStands) {
  const auto member = number_cell(kPerson["member"], 1);
  auto branch = number_cell(kOrganisation["kind"], O::GridBranch);
  EXPECT_EQ(placing(kPersonMembership, member, branch), "");
  EXPECT_EQ(placing(kPersonMembership, number_cell(kPerson["member"], 0), branch),
            "membership_of_member");
  EXPECT_EQ(placing(kPersonMembership, member, number_cell(kOrganisation["kind"], O::Group)),
            "membership_in_branch");
  branch.push_back({kOrganisation["dissolved"], std::int64_t{19'000}});
  EXPECT_EQ(placing(kPersonMembership, member, branch), "structure_dissolved");
}

}  // namespace
}  // namespace quanyu::domain
