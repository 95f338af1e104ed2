#include "domain/decide.hpp"

#include <gtest/gtest.h>

#include "domain/entities/area_parent.hpp"

namespace quanyu::domain {
namespace {

Id id(int number) {
  Id made;
  made.bytes[15] = static_cast<std::byte>(number);
  return made;
}

const Acting kClerk{id(1), "演示甲", "示例街道", Role::Clerk, {}};

Facts with_workspace() {
  Facts facts;
  facts.has_workspace = true;
  return facts;
}

TEST(DecideTest, NothingBeforeThereIsAWorkspace) {
  const auto decided = decide(kClerk, command::RenameArea{id(3), "x"}, {});
  EXPECT_EQ(decided.error().code, ErrorCode::NotFound);
  EXPECT_EQ(decided.error().entity, "workspace");
}

TEST(DecideTest, OneWorkspaceOnly) {
  const command::CreateWorkspace create{.workspace = id(2), .name = " 示例市 ", .source = {}};
  const auto changes = decide(kClerk, create, {});
  ASSERT_TRUE(changes.has_value());
  EXPECT_EQ(changes->rows[0].cells[0], (Cell{1, std::string("示例市")}));
  // An empty source is not written.
  EXPECT_EQ(changes->rows[0].cells.size(), 3u);
  EXPECT_EQ(decide(kClerk, create, with_workspace()).error().code, ErrorCode::AlreadyThere);
}

TEST(DecideTest, WhoIsNotKnownMayNotEdit) {
  Facts facts = with_workspace();
  facts.area = AreaFact{id(3), "旧", AreaKind::City, 1, false};
  EXPECT_EQ(decide({}, command::RenameArea{id(3), "新"}, facts).error().code,
            ErrorCode::ActorUnknown);
}

TEST(DecideTest, NamesAreCheckedAtTheirField) {
  Facts facts = with_workspace();
  facts.area = AreaFact{id(3), "旧", AreaKind::City, 1, false};
  const auto empty = decide(kClerk, command::RenameArea{id(3), " 　"}, facts);
  EXPECT_EQ(empty.error(), (Error{ErrorCode::FieldRequired, "area", "name", {}}));
  std::string long_name;
  for (int at = 0; at < 61; ++at) long_name += "长";
  const auto too_long = decide(kClerk, command::RenameArea{id(3), long_name}, facts);
  EXPECT_EQ(too_long.error(), (Error{ErrorCode::FieldTooLong, "area", "name", {"60"}}));
  EXPECT_TRUE(decide(kClerk, command::RenameArea{id(3), "旧 "}, facts)->empty());
  EXPECT_EQ(decide(kClerk, command::RenameArea{id(4), "x"}, with_workspace()).error().code,
            ErrorCode::NotFound);
}

TEST(DecideTest, AnAreaStandsBelowAHigherLevel) {
  Facts facts = with_workspace();
  facts.parent = AreaFact{id(3), "街道", AreaKind::Street, 1, false};
  facts.siblings = {{id(8), 4}};
  command::AddArea add{id(9), "", "社区", AreaKind::Community, id(3), {100}};
  const auto changes = decide(kClerk, add, facts);
  ASSERT_TRUE(changes.has_value());
  ASSERT_EQ(changes->rows.size(), 2u);
  EXPECT_EQ(changes->rows[0].cells.back(), (Cell{area_field::kOrder, std::int64_t{5}}));
  EXPECT_EQ(changes->rows[1].row, (RowName{kAreaParent.number, id(9), 1, 100}));
  EXPECT_EQ(changes->rows[1].cells, (std::vector<Cell>{{link_field::kParent, id(3)}}));
  add.kind = AreaKind::Town;
  EXPECT_EQ(decide(kClerk, add, facts).error().code, ErrorCode::NotAllowed);
  facts.parent.reset();
  EXPECT_EQ(decide(kClerk, add, facts).error().field, "parent");
}

TEST(DecideTest, ACodeGivesTheId) {
  const command::AddArea add{id(9), "331002", "区", AreaKind::District, {}, {100}};
  const auto changes = decide(kClerk, add, with_workspace());
  EXPECT_EQ(changes->rows[0].row.id, derived_id(kPublicTables, kArea.number, "331002"));
}

TEST(DecideTest, ReorderingTouchesOnlyWhatMoves) {
  Facts facts = with_workspace();
  facts.area = AreaFact{id(12), "乙", AreaKind::District, 2, false};
  facts.siblings = {{id(11), 1}, {id(12), 2}, {id(13), 3}, {id(14), 4}};
  const auto changes = decide(kClerk, command::ReorderArea{id(12), 2}, facts);
  ASSERT_EQ(changes->rows.size(), 2u);
  EXPECT_EQ(changes->rows[0].row.id, id(13));
  EXPECT_EQ(changes->rows[0].cells[0], (Cell{area_field::kOrder, std::int64_t{2}}));
  EXPECT_EQ(changes->rows[1].row.id, id(12));
  EXPECT_TRUE(decide(kClerk, command::ReorderArea{id(12), 1}, facts)->empty());
  EXPECT_EQ(decide(kClerk, command::ReorderArea{id(12), 4}, facts).error().code,
            ErrorCode::FieldBadValue);
}

TEST(DecideTest, WhatHasChildrenStays) {
  Facts facts = with_workspace();
  facts.area = AreaFact{id(12), "乙", AreaKind::District, 2, true};
  EXPECT_EQ(decide(kClerk, command::RemoveArea{id(12)}, facts).error().code, ErrorCode::NotAllowed);
  facts.area->has_children = false;
  EXPECT_EQ(decide(kClerk, command::RemoveArea{id(12)}, facts)->rows[0].life, Life::Remove);
}

TEST(CommandTest, PrintedOnOneLine) {
  EXPECT_EQ(print_command(command::RenameArea{id(1), "a\"b\nc"}),
            "area.rename 00000000000000000000000000000001 \"a\\\"b c\"");
  EXPECT_EQ(command_name(command::ImportAreas{}), "area.import");
}

}  // namespace
}  // namespace quanyu::domain
