#include "store/area_tree.hpp"

#include "domain/entities/area_parent.hpp"
#include "stats/tree_counts.hpp"
#include "store/queries/area_query.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::AreaKind;

std::string print(const AreaTree& tree) {
  std::string text;
  for (Node node = 0; node < tree.size(); ++node) {
    text += std::string(static_cast<std::size_t>(tree.depth(node)), ' ') +
            std::string(tree.name(node)) + (tree.unplaced(node) ? "?" : "") + "\n";
  }
  return text;
}

TEST(AreaTreeTest, StandsInOfficialOrderWithRanges) {
  Replica replica(2);
  replica.found();
  import_chunks(replica, {small_tree(2, 2)});
  replica.run(domain::command::ReorderArea{derived_id(kPublicTables, 3, "3312"), 0});
  const auto tree = must(load_area_tree(*replica.database, kDay));
  EXPECT_EQ(print(*tree),
            "示例省\n 示例市2\n  示例区1\n  示例区2\n 示例市1\n  示例区1\n  示例区2\n");
  const Node city = tree->find_code("3312");
  EXPECT_EQ(city, 1);
  EXPECT_EQ(tree->subtree_end(city), 4);
  EXPECT_EQ(tree->next_sibling(city), 4);
  EXPECT_EQ(tree->next_sibling(4), kNoNode);
  EXPECT_EQ(tree->first_child(city), 2);
  EXPECT_EQ(tree->first_child(2), kNoNode);
  EXPECT_EQ(tree->parent(city), 0);
  EXPECT_EQ(tree->find_key(tree->key(3)), 3);
  EXPECT_EQ(tree->find_key(99999), kNoNode);
  EXPECT_EQ(tree->find_code("77"), kNoNode);
}

TEST(AreaTreeTest, CountsAgreeWithTheDatabase) {
  Replica replica(2);
  replica.found();
  domain::AreaChunk chunk = small_tree(3, 4);
  chunk.push("331111400", "农场", AreaKind::StatisticalStreet, true, 1, 2);
  import_chunks(replica, {chunk});
  const auto tree = must(load_area_tree(*replica.database, kDay));
  const stats::TreeCounts counts(*tree);
  const KindCounts all = must(area_counts(*replica.database, 0, kDay));
  for (std::size_t kind = 0; kind < all.size(); ++kind) EXPECT_EQ(counts.all()[kind], all[kind]);
  EXPECT_EQ(counts.statistical_all(), 1);
  for (Node node = 0; node < tree->size(); ++node) {
    const KindCounts below = must(area_counts(*replica.database, tree->key(node), kDay));
    for (std::size_t kind = 0; kind < below.size(); ++kind) {
      EXPECT_EQ(counts.below(node)[kind], below[kind]) << node << " " << kind;
    }
  }
  EXPECT_EQ(counts.below(0)[3], 12);
  EXPECT_EQ(must(area_counts(*replica.database, 0, kDay, StatisticalAreas::Included))[9], 1);
}

TEST(AreaTreeTest, AnEmptyWorkspaceHasAnEmptyTree) {
  Replica replica(2);
  replica.found();
  const auto tree = must(load_area_tree(*replica.database, kDay));
  EXPECT_EQ(tree->size(), 0);
  EXPECT_EQ(tree->find_code("33"), kNoNode);
  EXPECT_EQ(stats::TreeCounts(*tree).all()[1], 0);
}

TEST(AreaTreeTest, AChangeInBetweenStartsItAgain) {
  Replica replica(2);
  replica.found();
  import_chunks(replica, {small_tree(1, 1)});
  AreaTreeLoader loader(*replica.database, kDay);
  must(loader.step());
  must(loader.step());
  replica.run(domain::command::RenameArea{derived_id(kPublicTables, 3, "3311"), "新名"});
  while (!must(loader.step())) {
  }
  const auto tree = loader.take();
  EXPECT_EQ(tree->revision(), replica.database->revision());
  EXPECT_EQ(print(*tree), "示例省\n 新名\n  示例区1\n");
}

// Two people move two areas under each other at once: after merging both ways the same link gives
// way.
TEST(AreaTreeTest, CyclesMadeByMergingAreCutAlikeEverywhere) {
  Replica a(1);
  Replica b(2);
  a.found();
  import_chunks(a, {small_tree(2, 0)});
  b.take(a);
  b.acting = a.acting;
  const auto move = [](Replica& replica, std::string_view child, std::string_view parent) {
    must(apply(*replica.database, replica.acting, "test",
               {{{.row = {4, derived_id(kPublicTables, 3, child), 1, kDay.days},
                  .cells = {{4, derived_id(kPublicTables, 3, parent)}}}}}));
  };
  move(a, "3311", "3312");
  b.clock.advance(1000);
  move(b, "3312", "3311");
  b.take(a);
  a.take(b);
  const std::string seen = print(*must(load_area_tree(*a.database, kDay)));
  EXPECT_EQ(seen, print(*must(load_area_tree(*b.database, kDay))));
  EXPECT_EQ(seen, "示例省\n示例市2?\n 示例市1\n");
}

}  // namespace
}  // namespace quanyu::store
