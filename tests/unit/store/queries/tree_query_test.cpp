#include "store/queries/tree_query.hpp"

#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

namespace command = domain::command;
namespace number = domain::number;
using domain::AreaKind;
using domain::NodeName;
using domain::Tree;

constexpr Date kLater{kDay.days + 100};

Id found(Replica& replica, domain::EntityNumber entity, std::vector<domain::Cell> cells,
         NodeName parent, Date from = kDay) {
  const Id id = replica.random.id();
  replica.run(command::FoundNode{
      .node = {entity, id}, .cells = std::move(cells), .parent = parent, .from = from, .now = {}});
  return id;
}

Id found_carrier(Replica& replica, const std::string& name, domain::CarrierKind kind,
                 NodeName parent) {
  return found(replica, number::Carrier,
               {{domain::kCarrier["name"], name},
                {domain::kCarrier["kind"], static_cast<std::int64_t>(kind)}},
               parent);
}

Id found_organisation(Replica& replica, const std::string& name, domain::OrganisationKind kind,
                      NodeName parent = {}) {
  return found(replica, number::Organisation,
               {{domain::kOrganisation["name"], name},
                {domain::kOrganisation["kind"], static_cast<std::int64_t>(kind)}},
               parent);
}

std::string titles(const std::vector<TreeNode>& nodes) {
  std::string all;
  for (const TreeNode& node : nodes) all += (all.empty() ? "" : " ") + node.title;
  return all;
}

// "甲(乙 丙(丁))" of one day.
std::string drawn(const TreeSnapshot& snapshot) {
  std::string text;
  int depth = -1;
  for (const TreeNode& node : snapshot.nodes) {
    for (; depth >= node.depth; --depth) text += depth == node.depth ? " " : ")";
    if (node.depth > 0 && text.ends_with(" ") == false && !text.empty()) text += "(";
    depth = node.depth;
    text += node.title;
    if (node.placed == Placed::Cut) text += "!";
    if (node.placed == Placed::ParentGone) text += "?";
  }
  return text;
}

TEST(TreeQueryTest, TerritoryHoldsAreasGridsAndCarriers) {
  Replica replica(3);
  replica.found();
  const Id community = replica.add_area("示例社区", AreaKind::Community);
  const Id compound =
      found_carrier(replica, "甲小区", domain::CarrierKind::Compound, {number::Area, community});
  const Id building =
      found_carrier(replica, "1号楼", domain::CarrierKind::Building, {number::Carrier, compound});
  found(
      replica, number::Grid,
      {{domain::kGrid["name"], std::string("第一网格")}, {domain::kGrid["level"], std::int64_t{1}}},
      {number::Area, community});
  Database& database = *replica.database;
  EXPECT_EQ(titles(must(tree_children(database, {number::Area, community}, kDay))),
            "第一网格 甲小区");
  EXPECT_EQ(titles(must(tree_path(database, {number::Carrier, building}, kDay))),
            "示例社区 甲小区 1号楼");
  const TreeSnapshot snapshot = must(tree_snapshot(database, Tree::Territory, kDay));
  EXPECT_EQ(titles(snapshot.nodes), "示例社区 第一网格 甲小区 1号楼");
  const std::int32_t at = snapshot.find({number::Carrier, compound});
  EXPECT_EQ(snapshot.subtree_end(at) - at, 2);
  // Before it was founded there was nothing.
  EXPECT_FALSE(must(tree_node(database, {number::Carrier, building}, Date{kDay.days - 1})));
}

TEST(TreeQueryTest, AnOldDayShowsTheOldPlaceAndTheOldName) {
  Replica replica(3);
  replica.found();
  const Id east = found_organisation(replica, "东党委", domain::OrganisationKind::Committee);
  const Id west = found_organisation(replica, "西党委", domain::OrganisationKind::Committee);
  const Id branch = found_organisation(replica, "示例支部", domain::OrganisationKind::Branch,
                                       {number::Organisation, east});
  const Moment now{std::int64_t{kLater.days + 1} * 24 * 60};
  replica.run(command::MoveNode{.node = {number::Organisation, branch},
                                .parent = {number::Organisation, west},
                                .from = kLater,
                                .now = now});
  replica.run(command::RenameNode{.node = {number::Organisation, branch},
                                  .name = "新名支部",
                                  .from = kLater,
                                  .ground = {},
                                  .lineage = replica.random.id(),
                                  .now = now});
  Database& database = *replica.database;
  const NodeName node{number::Organisation, branch};
  EXPECT_EQ(titles(must(tree_path(database, node, kDay))), "东党委 示例支部");
  EXPECT_EQ(titles(must(tree_path(database, node, kLater))), "西党委 新名支部");
  EXPECT_EQ(must(name_on(database, node, Date{kLater.days - 1})), "示例支部");
  EXPECT_TRUE(must(tree_children(database, {number::Organisation, east}, kLater)).empty());
}

