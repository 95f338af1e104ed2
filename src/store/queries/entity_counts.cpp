#include "store/queries/entity_counts.hpp"

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/schema.hpp"

namespace quanyu::store {

Result<std::int64_t> count_records(Database& database, domain::EntityNumber number) {
  const domain::Entity* entity = domain::find_entity(number);
  if (entity == nullptr) return fail(ErrorCode::NotFound, {std::to_string(number)});
  Query query = database.connection().query("SELECT count(*) FROM " + quoted_name(entity->name) +
                                            (entity->is_link() ? "" : " WHERE life=1"));
  TRY(query.step());
  return query.integer(0);
}

}  // namespace quanyu::store
