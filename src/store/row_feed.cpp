#include "store/row_feed.hpp"

#include "store/connection.hpp"

namespace quanyu::store {
namespace {

constexpr const char* kName = "fed_rows";

struct Table {
  sqlite3_vtab base;
  const RowFeed* feed;
};

struct Cursor {
  sqlite3_vtab_cursor base;
  std::size_t row;
};

const RowFeed& feed_of(const sqlite3_vtab_cursor* cursor) {
  return *reinterpret_cast<const Table*>(cursor->pVtab)->feed;
}

std::string column_names() {
  std::string names = "c0";
  for (std::size_t at = 1; at < RowFeed::kMostColumns; ++at) names += ",c" + std::to_string(at);
  return names;
}

int connect_table(sqlite3* database, void* feed, int, const char* const*, sqlite3_vtab** made,
                  char**) {
  const std::string declaration = "CREATE TABLE rows(" + column_names() + ")";
  if (const int code = sqlite3_declare_vtab(database, declaration.c_str()); code != SQLITE_OK) {
    return code;
  }
  sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY);
  auto* table = static_cast<Table*>(sqlite3_malloc64(sizeof(Table)));
  if (table == nullptr) return SQLITE_NOMEM;
  *table = {.base = {}, .feed = static_cast<const RowFeed*>(feed)};
  *made = &table->base;
  return SQLITE_OK;
}

int disconnect_table(sqlite3_vtab* table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

int plan(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** made) {
  auto* cursor = static_cast<Cursor*>(sqlite3_malloc64(sizeof(Cursor)));
  if (cursor == nullptr) return SQLITE_NOMEM;
  *cursor = {};
  *made = &cursor->base;
  return SQLITE_OK;
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

std::size_t& row_of(sqlite3_vtab_cursor* cursor) { return reinterpret_cast<Cursor*>(cursor)->row; }

int start(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  row_of(cursor) = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++row_of(cursor);
  return SQLITE_OK;
}

int is_behind_end(sqlite3_vtab_cursor* cursor) {
  return row_of(cursor) >= feed_of(cursor).rows() ? 1 : 0;
}

int give_cell(sqlite3_vtab_cursor* cursor, sqlite3_context* to, int column) {
  feed_of(cursor).give(row_of(cursor), static_cast<std::size_t>(column), to);
  return SQLITE_OK;
}

int give_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) {
  *number = static_cast<sqlite3_int64>(row_of(cursor));
  return SQLITE_OK;
}

constexpr sqlite3_module module_methods() {
  sqlite3_module methods{};
  // Without xCreate the module is its own only table, and no schema can hold another.
  methods.xConnect = connect_table;
  methods.xBestIndex = plan;
  methods.xDisconnect = disconnect_table;
  methods.xOpen = open_cursor;
  methods.xClose = close_cursor;
  methods.xFilter = start;
  methods.xNext = next;
  methods.xEof = is_behind_end;
  methods.xColumn = give_cell;
  methods.xRowid = give_number;
  return methods;
}
constexpr sqlite3_module kModule = module_methods();

// Numbers that all rows share are parameters, everything else is asked for row by row. FAIL leaves
// what is already in to the transaction's end: a statement's own way back would copy pages.
std::string insert_sql(const std::string& into, std::span<const FedColumn> columns,
                       std::string_view when_there) {
  std::string sql = "INSERT OR FAIL INTO " + into + " SELECT ";
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (at > 0) sql += ',';
    sql += std::holds_alternative<std::int64_t>(columns[at]) ? "?" : "c" + std::to_string(at);
  }
  sql = sql + " FROM " + kName;
  // Without a WHERE the parser takes ON for that of a join.
  if (!when_there.empty()) sql.append(" WHERE true ").append(when_there);
  return sql;
}

}  // namespace

int RowFeed::announce(sqlite3* database, RowFeed* feed) {
  return sqlite3_create_module_v2(database, kName, &kModule, feed, nullptr);
}

Result<void> RowFeed::insert(Connection& connection, const std::string& into,
                             std::span<const FedColumn> columns,
                             std::span<const std::uint32_t> places, std::string_view when_there) {
  if (places.empty()) return {};
  if (columns.size() > kMostColumns) return fail(ErrorCode::Internal, {"row feed"});
  columns_ = columns;
  places_ = places;
  const std::string sql = insert_sql(into, columns, when_there);
  Query query = connection.query(sql);
  for (const FedColumn& column : columns) {
    if (const auto* shared = std::get_if<std::int64_t>(&column)) query.bind_one(*shared);
  }
  const Result<void> written = query.run();
  columns_ = {};
  places_ = {};
  return written;
}

void RowFeed::give(std::size_t row, std::size_t column, sqlite3_context* to) const {
  const std::uint32_t place = places_[row];
  const FedColumn& values = columns_[column];
  if (const auto* numbers = std::get_if<std::span<const std::int64_t>>(&values)) {
    sqlite3_result_int64(to, (*numbers)[place]);
  } else if (const auto* ids = std::get_if<std::span<const Id>>(&values)) {
    const ByteView bytes = (*ids)[place].view();
    sqlite3_result_blob64(to, bytes.data(), bytes.size(), SQLITE_STATIC);
  } else if (const auto* texts = std::get_if<const TextColumn*>(&values)) {
    const std::string_view text = (*texts)->at(place);
    if (text.empty()) return;
    sqlite3_result_text64(to, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  } else if (const auto* bytes = std::get_if<FedBytes>(&values)) {
    const std::string_view held = bytes->bytes->at(place);
    sqlite3_result_blob64(to, held.data(), held.size(), SQLITE_STATIC);
  }
}

}  // namespace quanyu::store
