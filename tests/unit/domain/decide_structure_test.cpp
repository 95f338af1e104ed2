#include "domain/decide_structure.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/entities/organisations.hpp"

namespace quanyu::domain {
namespace {

Id id_of(std::uint8_t last) {
  Id id;
  id.bytes[15] = std::byte{last};
  return id;
}

const Id kStreet = id_of(1);
const Id kOther = id_of(2);
const Id kCommunity = id_of(3);
const Id kGridOne = id_of(4);
const Id kGridTwo = id_of(5);
constexpr FieldNumber kBodyArea = kBody["area"];
constexpr Date kDay{20'000};
constexpr Moment kNow{20'100 * 24 * 60};

const Acting kClerk{id_of(9), "演示甲", "示例街道", Role::Clerk, {}};

RecordFact area(const Id& id, std::string name, AreaKind kind) {
  return {.name = {.entity = number::Area, .id = id},
          .standing = Standing::Alive,
          .cells = {{area_field::kName, std::move(name)},
                    {area_field::kKind, static_cast<std::int64_t>(kind)}}};
}

RecordFact grid(const Id& id, std::string name) {
  return {.name = {.entity = number::Grid, .id = id},
          .standing = Standing::Alive,
          .cells = {{kGrid["name"], std::move(name)}, {kGrid["level"], std::int64_t{1}}}};
}

LinkFact link(EntityNumber entity, const Id& child, const Id& parent, std::int64_t from,
              std::int64_t until = kNoEnd) {
  return {.row = {entity, child, 1, from}, .parent = parent, .values = {}, .until = until};
}

// A community under the street since day 100, with two grids.
Facts community_facts() {
  Facts facts;
  facts.has_workspace = true;
  facts.record = area(kCommunity, "示例社区", AreaKind::Community);
  facts.referred = {area(kStreet, "示例街道", AreaKind::Street),
                    area(kOther, "另一街道", AreaKind::Street), grid(kGridOne, "第一网格"),
                    grid(kGridTwo, "第二网格")};
  facts.structure.own = {link(number::AreaParent, kCommunity, kStreet, 100)};
  facts.structure.beneath = {link(number::GridArea, kGridOne, kCommunity, 100),
                             link(number::GridArea, kGridTwo, kCommunity, 200)};
  return facts;
}

const RowChange* find_row(const Changes& changes, const RowName& row) {
  for (const RowChange& change : changes.rows) {
    if (change.row == row) return &change;
  }
  return nullptr;
}

Value cell_of(const RowChange* change, FieldNumber field) {
  if (change == nullptr) return std::string("no row");
  for (const Cell& cell : change->cells) {
    if (cell.field == field) return cell.value;
  }
  return {};
}

TEST(DecideStructure, FoundsANodeUnderItsParentLastAmongSiblings) {
  Facts facts = community_facts();
  facts.record = {};
  facts.structure = {};
  facts.structure.last_order = 3;
  const command::FoundNode found{
      .node = {number::Grid, id_of(20)},
      .cells = {{kGrid["name"], std::string("第三网格")}, {kGrid["level"], std::int64_t{1}}},
      .parent = {number::Area, kStreet},
      .from = kDay,
      .now = kNow};
  const auto changes = decide(kClerk, found, facts);
  ASSERT_TRUE(changes) << error_name(changes.error().code);
  ASSERT_EQ(changes->rows.size(), 2u);
  EXPECT_EQ(cell_of(&changes->rows[0], kGrid["position"]), Value{std::int64_t{4}});
  EXPECT_EQ(cell_of(&changes->rows[0], kGrid["founded"]), Value{std::int64_t{kDay.days}});
  EXPECT_EQ(changes->rows[1].row, (RowName{number::GridArea, id_of(20), 1, kDay.days}));
  EXPECT_EQ(cell_of(&changes->rows[1], link_field::kParent), Value{kStreet});
}

TEST(DecideStructure, NothingStandsUnderWhatItsEntityCannotStandUnder) {
  Facts facts = community_facts();
  const command::MoveNode move{.node = {number::Area, kCommunity},
                               .parent = {number::Grid, kGridOne},
                               .from = kDay,
                               .now = kNow};
  EXPECT_EQ(decide(kClerk, move, facts).error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(decide(kClerk, command::MoveNode{{number::Actor, id_of(9)}, {}, kDay, kNow}, facts)
                .error()
                .code,
            ErrorCode::NotAllowed);
}

TEST(DecideStructure, MovesFromADayAndNotWhereItStandsAlready) {
  const Facts facts = community_facts();
  command::MoveNode move{.node = {number::Area, kCommunity},
                         .parent = {number::Area, kOther},
                         .from = kDay,
                         .now = kNow};
  const auto changes = decide(kClerk, move, facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 1u);
  EXPECT_EQ(changes->rows[0].row, (RowName{number::AreaParent, kCommunity, 1, kDay.days}));
  move.parent.id = kStreet;
  EXPECT_TRUE(decide(kClerk, move, facts)->empty());
}

TEST(DecideStructure, NeverMovesBeneathItself) {
  Facts facts = community_facts();
  facts.structure.above_parent = {{number::Area, kOther}, {number::Area, kCommunity}};
  const command::MoveNode move{.node = {number::Area, kCommunity},
                               .parent = {number::Area, kOther},
                               .from = kDay,
                               .now = kNow};
  EXPECT_EQ(decide(kClerk, move, facts).error().code, ErrorCode::MakesCycle);
}

// A grid taken out of another grid and put into the community: it stands at one place only.
TEST(DecideStructure, AMoveToAnotherEntityEndsTheOldPlacement) {
  Facts facts = community_facts();
  facts.record = grid(kGridTwo, "第二网格");
  facts.structure = {};
  facts.structure.own = {link(number::GridParent, kGridTwo, kGridOne, 100)};
  facts.referred.push_back(area(kCommunity, "示例社区", AreaKind::Community));
  const command::MoveNode move{.node = {number::Grid, kGridTwo},
                               .parent = {number::Area, kCommunity},
                               .from = kDay,
                               .now = kNow};
  const auto changes = decide(kClerk, move, facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 2u);
  const auto* ended = find_row(*changes, {number::GridParent, kGridTwo, 1, kDay.days});
  EXPECT_EQ(cell_of(ended, link_field::kParent), Value{});
  const auto* placed = find_row(*changes, {number::GridArea, kGridTwo, 1, kDay.days});
  EXPECT_EQ(cell_of(placed, link_field::kParent), Value{kCommunity});
}

TEST(DecideStructure, RenamesWithTheOldNameKept) {
  const Facts facts = community_facts();
  command::RenameNode rename{.node = {number::Area, kCommunity},
                             .name = " 新名社区 ",
                             .from = kDay,
                             .ground = "示例批复",
                             .lineage = id_of(30),
                             .now = kNow};
  const auto changes = decide(kClerk, rename, facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 2u);
  EXPECT_EQ(cell_of(&changes->rows[0], kLineage["name"]), Value{std::string("示例社区")});
  EXPECT_EQ(cell_of(&changes->rows[0], kLineage["area"]), Value{kCommunity});
  EXPECT_EQ(cell_of(&changes->rows[1], area_field::kName), Value{std::string("新名社区")});
  rename.from = Date{20'101};
  EXPECT_EQ(decide(kClerk, rename, facts).error().args.at(0), "structure_future_name");
  rename.name = "示例社区";
  EXPECT_TRUE(decide(kClerk, rename, facts)->empty());
}

command::MergeNodes merge_into_other(command::MergeKind kind) {
  return {.source = {number::Area, kCommunity},
          .target = kOther,
          .kind = kind,
          .from = kDay,
          .ground = {},
          .now = kNow};
}

TEST(DecideStructure, AMergerMovesChildrenAndUnfinishedWorkFromItsDay) {
  Facts facts = community_facts();
  facts.structure.references = {
      {.row = {number::Organisation, id_of(40)}, .field = 9, .cells = {}},
      {.row = {number::Body, id_of(41)},
       .field = 4,
       .kind = ReferenceKind::Unfinished,
       .cells = {}},
  };
  const auto changes = decide(kClerk, merge_into_other(command::MergeKind::FromDay), facts);
  ASSERT_TRUE(changes);
  EXPECT_EQ(cell_of(&changes->rows[0], kLineage["to_area"]), Value{kOther});
  const auto* moved = find_row(*changes, {number::GridArea, kGridOne, 1, kDay.days});
  EXPECT_EQ(cell_of(moved, link_field::kParent), Value{kOther});
  EXPECT_EQ(cell_of(find_row(*changes, {number::Body, id_of(41)}), 4), Value{kOther});
  EXPECT_EQ(find_row(*changes, {number::Organisation, id_of(40)}), nullptr);
  const RowChange* source = find_row(*changes, {number::Area, kCommunity});
  EXPECT_EQ(cell_of(source, kArea["dissolved"]), Value{std::int64_t{kDay.days}});
  EXPECT_EQ(source->life, Life::Keep);
}

TEST(DecideStructure, ARunningRelationEndsTheDayBeforeAndGoesOnWithTheTarget) {
  Facts facts = community_facts();
  const FieldNumber member = kGridCarrier["grid"];
  facts.record = grid(kGridOne, "第一网格");
  facts.structure = {};
  facts.structure.references = {{.row = {number::GridCarrier, id_of(42)},
                                 .field = member,
                                 .kind = ReferenceKind::Running,
                                 .cells = {{member, kGridOne},
                                           {kGridCarrier["carrier"], id_of(43)},
                                           {kGridCarrier["begins"], std::int64_t{100}}}}};
  const command::MergeNodes merge{.source = {number::Grid, kGridOne},
                                  .target = kGridTwo,
                                  .from = kDay,
                                  .ground = {},
                                  .now = kNow};
  const auto changes = decide(kClerk, merge, facts);
  ASSERT_TRUE(changes);
  EXPECT_EQ(cell_of(find_row(*changes, {number::GridCarrier, id_of(42)}), kGridCarrier["ends"]),
            Value{std::int64_t{kDay.days - 1}});
  const RowChange& made = changes->rows[2];
  EXPECT_EQ(made.life, Life::Create);
  EXPECT_EQ(cell_of(&made, member), Value{kGridTwo});
  EXPECT_EQ(cell_of(&made, kGridCarrier["carrier"]), Value{id_of(43)});
  EXPECT_EQ(cell_of(&made, kGridCarrier["begins"]), Value{std::int64_t{kDay.days}});
}

TEST(DecideStructure, ADuplicateHandsOverEverythingAndGoes) {
  Facts facts = community_facts();
  facts.record.set(kArea["households"], std::int64_t{1200});
  facts.structure.references = {
      {.row = {number::Body, id_of(41)}, .field = kBodyArea, .cells = {}}};
  const auto changes = decide(kClerk, merge_into_other(command::MergeKind::Duplicate), facts);
  ASSERT_TRUE(changes);
  EXPECT_EQ(cell_of(&changes->rows[0], kLineage["kind"]), Value{std::int64_t{3}});
  EXPECT_EQ(cell_of(find_row(*changes, {number::Area, kOther}), kArea["households"]),
            Value{std::int64_t{1200}});
  // The past goes along: the link of day 200 itself points at the target.
  const auto* beneath = find_row(*changes, {number::GridArea, kGridTwo, 1, 200});
  EXPECT_EQ(cell_of(beneath, link_field::kParent), Value{kOther});
  // The target had no placement of its own.
  const auto* placed = find_row(*changes, {number::AreaParent, kOther, 1, 100});
  EXPECT_EQ(cell_of(placed, link_field::kParent), Value{kStreet});
  EXPECT_EQ(cell_of(find_row(*changes, {number::Body, id_of(41)}), kBodyArea), Value{kOther});
  EXPECT_EQ(changes->rows.back().life, Life::Remove);
}

TEST(DecideStructure, WhatStandsBeneathTheSourceIsNoTarget) {
  Facts facts = community_facts();
  facts.structure.above_parent = {{number::Area, kOther}, {number::Area, kCommunity}};
  for (const auto kind : {command::MergeKind::FromDay, command::MergeKind::Duplicate}) {
    EXPECT_EQ(decide(kClerk, merge_into_other(kind), facts).error().code, ErrorCode::MakesCycle);
  }
}

command::SplitNode split(std::vector<NodeName> children) {
  return {.source = {number::Area, kCommunity},
          .siblings = {{id_of(50), "新社区", std::move(children)}},
          .from = kDay,
          .ground = {},
          .now = kNow};
}

TEST(DecideStructure, ASplitMakesASiblingWithTheChosenChildren) {
  const Facts facts = community_facts();
  const auto changes = decide(kClerk, split({{number::Grid, kGridTwo}}), facts);
  ASSERT_TRUE(changes);
  EXPECT_EQ(cell_of(&changes->rows[0], area_field::kKind), Value{std::int64_t{7}});
  const auto* placed = find_row(*changes, {number::AreaParent, id_of(50), 1, kDay.days});
  EXPECT_EQ(cell_of(placed, link_field::kParent), Value{kStreet});
  const auto* taken = find_row(*changes, {number::GridArea, kGridTwo, 1, kDay.days});
  EXPECT_EQ(cell_of(taken, link_field::kParent), Value{id_of(50)});
  EXPECT_EQ(find_row(*changes, {number::Area, kCommunity}), nullptr);
}

TEST(DecideStructure, ASplitTakesEachChildOnceAndLeavesNoneBehindWhenItDissolves) {
  const Facts facts = community_facts();
  const NodeName two{number::Grid, kGridTwo};
  EXPECT_EQ(decide(kClerk, split({two, two}), facts).error().args.at(0), "structure_no_child");
  EXPECT_EQ(decide(kClerk, split({{number::Grid, id_of(77)}}), facts).error().args.at(0),
            "structure_no_child");
  command::SplitNode all = split({two});
  all.after = command::AfterSplit::Dissolves;
  EXPECT_EQ(decide(kClerk, all, facts).error().args.at(0), "structure_has_children");
  all.siblings[0].children.push_back({number::Grid, kGridOne});
  EXPECT_TRUE(decide(kClerk, all, facts));
}

command::DissolveNode dissolve(command::ChildrenGo children, NodeName parent = {}) {
  return {.node = {number::Area, kCommunity},
          .children = children,
          .parent = parent,
          .from = kDay,
          .ground = {},
          .now = kNow};
}

TEST(DecideStructure, ADissolutionSaysWhereTheChildrenGo) {
  Facts facts = community_facts();
  using command::ChildrenGo;
  EXPECT_EQ(decide(kClerk, dissolve(ChildrenGo::Nowhere), facts).error().args.at(0),
            "structure_has_children");
  const auto over = decide(kClerk, dissolve(ChildrenGo::Over, {number::Area, kOther}), facts);
  ASSERT_TRUE(over);
  const auto* moved = find_row(*over, {number::GridArea, kGridOne, 1, kDay.days});
  EXPECT_EQ(cell_of(moved, link_field::kParent), Value{kOther});
  facts.structure.subtree = {{number::Grid, kGridOne}, {number::Grid, kGridTwo}};
  const auto along = decide(kClerk, dissolve(ChildrenGo::Along), facts);
  ASSERT_TRUE(along);
  EXPECT_EQ(cell_of(find_row(*along, {number::Grid, kGridTwo}), kGrid["dissolved"]),
            Value{std::int64_t{kDay.days}});
}

TEST(DecideStructure, NothingHappensToWhatIsDissolvedOrNotFoundedYet) {
  Facts facts = community_facts();
  facts.record.set(kArea["dissolved"], std::int64_t{kDay.days});
  const auto again = decide(kClerk, dissolve(command::ChildrenGo::Along), facts);
  EXPECT_EQ(again.error().args.at(0), "structure_dissolved");
  facts.record.set(kArea["dissolved"], {});
  facts.record.set(kArea["founded"], std::int64_t{kDay.days + 1});
  EXPECT_EQ(decide(kClerk, dissolve(command::ChildrenGo::Along), facts).error().args.at(0),
            "structure_not_founded");
}

TEST(DecideStructure, RolesAndScopeHold) {
  Facts facts = community_facts();
  const command::MoveNode move{.node = {number::Area, kCommunity},
                               .parent = {number::Area, kOther},
                               .from = kDay,
                               .now = kNow};
  Acting reader = kClerk;
  reader.role = Role::Reader;
  EXPECT_EQ(decide(reader, move, facts).error().code, ErrorCode::RoleMayNot);
  facts.in_scope = false;
  EXPECT_EQ(decide(kClerk, move, facts).error().code, ErrorCode::OutOfScope);
}

TEST(DecideStructure, PrintsItsCommands) {
  EXPECT_EQ(command_name(split({})), "area.split");
  EXPECT_EQ(print_command(merge_into_other(command::MergeKind::Duplicate)),
            "area.merge_duplicate 00000000000000000000000000000003 "
            "into=00000000000000000000000000000002 from=2024-10-04");
}

}  // namespace
}  // namespace quanyu::domain
