// Takes in a sealed segment of another replica: verify all, then fold its cells by (stamp, site,
// sequence) into the rows, journal it verbatim, absorb its stamps; one transaction. Order, grouping
// and repetition of segments do not matter to the result. Never asks a rule and never a clock.
#pragma once

#include <cstdint>

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

// Errors: those of decode_segment; SegmentForeign for another workspace's; SegmentForked when the
// site has used a sequence number twice. After an error nothing has changed.
Result<Merged> merge_segment(Database& database, ByteView segment);

}  // namespace quanyu::store
