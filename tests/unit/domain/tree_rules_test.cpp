#include "domain/tree_rules.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

// Orders by node number: the greatest number in a cycle is the youngest link.
std::vector<std::int32_t> cut_nodes(const std::vector<std::int32_t>& parents) {
  std::vector<std::int32_t> nodes;
  const auto cuts =
      find_cycle_cuts(parents, [](std::int32_t node) { return EditOrder{Stamp{node + 1}, {}, 0}; });
  for (const CycleCut& cut : cuts) {
    EXPECT_EQ(cut.parent, parents[static_cast<std::size_t>(cut.node)]);
    nodes.push_back(cut.node);
  }
  return nodes;
}

TEST(TreeRulesTest, TreesAreLeftAlone) {
  EXPECT_TRUE(cut_nodes({-1, 0, 0, 1, 1, -1}).empty());
  EXPECT_TRUE(cut_nodes({}).empty());
}

TEST(TreeRulesTest, EachCycleLosesItsYoungestLink) {
  EXPECT_EQ(cut_nodes({0}), std::vector<std::int32_t>{0});
  EXPECT_EQ(cut_nodes({2, 0, 1}), std::vector<std::int32_t>{2});
  // A tail that leads into a cycle is not part of it.
  EXPECT_EQ(cut_nodes({1, 0, 1, 2, -1, 6, 5}), (std::vector<std::int32_t>{1, 6}));
}

}  // namespace
}  // namespace quanyu::domain
