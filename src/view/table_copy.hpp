// A table for the clipboard: as text with tabs and line breaks, and as HTML for spreadsheets. Cells
// that a spreadsheet would take for a formula are made harmless. Used by the lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quanyu::view {

class TableCopy {
 public:
  explicit TableCopy(std::vector<std::string> heads);
  // A row, as many cells as heads; `digits` names columns of long digits, which a spreadsheet would
  // show in powers of ten if it took them for numbers.
  void add_row(const std::vector<std::string>& cells);
  void keep_digits(std::size_t column) { digits_.push_back(column); }
  [[nodiscard]] std::string text() const { return text_; }
  [[nodiscard]] std::string html() const { return html_ + "</tbody></table>"; }

 private:
  std::vector<std::size_t> digits_;
  std::string text_, html_;
};

}  // namespace quanyu::view
