#include "ui/screens/entity_list_screen.hpp"

#include <algorithm>

#include "gfx/icons.hpp"
#include "ui/screens/devices_screen.hpp"
#include "ui/screens/directory_screen.hpp"
#include "ui/screens/holiday_screen.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/standards_screen.hpp"
#include "ui/screens/whistle_scores_screen.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/combo.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/tabs.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::EntityListView& view;
  EntityListUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

constexpr float kFewestRows = 8;
// More views than this do not stand side by side.
constexpr std::size_t kMostTabs = 7;
constexpr std::size_t kTabletTabs = 5;

void open_row(const Page& page, std::int64_t row) {
  const domain::RowName name = page.view.rows.name(static_cast<std::size_t>(row));
  if (name.entity == 0) return;
  page.outbox.push(view::intent::Navigate{view::record_route(page.view.route, name)});
}

void draw_head(const Page& page) {
  Ui& ui = page.ui;
  const PageHeadScope head(
      ui, "head",
      {.title = page.view.title, .subtitle = page.view.subtitle, .tag = page.view.demo});
  if (button(ui, "list.index", say(ui, "list.back"), {.icon = gfx::icon::kArrowLeft})) {
    page.outbox.run(view::CommandId::GoIndex);
  }
  command_button(ui, {.id = view::CommandId::PrintTable, .disabled = page.view.rows.size() == 0},
                 page.outbox);
  if (button(ui, "list.copy", say(ui, "records.copy"),
             {.icon = gfx::icon::kCopy, .disabled = page.view.rows.size() == 0})) {
    page.outbox.run(view::CommandId::CopyTable);
  }
  if (page.view.can_add && button(ui, "list.add", page.view.add_label,
                                  {.kind = ButtonKind::Primary, .icon = gfx::icon::kPlus})) {
    page.outbox.run(view::CommandId::AddRecord, page.view.route.entity.entity);
  }
}

void draw_tools(const Page& page) {
  Ui& ui = page.ui;
  const RowScope row(ui, "tools", {.gap = Gap::Medium, .wrap = true});
  const FieldResult filter =
      search_field(ui, "list.filter", page.state.filter,
                   {.label = say(ui, "list.filter"),
                    .label_hidden = true,
                    .placeholder = page.view.filter_hint,
                    .width = ui.breakpoint() == Breakpoint::Phone ? 0 : ui.theme.sizes.toast_width,
                    .clearable = true});
  page.state.filter_focused = filter.focused;
  if (page.state.focus_filter) ui.request_focus(filter.node, true);
  page.state.focus_filter = false;
  if (filter.changed) page.outbox.push(view::intent::FilterChanged{page.state.filter});
  if (!page.view.related.empty() && removable_tag(ui, "list.related", page.view.related)) {
    page.outbox.push(view::intent::Navigate{page.view.without_related});
  }
  if (!page.view.filter_summary.empty()) caption(ui, "summary", page.view.filter_summary);
  if (page.view.can_import) {
    command_button(ui, {.id = view::CommandId::ImportTable, .quiet = true}, page.outbox);
  }
  if (page.view.trash) return;  // a table has what is in use
  const bool empty = page.view.rows.size() == 0;
  command_button(ui, {.id = view::CommandId::ExportTable, .quiet = true, .disabled = empty},
                 page.outbox);
}

void go_to_tab(const Page& page, int index) {
  page.outbox.push(view::intent::Navigate{page.view.tabs[static_cast<std::size_t>(index)].target});
}

void draw_tabs(const Page& page) {
  Ui& ui = page.ui;
  if (page.view.tabs.empty()) return;
  int current = 0;
  for (std::size_t i = 0; i < page.view.tabs.size(); ++i) {
    if (page.view.tabs[i].current) current = static_cast<int>(i);
  }
  const std::size_t most = ui.breakpoint() == Breakpoint::Tablet ? kTabletTabs : kMostTabs;
  if (ui.breakpoint() == Breakpoint::Phone || page.view.tabs.size() > most) {
    std::vector<std::string> labels;
    for (const view::EntityTab& tab : page.view.tabs) {
      labels.push_back(tab.count.empty() ? tab.label : tab.label + " " + tab.count);
    }
    const float width = ui.breakpoint() == Breakpoint::Phone ? 0 : ui.theme.sizes.toast_width;
    if (select(ui, "list.view", current, labels,
               {.label = say(ui, "list.tabs"), .label_hidden = true, .width = width})) {
      go_to_tab(page, current);
    }
    return;
  }
  std::vector<TabItem> items;
  for (const view::EntityTab& tab : page.view.tabs) {
    items.push_back({.key = tab.key, .label = tab.label, .count = tab.count});
  }
  if (tabs(ui, "list.tabs", say(ui, "list.tabs"), items, current)) go_to_tab(page, current);
}

std::vector<TableColumn> table_columns(const view::EntityListView& view) {
  std::vector<TableColumn> columns;
  for (const view::EntityColumn& column : view.columns) {
    TableColumn made;
    made.key = column.key;
    made.label = column.label;
    made.width = column.width;
    made.align = column.numeric ? Align::End : Align::Start;
    made.sortable = true;
    made.row_header = column.leads;
    columns.push_back(std::move(made));
  }
  return columns;
}

