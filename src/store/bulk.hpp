// A bulk command: thousands of new rows in one transaction that stays open between steps of at most
// 30 ms, journalled as one sealed segment whose rows share one stamp. Used by imports as a job.
// Nothing is visible before the last step; cancelling, failing or dying leaves the old state.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "store/apply.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// A bulk command of more rows is no act that can be undone.
inline constexpr std::int64_t kMostUndoneRows = 20'000;

class BulkWriter {
 public:
  // Opens the transaction. Fails with StorageBusy when one is open already. Final: it makes the
  // place itself and cannot be taken back; nor can one of more than kMostUndoneRows rows.
  static Result<BulkWriter> begin(Database& database, const domain::Acting& acting,
                                  std::string_view command_name, Act act = Act::New);
  BulkWriter(BulkWriter&&) noexcept;
  BulkWriter& operator=(BulkWriter&&) noexcept;
  // Rolls back unless it was finished.
  ~BulkWriter();

  // Writes one batch (at most kMaxBatchRows rows). Rows that exist already keep what is younger,
  // as in a merge. After an error the whole command is rolled back and only destruction is left.
  Result<void> add(const domain::ChangeBatch& batch);

  // One step of the end: ids in order, segment, digest, commit. True when all is committed.
  Result<bool> finish_step();

  // How much of the end is done, 0 to 1000.
  [[nodiscard]] int finish_progress() const;

  // Gives up and restores the old state; safe at any time.
  void cancel();

  // What was written; only after finish_step() gave true.
  [[nodiscard]] Applied applied() const;

 private:
  struct State;
  explicit BulkWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace quanyu::store
