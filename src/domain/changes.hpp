// What a rule wants written: plain typed cells for what a person does, columns for what a table
// brings. The only thing `store::apply` accepts, so undo, merging and imports are Changes too.
// Holds no keys of a database: rows are named by ids, the same everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

// A cell's content: nothing, a whole number (all types but text and reference), text, or a record.
using Value = std::variant<std::monostate, std::int64_t, std::string, Id>;

inline bool is_none(const Value& value) { return std::holds_alternative<std::monostate>(value); }

// The name of a row on every replica. A record: its id. A dated link: the child's id, the kind of
// link and the first day; the last two are 0 for records.
struct RowName {
  EntityNumber entity = 0;
  Id id;
  std::int64_t kind = 0;
  std::int64_t valid_from = 0;  // days since 1970-01-01

  friend auto operator<=>(const RowName&, const RowName&) = default;
};

enum class Life : std::uint8_t {
  Keep,    // the row lives on as it was
  Create,  // it comes to life (or back)
  Remove,  // it goes to the trash; its cells stay
};

struct Cell {
  FieldNumber field = 0;
  Value value;

  friend bool operator==(const Cell&, const Cell&) = default;
};

// Changes of one row. A cell stands at most once. The cell kErasureField erases the record's
// contact values for good, also of a record in the trash. Key cells of a record (its code) are
// given when it is created; those of a link are its name and not repeated.
struct RowChange {
  RowName row;
  Life life = Life::Keep;
  std::vector<Cell> cells;

  friend bool operator==(const RowChange&, const RowChange&) = default;
};

// What one command changes, wholly or not at all.
struct Changes {
  std::vector<RowChange> rows;

  [[nodiscard]] bool empty() const { return rows.empty(); }
};

// One field of many new rows. Text fields fill `texts`, all others `numbers`. References are row
// ordinals: the n-th row of the target entity within the whole bulk command, counted from 0, or
// kNoReference.
struct Column {
  FieldNumber field = 0;
  std::vector<std::int64_t> numbers;
  TextColumn texts;
};

inline constexpr std::int64_t kNoReference = -1;

// New rows of one entity, as columns: one chunk of a bulk command. Every column has `rows` values.
// Value cells that are empty (no text, kNoReference) are not written at all. Records are named by
// their natural key column; links by their three key columns.
struct ChangeBatch {
  EntityNumber entity = 0;
  std::uint32_t rows = 0;
  std::vector<Column> columns;
};

// More rows than this in one batch are refused, so that a step stays short.
inline constexpr std::uint32_t kMaxBatchRows = 8192;

}  // namespace quanyu::domain
