// Tables of administrative divisions, one file or several, read into chunks for an import: parents
// first, siblings in official order. The forms are described in docs/area_tables.md. Used by the
// import jobs of `app` and `cli`; touches no database, so a wrong file has changed nothing.
//
//   AreaTableReader reader(files);
//   while (true) {
//     step = reader.step();             // at most some 20 ms each; an error names file and line
//     if (*step == AreaTableStep::Chunk) …decide_chunk(import, reader.chunk(), reader.first())…
//     if (*step == AreaTableStep::Done) break;
//   }
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/area_import.hpp"
#include "exchange/area_columns.hpp"
#include "exchange/area_order.hpp"
#include "exchange/area_rows.hpp"
#include "exchange/csv.hpp"
#include "exchange/encoding.hpp"

namespace quanyu::exchange {

// One file as the user gave it. The bytes belong to the caller and must outlive the reader.
struct TableFile {
  std::string name;
  ByteView bytes;
};

enum class AreaTableStep : std::uint8_t {
  Working,  // reading or checking; ask again
  Chunk,    // chunk() holds the next areas
  Done,     // everything has been handed out
};

enum class AreaTablePhase : std::uint8_t { Reading, Checking, HandingOut };

// How far it is, for a progress bar: bytes while reading, rows while checking and handing out.
struct AreaTableProgress {
  AreaTablePhase phase = AreaTablePhase::Reading;
  std::uint64_t done = 0;
  std::uint64_t total = 0;
};

// What was found, complete once handing out has begun.
struct AreaTableSummary {
  std::uint64_t rows = 0;         // lines with data
  std::uint64_t areas = 0;        // units made of them
  std::uint64_t repeated = 0;     // rows that repeat a unit on an empty level (441900 after 4419)
  std::uint64_t statistical = 0;  // units for statistics only
};

class AreaTableReader {
 public:
  // Files with the names of the national set are read from provinces to villages whatever order
  // they come in; others in the order given.
  explicit AreaTableReader(std::vector<TableFile> files);

  // Errors, all with {file, line, …}: those of EncodingDecoder, CsvReader and area_columns;
  // ImportCutLine {…, cells found, cells expected}; ImportBadCode {…, text}; ImportEmptyName
  // {…, code}; ImportBadValue {…, column, text}; ImportDuplicateCode {…, code, file and line of the
  // first}; ImportOrphanParent {…, parent, code}; FileEmpty {file}; ImportNothing {file}.
  // REQUIRES: no error and not Done before.
  Result<AreaTableStep> step();

  // The areas handed out by the last step and the ordinal of the first of them.
  [[nodiscard]] const domain::AreaChunk& chunk() const { return chunk_; }
  [[nodiscard]] std::int64_t first() const { return first_; }

  [[nodiscard]] AreaTableProgress progress() const;
  [[nodiscard]] const AreaTableSummary& summary() const { return summary_; }
  // The encoding of each file, in the order they were read.
  [[nodiscard]] const std::vector<Encoding>& encodings() const { return encodings_; }

 private:
  enum class Stage : std::uint8_t { Open, Read, FindParents, Order, HandOut, Done };

  Result<void> open_next_file();
  Result<void> read_some();
  Result<void> take_row();
  Result<AreaTableRow> understand();
  Result<void> note_repeat(const AreaTableRow& row, AreaRowIndex known);
  Result<void> find_parents();
  [[nodiscard]] Result<AreaRowIndex> parent_of(AreaRowIndex index) const;
  void hand_out_some();
  [[nodiscard]] std::string_view cell(std::size_t column) const;
  [[nodiscard]] const std::string& file_name() const { return files_[file_].name; }

  std::vector<TableFile> files_;
  std::vector<Encoding> encodings_;
  Stage stage_ = Stage::Open;
  std::size_t file_ = 0;         // the one being read
  std::size_t file_offset_ = 0;  // how far
  std::uint64_t bytes_done_ = 0;
  std::uint64_t bytes_total_ = 0;
  bool has_header_ = false;
  AreaColumns columns_;
  EncodingDecoder decoder_{""};
  CsvReader csv_{""};
  CsvRow csv_row_;
  std::string text_;

  AreaRows rows_;
  int shortest_code_ = 12;  // roots without a stated parent are this long
  std::vector<AreaRowIndex> parents_;
  AreaOrder order_;
  domain::AreaChunk chunk_;
  std::int64_t first_ = 0;
  AreaTableSummary summary_;
};

}  // namespace quanyu::exchange
