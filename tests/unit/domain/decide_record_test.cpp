#include "domain/decide_record.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/actor.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/numbers.hpp"

namespace quanyu::domain {
namespace {

Id id_of(std::uint8_t last) {
  Id id;
  id.bytes[15] = std::byte{last};
  return id;
}

const Id kSomebody = id_of(1);
const Id kStreet = id_of(2);
const Id kCommunity = id_of(3);

Acting acting_as(Role role) {
  return {.id = kSomebody, .name = "演示甲", .unit = "示例街道", .role = role, .scope = {}};
}

Facts with_street() {
  Facts facts;
  facts.has_workspace = true;
  facts.record = {.name = {.entity = number::Area, .id = kStreet},
                  .standing = Standing::Alive,
                  .cells = {{area_field::kName, std::string("示例街道")},
                            {area_field::kKind, std::int64_t{4}}}};
  return facts;
}

command::AddRecord add_area(std::string code) {
  return {.entity = number::Area,
          .id = kStreet,
          .cells = {{area_field::kCode, std::move(code)},
                    {area_field::kName, std::string("  示例街道 ")},
                    {area_field::kKind, std::int64_t{4}}},
          .now = {}};
}

TEST(DecideRecord, AddsTidiedCellsUnderTheIdOfTheNaturalKey) {
  Facts facts;
  facts.has_workspace = true;
  const auto changes = decide(acting_as(Role::Clerk), add_area("331002001"), facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 1u);
  EXPECT_EQ(changes->rows[0].row.id, derived_id(kPublicTables, number::Area, "331002001"));
  EXPECT_EQ(changes->rows[0].life, Life::Create);
  EXPECT_EQ(changes->rows[0].cells[1].value, Value{std::string("示例街道")});
  // Without a code the drawn id stays.
  const auto without = decide(acting_as(Role::Clerk), add_area(" "), facts);
  ASSERT_TRUE(without);
  EXPECT_EQ(without->rows[0].row.id, kStreet);
}

TEST(DecideRecord, NamesTheFieldThatIsWrong) {
  Facts facts;
  facts.has_workspace = true;
  command::AddRecord command = add_area("");
  command.cells[1].value = std::string("  ");
  const auto changes = decide(acting_as(Role::Clerk), command, facts);
  ASSERT_FALSE(changes);
  EXPECT_EQ(changes.error().code, ErrorCode::FieldRequired);
  EXPECT_EQ(changes.error().entity, "area");
  EXPECT_EQ(changes.error().field, "name");
}

TEST(DecideRecord, AsksRoleAndScope) {
  Facts facts = with_street();
  const command::EditRecord edit{
      .row = facts.record.name, .cells = {{area_field::kName, std::string("新名街道")}}, .now = {}};
  EXPECT_TRUE(decide(acting_as(Role::Street), edit, facts));
  EXPECT_EQ(decide(acting_as(Role::Reader), edit, facts).error().code, ErrorCode::RoleMayNot);
  EXPECT_EQ(decide(acting_as(Role::GridWorker), edit, facts).error().code, ErrorCode::RoleMayNot);
  facts.in_scope = false;
  EXPECT_EQ(decide(acting_as(Role::Street), edit, facts).error().code, ErrorCode::OutOfScope);
}

TEST(DecideRecord, EditsOnlyWhatIsNew) {
  const Facts facts = with_street();
  const auto changes =
      decide(acting_as(Role::Clerk),
             command::EditRecord{.row = facts.record.name,
                                 .cells = {{area_field::kName, std::string("示例街道")},
                                           {area_field::kOrder, std::int64_t{7}}},
                                 .now = {}},
             facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 1u);
  EXPECT_EQ(changes->rows[0].cells, (std::vector<Cell>{{area_field::kOrder, std::int64_t{7}}}));
}

TEST(DecideRecord, AReferenceMustPointAtSomethingAlive) {
  Facts facts;
  facts.has_workspace = true;
  facts.record = {
      .name = {.entity = number::Actor, .id = kSomebody}, .standing = Standing::Alive, .cells = {}};
  const command::EditRecord edit{
      .row = facts.record.name, .cells = {{actor_field::kScope, kStreet}}, .now = {}};
  EXPECT_EQ(decide(acting_as(Role::Clerk), edit, facts).error().code, ErrorCode::NotFound);
  facts.referred.push_back(with_street().record);
  EXPECT_TRUE(decide(acting_as(Role::Clerk), edit, facts));
  facts.referred.back().standing = Standing::Removed;
  EXPECT_EQ(decide(acting_as(Role::Clerk), edit, facts).error().field, "scope");
}

command::EditRecord move_to(const Id& parent) {
  return {.row = {.entity = number::AreaParent, .id = kCommunity, .kind = 1, .valid_from = 20'000},
          .cells = {{link_field::kParent, parent}},
          .now = {}};
}

TEST(DecideRecord, AMoveIsOneDatedLinkAndNeverMakesACycle) {
  Facts facts = with_street();
  facts.referred = {facts.record, facts.record};
  facts.referred[1].name.id = kCommunity;
  facts.referred[1].set(area_field::kKind, std::int64_t{7});
  facts.record = {};
  facts.above_parent = {kStreet};
  const auto moved = decide(acting_as(Role::Clerk), move_to(kStreet), facts);
  ASSERT_TRUE(moved) << error_name(moved.error().code);
  EXPECT_EQ(moved->rows[0].row.valid_from, 20'000);
  facts.above_parent = {kStreet, kCommunity};
  EXPECT_EQ(decide(acting_as(Role::Clerk), move_to(kStreet), facts).error().code,
            ErrorCode::MakesCycle);
}

TEST(DecideRecord, WhatIsStillUsedIsNotRemovedAndWhatWasRemovedComesBack) {
  Facts facts = with_street();
  facts.referrers = 3;
  const command::RemoveRecord remove{facts.record.name};
  const auto refused = decide(acting_as(Role::Clerk), remove, facts);
  EXPECT_EQ(refused.error().code, ErrorCode::InUse);
  EXPECT_EQ(refused.error().args, std::vector<std::string>{"3"});
  facts.referrers = 0;
  EXPECT_EQ(decide(acting_as(Role::Clerk), remove, facts)->rows[0].life, Life::Remove);
  const command::RestoreRecord restore{facts.record.name};
  EXPECT_EQ(decide(acting_as(Role::Clerk), restore, facts).error().code, ErrorCode::NotFound);
  facts.record.standing = Standing::Removed;
  EXPECT_EQ(decide(acting_as(Role::Clerk), restore, facts)->rows[0].life, Life::Create);
}

TEST(DecideRecord, NamesAndPrintsItsCommands) {
  EXPECT_EQ(command_name(add_area("1")), "area.add");
  EXPECT_EQ(command_name(move_to(kStreet)), "area_parent.edit");
  EXPECT_EQ(print_command(move_to(kStreet)),
            "area_parent.edit 00000000000000000000000000000003 kind=1 from=2024-10-04 "
            "parent=00000000000000000000000000000002");
}

}  // namespace
}  // namespace quanyu::domain
