// Taking back what a person did on this device, act by act, and bringing it again; also after a
// reload. Only cells whose winner is still the edit in question change; the others are named, so
// that nobody's later work is lost. Both are transactions of their own. Used by `app` and `cli`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "store/apply.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// So many acts of each person can be undone; older ones are forgotten.
inline constexpr std::int64_t kActsKept = 200;

// A record that was left as it is, wholly or in these fields: somebody wrote them since, or what
// they referred to is gone. Field 0: it should have gone, or come back.
struct LeftAlone {
  domain::RowName row;
  std::vector<domain::FieldNumber> fields;
};

struct TakenBack {
  std::int64_t act = 0;  // 0: there was nothing to take back
  std::vector<LeftAlone> left;
  Applied applied;  // sequence 0: nothing was left to change
};

// The latest act of this person on this device that was not undone yet. Errors: those of apply.
Result<TakenBack> undo(Database& database, const domain::Acting& acting);
// The act that this person undid last, if nothing was done since.
Result<TakenBack> redo(Database& database, const domain::Acting& acting);

// What undo and redo would take: the name of the act's first command, for menus.
struct NextAct {
  std::string command;
  std::int64_t transactions = 0;
};
Result<std::optional<NextAct>> next_undo(Database& database, const Id& author);
Result<std::optional<NextAct>> next_redo(Database& database, const Id& author);

}  // namespace quanyu::store
