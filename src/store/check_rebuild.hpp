// The part of the check that makes the rows anew from the journal, in databases in memory: in the
// order of the journal, in the reverse with everything twice, and in two halves that meet. Internal
// to `store`.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/check.hpp"
#include "store/check_ops.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

namespace quanyu::store {

class CheckRebuild {
 public:
  CheckRebuild(Database& database, std::vector<SegmentInfo> segments);

  // True when all databases are made.
  Result<bool> step();
  [[nodiscard]] double done() const;

  // `rows` is the digest of the live rows.
  [[nodiscard]] CheckItem order() const;
  [[nodiscard]] CheckItem merge() const;
  [[nodiscard]] CheckItem rebuild(const Digest& rows) const;
  // A damaged copy of every kind of segment is refused and changes nothing.
  [[nodiscard]] CheckItem door();
  // Whether live rows and rebuilt ones agree on who won the cells that are in conflict.
  Result<CheckItem> conflicts(const std::set<CellName>& cells);

 private:
  // One database to be made: which segments in which order.
  struct Plan {
    std::vector<std::size_t> order;
    std::unique_ptr<Database> made;
    Digest digest;
    std::size_t next = 0;
  };

  Result<void> make_plans();
  Result<Bytes> bytes_of(std::size_t at);
  Result<bool> make(Plan& plan);
  Result<std::int64_t> damaged_changes();

  Database& database_;
  std::vector<SegmentInfo> segments_;
  std::vector<Bytes> open_;
  std::vector<Plan> plans_;
  std::size_t plan_ = 0;
  bool planned_ = false;
  bool one_site_ = true;
  std::optional<SegmentMerge> merging_;
  std::optional<Error> failure_;
};

}  // namespace quanyu::store
