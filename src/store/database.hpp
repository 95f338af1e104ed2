// One open workspace: a SQLite database over a native file or over an extent file in memory. Owned
// by `app` or a subcommand; the other files of `store` work on it. Writing goes through apply.hpp,
// bulk.hpp and merge.hpp alone; this class opens, closes, commits extents and exports.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "platform/clock.hpp"
#include "platform/extent_file.hpp"
#include "platform/random.hpp"

struct sqlite3;

namespace quanyu::store {

class Connection;  // prepared statements and caches, internal to `store`

// What the store needs of the machine. Both outlive the database.
struct Machine {
  platform::Clock& clock;
  platform::Random& random;
};

enum class Access : std::uint8_t { Create, ReadWrite, ReadOnly };

class Database {
 public:
  // A native file. Create makes it where it is missing. Errors: FileUnreadable, StorageNewer (made
  // by a newer version), StorageCorrupt (no database, or a damaged one), StorageBusy (another
  // process writes it), StorageFull, Database {SQLite's code}. Not in the browser.
  static Result<std::unique_ptr<Database>> open_file(const std::string& path, Access access,
                                                     Machine machine);
  // A database in memory over extents as they were stored; an empty image makes a new one. The same
  // errors. Its changes leave by take_commit().
  static Result<std::unique_ptr<Database>> open_extents(platform::StoredImage image,
                                                        Machine machine);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // True while a bulk command or a merge is between its steps: no queries, no other writes then.
  [[nodiscard]] bool in_transaction() const;

  // Everything written since the last call, as one commit for the extent store. Only for databases
  // over extents. REQUIRES: not in_transaction(). Gives a commit without extents when nothing
  // changed.
  Result<platform::ExtentCommit> take_commit();

  // Bytes of a database over extents, as the next commit would make it; 0 for a native file.
  [[nodiscard]] std::uint64_t extent_bytes() const;

  // Goes up by one with every change that became visible; a view with an older number is stale.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  // This replica's own name in stamps and segments.
  [[nodiscard]] const Id& site() const { return site_; }

  // A clean standalone SQLite file of the whole workspace, journal included.
  // REQUIRES: not in_transaction().
  Result<Bytes> export_sqlite();

  // For the files of `store` only.
  [[nodiscard]] Connection& connection() { return *connection_; }
  void bump_revision() { ++revision_; }

 private:
  explicit Database(std::unique_ptr<Connection> connection);
  Result<void> start();

  std::unique_ptr<Connection> connection_;
  Id site_;
  std::uint64_t revision_ = 1;
};

}  // namespace quanyu::store
