#include "store/write_scope.hpp"

#include <algorithm>

namespace quanyu::store {

Result<Digest> load_digest(Connection& connection) {
  TRY_ASSIGN(const Bytes bytes, connection.meta_blob("digest"));
  ByteReader reader(bytes);
  Digest digest;
  if (bytes.size() == 16) {
    digest.low = reader.fixed<std::uint64_t>();
    digest.high = reader.fixed<std::uint64_t>();
  }
  return digest;
}

Result<std::unique_ptr<WriteScope>> WriteScope::begin(Database& database) {
  if (database.in_transaction()) return fail(ErrorCode::StorageBusy);
  std::unique_ptr<WriteScope> scope(new WriteScope(database));
  Connection& connection = database.connection();
  TRY(connection.execute("BEGIN IMMEDIATE"));
  scope->open_ = true;
  TRY_ASSIGN(const std::int64_t clock, connection.meta_integer("clock"));
  scope->clock_ = HybridClock(Stamp{clock});
  TRY_ASSIGN(scope->digest_, load_digest(connection));
  return scope;
}

WriteScope::~WriteScope() {
  if (!open_) return;
  // SQLite may have rolled back by itself already, e.g. when the disk was full.
  if (database_.in_transaction()) {
    [[maybe_unused]] const auto undone = database_.connection().execute("ROLLBACK");
  }
  database_.connection().forget_caches();
}

Result<Stamp> WriteScope::tick() { return clock_.tick(connection().machine().clock.wall_millis()); }

Result<std::int64_t> WriteScope::next_sequence() {
  TRY_ASSIGN(const std::int64_t last, connection().meta_integer("sequence"));
  TRY(connection().set_meta("sequence", last + 1));
  return last + 1;
}

Result<std::int64_t> WriteScope::add_transaction(const Id& site, std::int64_t sequence,
                                                 const TransactionHead& head,
                                                 std::int64_t segment) {
  TRY_ASSIGN(const std::int64_t site_key, connection().site_key(site));
  Query row = connection().query(
      "INSERT INTO tx(site,seq,stamp,wall,author,unit,role,command,device,segment) "
      "VALUES(?,?,?,?,?,?,?,?,?,?)");
  TRY(row.bind(site_key, sequence, head.stamp.value, head.wall_millis, head.author,
               std::string_view(head.unit), head.role, std::string_view(head.command), head.device,
               segment)
          .run());
  return sqlite3_last_insert_rowid(connection().raw());
}

Result<void> WriteScope::add_have(const Id& site, std::int64_t low, std::int64_t high) {
  return add_range("have", site, low, high);
}

Result<void> WriteScope::add_cover(const Id& site, std::int64_t low, std::int64_t high) {
  return add_range("epoch_cover", site, low, high);
}

Result<void> WriteScope::add_range(const std::string& table, const Id& site, std::int64_t low,
                                   std::int64_t high) {
  TRY_ASSIGN(const std::int64_t site_key, connection().site_key(site));
  {
    Query touching = connection().query("SELECT min(low),max(high) FROM " + table +
                                        " WHERE site=? AND low<=? AND high>=?");
    TRY_ASSIGN(const bool found, touching.bind(site_key, high + 1, low - 1).step());
    if (found && !touching.is_null(0)) {
      low = std::min(low, touching.integer(0));
      high = std::max(high, touching.integer(1));
    }
  }
  TRY(connection()
          .query("DELETE FROM " + table + " WHERE site=? AND low<=? AND high>=?")
          .bind(site_key, high + 1, low - 1)
          .run());
  return connection()
      .query("INSERT INTO " + table + "(site,low,high) VALUES(?,?,?)")
      .bind(site_key, low, high)
      .run();
}

Result<bool> WriteScope::offer(Row& row, Register cell) {
  const Register* held = row.find(cell.field);
  if (held != nullptr && connection().policy != FoldPolicy::ArrivalOrder) {
    TRY_ASSIGN(const domain::EditOrder old_order, connection().order_of(held->transaction));
    TRY_ASSIGN(const domain::EditOrder new_order, connection().order_of(cell.transaction));
    const bool local_wins = connection().policy == FoldPolicy::LocalWins &&
                            old_order.stamp == new_order.stamp &&
                            old_order.site == database_.site();
    if (new_order <= old_order || local_wins) return false;
  }
  row.set(std::move(cell));
  return true;
}

Result<void> WriteScope::commit() {
  ByteWriter digest;
  digest.fixed(digest_.low);
  digest.fixed(digest_.high);
  TRY(connection().set_meta("digest", digest.view()));
  TRY(connection().set_meta("clock", clock_.last().value));
  TRY(connection().execute("COMMIT"));
  open_ = false;
  database_.bump_revision();
  return {};
}

}  // namespace quanyu::store
