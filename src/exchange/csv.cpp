#include "exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace quanyu::exchange {

namespace {

constexpr std::array kSeparators = {',', '\t', ';'};

// The separator a first line was written with: the one it has most of outside quotes.
char likeliest_separator(std::string_view line) {
  std::array<std::size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    const auto found = std::find(kSeparators.begin(), kSeparators.end(), c);
    if (found != kSeparators.end()) counts[static_cast<std::size_t>(found - kSeparators.begin())]++;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

// True if a spreadsheet would take the cell for a formula. Plain signed numbers are not.
bool is_formula(std::string_view value) {
  if (value.empty() || std::string_view("=+-@\t\r").find(value[0]) == std::string_view::npos)
    return false;
  const bool signed_number = (value[0] == '-' || value[0] == '+') && value.size() > 1 &&
                             std::all_of(value.begin() + 1, value.end(), [](char c) {
                               return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.';
                             });
  return !signed_number;
}

}  // namespace

void CsvReader::feed(std::string_view text, More more) {
  more_ = more;
  if (separator_known_) {
    text_ = text;
    return;
  }
  first_line_.append(text);
  text_ = first_line_;
  separator_known_ = choose_separator();
}

bool CsvReader::choose_separator() {
  const std::size_t end = first_line_.find_first_of("\r\n", first_line_.find_first_not_of("\r\n"));
  if (end == std::string::npos && more_ == More::Follows && first_line_.size() < kLongestRow) {
    return false;
  }
  separator_ = likeliest_separator(std::string_view(first_line_).substr(0, end));
  return true;
}

Result<bool> CsvReader::next(CsvRow& row) {
  if (!separator_known_) return false;
  if (ends_.empty() && cells_.empty() && state_ == State::CellStart) row_line_ = line_;
  while (!text_.empty()) {
    if (skip_line_feed_) {
      skip_line_feed();
      continue;
    }
    bool row_done = false;
    if (state_ == State::Quoted) {
      take_quoted();
    } else if (state_ == State::AfterQuote) {
      TRY_ASSIGN(row_done, take_after_quote());
    } else {
      row_done = take_plain();
    }
    if (cells_.size() > kLongestRow || ends_.size() > kLongestRow) {
      return fail(ErrorCode::ImportTooLarge,
                  {file_, std::to_string(row_line_), std::to_string(kLongestRow)});
    }
    if (row_done && end_row_if_any()) {
      hand_out(row);
      return true;
    }
  }
  TRY_ASSIGN(const bool last_row, finish_text());
  if (last_row) hand_out(row);
  return last_row;
}

// After a CR, a following LF belongs to the same line end, even in the next piece.
void CsvReader::skip_line_feed() {
  skip_line_feed_ = false;
  if (text_.front() == '\n') text_.remove_prefix(1);
}

// Takes text up to the next separator, line end or opening quote. True: a line ended.
bool CsvReader::take_plain() {
  if (state_ == State::CellStart && text_.front() == '"') {
    state_ = State::Quoted;
    quoted_cell_ = true;
    quote_line_ = line_;
    text_.remove_prefix(1);
    return false;
  }
  const auto* end = std::find_if(text_.begin(), text_.end(), [this](char c) {
    return c == separator_ || c == '\n' || c == '\r';
  });
  const auto length = static_cast<std::size_t>(end - text_.begin());
  cells_.append(text_.substr(0, length));
  if (length > 0) state_ = State::Plain;
  if (length == text_.size()) {
    text_ = {};
    return false;
  }
  const char stop = text_[length];
  text_.remove_prefix(length + 1);
  end_cell();
  if (stop == separator_) return false;
  skip_line_feed_ = stop == '\r';
  line_++;
  return true;
}

// Takes text up to the next quote.
void CsvReader::take_quoted() {
  const std::size_t quote = std::min(text_.find('"'), text_.size());
  const std::string_view inside = text_.substr(0, quote);
  cells_.append(inside);
  for (const char c : inside) {
    if (c == '\r' || (c == '\n' && !after_return_)) line_++;
    after_return_ = c == '\r';
  }
  if (quote == text_.size()) {
    text_ = {};
  } else {
    text_.remove_prefix(quote + 1);
    after_return_ = false;
    state_ = State::AfterQuote;
  }
}

// Behind a quote inside a quoted cell: another one stands for a quote, else the cell is over.
Result<bool> CsvReader::take_after_quote() {
  const char c = text_.front();
  text_.remove_prefix(1);
  if (c == '"') {
    cells_.push_back('"');
    state_ = State::Quoted;
    return false;
  }
  if (c != separator_ && c != '\n' && c != '\r') {
    return fail(ErrorCode::ImportUnclosedQuote, {file_, std::to_string(quote_line_)});
  }
  end_cell();
  if (c == separator_) return false;
  skip_line_feed_ = c == '\r';
  line_++;
  return true;
}

// The text is used up: the last line may lack its end, a quote may not.
Result<bool> CsvReader::finish_text() {
  if (more_ == More::Follows) return false;
  if (state_ == State::Quoted) {
    return fail(ErrorCode::ImportUnclosedQuote, {file_, std::to_string(quote_line_)});
  }
  if (state_ == State::CellStart && ends_.empty()) return false;
  end_cell();
  return end_row_if_any();
}

void CsvReader::end_cell() {
  ends_.push_back(cells_.size());
  state_ = State::CellStart;
}

// False for an empty line, which is forgotten.
bool CsvReader::end_row_if_any() {
  if (ends_.size() > 1 || !cells_.empty() || quoted_cell_) return true;
  ends_.clear();
  row_line_ = line_;
  return false;
}

void CsvReader::hand_out(CsvRow& row) {
  // The text of the row moves out of the way of the next one, and its views with it.
  handed_out_.swap(cells_);
  cells_.clear();
  row.line = row_line_;
  row.cells.clear();
  std::size_t first = 0;
  for (const std::size_t end : ends_) {
    row.cells.push_back(std::string_view(handed_out_).substr(first, end - first));
    first = end;
  }
  ends_.clear();
  quoted_cell_ = false;
}

void CsvWriter::row(const std::vector<std::string_view>& cells) {
  bool first = true;
  for (const std::string_view value : cells) {
    if (!first) text_.push_back(',');
    first = false;
    cell(value);
  }
  text_.append("\r\n");
}

void CsvWriter::cell(std::string_view value) {
  const bool neutralise = formulas_ == Formulas::Neutralise && is_formula(value);
  if (!neutralise && value.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
    text_.append(value);
    return;
  }
  text_.push_back('"');
  if (neutralise) text_.push_back('\'');
  for (const char c : value) {
    if (c == '"') text_.push_back('"');
    text_.push_back(c);
  }
  text_.push_back('"');
}

}  // namespace quanyu::exchange
