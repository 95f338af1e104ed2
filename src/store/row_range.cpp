#include "store/row_range.hpp"

#include "store/schema.hpp"

namespace quanyu::store {

Result<std::int64_t> last_key_of(Connection& connection, const domain::Entity& entity) {
  const std::string column = entity.is_link() ? "child" : "key";
  Query query =
      connection.query("SELECT coalesce(max(" + column + "),0) FROM " + quoted_name(entity.name));
  TRY(query.step());
  return query.integer(0);
}

Result<std::vector<Row>> rows_between(Connection& connection, const domain::Entity& entity,
                                      std::int64_t first, std::int64_t last) {
  std::string sql = select_all_sql(entity);
  const std::string where =
      entity.is_link() ? " WHERE child BETWEEN ? AND ?" : " WHERE key BETWEEN ? AND ?";
  sql.insert(sql.find(" ORDER BY "), where);
  std::vector<Row> rows;
  Query query = connection.query(sql);
  query.bind(first, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return rows;
    TRY_ASSIGN(Row row, read_listed_row(connection, query, entity));
    rows.push_back(std::move(row));
  }
}

}  // namespace quanyu::store
