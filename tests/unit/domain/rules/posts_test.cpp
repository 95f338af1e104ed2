#include "domain/rules/posts.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {
namespace {

using O = OrganisationKind;

Id id_of(std::uint8_t last) {
  Id id;
  id.bytes[15] = std::byte{last};
  return id;
}

const Acting kClerk{.id = id_of(1), .name = "演示甲", .unit = "示例街道", .role = Role::Clerk};
const Id kPersonOne = id_of(2);
const Id kOrganisationOne = id_of(3);
const Id kTermOne = id_of(4);

RecordFact alive(EntityNumber entity, const Id& id, std::vector<Cell> cells = {}) {
  return {
      .name = {.entity = entity, .id = id}, .standing = Standing::Alive, .cells = std::move(cells)};
}

RecordFact appointment(const Id& id, Post post, std::int64_t begins, std::int64_t ends = 0) {
  RecordFact fact = alive(number::Appointment, id,
                          {{kAppointment["person"], kPersonOne},
                           {kAppointment["post"], static_cast<std::int64_t>(post)},
                           {kAppointment["begins"], begins}});
  if (ends != 0) fact.set(kAppointment["ends"], ends);
  return fact;
}

// The key of the rule that refuses an appointment to an organisation of this kind, or "".
std::string appoint(O kind, Post post, std::vector<RecordFact> others = {},
                    std::vector<Cell> more = {}) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {alive(number::Person, kPersonOne), alive(number::Term, kTermOne),
                    alive(number::Organisation, kOrganisationOne,
                          {{kOrganisation["kind"], static_cast<std::int64_t>(kind)}})};
  facts.related = {{number::Appointment, kAppointment["organisation"], std::move(others)}};
  command::AddRecord add{.entity = number::Appointment,
                         .id = id_of(9),
                         .cells = {{kAppointment["person"], kPersonOne},
                                   {kAppointment["post"], static_cast<std::int64_t>(post)},
                                   {kAppointment["organisation"], kOrganisationOne},
                                   {kAppointment["begins"], std::int64_t{1000}}},
                         .now = {}};
  for (const Cell& cell : more) add.cells.push_back(cell);
  const auto changes = decide(kClerk, add, facts);
  if (changes) return "";
  return changes.error().args.empty() ? std::string(error_name(changes.error().code))
                                      : changes.error().args.at(0);
}

TEST(Posts, AGroupHasALeaderAndNoSecretary) {
  EXPECT_EQ(appoint(O::GridGroup, Post::GroupLeader), "");
  EXPECT_EQ(appoint(O::GridGroup, Post::Secretary), "post_of_kind");
  EXPECT_EQ(appoint(O::Branch, Post::GroupLeader), "post_of_kind");
  EXPECT_EQ(appoint(O::Branch, Post::Director), "post_of_kind");
  // 「重要行业党委设置专职副书记」
  EXPECT_EQ(appoint(O::IndustryCommittee, Post::FullTimeDeputy), "");
  EXPECT_EQ(appoint(O::Branch, Post::FullTimeDeputy), "post_of_kind");
}

TEST(Posts, OneSecretaryAtATime) {
  EXPECT_EQ(appoint(O::Branch, Post::Secretary, {appointment(id_of(8), Post::Secretary, 900)}),
            "one_secretary");
  // The one before left the day before; one who comes later does not matter to one who has left.
  EXPECT_EQ(appoint(O::Branch, Post::Secretary, {appointment(id_of(8), Post::Secretary, 900, 999)}),
            "");
  EXPECT_EQ(
      appoint(O::Branch, Post::Secretary, {appointment(id_of(8), Post::Secretary, 900, 1000)}),
      "one_secretary");
  EXPECT_EQ(
      appoint(O::Branch, Post::Secretary, {appointment(id_of(8), Post::DeputySecretary, 900)}), "");
  EXPECT_EQ(appoint(O::Branch, Post::Secretary, {appointment(id_of(8), Post::Secretary, 2000)},
                    {{kAppointment["ends"], std::int64_t{1999}}}),
            "");
}

