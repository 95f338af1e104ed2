#include "ui/widgets/table.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/roving.hpp"
#include "ui/virtual_rows.hpp"
#include "ui/widgets/table_parts.hpp"

namespace quanyu::ui {
namespace {

void take_row_input(const Item& item, std::int64_t index, TableResult& result) {
  if (item.pressed) result.selected = index;
  if (item.double_pressed) result.opened = index;
  if (item.context) {
    result.context = index;
    result.context_node = item.id;
  }
}

struct TableDraw {
  Ui& ui;
  const TableOptions& options;
  const std::function<TableCell(std::int64_t, std::int32_t)>& cell;
  std::span<const ColumnPlace> columns;
  TableResult& result;
};

void draw_row(TableDraw& draw, Roving& roving, const Rect& rect, std::int64_t index) {
  Ui& ui = draw.ui;
  States states = State::Selectable | roving.states(index);
  const bool selected = index == draw.options.selected;
  states.set(State::Selected, selected);
  std::string name;
  for (const ColumnPlace& place : draw.columns) {
    const TableColumn& column = draw.options.columns[static_cast<std::size_t>(place.index)];
    if (column.row_header) name = draw.cell(index, place.index).text;
  }
  const std::string key = "row" + std::to_string(index);
  const Item item = interact(ui, rect,
                             {.role = Role::Row,
                              .key = key,
                              .label = name,
                              .states = states,
                              .focusing = Focusing::Roving,
                              .allow_overlap = true,
                              .key_activates = false,
                              .row = static_cast<std::int32_t>(index + 2)});
  roving.drawn(index, item, name);
  take_row_input(item, index, draw.result);
  draw_row_ground(ui, item, selected);
  ui.semantics.push_children(item.id);
  for (const ColumnPlace& place : draw.columns) {
    const TableColumn& column = draw.options.columns[static_cast<std::size_t>(place.index)];
    const Rect box{rect.x + place.x, rect.y, place.width, rect.height};
    if (draw_cell(ui, box, column, place.index, draw.cell(index, place.index))) {
      draw.result.link_row = index;
      draw.result.link_column = place.index;
    }
  }
  ui.semantics.pop();
  if (item.ring) {
    draw_focus_ring(ui, rect.inset(2 * ui.theme.sizes.focus_offset), ui.theme.sizes.radius_control);
  }
}

void draw_rows(TableDraw& draw, NodeId id, float height, float width) {
  Ui& ui = draw.ui;
  const std::int64_t count = draw.options.row_count;
  Roving roving(ui, id, count);
  const RovingMemory& memory = ui.memory.roving[id];
  VirtualRows rows(ui, "rows",
                   {.count = count,
                    .row_height = ui.theme.sizes.row_height,
                    .height = height,
                    .reveal = memory.reveal ? memory.active : -1,
                    .content_width = width});
  const std::int64_t stop = roving.active();
  if (stop < rows.first() && count > 0) draw_row(draw, roving, rows.row(stop), stop);
  for (std::int64_t i = rows.first(); i < rows.last(); ++i) {
    draw_row(draw, roving, rows.row(i), i);
  }
  if (stop >= rows.last() && stop < count) draw_row(draw, roving, rows.row(stop), stop);
  if (roving.focused()) {
    if (ui.take_key("Enter")) draw.result.selected = draw.result.opened = roving.active();
    if (ui.take_key(" ")) draw.result.selected = roving.active();
  }
  roving.finish(RovingAxis::Vertical, rows.page());
}

}  // namespace

TableResult table(Ui& ui, std::string_view key, const TableOptions& options,
                  const std::function<TableCell(std::int64_t row, std::int32_t column)>& cell) {
  TableResult result;
  const Sizes& sizes = ui.theme.sizes;
  const Point at = cursor(ui);
  const float width = available_width(ui);
  const float head = sizes.row_height;
  const float all = head + sizes.row_height * static_cast<float>(options.row_count);
  const float height = options.grow         ? all
                       : options.height > 0 ? options.height
                                            : available_height(ui);
  SemanticNode node{.role = Role::Grid,
                    .states = {},
                    .rect = {at.x, at.y, width, height},
                    .name = std::string(options.label),
                    .value = {},
                    .description = {},
                    .test_id = std::string(key)};
  node.row = static_cast<std::int32_t>(options.row_count + 1);
  node.column = static_cast<std::int32_t>(options.columns.size());
  const NodeId id = ui.semantics.push(std::move(node));
  const bool bar = !options.grow && all > height;
  const std::vector<ColumnPlace> columns =
      place_columns(ui, id, options, width - (bar ? sizes.scroll_bar : 0));
  const float used = columns.empty() ? 0 : columns.back().x + columns.back().width;
  {
    const RegionScope heads(ui, {at.x, at.y, width, head});
    draw_table_head(ui, id, {at.x, at.y, width, head}, options, columns, result);
  }
  {
    const StackScope stack(ui, Gap::None);
    take_room(ui, {at.x, at.y, width, head});
    TableDraw draw{ui, options, cell, columns, result};
    draw_rows(draw, id, std::max(sizes.row_height, height - head), used > width ? used : 0);
  }
  ui.semantics.pop();
  return result;
}

}  // namespace quanyu::ui
