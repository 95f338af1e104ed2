#include "ui/screens/records_screen.hpp"

#include <algorithm>

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/state.hpp"
#include "ui/widgets/table.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::RecordsView& view;
  RecordsUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

constexpr float kFewestRows = 8;

void draw_tools(const Page& page) {
  Ui& ui = page.ui;
  const RowScope row(ui, "tools", {.gap = Gap::Medium, .wrap = true});
  const FieldResult filter =
      search_field(ui, "records.filter", page.state.filter,
                   {.label = say(ui, "records.filter"),
                    .label_hidden = true,
                    .placeholder = say(ui, "records.filter"),
                    .width = ui.breakpoint() == Breakpoint::Phone ? 0 : ui.theme.sizes.toast_width,
                    .clearable = true});
  page.state.filter_focused = filter.focused;
  if (page.state.focus_filter) ui.request_focus(filter.node, true);
  page.state.focus_filter = false;
  if (filter.changed) page.outbox.push(view::intent::FilterChanged{page.state.filter});
  if (!page.view.filter_summary.empty()) caption(ui, "summary", page.view.filter_summary);
}

std::vector<TableColumn> table_columns(const view::RecordsView& view) {
  std::vector<TableColumn> columns;
  for (const view::RecordColumn& column : view.columns) {
    TableColumn made;
    made.key = std::to_string(static_cast<int>(column.column));
    made.label = column.label;
    made.width = column.numeric ? 1 : 2;
    made.align = column.numeric ? Align::End : Align::Start;
    made.sortable = view.sortable;
    made.row_header = column.column == view::SortColumn::Name;
    made.optional =
        column.column == view::SortColumn::Code || column.column == view::SortColumn::Official;
    columns.push_back(std::move(made));
  }
  return columns;
}

void obey(const Page& page, const TableResult& result) {
  if (result.sort_column >= 0) {
    const auto index = static_cast<std::size_t>(result.sort_column);
    const bool descending = result.sort_order == SortOrder::Descending;
    // No order of one's own is the official one.
    const view::SortColumn column = result.sort_order == SortOrder::None
                                        ? view::SortColumn::Official
                                        : page.view.columns[index].column;
    page.outbox.push(view::intent::SortTable{{column, descending}});
  }
  const std::int64_t opened = result.link_row >= 0 ? result.link_row : result.opened;
  if (opened >= 0) {
    page.outbox.run(view::CommandId::ShowArea,
                    page.view.rows.token(static_cast<std::size_t>(opened)));
  }
}

void draw_table(const Page& page) {
  const Sizes& sizes = page.ui.theme.sizes;
  const float height = std::max(available_height(page.ui), kFewestRows * sizes.row_height);
  const CardScope card(page.ui, "records.card", {.minimum_height = height, .role = Role::Group});
  const std::vector<TableColumn> columns = table_columns(page.view);
  std::int32_t sorted = -1;
  SortOrder order = SortOrder::None;
  for (std::size_t i = 0; i < page.view.columns.size(); ++i) {
    if (!page.view.columns[i].sorted) continue;
    sorted = static_cast<std::int32_t>(i);
    order = page.view.columns[i].descending ? SortOrder::Descending : SortOrder::Ascending;
  }
  obey(page, table(page.ui, "records.table",
                   {.label = page.view.title,
                    .columns = columns,
                    .row_count = static_cast<std::int64_t>(page.view.rows.size()),
                    .sort_column = sorted,
                    .sort_order = order,
                    .height = height - 2 * sizes.card_padding},
                   [&](std::int64_t row, std::int32_t column) {
                     const view::SortColumn shown =
                         page.view.columns[static_cast<std::size_t>(column)].column;
                     TableCell cell;
                     cell.text = page.view.rows.cell(static_cast<std::size_t>(row), shown);
                     cell.link = shown == view::SortColumn::Name;
                     cell.quiet = shown == view::SortColumn::Official;
                     return cell;
                   }));
}

}  // namespace

void draw_records(const view::RecordsView& view, RecordsUiState& state, view::Outbox& outbox,
                  Ui& ui) {
  const Page page{view, state, outbox, ui};
  {
    const PageHeadScope head(ui, "head", {.title = view.title, .subtitle = view.subtitle});
    if (button(ui, "records.back", say(ui, "records.back"), {.icon = gfx::icon::kArrowLeft})) {
      outbox.run(view::CommandId::GoDashboard);
    }
    command_button(ui, {.id = view::CommandId::PrintTable, .disabled = view.rows.size() == 0},
                   outbox);
    if (button(ui, "records.copy", say(ui, "records.copy"),
               {.kind = ButtonKind::Primary,
                .icon = gfx::icon::kCopy,
                .disabled = view.rows.size() == 0})) {
      outbox.run(view::CommandId::CopyTable);
    }
  }
  if (view.phase == view::Phase::Loading || view.phase == view::Phase::Failed) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  draw_tools(page);
  if (view.phase == view::Phase::TooMany) {
    notice(ui, "too-many", view.note.title, {.tone = Tone::Info, .detail = view.note.detail});
  }
  if (view.phase == view::Phase::Empty)
    draw_state(ui, "state", view.phase, view.note, outbox);
  else
    draw_table(page);
}

}  // namespace quanyu::ui
