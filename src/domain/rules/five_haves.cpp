#include "domain/rules/five_haves.hpp"

#include <algorithm>

namespace quanyu::domain {

bool HavesRow::has_all() const {
  return std::ranges::all_of(has, [](bool one) { return one; });
}

HavesMatrix five_haves(std::span<const CommunityRecords> communities) {
  HavesMatrix matrix;
  std::vector<Id> all;
  std::vector<Id> complete;
  std::array<std::vector<Id>, kHaves> having;
  for (const CommunityRecords& records : communities) {
    HavesRow row{.community = records.community};
    for (std::size_t at = 0; at < kHaves; ++at) {
      row.has[at] = records.counts[at] > 0;
      if (row.has[at]) having[at].push_back(records.community);
    }
    all.push_back(records.community);
    if (row.has_all()) complete.push_back(records.community);
    matrix.rows.push_back(row);
  }
  for (std::size_t at = 0; at < kHaves; ++at) matrix.by_have[at] = coverage_of(all, having[at]);
  matrix.all = coverage_of(all, complete);
  return matrix;
}

}  // namespace quanyu::domain
