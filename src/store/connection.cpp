#include "store/connection.hpp"

#include <utility>

#include "store/extent_vfs.hpp"

namespace quanyu::store {

std::unexpected<Error> database_error(sqlite3* database, int code) {
  const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_FULL: return fail(ErrorCode::StorageFull, {detail});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return fail(ErrorCode::StorageCorrupt, {detail});
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return fail(ErrorCode::StorageBusy, {detail});
    case SQLITE_CONSTRAINT: return fail(ErrorCode::AlreadyThere, {detail});
    case SQLITE_READONLY: return fail(ErrorCode::FileUnwritable, {detail});
    default: return fail(ErrorCode::Database, {std::to_string(code), detail});
  }
}

// --- Query
// -----------------------------------------------------------------------------------------

Query::~Query() {
  if (statement_ != nullptr) {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
}

Query::Query(Query&& other) noexcept
    : database_(other.database_),
      statement_(std::exchange(other.statement_, nullptr)),
      next_parameter_(other.next_parameter_) {}

void Query::bind_one(std::int64_t value) {
  sqlite3_bind_int64(statement_, next_parameter_++, value);
}

void Query::bind_one(std::string_view text) {
  // A null pointer would bind NULL: an empty text is a value.
  const char* first = text.data() != nullptr ? text.data() : "";
  sqlite3_bind_text64(statement_, next_parameter_++, first, text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
}

void Query::bind_one(ByteView bytes) {
  if (bytes.empty()) {
    sqlite3_bind_zeroblob(statement_, next_parameter_++, 0);
    return;
  }
  sqlite3_bind_blob64(statement_, next_parameter_++, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void Query::bind_one(std::nullptr_t) { sqlite3_bind_null(statement_, next_parameter_++); }

Result<bool> Query::step() {
  if (statement_ == nullptr) return database_error(database_, sqlite3_errcode(database_));
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return database_error(database_, code);
}

Result<void> Query::run() {
  const Result<bool> stepped = step();
  rewind();
  if (!stepped) return std::unexpected(stepped.error());
  return {};
}

void Query::rewind() {
  if (statement_ != nullptr) sqlite3_reset(statement_);
  next_parameter_ = 1;
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Query::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

ByteView Query::blob(int column) const {
  const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Id Query::id(int column) const {
  const ByteView bytes = blob(column);
  return bytes.size() == 16 ? id_from_bytes(bytes) : Id{};
}

// --- Connection
// ------------------------------------------------------------------------------------

namespace {

int open_flags(Access access) {
  switch (access) {
    case Access::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::ReadWrite: return SQLITE_OPEN_READWRITE;
    case Access::ReadOnly: return SQLITE_OPEN_READONLY;
  }
  return SQLITE_OPEN_READONLY;
}

}  // namespace

Connection::Connection(Machine machine) : machine_(machine) {}

Result<std::unique_ptr<Connection>> Connection::open_file(const std::string& path, Access access,
                                                          Machine machine) {
  std::unique_ptr<Connection> connection(new Connection(machine));
  const int code =
      sqlite3_open_v2(path.c_str(), &connection->database_, open_flags(access), nullptr);
  if ((code & 0xff) == SQLITE_CANTOPEN) {
    return fail(ErrorCode::FileUnreadable, {path, sqlite3_errmsg(connection->database_)});
  }
  if (code != SQLITE_OK) return database_error(connection->database_, code);
  TRY(connection->prepare_use());
  TRY(connection->execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL"));
  return connection;
}

Result<std::unique_ptr<Connection>> Connection::open_extents(platform::ExtentFile file,
                                                             Machine machine) {
  std::unique_ptr<Connection> connection(new Connection(machine));
  connection->extents_ = std::make_unique<platform::ExtentFile>(std::move(file));
  connection->vfs_ = std::make_unique<ExtentVfs>(*connection->extents_);
  const int code = sqlite3_open_v2("main.sqlite", &connection->database_,
                                   open_flags(Access::Create), connection->vfs_->name());
  if (code != SQLITE_OK) return database_error(connection->database_, code);
  TRY(connection->prepare_use());
  // The extent store makes commits durable; rolling back needs no file.
  TRY(connection->execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF"));
  return connection;
}

Result<void> Connection::prepare_use() {
  sqlite3_extended_result_codes(database_, 1);
  // A file from elsewhere must not run code of its own through views, triggers or functions.
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  if (const int code = RowFeed::announce(database_, &feed_); code != SQLITE_OK) {
    return database_error(database_, code);
  }
  // What is deleted is overwritten: a contact that was erased, and its key, must not be found in
  // the pages of the file.
  return execute(
      "PRAGMA secure_delete=ON; PRAGMA page_size=4096; PRAGMA locking_mode=EXCLUSIVE; PRAGMA "
      "cell_size_check=ON; "
      "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA cache_size=-16384");
}

Connection::~Connection() {
  for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

sqlite3_stmt* Connection::statement(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return nullptr;
  statements_.emplace(std::string(sql), statement);
  return statement;
}

Query Connection::query(std::string_view sql) { return {database_, statement(sql)}; }

Query Connection::query(const domain::Entity& entity, RowUse use,
                        std::string (*text)(const domain::Entity&)) {
  const std::uint32_t place = std::uint32_t{entity.number} << 8 | static_cast<std::uint32_t>(use);
  sqlite3_stmt*& kept = row_statements_[place];
  if (kept == nullptr) kept = statement(text(entity));
  return {database_, kept};
}

Result<void> Connection::execute(const std::string& sql) {
  const int code = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return database_error(database_, code);
  return {};
}

Result<std::int64_t> Connection::meta_integer(std::string_view name, std::int64_t otherwise) {
  Query row = query("SELECT value FROM meta WHERE name=?");
  TRY_ASSIGN(const bool found, row.bind(name).step());
  return found ? row.integer(0) : otherwise;
}

Result<Bytes> Connection::meta_blob(std::string_view name) {
  Query row = query("SELECT value FROM meta WHERE name=?");
  TRY_ASSIGN(const bool found, row.bind(name).step());
  if (!found) return Bytes{};
  const ByteView bytes = row.blob(0);
  return Bytes(bytes.begin(), bytes.end());
}

Result<void> Connection::set_meta(std::string_view name, std::int64_t value) {
  return query("REPLACE INTO meta(name,value) VALUES(?,?)").bind(name, value).run();
}

Result<void> Connection::set_meta(std::string_view name, ByteView value) {
  return query("REPLACE INTO meta(name,value) VALUES(?,?)").bind(name, value).run();
}

Result<std::int64_t> Connection::site_key(const Id& site) {
  {
    Query row = query("SELECT key FROM site WHERE id=?");
    TRY_ASSIGN(const bool found, row.bind(site).step());
    if (found) return row.integer(0);
  }
  TRY(query("INSERT INTO site(id) VALUES(?)").bind(site).run());
  return sqlite3_last_insert_rowid(database_);
}

Result<domain::EditOrder> Connection::order_of(std::int64_t transaction) {
  if (const auto found = orders_.find(transaction); found != orders_.end()) return found->second;
  Query row =
      query("SELECT tx.stamp,site.id,tx.seq FROM tx JOIN site ON site.key=tx.site WHERE tx.key=?");
  TRY_ASSIGN(const bool found, row.bind(transaction).step());
  if (!found) return fail(ErrorCode::StorageCorrupt, {"tx", std::to_string(transaction)});
  const domain::EditOrder order{{row.integer(0)}, row.id(1), row.integer(2)};
  orders_.emplace(transaction, order);
  return order;
}

void Connection::forget_caches() { orders_.clear(); }

}  // namespace quanyu::store
