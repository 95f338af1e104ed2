#include "store/queries/record_titles.hpp"

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/queries/record_sql.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Standing;

std::string title_sql(const Entity& entity, const SelectPart& about) {
  const domain::Field* when = telling_date(entity);
  return "SELECT r.id,r.life," + title_expression(entity, "r") + "," +
         (when == nullptr ? "NULL" : column_of("r", *when)) + about.columns + " FROM " +
         quoted_name(entity.name) + " r" + about.joins + " WHERE r.key=?";
}

Standing standing_of(const Query& query, int column) {
  if (query.is_null(column)) return Standing::Absent;
  return query.integer(column) == 1 ? Standing::Alive : Standing::Removed;
}

}  // namespace

Result<RecordTitle> title_of_key(Connection& connection, const Entity& entity, std::int64_t key) {
  RecordTitle title{.name = {.entity = entity.number, .id = {}}};
  const SelectPart about = about_columns(entity, "r");
  Query query = connection.query(title_sql(entity, about));
  TRY_ASSIGN(const bool found, query.bind(key).step());
  if (!found) return title;
  title.name.id = query.id(0);
  title.standing = standing_of(query, 1);
  title.text = query.text(2);
  if (!title.text.empty()) return title;
  if (!query.is_null(3)) {
    title.when = query.integer(3);
    title.when_type = telling_date(entity)->type;
  }
  for (int column = 4; column < 4 + about.count; ++column) {
    if (query.is_null(column)) continue;
    // data, not shown as a sentence: a dot between two names
    title.about.append(title.about.empty() ? "" : " · ").append(query.text(column));
  }
  return title;
}

Result<RecordTitle> record_title(Database& database, domain::EntityNumber number, const Id& id) {
  const Entity* entity = domain::find_entity(number);
  RecordTitle title{.name = {.entity = number, .id = id}};
  if (entity == nullptr || entity->is_link()) return title;
  Connection& connection = database.connection();
  TRY_ASSIGN(const std::int64_t key, find_record(connection, *entity, id));
  if (key == 0) return title;
  return title_of_key(connection, *entity, key);
}

Result<std::vector<RecordTitle>> record_titles(Database& database, domain::EntityNumber entity,
                                               std::span<const Id> ids) {
  std::vector<RecordTitle> titles;
  for (const Id& id : ids) {
    TRY_ASSIGN(RecordTitle title, record_title(database, entity, id));
    titles.push_back(std::move(title));
  }
  return titles;
}

}  // namespace quanyu::store
