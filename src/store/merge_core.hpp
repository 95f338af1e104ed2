// Folding a decoded segment into the rows: shared by merging, and by rebuilding all rows from the
// journal. Internal to `store`; journals nothing and commits nothing.
#pragma once

#include "base/result.hpp"
#include "store/merge.hpp"
#include "store/segment.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {

// Records the segment's transactions under the local segment key, absorbs their stamps, folds all
// cells and notes the sequence numbers as known.
Result<Merged> fold_segment(WriteScope& scope, const Segment& segment, std::int64_t segment_key);

}  // namespace quanyu::store
