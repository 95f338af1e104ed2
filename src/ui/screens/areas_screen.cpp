#include "ui/screens/areas_screen.hpp"

#include <algorithm>

#include "gfx/icons.hpp"
#include "ui/screens/areas_detail.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/state.hpp"
#include "ui/widgets/tree.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::AreasView& view;
  AreasUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

constexpr float kFewestRows = 8;

bool wide(const Ui& ui) {
  return ui.breakpoint() == Breakpoint::Desktop || ui.breakpoint() == Breakpoint::Wide;
}

MenuItem command_item(const Ui& ui, view::CommandId id) {
  const view::CommandSpec& spec = view::command_spec(id);
  MenuItem item;
  item.key = spec.name;
  item.label = say(ui, spec.label);
  item.icon = glyph(spec.icon);
  item.chord = view::chord_label(spec.chord, view::Keyboard::Pc);
  return item;
}

void draw_expand_menu(const Page& page) {
  std::vector<MenuItem> items = {command_item(page.ui, view::CommandId::CollapseAll)};
  for (const view::LevelChoice& level : page.view.levels) {
    MenuItem item;
    item.key = "level-" + level.argument;
    item.label = level.label;
    items.push_back(std::move(item));
  }
  const auto chosen = menu_button(page.ui, "areas.expand", say(page.ui, "areas.expand_to"), items,
                                  {.trailing_icon = gfx::icon::kChevronDown});
  if (!chosen) return;
  if (*chosen == 0) return page.outbox.run(view::CommandId::CollapseAll);
  const std::size_t index = static_cast<std::size_t>(*chosen) - 1;
  page.outbox.run(view::CommandId::ExpandToLevel, page.view.levels[index].argument);
}

TreeRow tree_row(const view::AreaRow& row) {
  TreeRow made;
  made.id = row.area;
  made.label = row.name;
  made.detail = row.counts;
  made.tag = row.kind;
  made.tag_tone = tone_of(row.tone);
  made.level = row.depth + 1;
  made.position = row.position;
  made.set_size = row.siblings;
  made.expandable = row.expandable;
  made.expanded = row.expanded;
  made.muted = row.statistical_only;
  return made;
}

// '*' opens all siblings of the row the keyboard is on: its neighbours of equal depth.
void expand_siblings(const Page& page, std::int64_t active) {
  const view::AreaRows& rows = page.view.rows;
  const std::int32_t depth = rows.at(static_cast<std::size_t>(active)).depth;
  const auto open_from = [&](std::int64_t row, std::int64_t step) {
    for (; row >= 0 && row < static_cast<std::int64_t>(rows.size()); row += step) {
      const view::AreaRow seen = rows.at(static_cast<std::size_t>(row));
      if (seen.depth < depth) return;
      if (seen.depth == depth && seen.expandable && !seen.expanded) {
        page.outbox.push(view::intent::ToggleArea{seen.area});
      }
    }
  };
  open_from(active, -1);
  open_from(active + 1, 1);
}

// The menu of a row; its commands act on the selected area, so the row is selected first.
void draw_row_menu(const Page& page, const TreeResult& result) {
  if (result.context >= 0) {
    page.state.menu_owner = result.context_node;
    const view::AreaRow row = page.view.rows.at(static_cast<std::size_t>(result.context));
    page.outbox.push(view::intent::SelectArea{row.area});
  }
  if (page.state.menu_owner == 0 || page.ui.semantics.find(page.state.menu_owner) == nullptr)
    return;
  constexpr view::CommandId kCommands[] = {view::CommandId::RenameArea, view::CommandId::MoveAreaUp,
                                           view::CommandId::MoveAreaDown};
  std::vector<MenuItem> items;
  for (const view::CommandId id : kCommands) items.push_back(command_item(page.ui, id));
  const auto chosen =
      context_menu(page.ui, "row-menu", page.state.menu_owner, items, result.context >= 0);
  if (chosen) page.outbox.run(kCommands[static_cast<std::size_t>(*chosen)]);
}

void draw_tree(const Page& page, float height) {
  const view::AreaRows& rows = page.view.rows;
  const auto index_of = [&](view::AreaKey area) {
    const auto row = rows.row_of(area);
    return row ? static_cast<std::int64_t>(*row) : std::int64_t{-1};
  };
  const std::int64_t reveal = index_of(page.state.reveal);
  if (reveal >= 0) page.state.reveal = 0;
  const TreeResult result =
      tree(page.ui, "areas.tree",
           {.label = say(page.ui, "areas.tree"),
            .row_count = static_cast<std::int64_t>(rows.size()),
            .selected = page.view.detail ? index_of(page.view.detail->area) : -1,
            .reveal = reveal,
            .height = height},
           [&](std::int64_t row) { return tree_row(rows.at(static_cast<std::size_t>(row))); });
  const auto area = [&](std::int64_t row) { return rows.at(static_cast<std::size_t>(row)).area; };
  if (result.toggled >= 0) page.outbox.push(view::intent::ToggleArea{area(result.toggled)});
  if (result.selected >= 0) page.outbox.push(view::intent::SelectArea{area(result.selected)});
  if (result.opened >= 0) page.outbox.push(view::intent::ToggleArea{area(result.opened)});
  if (result.expand_siblings && result.active >= 0) expand_siblings(page, result.active);
  draw_row_menu(page, result);
}

