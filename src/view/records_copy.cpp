#include <algorithm>

#include "view/records_view.hpp"

namespace quanyu::view {
namespace {

// A cell that begins like a formula is taken for one by spreadsheets; a quote in front keeps it text.
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

std::string records_as_text(const RecordsView& view, std::size_t limit) {
  std::string text;
  const auto add = [&](const std::string& cell, bool last) {
    text.append(harmless(cell)).append(last ? "\n" : "\t");
  };
  for (const RecordColumn& column : view.columns) add(column.label, &column == &view.columns.back());
  for (std::size_t i = 0; i < std::min(limit, view.rows.size()); ++i) {
    for (const RecordColumn& column : view.columns) {
      add(view.rows.cell(i, column.column), &column == &view.columns.back());
    }
  }
  return text;
}

std::string records_as_html(const RecordsView& view, std::size_t limit) {
  std::string html = "<table><thead><tr>";
  for (const RecordColumn& column : view.columns) {
    html.append("<th>").append(escaped(column.label)).append("</th>");
  }
  html += "</tr></thead><tbody>";
  for (std::size_t i = 0; i < std::min(limit, view.rows.size()); ++i) {
    html += "<tr>";
    for (const RecordColumn& column : view.columns) {
      // Codes are long digits: as numbers a spreadsheet would show them in powers of ten.
      const bool code = column.column == SortColumn::Code;
      html.append(code ? "<td style=\"mso-number-format:'\\@'\">" : "<td>");
      html.append(escaped(view.rows.cell(i, column.column))).append("</td>");
    }
    html += "</tr>";
  }
  return html + "</tbody></table>";
}

}  // namespace quanyu::view
