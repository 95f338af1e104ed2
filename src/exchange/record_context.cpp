#include "exchange/record_context.hpp"

#include "store/queries/record_names.hpp"
#include "store/queries/workspace_query.hpp"

namespace quanyu::exchange {

Result<CellContext> record_context(store::Database& database, TableWords words) {
  TRY_ASSIGN(const auto workspace, store::workspace_info(database));
  CellContext context{.words = words, .name_of = {}, .find = {}};
  if (workspace) context.offset_minutes = workspace->offset_minutes;
  context.name_of = [&database](domain::EntityNumber entity, const Id& id) {
    return store::record_name(database, entity, id).value_or(to_hex(id));
  };
  context.find = [&database](domain::EntityNumber entity, std::string_view text) {
    return store::find_named(database, entity, text);
  };
  return context;
}

}  // namespace quanyu::exchange
