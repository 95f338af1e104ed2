// What happened to one record, or lately at all: who, for which unit, when, by which command. Read
// from the journal's transactions; used by detail panels. Read-only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/stamp.hpp"
#include "domain/changes.hpp"
#include "store/database.hpp"

namespace quanyu::store {

struct HistoryEntry {
  Id site;
  std::int64_t sequence = 0;
  Stamp stamp;
  std::int64_t wall_millis = 0;
  Id author;
  std::string author_name;  // as known here; empty when the actor is not
  std::string unit;
  std::string command;                      // stable name, "area.rename"
  std::vector<domain::FieldNumber> fields;  // of the record asked for; empty for recent()
};

// Everything known of one record, the latest first: the transaction that made it and those that
// still hold one of its cells or are in the open or a sealed log segment.
Result<std::vector<HistoryEntry>> history_of(Database& database, const domain::RowName& row);

// The latest transactions of all sites.
Result<std::vector<HistoryEntry>> recent(Database& database, int limit);

}  // namespace quanyu::store
