// Takes in a sealed segment of another replica: verify all, then fold its cells by (stamp, site,
// sequence) into the rows, journal it verbatim, absorb its stamps; one transaction. Order, grouping
// and repetition of segments do not matter to the result. Never asks a rule and never a clock.
#pragma once

#include <cstdint>
#include <memory>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

enum class MergeOutcome : std::uint8_t { Merged, KnownAlready };

struct Merged {
  MergeOutcome outcome = MergeOutcome::Merged;
  std::int64_t cells_offered = 0;
  std::int64_t cells_won = 0;
};

// A merge in steps of at most some 20 ms, for jobs. Nothing is touched before all is verified, and
// nothing is visible before the last step; cancelling, failing or dying leaves the old state.
class SegmentMerge {
 public:
  // Only takes the bytes; the first steps verify them.
  SegmentMerge(Database& database, Bytes segment);
  SegmentMerge(SegmentMerge&&) noexcept;
  // Rolls back unless it was finished.
  ~SegmentMerge();

  // True when all is committed. Errors: those of decode_segment; SegmentForeign for another
  // workspace's; SegmentForked when the site has used a sequence number twice; StorageBusy. After
  // an error everything is as it was.
  Result<bool> step();

  // 0 to 1000.
  [[nodiscard]] int progress() const;

  // Gives up and restores the old state; safe at any time.
  void cancel();

  // Only after step() gave true.
  [[nodiscard]] Merged merged() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once.
Result<Merged> merge_segment(Database& database, ByteView segment);

}  // namespace quanyu::store
