#include "store/database.hpp"

#include "store/connection.hpp"
#include "store/schema.hpp"

namespace quanyu::store {

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open_file(const std::string& path, Access access,
                                                      Machine machine) {
  TRY_ASSIGN(auto connection, Connection::open_file(path, access, machine));
  std::unique_ptr<Database> database(new Database(std::move(connection)));
  TRY(database->start());
  return database;
}

Result<std::unique_ptr<Database>> Database::open_extents(platform::StoredImage image,
                                                         Machine machine) {
  TRY_ASSIGN(auto file, platform::ExtentFile::load(std::move(image)));
  TRY_ASSIGN(auto connection, Connection::open_extents(std::move(file), machine));
  std::unique_ptr<Database> database(new Database(std::move(connection)));
  TRY(database->start());
  return database;
}

Result<void> Database::start() {
  TRY(prepare_schema(*connection_));
  TRY_ASSIGN(const Bytes known, connection_->meta_blob("site"));
  if (known.size() == 16) {
    site_ = id_from_bytes(known);
    return {};
  }
  site_ = connection_->machine().random.id();
  return connection_->set_meta("site", site_.view());
}

bool Database::in_transaction() const { return connection_->in_transaction(); }

Result<platform::ExtentCommit> Database::take_commit() {
  if (connection_->extents() == nullptr || in_transaction()) {
    return fail(ErrorCode::Internal, {"take_commit"});
  }
  if (!connection_->extents()->has_changes()) {
    return platform::ExtentCommit{
        connection_->extents()->commit(), connection_->extents()->size(), {}};
  }
  return connection_->extents()->take_commit();
}

std::uint64_t Database::extent_bytes() const {
  return connection_->extents() == nullptr ? 0 : connection_->extents()->size();
}

Result<Bytes> Database::export_sqlite() {
  if (in_transaction()) return fail(ErrorCode::StorageBusy);
  if (connection_->extents() != nullptr) return connection_->extents()->content();
  sqlite3_int64 size = 0;
  unsigned char* image = sqlite3_serialize(connection_->raw(), "main", &size, 0);
  if (image == nullptr) return fail(ErrorCode::Database, {"serialize"});
  const auto* first = reinterpret_cast<const std::byte*>(image);
  Bytes bytes(first, first + size);
  sqlite3_free(image);
  return bytes;
}

}  // namespace quanyu::store
