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
      "SELECT a.id,a.name,a.unit,a.role,s.id FROM actor a LEFT JOIN area s ON s.key=a.scope "
      "WHERE a.life=1 ORDER BY a.name,a.unit,a.id");
  while (true) {
    TRY_ASSIGN(const bool more, row.step());
    if (!more) return rows;
    ActorRow actor{row.id(0), std::string(row.text(1)), std::string(row.text(2)),
                   domain::Role::Clerk, row.id(4)};
    if (!row.is_null(3)) actor.role = static_cast<domain::Role>(row.integer(3));
    rows.push_back(std::move(actor));
  }
}

}  // namespace quanyu::store
