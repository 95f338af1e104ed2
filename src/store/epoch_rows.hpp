// Collects what an epoch says: the winning registers that log transactions wrote, of all rows, and
// what only newer versions understand. Used by compaction.cpp; reads in steps and writes nothing.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

class EpochRows {
 public:
  // `segments` are the local keys of those the epoch will stand for.
  EpochRows(Database& database, std::vector<std::int64_t> segments);

  // Some milliseconds of reading. True when all is collected and in order.
  Result<bool> step();
  [[nodiscard]] double done() const;

  // In canonical order: transactions by edit order, ops by transaction, row and field.
  [[nodiscard]] const std::vector<TransactionHead>& heads() const { return heads_; }
  [[nodiscard]] const std::vector<Origin>& origins() const { return origins_; }
  [[nodiscard]] const std::vector<Op>& ops() const { return ops_; }

 private:
  struct Won {
    std::int64_t transaction = 0;  // local key
    Op op;
  };

  Result<void> collect_rows();
  Result<std::vector<domain::RowName>> names_within(const domain::Entity& entity,
                                                    std::int64_t first, std::int64_t last);
  Result<void> collect_row(const domain::RowName& name);
  Result<void> collect_unknown();
  Result<void> offer_unknown(const Op& op, std::int64_t transaction);
  Result<std::int64_t> transaction_of(const Segment& segment, std::uint32_t at);
  Result<bool> is_of_log(std::int64_t transaction);
  Result<void> put_in_order();
  Result<void> read_head(std::int64_t transaction);

  Database& database_;
  Connection& connection_;
  std::vector<std::int64_t> segments_;
  std::size_t entity_ = 0;
  std::int64_t next_key_ = 1;
  std::size_t segment_ = 0;
  std::vector<Won> won_;
  std::map<std::pair<domain::RowName, domain::FieldNumber>, Won> unknown_;
  std::unordered_map<std::int64_t, bool> of_log_;
  std::vector<TransactionHead> heads_;
  std::vector<Origin> origins_;
  std::vector<Op> ops_;
};

}  // namespace quanyu::store
