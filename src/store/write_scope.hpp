// One write transaction: what every way through the door shares. Opens it, hands out stamps and
// sequence numbers, folds cells into rows, keeps the digest, saves the clock, commits or rolls
// back. Internal to `store`.
#pragma once

#include <cstdint>
#include <memory>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "base/stamp.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

class WriteScope {
 public:
  // StorageBusy when another one is open.
  static Result<std::unique_ptr<WriteScope>> begin(Database& database);
  // Rolls back what was not committed.
  ~WriteScope();
  WriteScope(const WriteScope&) = delete;
  WriteScope& operator=(const WriteScope&) = delete;

  [[nodiscard]] Connection& connection() { return database_.connection(); }
  [[nodiscard]] Database& database() { return database_; }

  // The stamp of a new local transaction, and its sequence number.
  Result<Stamp> tick();
  Result<std::int64_t> next_sequence();
  void absorb(Stamp stamp) { clock_.absorb(stamp); }

  // Records a transaction; gives its local key. `segment` 0 is the open one.
  Result<std::int64_t> add_transaction(const Id& site, std::int64_t sequence,
                                       const TransactionHead& head, std::int64_t segment);
  // Notes sequence numbers as known, joined to the runs they touch.
  Result<void> add_have(const Id& site, std::int64_t low, std::int64_t high);
  // The same of numbers that an epoch covers.
  Result<void> add_cover(const Id& site, std::int64_t low, std::int64_t high);

  // Offers a value with its transaction to a cell; true when it is the new winner.
  Result<bool> offer(Row& row, Register cell);

  // The digest's bookkeeping around a change of a row.
  void digest_subtract(const Digest& row) { digest_.subtract(row); }
  void digest_add(const Digest& row) { digest_.add(row); }

  // Saves clock and digest and commits; the database's revision goes up.
  Result<void> commit();

 private:
  explicit WriteScope(Database& database) : database_(database) {}
  Result<void> add_range(const std::string& table, const Id& site, std::int64_t low,
                         std::int64_t high);

  Database& database_;
  HybridClock clock_;
  Digest digest_;
  bool open_ = false;
};

// The saved digest of a database.
Result<Digest> load_digest(Connection& connection);

}  // namespace quanyu::store
