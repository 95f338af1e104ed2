#include "view/table_copy.hpp"

#include <algorithm>

namespace quanyu::view {
namespace {

// A cell that begins like a formula is taken for one by spreadsheets; a quote in front keeps it
// text.
std::string harmless(std::string cell) {
  if (!cell.empty() && std::string_view("=+-@\t\r").contains(cell.front())) cell.insert(0, 1, '\'');
  std::ranges::replace(cell, '\t', ' ');
  std::ranges::replace(cell, '\n', ' ');
  return cell;
}

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

}  // namespace

TableCopy::TableCopy(std::vector<std::string> heads) {
  html_ = "<table><thead><tr>";
  for (std::size_t at = 0; at < heads.size(); ++at) {
    html_.append("<th>").append(escaped(heads[at])).append("</th>");
    text_.append(harmless(std::move(heads[at]))).append(at + 1 == heads.size() ? "\n" : "\t");
  }
  html_ += "</tr></thead><tbody>";
}

void TableCopy::add_row(const std::vector<std::string>& cells) {
  html_ += "<tr>";
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const bool digits = std::ranges::contains(digits_, at);
    html_.append(digits ? "<td style=\"mso-number-format:'\\@'\">" : "<td>");
    html_.append(escaped(cells[at])).append("</td>");
    text_.append(harmless(cells[at])).append(at + 1 == cells.size() ? "\n" : "\t");
  }
  html_ += "</tr>";
}

}  // namespace quanyu::view
