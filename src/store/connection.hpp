// The SQLite connection and its prepared statements: the only place besides the VFS that calls
// SQLite. Internal to `store`. SQLite's codes become the house's errors here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <sqlite3.h>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/schema.hpp"
#include "domain/tree_rules.hpp"
#include "platform/extent_file.hpp"
#include "store/database.hpp"
#include "store/row_feed.hpp"

namespace quanyu::store {

// An error for a SQLite result code.
std::unexpected<Error> database_error(sqlite3* database, int code);

// One use of a prepared statement; going out of scope resets it. Columns are valid until the next
// step. Parameters are bound in order by bind(); texts and blobs must live until the last step.
class Query {
 public:
  Query(sqlite3* database, sqlite3_stmt* statement) : database_(database), statement_(statement) {}
  ~Query();
  Query(Query&& other) noexcept;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  template <class... Args>
  Query& bind(const Args&... args) {
    (bind_one(args), ...);
    return *this;
  }
  void bind_one(std::int64_t value);
  void bind_one(std::string_view text);
  void bind_one(ByteView bytes);
  void bind_one(const Id& id) { bind_one(id.view()); }
  void bind_one(std::nullptr_t);

  // True when there is a row.
  Result<bool> step();
  // Runs a statement that gives no rows and readies it for the next set of parameters.
  Result<void> run();
  // Readies the statement for other parameters.
  void rewind();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] ByteView blob(int column) const;
  // A blob of 16 bytes; nil for anything else.
  [[nodiscard]] Id id(int column) const;

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_;  // null: preparing failed, the next step says why
  int next_parameter_ = 1;
};

// What is done with one row of whatever entity (rows.cpp): such statements are kept by entity, so
// that their texts are made once.
enum class RowUse : std::uint8_t { Find, AddRecord, AddId, IdOf, Select, Replace };

// Which merges are let through, for the tests that must fail: see tests/property. Real databases
// are always Proposed.
enum class FoldPolicy : std::uint8_t { Proposed, RejectDrift, Restamp, ArrivalOrder, LocalWins };

class ExtentVfs;

class Connection {
 public:
  static Result<std::unique_ptr<Connection>> open_file(const std::string& path, Access access,
                                                       Machine machine);
  static Result<std::unique_ptr<Connection>> open_extents(platform::ExtentFile file,
                                                          Machine machine);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // A cached statement, ready to be bound. One use of the same text at a time.
  Query query(std::string_view sql);
  // The same for one row of an entity; `text` says it when it is asked for the first time.
  Query query(const domain::Entity& entity, RowUse use, std::string (*text)(const domain::Entity&));
  // Statements without parameters or rows; several may stand in one text.
  Result<void> execute(const std::string& sql);

  [[nodiscard]] Machine machine() const { return machine_; }
  [[nodiscard]] sqlite3* raw() const { return database_; }
  [[nodiscard]] platform::ExtentFile* extents() { return extents_.get(); }
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

  // Values of the meta table: named integers and blobs.
  Result<std::int64_t> meta_integer(std::string_view name, std::int64_t otherwise = 0);
  Result<Bytes> meta_blob(std::string_view name);
  Result<void> set_meta(std::string_view name, std::int64_t value);
  Result<void> set_meta(std::string_view name, ByteView value);

  // The local number of a site, made when it is new.
  Result<std::int64_t> site_key(const Id& site);

  // The order of edits for a transaction's local key, cached.
  Result<domain::EditOrder> order_of(std::int64_t transaction);
  // Forgets what a rollback has undone.
  void forget_caches();

  // The way of many rows into a table.
  [[nodiscard]] RowFeed& feed() { return feed_; }

  FoldPolicy policy = FoldPolicy::Proposed;

 private:
  explicit Connection(Machine machine);
  Result<void> prepare_use();
  sqlite3_stmt* statement(std::string_view sql);

  Machine machine_;
  std::unique_ptr<platform::ExtentFile> extents_;
  std::unique_ptr<ExtentVfs> vfs_;
  RowFeed feed_;
  sqlite3* database_ = nullptr;
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, sqlite3_stmt*, TextHash, std::equal_to<>> statements_;
  std::unordered_map<std::uint32_t, sqlite3_stmt*> row_statements_;  // of statements_
  std::unordered_map<std::int64_t, domain::EditOrder> orders_;
};

}  // namespace quanyu::store
