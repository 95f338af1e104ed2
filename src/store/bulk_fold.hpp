// Writes batches of rows into the domain tables: new rows straight, rows that exist already cell by
// cell. The heart of bulk commands and of merging bulk segments. Internal to `store`; opens no
// transaction and writes no journal.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "store/undo_stack.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {

class BulkFold {
 public:
  // All rows get the stamp of `transaction`, whose order is given.
  BulkFold(WriteScope& scope, std::int64_t transaction, domain::EditOrder order);

  // Batches in the order of the command: rows that others refer to come first. Unknown entities and
  // fields of a newer version are passed over.
  Result<void> add(const domain::ChangeBatch& batch);

  // Enters the ids of new rows into their tables, in order, some thousand per call. True when all
  // are in; until then rows of an entity whose table was empty cannot be found by id.
  // AlreadyThere for an id twice.
  Result<bool> index_step();

  [[nodiscard]] std::int64_t rows() const { return rows_; }
  [[nodiscard]] std::int64_t ids_left() const;
  [[nodiscard]] std::int64_t cells_won() const { return cells_won_; }
  // What stood in cells of rows that were here before, for undoing; of new rows nothing.
  [[nodiscard]] std::vector<UndoCell> take_undo() { return std::move(undo_); }

 private:
  // The rows of one entity in this command, by ordinal.
  struct Records {
    bool started = false;
    bool was_empty = false;          // the table, before the command
    std::int64_t first_new_key = 0;  // keys from here on were made by this command
    std::int64_t next_key = 0;
    std::deque<Id> ids;
    std::deque<std::int64_t> keys;  // of a table that was empty none: the key follows the ordinal
    // Ordinals of new rows whose ids are not in the id table yet; filled and sorted at the end.
    std::vector<std::uint32_t> pending;
    bool sorted = false;
    std::size_t entered = 0;

    [[nodiscard]] std::int64_t key(std::size_t ordinal) const {
      return was_empty ? first_new_key + static_cast<std::int64_t>(ordinal) : keys[ordinal];
    }
    [[nodiscard]] std::size_t unentered() const { return was_empty ? ids.size() - entered : 0; }
  };
  struct PendingId {
    std::uint64_t leading;  // the first eight bytes, to compare by
    Id id;
    std::int64_t key;
  };
  struct Cells;  // the columns of a batch that stand for value cells, by ascending field
  struct Named;  // the records of a batch, told apart into new ones and known ones

  Result<Records*> records_of(const domain::Entity& entity);
  Result<void> add_records(const domain::Entity& entity, const domain::ChangeBatch& batch);
  Result<Named> name_records(const domain::Entity& entity, const domain::ChangeBatch& batch,
                             const TextColumn& natural, Records& records);
  Result<void> insert_records(const domain::Entity& entity, const TextColumn& natural,
                              const Cells& cells, const Named& named);
  void digest_records(const domain::Entity& entity, const Cells& cells, const Named& named);
  Result<void> add_links(const domain::Entity& entity, const domain::ChangeBatch& batch);
  Result<void> note_before(const Row& row, domain::FieldNumber field);
  Result<void> fold_row(const domain::RowName& name, std::string_view natural, const Cells& cells,
                        std::size_t row);
  static void sort_pending(Records& records);
  static std::vector<PendingId> take_pending(Records& records);
  Result<void> enter_ids(const domain::Entity& entity, Records& records);

  WriteScope& scope_;
  std::int64_t transaction_;
  ByteWriter order_bytes_;  // of the transaction, as the digest wants it
  std::map<domain::EntityNumber, Records> records_;
  std::int64_t rows_ = 0;
  std::int64_t cells_won_ = 0;
  std::vector<UndoCell> undo_;
};

}  // namespace quanyu::store
