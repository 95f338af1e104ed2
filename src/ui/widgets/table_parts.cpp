#include "ui/widgets/table_parts.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "gfx/icons.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"

namespace quanyu::ui {
namespace {

float align_factor(Align align) {
  return align == Align::Start ? 0.0f : align == Align::Centre ? 0.5f : 1.0f;
}

// The grip between two heads; true while it is under the pointer or dragged. Only the mouse has it:
// widths are no information. It claims the pointer before the heads are there, or its half on the
// next head would press that head.
bool resize_column(Ui& ui, NodeId table, const Rect& head, std::size_t at, float width) {
  const Sizes& sizes = ui.theme.sizes;
  TableMemory& memory = ui.memory.tables[table];
  const Rect grip{head.right() - sizes.unit, head.y, 2 * sizes.unit, head.height};
  const auto column = static_cast<std::int32_t>(at);
  const bool over = pointer_over(ui, grip);
  if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    memory.resizing = column;
    memory.resize_from = pointer(ui).x - width;
  }
  if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) memory.widths[at] = 0;
  if (memory.resizing == column) {
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
      memory.widths[at] = std::max(sizes.column_minimum, pointer(ui).x - memory.resize_from);
    } else {
      memory.resizing = -1;
    }
  }
  const bool taken = memory.resizing == column || (over && memory.resizing < 0);
  if (!taken) return false;
  ImGui::SetHoveredID(table ^ (0x40000000u + static_cast<NodeId>(at)));
  ui.out.cursor = Cursor::ColumnResize;
  return true;
}

SortOrder next_order(SortOrder order) {
  return order == SortOrder::Ascending ? SortOrder::Descending : SortOrder::Ascending;
}

void draw_head_cell(Ui& ui, const Item& item, const TableColumn& column, SortOrder order) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (column.sortable) draw_quiet_ground(ui, item, sizes.radius_control);
  Rect room = item.rect;
  room.x += sizes.gap, room.width -= 2 * sizes.gap;
  const TextFace words =
      face(ui, TextSize::Caption, order == SortOrder::None ? Weight::Regular : Weight::Semibold);
  if (order != SortOrder::None) {
    const float mark = sizes.icon_small;
    const bool at_end = column.align == Align::End;
    const float x = at_end ? room.x + room.width - line_width(words, column.label) - mark
                           : room.x + line_width(words, column.label) + mark / 2 + 2;
    draw_icon(ui, {at_end ? x + mark / 2 - 2 : x + 1, room.centre().y},
              order == SortOrder::Ascending ? gfx::icon::kArrowUp : gfx::icon::kArrowDown, mark - 2,
              colours.accent);
  }
  draw_line_in(ui, room, words, column.label,
               order == SortOrder::None ? colours.text_quiet : colours.text,
               align_factor(column.align));
  if (item.ring) draw_focus_ring(ui, item.rect.inset(2 * sizes.focus_offset), sizes.radius_control);
}

void draw_bar(Ui& ui, const Rect& room, double share, Tone tone) {
  const float height = ui.theme.sizes.bar_height;
  const Rect track{room.x, ui.snap(room.centre().y - height / 2), room.width, height};
  const auto part = static_cast<float>(std::clamp(share, 0.0, 1.0));
  fill(ui, track, ui.theme.colours.sunken, height / 2);
  fill(ui, {track.x, track.y, track.width * part, height}, ui.theme.tone(tone).ink, height / 2);
}

}  // namespace

std::vector<ColumnPlace> place_columns(Ui& ui, NodeId table, const TableOptions& options,
                                       float width) {
  TableMemory& memory = ui.memory.tables[table];
  memory.widths.resize(options.columns.size());
  const bool phone = ui.breakpoint() == Breakpoint::Phone;
  std::vector<ColumnPlace> places;
  float taken = 0, shares = 0;
  for (std::size_t i = 0; i < options.columns.size(); ++i) {
    const TableColumn& column = options.columns[i];
    if (column.optional && phone) continue;
    const float own = memory.widths[i] > 0 ? memory.widths[i] : column.fixed ? column.width : 0;
    // Words that follow right-aligned figures keep clear of them.
    const bool crowded =
        !places.empty() && column.align == Align::Start &&
        options.columns[static_cast<std::size_t>(places.back().index)].align == Align::End;
    const float lead = crowded ? ui.theme.sizes.gap_medium : 0;
    places.push_back({static_cast<std::int32_t>(i), lead, own});
    taken += own + lead;
    if (own <= 0) shares += std::max(column.width, 0.01f);
  }
  const float free = std::max(0.0f, width - taken);
  float x = 0;
  for (ColumnPlace& place : places) {
    if (place.width <= 0) {
      const float share =
          std::max(options.columns[static_cast<std::size_t>(place.index)].width, 0.01f);
      place.width = std::max(ui.theme.sizes.column_minimum, std::floor(free * share / shares));
    }
    place.x += x;
    x = place.x + place.width;
  }
  return places;
}