ListRow hit_row(const view::SearchHit& hit) {
  ListRow made;
  made.label = hit.name;
  made.detail = hit.path.empty() ? hit.code : hit.path;
  made.trailing = hit.how;
  made.tag = hit.kind;
  made.tag_tone = tone_of(hit.tone);
  made.matches = text_matches(hit.matched);
  return made;
}

// The arrows and Enter of the search field move through the hits and choose one.
void obey_search_keys(const Page& page) {
  AreasUiState& state = page.state;
  const auto last = static_cast<std::int64_t>(page.view.hits.size()) - 1;
  if (state.search_step != 0) {
    state.active_hit = std::clamp<std::int64_t>(state.active_hit + state.search_step, 0, last);
  }
  state.active_hit = std::min(state.active_hit, last);
  if (state.search_entered && last >= 0) {
    const auto chosen = static_cast<std::size_t>(std::max<std::int64_t>(state.active_hit, 0));
    page.outbox.push(view::intent::SelectArea{page.view.hits[chosen].area});
  }
  state.search_step = 0;
  state.search_entered = false;
}

void draw_hits(const Page& page, float height) {
  const float bottom = cursor(page.ui).y + height;
  if (page.view.hits.empty()) {
    draw_state(page.ui, "search-state", page.view.search_phase, page.view.search_note, page.outbox);
    return;
  }
  if (page.view.search_phase == view::Phase::TooMany) {
    notice(page.ui, "too-many", page.view.search_summary,
           {.tone = Tone::Info, .detail = page.view.search_note.detail});
  } else {
    caption(page.ui, "summary", page.view.search_summary);
  }
  obey_search_keys(page);
  const view::AreaKey chosen = page.view.detail ? page.view.detail->area : 0;
  const ListResult result =
      list(page.ui, "areas.hits",
           {.label = say(page.ui, "areas.hits"),
            .row_count = static_cast<std::int64_t>(page.view.hits.size()),
            .virtual_height = bottom - cursor(page.ui).y},
           [&](std::int64_t index) {
             const view::SearchHit& hit = page.view.hits[static_cast<std::size_t>(index)];
             ListRow row = hit_row(hit);
             row.selected =
                 page.state.active_hit >= 0 ? index == page.state.active_hit : hit.area == chosen;
             return row;
           });
  if (result.pressed < 0) return;
  page.state.active_hit = result.pressed;
  page.outbox.push(
      view::intent::SelectArea{page.view.hits[static_cast<std::size_t>(result.pressed)].area});
}

void draw_list(const Page& page, float height) {
  if (page.view.searching)
    draw_hits(page, height);
  else
    draw_tree(page, height);
}

// On phones the top bar has no room for the search, so it stands here.
void draw_phone_search(const Page& page) {
  if (page.ui.breakpoint() != Breakpoint::Phone) return;
  const FieldResult result = search_field(page.ui, "search", page.state.search,
                                          {.label = say(page.ui, "frame.search_short"),
                                           .label_hidden = true,
                                           .placeholder = say(page.ui, "areas.search"),
                                           .clearable = true});
  if (page.state.focus_search) page.ui.request_focus(result.node, true);
  page.state.focus_search = false;
  note_search_keys(page.ui, result, page.state);
  if (result.changed) page.outbox.push(view::intent::SearchChanged{page.state.search});
}

void draw_wide(const Page& page) {
  // All that is left of the page; on a very low one the page scrolls to a few rows of the tree.
  const float height =
      std::max(available_height(page.ui), kFewestRows * page.ui.theme.sizes.row_height);
  const float inner = height - 2 * page.ui.theme.sizes.card_padding;
  GridScope grid(page.ui, "parts");
  grid.cell({.desktop = 8});
  {
    const CardScope card(page.ui, "tree-card", {.minimum_height = height, .role = Role::Group});
    draw_list(page, inner);
  }
  grid.cell({.desktop = 4});
  const CardScope card(page.ui, "detail-card", {.minimum_height = height, .role = Role::Group});
  const ScrollScope scroll(page.ui, "detail",
                           {.height = inner, .label = say(page.ui, "areas.detail")});
  draw_area_detail(page.view, page.state, page.outbox, page.ui);
}

void draw_narrow(const Page& page) {
  draw_phone_search(page);
  draw_list(page, available_height(page.ui));
  if (!page.view.detail || page.state.renaming != 0) return;
  const DrawerScope drawer(page.ui, "detail", {.title = say(page.ui, "areas.detail")});
  draw_area_detail(page.view, page.state, page.outbox, page.ui);
  if (drawer.close_requested()) page.outbox.push(view::intent::SelectArea{0});
}

}  // namespace

void note_search_keys(Ui& ui, const FieldResult& field, AreasUiState& state) {
  if (field.changed) state.active_hit = -1;
  if (!field.focused) return;
  if (ui.take_key("ArrowDown")) state.search_step = 1;
  if (ui.take_key("ArrowUp")) state.search_step = -1;
  state.search_entered = field.submitted;
}

void draw_areas(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui) {
  const Page page{view, state, outbox, ui};
  {
    const PageHeadScope head(ui, "head", {.title = view.title, .subtitle = view.subtitle});
    if (view.phase == view::Phase::Ready) draw_expand_menu(page);
  }
  if (view.phase != view::Phase::Ready) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  if (wide(ui))
    draw_wide(page);
  else
    draw_narrow(page);
  draw_rename(view, state, outbox, ui);
}

}  // namespace quanyu::ui
