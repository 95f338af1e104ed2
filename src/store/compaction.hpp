// Lets the journal forget what was overwritten: the log segments known so far become one epoch, the
// winners with their stamps and the version vector they stand for. Bulk segments stay as they are,
// they hold first values in columns. Who has not seen the epoch still merges with who has.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct Compacted {
  std::int64_t segments = 0;   // that the epoch stands for now; 0: there was nothing to compact
  std::int64_t registers = 0;  // in the epoch
  std::int64_t bytes_before = 0, bytes_after = 0;  // of the journal
};

// In steps of at most some 20 ms, for jobs. The open segment is sealed first, which stays; all else
// becomes visible with the last step, and cancelling, failing or dying leaves the old state.
class Compaction {
 public:
  explicit Compaction(Database& database);
  Compaction(Compaction&&) noexcept;
  // Rolls back unless it was finished.
  ~Compaction();

  // True when all is committed. Rows, digest, clock and undo are as before; the history still tells
  // who changed what when, but not from what to what.
  Result<bool> step();

  // 0 to 1000.
  [[nodiscard]] int progress() const;

  // Gives up and restores the old state; safe at any time.
  void cancel();

  // Only after step() gave true.
  [[nodiscard]] Compacted compacted() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once.
Result<Compacted> compact(Database& database);

}  // namespace quanyu::store
