#include "store/queries/history_query.hpp"

#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

constexpr std::string_view kColumns =
    "site.id,tx.seq,tx.stamp,tx.wall,tx.author,tx.unit,tx.command,"
    "(SELECT actor.name FROM actor_id JOIN actor ON actor.key=actor_id.key "
    "WHERE actor_id.id=tx.author)";

HistoryEntry read_entry(const Query& query) {
  HistoryEntry entry;
  entry.site = query.id(0);
  entry.sequence = query.integer(1);
  entry.stamp = {query.integer(2)};
  entry.wall_millis = query.integer(3);
  entry.author = query.id(4);
  entry.unit = query.text(5);
  entry.command = query.text(6);
  entry.author_name = query.text(7);
  return entry;
}

std::vector<domain::FieldNumber> unpack(ByteView packed) {
  std::vector<domain::FieldNumber> fields;
  ByteReader reader(packed);
  while (!reader.failed() && reader.remaining() > 0) {
    fields.push_back(static_cast<domain::FieldNumber>(reader.varint()));
  }
  return fields;
}

}  // namespace

Result<std::vector<HistoryEntry>> history_of(Database& database, const domain::RowName& name) {
  Connection& connection = database.connection();
  TRY_ASSIGN(const Row row, load_row(connection, name));
  std::vector<HistoryEntry> entries;
  if (row.key == 0) return entries;
  // Bulk commands touch too many rows to be noted one by one: the row's base tells of them.
  const std::string sql =
      "SELECT " + std::string(kColumns) +
      ",touched.fields FROM tx JOIN site ON site.key=tx.site LEFT JOIN touched ON "
      "touched.entity=?1 AND touched.row=?2 AND touched.tx=tx.key WHERE tx.key IN "
      "(SELECT tx FROM touched WHERE entity=?1 AND row=?2 UNION SELECT ?3) "
      "ORDER BY tx.stamp DESC,site.id DESC,tx.seq DESC";
  Query query = connection.query(sql);
  query.bind(std::int64_t{name.entity}, row.key, row.base);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return entries;
    entries.push_back(read_entry(query));
    entries.back().fields = unpack(query.blob(8));
  }
}

Result<std::vector<HistoryEntry>> recent(Database& database, int limit) {
  std::vector<HistoryEntry> entries;
  Query query = database.connection().query(
      "SELECT " + std::string(kColumns) +
      " FROM tx JOIN site ON site.key=tx.site "
      "ORDER BY tx.stamp DESC,site.id DESC,tx.seq DESC LIMIT ?");
  query.bind(std::int64_t{limit});
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return entries;
    entries.push_back(read_entry(query));
  }
}

}  // namespace quanyu::store
