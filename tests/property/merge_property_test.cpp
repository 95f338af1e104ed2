// Replicas that saw the same segments hold the same state, in whatever order, grouping and number
// the segments came; and the four classic wrong ways of merging are noticed by this very test.

#include <gtest/gtest.h>

#include "property/replica_world.hpp"
#include "store/check.hpp"

namespace quanyu::store {
namespace {

constexpr std::uint64_t kHistories = 20'000;
// A mutant that survives this many histories means that the test is blind.
constexpr std::uint64_t kMutantHistories = 2'000;

TEST(MergeProperty, ReplicasNeverDiverge) {
  ReplicaWorld world(FoldPolicy::Proposed);
  HistoryStats stats;
  for (std::uint64_t seed = 1; seed <= kHistories; ++seed) {
    const std::string difference = world.play(seed, stats);
    ASSERT_EQ(difference, "") << "seed " << seed;
  }
  // The histories must really hold what makes merging hard.
  EXPECT_GT(stats.edits, static_cast<std::int64_t>(5 * kHistories));
  EXPECT_GT(stats.equal_stamps, static_cast<std::int64_t>(kHistories / 2));
  RecordProperty("edits", static_cast<int>(stats.edits));
  RecordProperty("equal_stamps", static_cast<int>(stats.equal_stamps));
  RecordProperty("segments", static_cast<int>(stats.segments));
}

class MutantTest : public testing::TestWithParam<FoldPolicy> {};

TEST_P(MutantTest, IsCaught) {
  ReplicaWorld world(GetParam());
  HistoryStats stats;
  for (std::uint64_t seed = 1; seed <= kMutantHistories; ++seed) {
    if (!world.play(seed, stats).empty()) {
      RecordProperty("caught_at", static_cast<int>(seed));
      return;
    }
  }
  FAIL() << "survived " << kMutantHistories << " histories";
}

INSTANTIATE_TEST_SUITE_P(MergeProperty, MutantTest,
                         testing::Values(FoldPolicy::RejectDrift, FoldPolicy::Restamp,
                                         FoldPolicy::ArrivalOrder, FoldPolicy::LocalWins));

}  // namespace
}  // namespace quanyu::store