TEST(TreeQueryTest, TheSecondLineIsNoBranchOfTheTree) {
  Replica replica(3);
  replica.found();
  const Id street =
      found_organisation(replica, "街道党工委", domain::OrganisationKind::WorkingCommittee);
  const Id industry =
      found_organisation(replica, "行业党委", domain::OrganisationKind::IndustryCommittee);
  const Id branch = found_organisation(replica, "快递支部", domain::OrganisationKind::Branch,
                                       {number::Organisation, street});
  replica.run(command::EditRecord{.row = {number::OrganisationParent, branch, 2, kDay.days},
                                  .cells = {{domain::link_field::kParent, industry}},
                                  .now = {}});
  Database& database = *replica.database;
  const NodeName node{number::Organisation, branch};
  EXPECT_EQ(must(guided_by(database, node, kDay)), industry);
  EXPECT_EQ(titles(must(tree_path(database, node, kDay))), "街道党工委 快递支部");
  EXPECT_TRUE(must(tree_children(database, {number::Organisation, industry}, kDay)).empty());
}

// Two replicas move the one under the other at once.
struct Offline {
  Offline() : one(5), two(6) {
    one.found();
    a = found_organisation(one, "甲党委", domain::OrganisationKind::Committee);
    b = found_organisation(one, "乙党委", domain::OrganisationKind::Committee);
    two.take(one);
    two.acting = one.acting;
    move(one, a, b);
    two.clock.advance(60'000);
    move(two, b, a);
    one.take(two);
    two.take(one);
  }

  static void move(Replica& replica, const Id& node, const Id& parent) {
    replica.run(command::MoveNode{.node = {number::Organisation, node},
                                  .parent = {number::Organisation, parent},
                                  .from = kLater,
                                  .now = {}});
  }

  Replica one, two;
  Id a, b;
};

TEST(TreeQueryTest, ACycleOfTwoOfflineMovesIsCutAtTheYoungerOneEverywhere) {
  Offline offline;
  for (Replica* replica : {&offline.one, &offline.two}) {
    Database& database = *replica->database;
    // The move of b came later: it gives way.
    EXPECT_EQ(titles(must(tree_path(database, {number::Organisation, offline.a}, kLater))),
              "乙党委 甲党委");
    EXPECT_EQ(must(tree_node(database, {number::Organisation, offline.b}, kLater))->placed,
              Placed::Cut);
    EXPECT_EQ(titles(must(tree_children(database, {number::Organisation, offline.b}, kLater))),
              "甲党委");
    EXPECT_TRUE(must(tree_children(database, {number::Organisation, offline.a}, kLater)).empty());
    EXPECT_EQ(drawn(must(tree_snapshot(database, Tree::Party, kLater))), "乙党委!(甲党委");
    EXPECT_EQ(drawn(must(tree_snapshot(database, Tree::Party, kDay))), "甲党委 乙党委");
  }
}

// What node by node is asked and what is read at once agree, on every day, whatever was moved.
TEST(TreeQueryTest, SnapshotAndSingleQuestionsAgree) {
  Replica replica(17);
  replica.found();
  std::vector<Id> nodes;
  for (int at = 0; at < 12; ++at) {
    nodes.push_back(found_organisation(replica, "组织" + std::to_string(at),
                                       domain::OrganisationKind::Committee));
  }
  int moved = 0;
  for (int round = 0; round < 60; ++round) {
    const auto pick = [&] {
      return nodes[static_cast<std::size_t>(replica.random.id().bytes[0]) % 12];
    };
    const Date day{kDay.days + static_cast<int>(replica.random.id().bytes[1]) % 5};
    const command::MoveNode move{.node = {number::Organisation, pick()},
                                 .parent = {number::Organisation, pick()},
                                 .from = day,
                                 .now = {}};
    if (store::run(*replica.database, replica.acting, move)) ++moved;
  }
  EXPECT_GT(moved, 20);
  for (int day = kDay.days; day < kDay.days + 6; ++day) {
    const TreeSnapshot snapshot = must(tree_snapshot(*replica.database, Tree::Party, {day}));
    ASSERT_EQ(snapshot.nodes.size(), nodes.size());
    for (const TreeNode& node : snapshot.nodes) {
      const auto alone = must(tree_node(*replica.database, node.name, {day}));
      ASSERT_TRUE(alone);
      EXPECT_EQ(alone->parent, node.parent) << day << node.title;
      EXPECT_EQ(alone->placed, node.placed);
      // Commands never make a cycle, on any day.
      EXPECT_NE(node.placed, Placed::Cut);
    }
  }
}

}  // namespace
}  // namespace quanyu::store
