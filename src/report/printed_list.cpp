// Sheets as markup and style. A file of data, not shown: what people read comes in with the list,
// or from the catalogue.
#include "report/printed_list.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"

namespace quanyu::report {
namespace {

// Sizes of GB/T 9704 in millimetres where they matter here: A4, and text of 五号 (10.5 pt).
constexpr double kPaperShort = 210;
constexpr double kPaperLong = 297;
constexpr double kMargin = 15;
constexpr double kHeadHeight = 24;  // title and the line below it
constexpr double kFootHeight = 8;
constexpr double kTextSize = 3.7;
constexpr double kLineHeight = 5.2;
constexpr double kCellPadding = 1.6;  // on each side
constexpr double kRowPadding = 2;     // above and below together
// More columns than this are read more easily across the long side.
constexpr std::size_t kMostUpright = 6;
// Beyond this width a column wraps rather than starve the others, in hanzi.
constexpr double kWidestColumn = 20;
constexpr double kNarrowestColumn = 3;

bool is_wide(char32_t character) { return character >= 0x2E80; }

// In hanzi: letters and digits take about half of one.
double width_of(std::string_view text) {
  double width = 0;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    width += is_wide(next.value) ? 1 : 0.56;
    text.remove_prefix(next.length);
  }
  return width;
}

struct Sheet {
  double width = kPaperShort - 2 * kMargin;
  double height = kPaperLong - 2 * kMargin;
  bool across = false;
};

Sheet sheet_for(const PrintedList& list) {
  if (list.columns.size() <= kMostUpright) return {};
  return {kPaperLong - 2 * kMargin, kPaperShort - 2 * kMargin, true};
}

// Shares of the sheet's width by what stands in the columns.
std::vector<double> column_widths(const PrintedList& list) {
  std::vector<double> widths;
  double total = 0;
  for (std::size_t at = 0; at < list.columns.size(); ++at) {
    double width = std::max(width_of(list.columns[at].head), kNarrowestColumn);
    for (const auto& row : list.rows) width = std::max(width, width_of(row[at]));
    widths.push_back(std::min(width, kWidestColumn) * kTextSize + 2 * kCellPadding);
    total += widths.back();
  }
  const double available = sheet_for(list).width;
  for (double& width : widths) width *= available / std::max(total, 1.0);
  return widths;
}

double row_height(const std::vector<double>& widths, const auto& text_at) {
  double lines = 1;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const double room = std::max((widths[at] - 2 * kCellPadding) / kTextSize, 1.0);
    lines = std::max(lines, std::ceil(width_of(text_at(at)) / room));
  }
  return lines * kLineHeight + kRowPadding;
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char character : text) {
    switch (character) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += character;
    }
  }
  return safe;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  std::string html = "<" + std::string(name);
  if (!attributes.empty()) html += " " + std::string(attributes);
  return html + ">" + escaped(text) + "</" + std::string(name) + ">";
}

std::string millimetres(double length) {
  return std::to_string(static_cast<int>(std::floor(length * 100)) / 100.0).substr(0, 6) + "mm";
}

// The sheets stand in the element "paper"; what is around it is not printed. data, not shown: CSS
std::string style_of(const Sheet& sheet) {
  const std::string size = sheet.across ? "A4 landscape" : "A4 portrait";
  return "@page{size:" + size + ";margin:" + millimetres(kMargin) +
         "}@media screen{#paper{display:none}}@media print{html,body{position:static;height:auto;"
         "overflow:visible;background:none}body>:not(#paper){display:none!important}}"
         "#paper *{box-sizing:border-box}#paper{font:" +
         millimetres(kTextSize) + "/" + millimetres(kLineHeight) +
         " \"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",\"PingFang SC\","
         "sans-serif}#paper section{width:" +
         millimetres(sheet.width) + ";height:" + millimetres(sheet.height - 1) +
         ";position:relative;break-after:page;overflow:hidden}"
         "#paper section:last-child{break-after:auto}#paper header{height:" +
         millimetres(kHeadHeight) +
         "}#paper h1{margin:0;text-align:center;font-size:6mm;line-height:10mm}"
         "#paper header p{margin:0;display:flex;justify-content:space-between}"
         "#paper table{width:100%;border-collapse:collapse;table-layout:fixed}"
         "#paper th,#paper td{border:.2mm solid;padding:" +
         millimetres(kRowPadding / 2 - 0.2) + " " + millimetres(kCellPadding) +
         ";text-align:left;vertical-align:top;overflow-wrap:anywhere}"
         "#paper .n{text-align:right;font-variant-numeric:tabular-nums}"
         "#paper footer{position:absolute;left:0;right:0;bottom:0;display:flex;"
         "justify-content:space-between}";
}

