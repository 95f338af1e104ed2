// Proves a workspace: the file is sound, the journal adds up, and the domain tables are what the
// journal says. Used by the command line, by tests, and after opening a file from elsewhere. Reads
// only: the rebuild happens in a second database in memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// The state digest as apply keeps it: equal edits, equal digest, on every replica.
Result<Digest> state_digest(Database& database);

// One proven (or broken) invariant. `name` is stable: "file", "schema", "digest", "rebuild",
// "segments", "have", "stamps", "links", "ids".
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

// Runs every check. Fails only when the database cannot be read at all; what is wrong inside it
// stands in the report.
Result<CheckReport> check(Database& database);

}  // namespace quanyu::store
