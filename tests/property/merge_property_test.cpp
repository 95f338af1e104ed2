// Replicas that saw the same segments hold the same state, in whatever order, grouping and number
// the segments came, whatever was done on whatever entity; the journal alone gives the same state
// again; and the four classic wrong ways of merging are noticed by this very test.

#include <gtest/gtest.h>

#include "domain/model.hpp"
#include "property/replica_world.hpp"

namespace quanyu::store {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::int64_t kHistories = 2'000;  // each takes ten times as long there
#else
constexpr std::int64_t kHistories = 20'000;
#endif
// A mutant that survives this many histories means that the test is blind.
constexpr std::uint64_t kMutantHistories = 2'000;

TEST(MergeProperty, ReplicasNeverDiverge) {
  ReplicaWorld world(FoldPolicy::Proposed);
  for (std::int64_t seed = 1; seed <= kHistories; ++seed) {
    const std::string wrong = world.play(static_cast<std::uint64_t>(seed));
    ASSERT_EQ(wrong, "") << "seed " << seed;
  }
  // The histories must really hold what makes merging hard.
  const HistoryStats& stats = world.stats();
  for (const auto& [kind, least] : {std::pair{ActKind::Edit, 5 * kHistories},
                                    {ActKind::Link, kHistories},
                                    {ActKind::Structure, kHistories / 4},
                                    {ActKind::Workflow, kHistories / 5},
                                    {ActKind::Import, kHistories / 8},
                                    {ActKind::Undo, kHistories / 2},
                                    {ActKind::Redo, kHistories / 2}}) {
    const auto found = stats.acts.find(kind);
    const std::int64_t held = found == stats.acts.end() ? 0 : found->second;
    EXPECT_GE(held, least) << "kind of act " << static_cast<int>(kind);
    RecordProperty("acts_" + std::to_string(static_cast<int>(kind)), static_cast<int>(held));
  }
  EXPECT_GT(stats.equal_stamps, kHistories / 2);
  EXPECT_GT(stats.gaps, kHistories / 4);
  EXPECT_EQ(stats.entities.size(), domain::all_entities().size());
  RecordProperty("equal_stamps", static_cast<int>(stats.equal_stamps));
  RecordProperty("segments", static_cast<int>(stats.segments));
  RecordProperty("commands", static_cast<int>(stats.commands.size()));
}

class MutantTest : public testing::TestWithParam<FoldPolicy> {};

TEST_P(MutantTest, IsCaught) {
  ReplicaWorld world(GetParam());
  for (std::uint64_t seed = 1; seed <= kMutantHistories; ++seed) {
    if (!world.play(seed).empty()) {
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
