// The acts of people on this device that can be taken back or brought again, as tables. An act is
// what its user did at one go: one command, or several. Each person has a stack of their own.
// Internal to `store`; written within the transaction of the command itself.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/changes.hpp"
#include "store/apply.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

// What stood in a cell before a local edit, and whose edit that was: transaction 0 for a cell that
// was never written. A contact is kept as it was sealed, so that erasing reaches it too.
struct UndoCell {
  domain::RowName row;
  domain::FieldNumber field = 0;
  domain::Value before;
  std::int64_t transaction = 0;
  Bytes sealed = {};
};
Bytes encode_undo(const std::vector<UndoCell>& cells);
Result<std::vector<UndoCell>> decode_undo(ByteView bytes);

enum class Stack : std::uint8_t { Undo = 1, Redo = 2 };

// One transaction of an act.
struct UndoStep {
  std::int64_t transaction = 0;  // local key
  std::vector<UndoCell> cells;
};
// The act on top of a stack: its steps, the earliest first. No steps: the stack is empty.
struct StackedAct {
  std::int64_t number = 0;  // the sequence number of its first transaction, kept when it is redone
  std::vector<UndoStep> steps;
};
// Only its number, and how many steps it has.
struct ActNumber {
  std::int64_t number = 0;  // 0: the stack is empty
  std::int64_t steps = 0;
};
Result<ActNumber> top_act_number(Connection& connection, const Id& author, Stack stack);
Result<StackedAct> top_act(Connection& connection, const Id& author, Stack stack);

// Puts a step on a stack, as part of the act of that number.
Result<void> push_step(Connection& connection, const Id& author, Stack stack, std::int64_t act,
                       const UndoStep& step);
Result<void> drop_act(Connection& connection, const Id& author, Stack stack, std::int64_t act);

// A new command of its author: begins an act or goes on with the latest, and nothing can be brought
// again any more. Final commands are not noted. Acts beyond the last kActsKept are forgotten.
Result<void> note_act(Connection& connection, const Id& author, Act act, std::int64_t sequence,
                      const UndoStep& step);

// Undoing writes anew what stood before. Which edit such a cell stands for is remembered, so that
// the edit below can be undone in its turn.
class Versions {
 public:
  explicit Versions(Connection& connection) : connection_(connection) {}

  // The edit that `transaction` stands for in this cell: itself, unless it was undoing or redoing.
  Result<std::int64_t> root(const domain::RowName& row, domain::FieldNumber field,
                            std::int64_t transaction);

 private:
  using Cells = std::map<std::pair<domain::RowName, domain::FieldNumber>, std::int64_t>;
  Result<const Cells*> standing_of(std::int64_t transaction);

  Connection& connection_;
  std::map<std::int64_t, Cells> known_;
};

// Cells written by `transaction`, each with the edit it stands for.
struct Standing {
  domain::RowName row;
  domain::FieldNumber field = 0;
  std::int64_t root = 0;
};
Result<void> note_standing(Connection& connection, std::int64_t transaction,
                           const std::vector<Standing>& cells);

}  // namespace quanyu::store
