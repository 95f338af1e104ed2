// Proves a workspace: the file is sound, the journal adds up, the invariants of merging hold, and
// the domain tables are what the journal says. Used by the command line, by tests, and after
// opening a file from elsewhere. Reads only: rebuilds happen in databases in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// The state digest as apply keeps it: equal edits, equal digest, on every replica.
Result<Digest> state_digest(Database& database);

// One proven (or broken) invariant. `name` is stable: "file", "schema", "ids", "links", "contacts",
// and by their numbers those of merging: "I1 order", "I2 merge", "I3 rebuild", "I4 have",
// "I5 stamps", "I6 winners", "I7 journal", "I8 digest", "I9 door", "I10 conflicts".
struct CheckItem {
  std::string name;
  bool passed = false;
  std::string detail;  // what was found, for people who repair: numbers and names, no sentences
};

struct CheckReport {
  Digest digest;
  std::int64_t rows = 0;
  std::int64_t transactions = 0;
  std::int64_t segments = 0;
  std::vector<CheckItem> items;

  [[nodiscard]] bool passed() const;
};

// The check in steps of at most some 20 ms, for jobs, but for SQLite's own check of one table and
// the making of a database to rebuild in, which cannot be cut. Another write between the steps is
// StorageBusy for nobody but spoils the result: the caller lets none in. Cancelling is destroying.
class Check {
 public:
  explicit Check(Database& database);
  Check(Check&&) noexcept;
  ~Check();

  // True at the end. Fails only when the database cannot be read at all; what is wrong inside it
  // stands in the report.
  Result<bool> step();

  // 0 to 1000.
  [[nodiscard]] int progress() const;

  // Only after step() gave true.
  [[nodiscard]] const CheckReport& report() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once.
Result<CheckReport> check(Database& database);

}  // namespace quanyu::store