TEST(Posts, AWorkingCommitteeHasNoTerm) {
  EXPECT_EQ(appoint(O::WorkingCommittee, Post::Secretary, {}, {{kAppointment["term"], kTermOne}}),
            "no_term");
  EXPECT_EQ(appoint(O::Committee, Post::Secretary, {}, {{kAppointment["term"], kTermOne}}), "");
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {
      alive(number::Organisation, kOrganisationOne,
            {{kOrganisation["kind"], static_cast<std::int64_t>(O::WorkingCommittee)}})};
  const command::AddRecord term{.entity = number::Term,
                                .id = id_of(9),
                                .cells = {{kTerm["name"], std::string("第一届")},
                                          {kTerm["organisation"], kOrganisationOne},
                                          {kTerm["begins"], std::int64_t{1000}}},
                                .now = {}};
  EXPECT_EQ(decide(kClerk, term, facts).error().args.at(0), "no_term");
}

TEST(Posts, AnAppointmentIsSomewhere) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {alive(number::Person, kPersonOne)};
  const command::AddRecord nowhere{.entity = number::Appointment,
                                   .id = id_of(9),
                                   .cells = {{kAppointment["person"], kPersonOne},
                                             {kAppointment["post"], std::int64_t{39}},
                                             {kAppointment["begins"], std::int64_t{1000}}},
                                   .now = {}};
  EXPECT_EQ(decide(kClerk, nowhere, facts).error().args.at(0), "appointment_somewhere");
}

std::string take_seat(UnitNature nature, std::vector<RecordFact> rules) {
  const Id body = id_of(20);
  const Id unit = id_of(21);
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {
      alive(number::Body, body, {{kBody["kind"], std::int64_t{2}}}),
      alive(number::Unit, unit, {{kUnit["nature"], static_cast<std::int64_t>(nature)}})};
  facts.related = {{number::SeatRule, 0, std::move(rules)}};
  const command::AddRecord add{.entity = number::BodyMember,
                               .id = id_of(9),
                               .cells = {{kBodyMember["body"], body},
                                         {kBodyMember["role"], std::int64_t{5}},
                                         {kBodyMember["unit"], unit}},
                               .now = {}};
  const auto changes = decide(kClerk, add, facts);
  return changes ? "" : changes.error().args.at(0);
}

// 「吸纳586名驻区企事业单位负责人担任兼职委员」: who is eligible is data.
TEST(Seats, WhoMayTakeOneIsData) {
  RecordFact institutions;
  institutions.set(kSeatRule["body_kind"], std::int64_t{2});
  institutions.set(kSeatRule["role"], std::int64_t{5});
  institutions.set(kSeatRule["nature"], static_cast<std::int64_t>(UnitNature::Institution));
  EXPECT_EQ(take_seat(UnitNature::PrivateEnterprise, {}), "");
  EXPECT_EQ(take_seat(UnitNature::Institution, {institutions}), "");
  EXPECT_EQ(take_seat(UnitNature::PrivateEnterprise, {institutions}), "seat_not_eligible");
}

// The seat follows the office: it falls vacant when the holder leaves it.
TEST(Seats, OneThatFollowsAnOfficeFallsVacantWithIt) {
  RecordFact seat =
      alive(number::BodyMember, id_of(30),
            {{kBodyMember["office"], id_of(31)}, {kBodyMember["begins"], std::int64_t{500}}});
  const std::vector<RecordFact> offices = {appointment(id_of(32), Post::Head, 400, 999),
                                           appointment(id_of(33), Post::Head, 1100)};
  EXPECT_EQ(holder_of_seat(seat, offices, Date{999}).person, kPersonOne);
  const SeatHolder between = holder_of_seat(seat, offices, Date{1050});
  EXPECT_TRUE(between.vacant);
  EXPECT_EQ(between.vacant_since, Date{1000});
  EXPECT_FALSE(holder_of_seat(seat, offices, Date{1100}).vacant);
  seat.set(kBodyMember["ends"], std::int64_t{1200});
  EXPECT_TRUE(holder_of_seat(seat, offices, Date{1201}).ended);
  // Never filled: vacant since the seat is there.
  EXPECT_EQ(holder_of_seat(seat, {}, Date{600}).vacant_since, Date{500});
}

}  // namespace
}  // namespace quanyu::domain
