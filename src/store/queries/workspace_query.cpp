#include "store/queries/workspace_query.hpp"

#include "store/connection.hpp"

namespace quanyu::store {

Result<std::optional<WorkspaceInfo>> workspace_info(Database& database) {
  Query row = database.connection().query(
      "SELECT id,name,kind,offset_minutes,source FROM workspace WHERE life=1 ORDER BY id");
  TRY_ASSIGN(const bool found, row.step());
  if (!found) return std::nullopt;
  return WorkspaceInfo{row.id(0), std::string(row.text(1)),
                       static_cast<domain::WorkspaceKind>(row.integer(2)),
                       static_cast<std::int32_t>(row.integer(3)), std::string(row.text(4))};
}

Result<std::vector<ActorRow>> actors(Database& database) {
  std::vector<ActorRow> rows;
  Query row = database.connection().query(
      "SELECT id,name,unit FROM actor WHERE life=1 ORDER BY name,unit,id");
  while (true) {
    TRY_ASSIGN(const bool more, row.step());
    if (!more) return rows;
    rows.push_back({row.id(0), std::string(row.text(1)), std::string(row.text(2))});
  }
}

}  // namespace quanyu::store
