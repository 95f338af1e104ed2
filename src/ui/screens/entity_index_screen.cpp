#include "ui/screens/entity_index_screen.hpp"

#include <algorithm>
#include <vector>

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::EntityIndexView& view;
  EntityIndexUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

void draw_filter(const Page& page) {
  Ui& ui = page.ui;
  const FieldResult filter =
      search_field(ui, "index.filter", page.state.filter,
                   {.label = say(ui, "index.filter"),
                    .label_hidden = true,
                    .placeholder = page.view.filter_hint,
                    .width = ui.breakpoint() == Breakpoint::Phone ? 0 : ui.theme.sizes.toast_width,
                    .clearable = true});
  page.state.filter_focused = filter.focused;
  if (page.state.focus_filter) ui.request_focus(filter.node, true);
  page.state.focus_filter = false;
  if (filter.changed) page.outbox.push(view::intent::FilterChanged{page.state.filter});
  // Enter opens the first that matches.
  if (filter.submitted && !page.view.sections.empty()) {
    const view::IndexSection& first = page.view.sections.front();
    const auto& entries = first.records.empty() ? first.links : first.records;
    page.outbox.push(view::intent::Navigate{entries.front().target});
  }
}

void draw_entries(const Page& page, const std::string& key, std::string_view label,
                  const std::vector<view::IndexEntry>& entries) {
  const ListResult result =
      list(page.ui, key, {.label = label, .row_count = static_cast<std::int64_t>(entries.size())},
           [&](std::int64_t index) {
             const view::IndexEntry& entry = entries[static_cast<std::size_t>(index)];
             ListRow row;
             row.label = entry.label;
             row.trailing = entry.none ? std::string(say(page.ui, "none")) : entry.count;
             return row;
           });
  if (result.pressed < 0) return;
  page.outbox.push(
      view::intent::Navigate{entries[static_cast<std::size_t>(result.pressed)].target});
}

void draw_section(const Page& page, const view::IndexSection& section) {
  Ui& ui = page.ui;
  const CardScope card(ui, "section." + section.key,
                       {.title = section.title, .caption = section.caption});
  if (!section.records.empty()) {
    draw_entries(page, section.key + ".records", section.title, section.records);
  }
  if (section.links.empty()) return;
  space(ui, Gap::Normal);
  caption(ui, section.key + ".links-head", say(ui, "index.links"));
  draw_entries(page, section.key + ".links", say(ui, "index.links"), section.links);
}

std::size_t columns_of(const Page& page) {
  const Breakpoint breakpoint = page.ui.breakpoint();
  if (page.view.sections.size() == 1 || breakpoint == Breakpoint::Phone) return 1;
  return breakpoint == Breakpoint::Tablet ? 2 : 3;
}

// Sections are of very different length: each goes where the least stands so far, in their order.
std::vector<std::vector<std::size_t>> columns_filled(const Page& page) {
  constexpr std::size_t kHead = 2;  // a card's own room, in lines
  const std::size_t count = columns_of(page);
  std::vector<std::vector<std::size_t>> columns(count);
  std::vector<std::size_t> heights(count, 0);
  for (std::size_t i = 0; i < page.view.sections.size(); ++i) {
    const view::IndexSection& section = page.view.sections[i];
    const auto lowest = std::ranges::min_element(heights);
    const auto column = static_cast<std::size_t>(lowest - heights.begin());
    *lowest +=
        kHead + section.records.size() + (section.links.empty() ? 0 : section.links.size() + 1);
    columns[column].push_back(i);
  }
  return columns;
}

Span span_of(const Page& page) {
  if (page.view.sections.size() == 1) return {.phone = 12, .tablet = 12, .desktop = 8};
  return {.phone = 12, .tablet = 6, .desktop = 4};
}

}  // namespace

void draw_entity_index(const view::EntityIndexView& view, EntityIndexUiState& state,
                       view::Outbox& outbox, Ui& ui) {
  if (state.section != view.route.entity.entity) {
    state = {.section = view.route.entity.entity, .filter = view.filter};
  }
  const Page page{view, state, outbox, ui};
  {
    const PageHeadScope head(ui, "head",
                             {.title = view.title, .subtitle = view.subtitle, .tag = view.demo});
  }
  draw_filter(page);
  if (view.phase != view::Phase::Ready) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  space(ui, Gap::Small);
  GridScope grid(ui, "sections");
  for (const std::vector<std::size_t>& column : columns_filled(page)) {
    grid.cell(span_of(page));
    const StackScope stack(ui, Gap::Large);
    for (const std::size_t section : column) draw_section(page, view.sections[section]);
  }
}

}  // namespace quanyu::ui
