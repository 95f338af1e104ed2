// What happened to one record, with what stood in each cell before and after: the record's own
// changes and those of the dated links it is the child of. Read from the journal: undo data, the
// open segment and sealed ones. Used by the detail page. Read-only.
#pragma once

#include <vector>

#include "store/queries/history_query.hpp"

namespace quanyu::store {

// Whether the journal still says what was written: an import and compacted history do not.
enum class Told : std::uint8_t { Fields, Values };

// One cell as an entry wrote it. Field 0 is the record's life.
struct ChangedCell {
  domain::RowName row;
  domain::FieldNumber field = 0;
  Told told = Told::Values;  // Fields: neither value is known
  domain::Value before, after;

  friend bool operator==(const ChangedCell&, const ChangedCell&) = default;
};

struct RecordChange {
  HistoryEntry entry;
  std::vector<ChangedCell> cells;
};

// The latest first.
Result<std::vector<RecordChange>> record_history(Database& database, const domain::RowName& record);

}  // namespace quanyu::store
