// The ops of a segment put together by the row they are about, so that folding reads and writes
// each row once however often it was edited. Internal to `store`.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "store/row_name_hash.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

class RowGroups {
 public:
  // REQUIRES: the ops outlive it.
  explicit RowGroups(std::span<const Op> ops) : ops_(ops) {}

  // Groups some thousand more ops. True when all are grouped.
  bool step();

  // Of groups, in the order in which their rows are first written. REQUIRES: step() gave true.
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  // The ops of one row by transaction, those of one transaction as the segment has them.
  [[nodiscard]] std::span<const Op* const> at(std::size_t group) const;

 private:
  void lay_out();

  std::span<const Op> ops_;
  std::unordered_map<domain::RowName, std::uint32_t, RowNameHash> numbers_;
  std::vector<std::uint32_t> group_of_;  // of each op
  std::vector<std::uint32_t> ends_;      // of each group in `grouped_`
  std::vector<const Op*> grouped_;
};

}  // namespace quanyu::store
