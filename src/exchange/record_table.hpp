// Tables of records of any entity: columns, rows out and rows in, all from the declaration. A table
// that was written can be read back; rows that name a record change it, others make new ones.
// Reading gives commands and decides nothing; used by lists, paste and the command line.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/command.hpp"
#include "domain/facts.hpp"
#include "exchange/csv.hpp"
#include "exchange/record_cells.hpp"

namespace quanyu::exchange {

// Contact fields leave only where somebody asked for them.
enum class Contacts : std::uint8_t { LeftOut, Included };

// The fields of a table in order; the first column of records is always their id.
std::vector<const domain::Field*> table_fields(const domain::Entity& entity, Contacts contacts);

// CSV with a head row: CR LF, quotes where needed, formulas made harmless unless words are Names,
// which are for programs; for people it begins with the mark by which spreadsheets know UTF-8.
// Record by record, for long tables; entity and context outlive it.
class RecordTableWriter {
 public:
  RecordTableWriter(const domain::Entity& entity, const CellContext& context,
                    Contacts contacts = Contacts::LeftOut);

  void add(const domain::RecordFact& record);
  // Everything written so far.
  std::string take();

 private:
  const domain::Entity& entity_;
  const CellContext& context_;
  std::vector<const domain::Field*> fields_;
  CsvWriter csv_;
};

// The same at once.
std::string write_record_table(const domain::Entity& entity,
                               const std::vector<domain::RecordFact>& records,
                               const CellContext& context, Contacts contacts = Contacts::LeftOut);

// A row that was understood, and the line it stands on (from 1, the head's).
struct RecordTableRow {
  std::uint64_t line = 0;
  domain::Command command;
};

// A row that was not, and why; the error names the field.
struct RecordTableProblem {
  std::uint64_t line = 0;
  Error error;
};

struct RecordTable {
  std::vector<RecordTableRow> rows;
  std::vector<RecordTableProblem> problems;
  std::vector<std::string> left_out;  // heads of columns that rules give or nobody declares
};

// Reads a table of UTF-8 text (encoding.hpp makes it so) row by row, for long ones. Everything
// given outlives it; `new_id` draws the ids of new records.
class RecordTableReader {
 public:
  RecordTableReader(const domain::Entity& entity, const std::string& file, std::string_view text,
                    const CellContext& context, Moment now, const std::function<Id()>& new_id);
  ~RecordTableReader();

  // Reads at most so many rows; true when the table is at its end. Errors that spoil the whole
  // table: ImportMissingColumn {file, line, head} for a required field without a column,
  // ImportUnclosedQuote, ImportTooLarge, ImportNothing {file}.
  Result<bool> step(std::size_t rows);
  // Rows read so far, right and wrong ones.
  [[nodiscard]] std::size_t rows() const;
  // The table. REQUIRES: step() gave true; once.
  RecordTable take();

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

// The same at once.
Result<RecordTable> read_record_table(const domain::Entity& entity, const std::string& file,
                                      std::string_view text, const CellContext& context, Moment now,
                                      const std::function<Id()>& new_id);

}  // namespace quanyu::exchange
