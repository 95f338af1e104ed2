// What stands in the rows of a list, read when a row is looked at: in blocks of neighbours, with
// the titles of all records they refer to. Keeps a few blocks; a table that scrolls asks for little
// more than it shows. Used by list screens, copying and printing.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "domain/changes.hpp"
#include "store/queries/record_list.hpp"
#include "store/queries/record_titles.hpp"

namespace quanyu::store {

// One row: its name on every replica and its cells, one for each field of the declaration.
struct RecordRow {
  domain::RowName name;
  std::vector<domain::Value> values;

  // The value of a field; none where the entity has no such field.
  [[nodiscard]] const domain::Value& value(domain::FieldNumber field) const;
};

// Titles of records by entity and id.
class TitleBook {
 public:
  [[nodiscard]] const RecordTitle* find(domain::EntityNumber entity, const Id& id) const;
  void add(RecordTitle title);
  // Titles of everything these values refer to that is not known yet.
  Result<void> learn(Database& database, const domain::Entity& entity,
                     const std::vector<domain::Value>& values);
  Result<void> learn(Database& database, domain::EntityNumber entity, const Id& id);
  void clear() { titles_.clear(); }
  [[nodiscard]] std::size_t size() const { return titles_.size(); }

 private:
  std::map<std::pair<domain::EntityNumber, Id>, RecordTitle> titles_;
};

class RecordPages {
 public:
  // `database` outlives it.
  RecordPages(Database& database, std::shared_ptr<const RecordList> list)
      : database_(&database), list_(std::move(list)) {}

  [[nodiscard]] const RecordList& list() const { return *list_; }
  // The same, to be read by somebody else as well.
  [[nodiscard]] const std::shared_ptr<const RecordList>& shared_list() const { return list_; }
  [[nodiscard]] std::size_t size() const { return list_->size(); }
  // A row, or nothing while it cannot be read (a long write is under way and it was not read
  // before). Valid until the next call.
  const RecordRow* row(std::size_t index);
  // Titles of what the rows read so far refer to.
  [[nodiscard]] const TitleBook& titles() const { return titles_; }

 private:
  struct Block {
    std::size_t first = 0;
    std::vector<RecordRow> rows;
  };
  Result<Block> read(std::size_t first);

  Database* database_;
  std::shared_ptr<const RecordList> list_;
  std::vector<Block> blocks_;  // the latest used last
  TitleBook titles_;
};

}  // namespace quanyu::store
