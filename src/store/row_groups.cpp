#include "store/row_groups.hpp"

#include <algorithm>
#include <utility>

namespace quanyu::store {
namespace {

// A millisecond or two natively.
constexpr std::size_t kOpsPerStep = 16384;

}  // namespace

bool RowGroups::step() {
  if (group_of_.size() == ops_.size()) return true;
  const std::size_t until = std::min(group_of_.size() + kOpsPerStep, ops_.size());
  while (group_of_.size() < until) {
    const Op& op = ops_[group_of_.size()];
    const auto next = static_cast<std::uint32_t>(numbers_.size());
    const std::uint32_t group = numbers_.try_emplace(op.row, next).first->second;
    if (group == next) ends_.push_back(0);
    ++ends_[group];
    group_of_.push_back(group);
  }
  if (until < ops_.size()) return false;
  lay_out();
  return true;
}

// A counting sort; the counts in `ends_` become the groups' beginnings and then their ends.
void RowGroups::lay_out() {
  std::uint32_t begin = 0;
  for (std::uint32_t& count : ends_) begin += std::exchange(count, begin);
  grouped_.resize(ops_.size());
  for (std::size_t at = 0; at < ops_.size(); ++at) grouped_[ends_[group_of_[at]]++] = &ops_[at];
  numbers_.clear();
  for (std::size_t group = 0; group < ends_.size(); ++group) {
    const std::uint32_t first = group == 0 ? 0 : ends_[group - 1];
    const std::span ops(grouped_.data() + first, ends_[group] - first);
    // Segments have their ops by transaction; one made elsewhere might not.
    if (!std::ranges::is_sorted(ops, {}, &Op::transaction)) {
      std::ranges::stable_sort(ops, {}, &Op::transaction);
    }
  }
}

std::span<const Op* const> RowGroups::at(std::size_t group) const {
  const std::uint32_t first = group == 0 ? 0 : ends_[group - 1];
  return {grouped_.data() + first, ends_[group] - first};
}

}  // namespace quanyu::store
