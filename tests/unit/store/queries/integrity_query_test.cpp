#include "store/queries/integrity_query.hpp"

#include "domain/entities/area_parent.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/posts.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

namespace command = domain::command;
namespace number = domain::number;
using domain::AreaKind;
using domain::OrganisationKind;

struct IntegrityTest : ::testing::Test {
  IntegrityTest() : replica(23) { replica.found(); }

  // Past the rules, as merging brings it.
  void write(domain::RowChange change) {
    must(apply(*replica.database, replica.acting, "merged", {{std::move(change)}}));
  }
  Id make(domain::EntityNumber entity, std::vector<domain::Cell> cells) {
    const Id id = replica.random.id();
    write({.row = {.entity = entity, .id = id},
           .life = domain::Life::Create,
           .cells = std::move(cells)});
    return id;
  }
  void put_under(domain::EntityNumber link, const Id& child, const Id& parent) {
    write({.row = {link, child, 1, kDay.days}, .cells = {{domain::link_field::kParent, parent}}});
  }
  Id organisation(const std::string& name, OrganisationKind kind) {
    return make(number::Organisation,
                {{domain::kOrganisation["name"], name},
                 {domain::kOrganisation["kind"], static_cast<std::int64_t>(kind)}});
  }
  Id person(const std::string& name) {
    return make(number::Person, {{domain::kPerson["name"], name}});
  }
  void appoint(const Id& who, const Id& where, std::int64_t begins, std::int64_t ends = 0) {
    std::vector<domain::Cell> cells = {{domain::kAppointment["person"], who},
                                       {domain::kAppointment["post"], std::int64_t{1}},
                                       {domain::kAppointment["organisation"], where},
                                       {domain::kAppointment["begins"], begins}};
    if (ends != 0) cells.push_back({domain::kAppointment["ends"], ends});
    make(number::Appointment, std::move(cells));
  }

  // "wrong_kind 甲/乙" for each finding, in their order.
  std::vector<std::string> findings() {
    static constexpr const char* kNames[] = {"",       "orphan",  "gone",  "cycle",
                                             "kind",   "two",     "group", "secretaries",
                                             "member", "overdue", "owners"};
    std::vector<std::string> found;
    for (const FindingRow& row : must(integrity_findings(*replica.database, kDay))) {
      std::string line = std::string(kNames[static_cast<int>(row.finding)]) + " " + row.title;
      if (!row.other.id.is_nil()) line += "/" + row.other_title;
      found.push_back(line);
    }
    return found;
  }

  Replica replica;
};

TEST_F(IntegrityTest, WhatHoldsTogetherIsNotListed) {
  const Id street = replica.add_area("示例街道", AreaKind::Street);
  const Id community = replica.add_area("示例社区", AreaKind::Community, street);
  write({.row = {.entity = number::Area, .id = community},
         .cells = {{domain::kArea["community_class"], std::int64_t{1}}}});
  const Id committee = organisation("社区党委", OrganisationKind::Committee);
  const Id branch = organisation("小区党支部", OrganisationKind::CompoundBranch);
  put_under(number::OrganisationParent, branch, committee);
  appoint(person("演示甲"), branch, kDay.days - 10, kDay.days - 1);
  appoint(person("演示乙"), branch, kDay.days);
  EXPECT_EQ(findings(), std::vector<std::string>{});
}

TEST_F(IntegrityTest, OrphansAndMissingGroups) {
  replica.add_area("示例街道", AreaKind::Street);
  replica.add_area("散社区", AreaKind::Community);
  make(number::Grid,
       {{domain::kGrid["name"], std::string("散网格")}, {domain::kGrid["level"], std::int64_t{1}}});
  organisation("散支部", OrganisationKind::Branch);
  EXPECT_EQ(findings(), (std::vector<std::string>{"orphan 散社区", "orphan 散网格", "orphan 散支部",
                                                  "group 散社区"}));
}

TEST_F(IntegrityTest, WrongKindsGoneParentsAndTwoPlacements) {
  const Id group = organisation("党小组", OrganisationKind::Group);
  const Id committee = organisation("党委", OrganisationKind::Committee);
  const Id branch = organisation("党支部", OrganisationKind::Branch);
  put_under(number::OrganisationParent, group, committee);
  put_under(number::OrganisationParent, branch, committee);
  put_under(number::OrganisationParent, committee, branch);
  EXPECT_EQ(findings(), (std::vector<std::string>{"cycle 党委", "kind 党小组/党委"}));
  write({.row = {number::OrganisationParent, committee, 1, kDay.days},
         .cells = {{domain::link_field::kParent, {}}}});
  write({.row = {.entity = number::Organisation, .id = committee},
         .life = domain::Life::Remove,
         .cells = {}});
  EXPECT_EQ(findings(), (std::vector<std::string>{"gone 党小组", "gone 党支部"}));
}

TEST_F(IntegrityTest, ACarrierAtTwoPlaces) {
  const Id community = replica.add_area("示例社区", AreaKind::Community);
  write({.row = {.entity = number::Area, .id = community},
         .cells = {{domain::kArea["community_class"], std::int64_t{1}}}});
  const auto carrier = [&](const std::string& name, std::int64_t kind) {
    return make(number::Carrier,
                {{domain::kCarrier["name"], name}, {domain::kCarrier["kind"], kind}});
  };
  const Id compound = carrier("小区", 1);
  const Id building = carrier("楼栋", 2);
  put_under(number::CarrierArea, compound, community);
  put_under(number::CarrierParent, building, compound);
  put_under(number::CarrierArea, building, community);
  EXPECT_EQ(findings(), std::vector<std::string>{"two 楼栋"});
}

TEST_F(IntegrityTest, RulesThatMergingBreached) {
  const Id committee = organisation("党委", OrganisationKind::Committee);
  const Id dissolved = organisation("已撤党委", OrganisationKind::Committee);
  write({.row = {.entity = number::Organisation, .id = dissolved},
         .cells = {{domain::kOrganisation["dissolved"], std::int64_t{kDay.days}}}});
  appoint(person("演示甲"), committee, kDay.days - 10);
  appoint(person("演示乙"), committee, kDay.days - 5);
  put_under(number::PersonMembership, person("演示丙"), dissolved);
  const Id temporary = organisation("临时党委", OrganisationKind::TemporaryCommittee);
  put_under(number::OrganisationParent, temporary, committee);
  write({.row = {.entity = number::Organisation, .id = temporary},
         .cells = {{domain::kOrganisation["ends"], std::int64_t{kDay.days - 1}}}});
  EXPECT_EQ(findings(),
            (std::vector<std::string>{"secretaries 党委/演示甲", "secretaries 党委/演示乙",
                                      "member 演示丙/已撤党委", "overdue 临时党委"}));
}

}  // namespace
}  // namespace quanyu::store
