#include "store/queries/history_query.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "store/connection.hpp"
#include "store/rows.hpp"
#include "store/touched_rows.hpp"

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

using FieldsByTransaction = std::map<std::int64_t, std::vector<domain::FieldNumber>>;

// Bulk commands touch too many rows to be noted one by one: those that still hold a cell tell of
// themselves by its register.
Result<FieldsByTransaction> transactions_of(Connection& connection, const Row& row) {
  FieldsByTransaction transactions;
  for (const Register& cell : row.registers) transactions[cell.transaction];
  Query query = connection.query("SELECT tx,fields FROM touched WHERE entity=? AND row=?");
  query.bind(std::int64_t{row.name.entity}, row.key);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return transactions;
    transactions[query.integer(0)] = touched_fields(query.blob(1));
  }
}

}  // namespace

Result<std::vector<HistoryEntry>> history_of(Database& database, const domain::RowName& name) {
  Connection& connection = database.connection();
  TRY_ASSIGN(const Row row, load_row(connection, name));
  std::vector<HistoryEntry> entries;
  if (row.key == 0) return entries;
  TRY_ASSIGN(auto transactions, transactions_of(connection, row));
  const std::string sql =
      "SELECT " + std::string(kColumns) + " FROM tx JOIN site ON site.key=tx.site WHERE tx.key=?";
  for (auto& [transaction, fields] : transactions) {
    Query query = connection.query(sql);
    TRY_ASSIGN(const bool found, query.bind(transaction).step());
    if (!found) continue;
    entries.push_back(read_entry(query));
    entries.back().fields = std::move(fields);
  }
  std::ranges::sort(entries, std::greater{}, [](const HistoryEntry& entry) {
    return domain::EditOrder{entry.stamp, entry.site, entry.sequence};
  });
  return entries;
}

Result<std::vector<HistoryEntry>> recent(Database& database, int limit) {
  std::vector<HistoryEntry> entries;
  Query query =
      database.connection().query("SELECT " + std::string(kColumns) +
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
