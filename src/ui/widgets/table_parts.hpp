// The parts of a table: where its columns stand, its sticky head with sorting and resizing, one
// cell. Used by table.cpp alone. Never asks for a cell's content.
#pragma once

#include <span>
#include <vector>

#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/table.hpp"

namespace quanyu::ui {

// A column that is shown: its index in the options, and its place from the table's left edge.
struct ColumnPlace {
  std::int32_t index = 0;
  float x = 0, width = 0;
};

// Fixed columns first take theirs, the rest is shared out; what the user resized stays as it is.
std::vector<ColumnPlace> place_columns(Ui& ui, NodeId table, const TableOptions& options,
                                       float width);

void draw_table_head(Ui& ui, NodeId table, const Rect& rect, const TableOptions& options,
                     std::span<const ColumnPlace> columns, TableResult& result);

void draw_row_ground(Ui& ui, const Item& item, bool selected);

// True if the cell is a link that was followed.
bool draw_cell(Ui& ui, const Rect& box, const TableColumn& column, std::int32_t index,
               const TableCell& cell);

}  // namespace quanyu::ui
