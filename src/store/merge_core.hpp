// Folding a decoded segment into the rows, in steps: shared by merging, and by rebuilding all rows
// from the journal. Internal to `store`; journals nothing and commits nothing.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "store/bulk_fold.hpp"
#include "store/merge.hpp"
#include "store/segment.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {

// Whether an op offers a value to a register of this entity, by its form alone: every replica
// decides it alike. Others are passed over: key cells, unknown fields, what does not fit.
bool is_register(const domain::Entity& entity, const Op& op);

class LogFold;

class SegmentFold {
 public:
  // REQUIRES: scope and segment outlive it.
  SegmentFold(WriteScope& scope, const Segment& segment, std::int64_t segment_key);
  ~SegmentFold();

  // Records transactions under the local segment key, absorbs their stamps, folds cells, notes the
  // sequence numbers as known; some milliseconds of it. True at the end.
  Result<bool> step();

  // From 0 to 1.
  [[nodiscard]] double done() const;
  [[nodiscard]] Merged merged() const { return merged_; }

 private:
  Result<void> record_transactions();
  Result<std::int64_t> record(std::size_t at);
  Result<void> note_numbers();
  Result<bool> fold_log();
  Result<bool> fold_bulk();
  Result<void> begin_bulk();

  WriteScope& scope_;
  const Segment& segment_;
  std::int64_t key_;
  std::vector<std::int64_t> transactions_;  // local keys, 0 for what a policy threw away
  bool noted_ = false;
  std::unique_ptr<LogFold> log_;
  std::unique_ptr<BulkFold> bulk_;
  std::size_t batch_ = 0;
  std::uint32_t row_ = 0;
  Merged merged_;
};

}  // namespace quanyu::store
