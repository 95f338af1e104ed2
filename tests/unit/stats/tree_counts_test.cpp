#include "stats/tree_counts.hpp"

#include "unit/store/store_fixture.hpp"

namespace quanyu::stats {
namespace {

using domain::AreaKind;

// A node counts what is below it, not itself; a statistical unit is counted apart, and so is what
// stands under it by its own kind.
TEST(TreeCountsTest, CountsBelowEachNode) {
  store::Replica replica(2);
  replica.found();
  domain::AreaChunk chunk;
  chunk.push("11", "市", AreaKind::Province, false, 1, domain::kNoReference);
  chunk.push("110101", "区", AreaKind::District, false, 1, 0);
  chunk.push("110101001", "街道", AreaKind::Street, false, 1, 1);
  chunk.push("110101400", "农场", AreaKind::StatisticalStreet, true, 2, 1);
  chunk.push("110101001001", "社区", AreaKind::Community, false, 1, 2);
  chunk.push("110101001400", "园区", AreaKind::StatisticalCommunity, true, 2, 2);
  chunk.push("110101400001", "农场社区", AreaKind::Community, false, 1, 3);
  store::import_chunks(replica, {chunk});
  const auto tree = store::must(store::load_area_tree(*replica.database, store::kDay));
  const TreeCounts counts(*tree);
  const auto below = [&](const char* code) { return counts.below(tree->find_code(code)); };
  EXPECT_EQ(below("11"), (AreaCounts{0, 0, 0, 1, 1, 0, 0, 2, 0, 0, 0}));
  EXPECT_EQ(below("110101001"), (AreaCounts{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0}));
  EXPECT_EQ(below("110101001001"), AreaCounts{});
  EXPECT_EQ(counts.statistical_below(tree->find_code("11")), 2);
  EXPECT_EQ(counts.all()[1], 1);
}

}  // namespace
}  // namespace quanyu::stats