void draw_table_head(Ui& ui, NodeId table, const Rect& rect, const TableOptions& options,
                     std::span<const ColumnPlace> columns, TableResult& result) {
  SemanticNode node{.role = Role::Row,
                    .states = {},
                    .rect = rect.semantic(),
                    .name = {},
                    .value = {},
                    .description = {},
                    .test_id = "head"};
  node.row = 1;
  ui.semantics.push(std::move(node));
  float edge = -1;
  for (const ColumnPlace& place : columns) {
    const Rect box{rect.x + place.x, rect.y, place.width, rect.height};
    if (resize_column(ui, table, box, static_cast<std::size_t>(place.index), place.width)) {
      edge = box.right();
    }
  }
  for (const ColumnPlace& place : columns) {
    const TableColumn& column = options.columns[static_cast<std::size_t>(place.index)];
    const Rect box{rect.x + place.x, rect.y, place.width, rect.height};
    const SortOrder order =
        options.sort_column == place.index ? options.sort_order : SortOrder::None;
    States states;
    states.set(State::SortAscending, order == SortOrder::Ascending);
    states.set(State::SortDescending, order == SortOrder::Descending);
    const SortOrder next = next_order(order);
    const std::string_view hint =
        !column.sortable ? std::string_view()
                         : ui.text(next == SortOrder::Ascending ? message::kSortAscending
                                                                : message::kSortDescending);
    Item item;
    if (column.sortable) {
      item = interact(ui, box,
                      {.role = Role::ColumnHeader,
                       .key = column.key,
                       .label = column.label,
                       .description = hint,
                       .states = states,
                       .column = place.index + 1});
    } else {
      item.rect = box;
      item.id = ui.semantics.emit({.role = Role::ColumnHeader,
                                   .states = states,
                                   .rect = box.semantic(),
                                   .name = column.label,
                                   .value = {},
                                   .description = {},
                                   .test_id = column.key,
                                   .column = place.index + 1});
    }
    draw_head_cell(ui, item, column, order);
    if (item.pressed) {
      result.sort_column = place.index;
      result.sort_order = next;
    }
  }
  ui.semantics.pop();
  if (edge >= 0) vertical_line(ui, {edge, rect.y}, rect.height, ui.theme.colours.field_line);
  horizontal_line(ui, {rect.x, rect.bottom() - 1}, rect.width, ui.theme.colours.line);
}

void draw_row_ground(Ui& ui, const Item& item, bool selected) {
  const Palette& colours = ui.theme.colours;
  if (selected)
    fill(ui, item.rect, colours.selected);
  else if (item.hovered)
    fill(ui, item.rect, item.held ? colours.pressed : colours.hover);
  horizontal_line(ui, {item.rect.x, item.rect.bottom() - 1}, item.rect.width, colours.line);
}

bool draw_cell(Ui& ui, const Rect& box, const TableColumn& column, std::int32_t index,
               const TableCell& cell) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  Rect room = box;
  room.x += sizes.gap, room.width -= 2 * sizes.gap;
  SemanticNode node{.role = column.row_header ? Role::RowHeader : Role::GridCell,
                    .states = {},
                    .rect = box.semantic(),
                    .name = cell.text,
                    .value = cell.tag,
                    .description = {},
                    .test_id = column.key};
  node.column = index + 1;
  const TextFace words = face(ui, TextSize::Small);
  const Colour ink = cell.quiet ? colours.text_quiet : colours.text;
  if (cell.link) {
    ui.semantics.push(std::move(node));
    const float wide = std::min(room.width, std::ceil(line_width(words, cell.text)));
    const float left = room.x + (room.width - wide) * align_factor(column.align);
    const Rect target{left, room.centre().y - words.line_height / 2, wide, words.line_height};
    const Item item = interact(ui, target, {.role = Role::Link, .key = "link", .label = cell.text});
    draw_line_in(ui, target, words, cell.text, ink);
    if (item.hovered) horizontal_line(ui, {left, target.bottom() - 2}, wide, ink);
    if (item.ring) draw_focus_ring(ui, target, sizes.radius_tag);
    ui.semantics.pop();
    return item.pressed;
  }
  ui.semantics.emit(std::move(node));
  if (cell.bar >= 0) {
    draw_bar(ui, room, cell.bar, cell.bar_tone);
    return false;
  }
  if (!cell.tag.empty()) {
    const float wide = std::min(tag_width(ui, cell.tag), room.width);
    const float words_wide = cell.text.empty() ? 0 : line_width(words, cell.text) + sizes.gap;
    const float left = column.align == Align::End ? room.right() - wide : room.x + words_wide;
    draw_tag(ui, {left, room.centre().y - sizes.tag_height / 2, wide, sizes.tag_height}, cell.tag,
             cell.tag_tone);
    if (column.align == Align::End) room.width -= wide + sizes.gap;
  }
  draw_line_in(ui, room, words, cell.text, ink, align_factor(column.align));
  return false;
}

}  // namespace quanyu::ui
