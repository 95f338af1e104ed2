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
  const bool link = entity.is_link();
  std::string sql = select_all_sql(entity);
  const std::string where = link ? " WHERE child BETWEEN ? AND ?" : " WHERE key BETWEEN ? AND ?";
  sql.insert(sql.find(" ORDER BY "), where);
  std::vector<Row> rows;
  Query query = connection.query(sql);
  query.bind(first, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return rows;
    Row row{.entity = &entity,
            .name = {.entity = entity.number, .id = {}},
            .natural = {},
            .registers = {}};
    row.key = query.integer(0);
    row.stored = true;
    if (link) {
      row.name.kind = query.integer(1);
      row.name.valid_from = query.integer(2);
      TRY_ASSIGN(row.name.id, id_of_record(connection, *entity_of_child(entity), row.key));
    }
    TRY(read_row(connection, query, link ? 3 : 1, row));
    rows.push_back(std::move(row));
  }
}

}  // namespace quanyu::store
