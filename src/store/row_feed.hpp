// Rows in hand as a virtual table of SQLite, so that one INSERT … SELECT writes thousands of them
// where one INSERT each would begin and end a statement for every row. Owned by the connection,
// used by bulk commands; internal to `store`. A database file cannot name it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>

#include <sqlite3.h>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace quanyu::store {

class Connection;

// Bytes, kept as texts are.
struct FedBytes {
  const TextColumn* bytes;
};

// One column of the rows in hand: a number that all rows share, or one value per place. A text of
// length 0 is written as NULL. What it points at belongs to the caller.
using FedColumn = std::variant<std::int64_t, std::span<const std::int64_t>, std::span<const Id>,
                               const TextColumn*, FedBytes>;

class RowFeed {
 public:
  // The most columns that can be fed at once.
  static constexpr std::size_t kMostColumns = 32;

  // Makes the feed known to the database under its name. REQUIRES: outlives the database.
  static int announce(sqlite3* database, RowFeed* feed);

  // Inserts the rows at `places`, in that order, into a table. `into` is the table with its
  // columns, as INSERT INTO wants them, of as many names as there are columns; `when_there` its
  // ON CONFLICT clause, without which a row that is there is an error. After an error the
  // transaction must be rolled back.
  Result<void> insert(Connection& connection, const std::string& into,
                      std::span<const FedColumn> columns, std::span<const std::uint32_t> places,
                      std::string_view when_there = {});

  // For SQLite's callbacks only.
  [[nodiscard]] std::size_t rows() const { return places_.size(); }
  void give(std::size_t row, std::size_t column, sqlite3_context* to) const;

 private:
  std::span<const FedColumn> columns_;
  std::span<const std::uint32_t> places_;
};

}  // namespace quanyu::store