std::string head_of(const PrintedList& list) {
  return "<header>" + element("h1", "", list.title) + "<p>" + element("span", "", list.unit) +
         element("span", "", list.caption) + element("span", "", list.day) + "</p></header>";
}

std::string foot_of(const PrintedList& list, std::size_t page, std::size_t pages,
                    const view::Messages& messages) {
  const std::string secrecy(messages.text("app.secrecy"));
  return "<footer>" +
         element("span", "", list.mark.empty() ? secrecy : list.mark + " · " + secrecy) +
         element("span", "",
                 messages.format("print.page", {std::to_string(page), std::to_string(pages)})) +
         "</footer>";
}

std::string table_of(const PrintedList& list, const std::vector<double>& widths, std::size_t first,
                     std::size_t end) {
  const double whole = std::accumulate(widths.begin(), widths.end(), 0.0);
  std::string html = "<table><colgroup>";
  for (const double width : widths) {
    html += "<col width=\"" +
            std::to_string(std::lround(width / whole * 1000) / 10.0).substr(0, 4) + "%\">";
  }
  html += "</colgroup><thead><tr>";
  for (const PrintedColumn& column : list.columns) {
    html += element("th", column.numeric ? "class=\"n\"" : "", column.head);
  }
  html += "</tr></thead><tbody>";
  for (std::size_t row = first; row < end; ++row) {
    html += "<tr>";
    for (std::size_t at = 0; at < list.columns.size(); ++at) {
      html += element("td", list.columns[at].numeric ? "class=\"n\"" : "", list.rows[row][at]);
    }
    html += "</tr>";
  }
  return html + "</tbody></table>";
}

}  // namespace

std::vector<std::size_t> sheet_starts(const PrintedList& list) {
  const std::vector<double> widths = column_widths(list);
  const auto head_at = [&](std::size_t at) { return std::string_view(list.columns[at].head); };
  const double room =
      sheet_for(list).height - kHeadHeight - kFootHeight - row_height(widths, head_at);
  std::vector<std::size_t> starts = {0};
  double used = 0;
  for (std::size_t row = 0; row < list.rows.size(); ++row) {
    const auto cell_at = [&](std::size_t at) { return std::string_view(list.rows[row][at]); };
    const double height = row_height(widths, cell_at);
    if (used + height > room && row > starts.back()) {
      starts.push_back(row);
      used = 0;
    }
    used += height;
  }
  return starts;
}

Paper paper_of(const PrintedList& list, const view::Messages& messages) {
  const std::vector<double> widths = column_widths(list);
  const std::vector<std::size_t> starts = sheet_starts(list);
  Paper paper{.style = style_of(sheet_for(list)), .body = {}};
  for (std::size_t page = 0; page < starts.size(); ++page) {
    const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : list.rows.size();
    paper.body += "<section>" + head_of(list) + table_of(list, widths, starts[page], end) +
                  foot_of(list, page + 1, starts.size(), messages) + "</section>";
  }
  return paper;
}

std::string print_html(const PrintedList& list, const view::Messages& messages) {
  const Paper paper = paper_of(list, messages);
  return "<!doctype html><html lang=\"" + std::string(view::language_tag(messages.language())) +
         "\"><meta charset=\"utf-8\">" + element("title", "", list.title) + "<style>" +
         paper.style + "</style><body><div id=\"paper\">" + paper.body + "</div></body></html>";
}

}  // namespace quanyu::report
