#include <algorithm>

#include "view/devices_view.hpp"
#include "view/directory_view.hpp"
#include "view/entity_list_view.hpp"
#include "view/print_text.hpp"
#include "view/standards_view.hpp"
#include "view/whistle_scores.hpp"

namespace quanyu::view {
namespace {

void print_tabs(const EntityListView& view, TextPrinter& out) {
  for (const EntityTab& tab : view.tabs) {
    out.line("tab", {tab.key, tab.label, tab.count, tab.current ? "current" : ""});
  }
}

std::string print_columns(const EntityListView& view) {
  std::string heads;
  for (const EntityColumn& column : view.columns) {
    heads += (heads.empty() ? "" : " | ") + column.label;
    if (column.sorted) heads += column.descending ? " ▼" : " ▲";
  }
  return heads;
}

}  // namespace

TableCopy copy_of(const EntityListView& view, std::size_t limit) {
  std::vector<std::string> cells;
  for (const EntityColumn& column : view.columns) cells.push_back(column.label);
  TableCopy copy(cells);
  for (std::size_t at = 0; at < view.columns.size(); ++at) {
    // Numbers of documents and codes are digits without being amounts.
    if (!view.columns[at].numeric) copy.keep_digits(at);
  }
  for (std::size_t row = 0; row < std::min(limit, view.rows.size()); ++row) {
    for (std::size_t at = 0; at < view.columns.size(); ++at) {
      const EntityCell cell = view.rows.cell(row, at);
      cells[at] = cell.tag.empty() ? cell.text : cell.tag;
    }
    copy.add_row(cells);
  }
  return copy;
}

std::string print(const EntityListView& view, std::size_t rows) {
  TextPrinter out;
  out.line("list", {phase_name(view.phase), view.title, view.subtitle, view.demo});
  out.line("note", {view.note.title, view.note.detail});
  out.line("filter", {view.filter, view.filter_summary, view.related});
  if (view.can_add) out.line("add", {view.add_label});
  print_tabs(view, out);
  out.line("columns", {print_columns(view)});
  for (std::size_t row = 0; row < std::min(rows, view.rows.size()); ++row) {
    std::string line;
    for (std::size_t column = 0; column < view.columns.size(); ++column) {
      const EntityCell cell = view.rows.cell(row, column);
      line += (column == 0 ? "" : " | ") + (cell.tag.empty() ? cell.text : "[" + cell.tag + "]");
    }
    out.line("row", {line});
  }
  if (view.directory != nullptr) return out.take() + print(*view.directory);
  if (view.standards != nullptr) return out.take() + print(*view.standards);
  if (view.scores != nullptr) return out.take() + print(*view.scores);
  if (view.devices != nullptr) return out.take() + print(*view.devices);
  return out.take();
}

}  // namespace quanyu::view
