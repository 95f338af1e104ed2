#include <algorithm>

#include "view/records_view.hpp"
#include "view/table_copy.hpp"

namespace quanyu::view {
namespace {

TableCopy copy_of(const RecordsView& view, std::size_t limit) {
  std::vector<std::string> cells;
  for (const RecordColumn& column : view.columns) cells.push_back(column.label);
  TableCopy copy(cells);
  for (std::size_t at = 0; at < view.columns.size(); ++at) {
    if (view.columns[at].column == SortColumn::Code) copy.keep_digits(at);
  }
  for (std::size_t row = 0; row < std::min(limit, view.rows.size()); ++row) {
    for (std::size_t at = 0; at < view.columns.size(); ++at) {
      cells[at] = view.rows.cell(row, view.columns[at].column);
    }
    copy.add_row(cells);
  }
  return copy;
}

}  // namespace

std::string records_as_text(const RecordsView& view, std::size_t limit) {
  return copy_of(view, limit).text();
}

std::string records_as_html(const RecordsView& view, std::size_t limit) {
  return copy_of(view, limit).html();
}

}  // namespace quanyu::view
