// One local transaction: its rows are read once, changed as often as the command says and written
// once, then its frame is appended to the open segment. Used by apply and undo. Internal to
// `store`; begins and commits no write scope.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "store/apply.hpp"
#include "store/frame.hpp"
#include "store/row_name_hash.hpp"
#include "store/touched_rows.hpp"
#include "store/undo_stack.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {

// What is asked of values: a command's must fit their fields and point at what is there; what is
// restored stood there before and comes back as it was.
enum class Checks : std::uint8_t { Command, Restored };

class LocalWrite {
 public:
  LocalWrite(WriteScope& scope, Checks checks)
      : scope_(scope), checks_(checks), touched_(scope.connection()) {}

  // Takes stamp and sequence number.
  Result<void> begin(const domain::Acting& acting, std::string_view command_name);
  // Changes a row. Errors: those of the field checks, NotFound, AlreadyThere.
  Result<void> write(const domain::RowChange& change);
  // Saves the rows and journals them. Sequence 0: nothing was written, and the scope must not be
  // committed.
  Result<Applied> finish();

  // The local key of the transaction.
  [[nodiscard]] std::int64_t transaction() const { return transaction_; }
  // What stood in the cells before. REQUIRES: finish() has written.
  [[nodiscard]] std::vector<UndoCell> take_undo() { return std::move(undo_); }

 private:
  struct Pending {
    Row row;
    Digest digest;  // before the first change
    bool digested = false;
    std::vector<Register> before;   // of cells changed here; transaction 0: never written
    domain::FieldNumber named = 0;  // the key field, where the row got its natural key here
    bool erased = false;            // its contacts, for good
  };

  Result<Pending*> open(const domain::RowName& name);
  Result<void> write_life(Pending& pending, domain::Life life);
  Result<void> write_cell(Pending& pending, const domain::Cell& cell);
  Result<void> erase(Pending& pending);
  Result<void> write_natural_key(Pending& pending, const domain::Field& field,
                                 const domain::Value& value);
  Result<void> check_target(const Row& row, const domain::Field& field, const Id& id);
  Result<void> check_required(Row& row);
  Result<void> put(Pending& pending, domain::FieldNumber field, const domain::Value& value);
  Result<void> seal(Pending& pending);
  Result<Op> op_of(const Pending& pending, const Register& before);
  Result<void> save(Pending& pending);

  WriteScope& scope_;
  Checks checks_;
  std::int64_t transaction_ = 0;
  std::int64_t sequence_ = 0;
  Frame frame_;
  TouchedRows touched_;
  std::vector<UndoCell> undo_;
  std::deque<Pending> pending_;  // in the order of the command
  std::unordered_map<domain::RowName, Pending*, RowNameHash> places_;
};

}  // namespace quanyu::store