// A third press of a head gives the entity's own order back.
void sort_by(const Page& page, const TableResult& result) {
  if (result.sort_column < 0) return;
  view::Route route = page.view.route;
  const std::string& key = page.view.columns[static_cast<std::size_t>(result.sort_column)].key;
  switch (result.sort_order) {
    case SortOrder::None: route.entity.sort.clear(); break;
    case SortOrder::Ascending: route.entity.sort = key; break;
    case SortOrder::Descending: route.entity.sort = '-' + key; break;
  }
  page.outbox.push(view::intent::Navigate{std::move(route)});
}

TableCell table_cell(const Page& page, std::int64_t row, std::int32_t column) {
  const auto at = static_cast<std::size_t>(column);
  const view::EntityCell cell = page.view.rows.cell(static_cast<std::size_t>(row), at);
  TableCell made;
  made.text = cell.text;
  made.tag = cell.tag;
  made.tag_tone = tone_of(cell.tone);
  made.link = page.view.columns[at].leads;
  return made;
}

void draw_table(const Page& page, float height) {
  Ui& ui = page.ui;
  const CardScope card(ui, "list.card", {.minimum_height = height, .role = Role::Group});
  const std::vector<TableColumn> columns = table_columns(page.view);
  std::int32_t sorted = -1;
  SortOrder order = SortOrder::None;
  for (std::size_t i = 0; i < page.view.columns.size(); ++i) {
    if (!page.view.columns[i].sorted) continue;
    sorted = static_cast<std::int32_t>(i);
    order = page.view.columns[i].descending ? SortOrder::Descending : SortOrder::Ascending;
  }
  const TableResult result =
      table(ui, "list.table",
            {.label = page.view.title,
             .columns = columns,
             .row_count = static_cast<std::int64_t>(page.view.rows.size()),
             .sort_column = sorted,
             .sort_order = order,
             .height = height - 2 * ui.theme.sizes.card_padding},
            [&](std::int64_t row, std::int32_t column) { return table_cell(page, row, column); });
  sort_by(page, result);
  for (const std::int64_t row : {result.link_row, result.opened, result.selected}) {
    if (row < 0) continue;
    open_row(page, row);
    break;
  }
}

// On phones a row is two lines: what it is with its state, and the rest in one quiet line.
ListRow phone_row(const Page& page, std::int64_t index) {
  ListRow row;
  std::string rest;
  for (std::size_t column = 0; column < page.view.columns.size(); ++column) {
    const view::EntityCell cell = page.view.rows.cell(static_cast<std::size_t>(index), column);
    if (page.view.columns[column].leads) {
      row.label = cell.text;
    } else if (!cell.tag.empty()) {
      row.tag = cell.tag;
      row.tag_tone = tone_of(cell.tone);
    } else if (!cell.text.empty()) {
      rest += (rest.empty() ? "" : " · ") + cell.text;
    }
  }
  row.detail = rest.empty() ? std::string(say(page.ui, "none")) : rest;
  return row;
}

void draw_cards(const Page& page, float height) {
  const ListResult result = list(page.ui, "list.rows",
                                 {.label = page.view.title,
                                  .row_count = static_cast<std::int64_t>(page.view.rows.size()),
                                  .virtual_height = height},
                                 [&](std::int64_t index) { return phone_row(page, index); });
  if (result.pressed >= 0) open_row(page, result.pressed);
}

}  // namespace

void draw_entity_list(const view::EntityListView& view, EntityListUiState& state,
                      view::Outbox& outbox, Ui& ui) {
  if (state.entity != view.route.entity.entity) {
    state = {.entity = view.route.entity.entity, .filter = view.filter};
  }
  const Page page{view, state, outbox, ui};
  draw_head(page);
  if (view.phase == view::Phase::Failed) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  if (view.holidays != nullptr) {
    draw_holiday_calendar(view, state.year, outbox, ui);
    space(ui, Gap::Large);
  }
  if (view.directory != nullptr && view.directory->people > 0) {
    draw_directory(*view.directory, outbox, ui);
    space(ui, Gap::Large);
  }
  if (view.standards != nullptr) {
    draw_standards(*view.standards, outbox, ui);
    space(ui, Gap::Large);
  }
  if (view.devices != nullptr) {
    draw_devices(*view.devices, outbox, ui);
    space(ui, Gap::Large);
  }
  if (view.scores != nullptr) {
    draw_whistle_scores(*view.scores, outbox, ui);
    space(ui, Gap::Large);
  }
  draw_tools(page);
  draw_tabs(page);
  if (view.phase != view::Phase::Ready) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  const float height = std::max(available_height(ui), kFewestRows * ui.theme.sizes.row_height);
  if (ui.breakpoint() == Breakpoint::Phone)
    draw_cards(page, height);
  else
    draw_table(page, height);
}

}  // namespace quanyu::ui
