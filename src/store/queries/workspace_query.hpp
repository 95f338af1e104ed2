// Questions about the workspace itself and those who work in it. Read-only; used by `view` and
// `app`. No question here takes longer than a few rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/entities/workspace.hpp"
#include "domain/roles.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct WorkspaceInfo {
  Id id;
  std::string name;
  domain::WorkspaceKind kind = domain::WorkspaceKind::Own;
  std::int32_t offset_minutes = 0;
  std::string source;
};

struct ActorRow {
  Id id;
  std::string name;
  std::string unit;
  domain::Role role = domain::Role::Clerk;
  Id scope;  // the area answered for; nil: everything
};

// The workspace's own record, or nothing before it was made.
Result<std::optional<WorkspaceInfo>> workspace_info(Database& database);

// All who have worked here, by name as written.
Result<std::vector<ActorRow>> actors(Database& database);

}  // namespace quanyu::store
