// Tables as text (RFC 4180), read piece by piece and written. Used by the area tables and, later,
// by every list that is imported or exported. The reader takes commas, tabs or semicolons and any
// line end; it judges quotes only, the columns are its caller's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/encoding.hpp"

namespace quanyu::exchange {

// One row: the line it starts on (from 1) and its cells, unquoted. The cells are views into the
// reader and last until its next call.
struct CsvRow {
  std::uint64_t line = 0;
  std::vector<std::string_view> cells;
};

class CsvReader {
 public:
  // The longest row that is taken, in bytes: what is longer is no table.
  static constexpr std::size_t kLongestRow = 1 << 20;

  // `file` is the name that errors carry.
  explicit CsvReader(std::string file) : file_(std::move(file)) {}

  // Gives the reader the next piece of text, which must outlive the calls of next() that use it up.
  // REQUIRES: next() has answered false since the last feed.
  void feed(std::string_view text, More more);

  // Reads one row; false: the text is used up. Rows without any character are skipped. The first
  // row decides the separator: whichever of comma, tab and semicolon it holds most of.
  // Fails with ImportUnclosedQuote {file, line of the quote} for a quote that is never closed or is
  // followed by something else than a separator, and with ImportTooLarge {file, line, bytes} for a
  // row longer than kLongestRow.
  Result<bool> next(CsvRow& row);

  // The character between cells, ',' until the first row is read.
  [[nodiscard]] char separator() const { return separator_; }

 private:
  enum class State : std::uint8_t { CellStart, Plain, Quoted, AfterQuote };

  bool choose_separator();
  bool take_plain();
  Result<bool> take_after_quote();
  void take_quoted();
  Result<bool> finish_text();
  void end_cell();
  bool end_row_if_any();
  void skip_line_feed();
  void hand_out(CsvRow& row);

  std::string file_;
  std::string_view text_;
  More more_ = More::Follows;
  std::string first_line_;  // kept until the separator is known
  bool separator_known_ = false;
  char separator_ = ',';
  State state_ = State::CellStart;
  bool skip_line_feed_ = false;  // the last line end was a CR
  bool after_return_ = false;    // the last character inside quotes was a CR
  bool quoted_cell_ = false;     // the row holds at least one quoted cell
  std::uint64_t line_ = 1;
  std::uint64_t row_line_ = 1;
  std::uint64_t quote_line_ = 1;
  std::string cells_;       // the cells of the row, one after another
  std::string handed_out_;  // those of the row given out last
  std::vector<std::size_t> ends_;
};

// How a cell that a spreadsheet would run as a formula is written.
enum class Formulas : std::uint8_t {
  Neutralise,  // with an apostrophe in front: for people's spreadsheets
  Keep,        // as it is: for programs
};

// Appends rows to a text: comma between cells, CR LF at the end, quotes only where needed.
class CsvWriter {
 public:
  explicit CsvWriter(Formulas formulas = Formulas::Neutralise) : formulas_(formulas) {}

  void row(const std::vector<std::string_view>& cells);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void cell(std::string_view value);

  Formulas formulas_;
  std::string text_;
};

}  // namespace quanyu::exchange
