#include "ui/screens/entity_detail_screen.hpp"

#include <algorithm>

#include "gfx/icons.hpp"
#include "ui/screens/entity_history.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/state.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::EntityDetailView& view;
  EntityDetailUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

// As many actions stand beside the title; the others and what is seldom wanted are in a menu.
constexpr std::size_t kShownActions = 3;

void go_to(const Page& page, const view::Route& route) {
  page.outbox.push(view::intent::Navigate{route});
}

void act(const Page& page, const view::DetailAction& action) {
  if (!action.asks) {
    page.outbox.push(view::intent::ActOn{page.view.row, action.action});
    return;
  }
  view::Route route = page.view.route;
  route.panel = view::Panel::Act;
  route.entity.action = action.key;
  go_to(page, route);
}

MenuItem grave_item(const Ui& ui, std::string key, view::MessageKey label, std::string_view icon,
                    bool first) {
  MenuItem item;
  item.key = std::move(key);
  item.label = say(ui, label);
  item.icon = icon;
  item.danger = true;
  item.separator_before = first;
  return item;
}

void draw_more(const Page& page, std::size_t shown) {
  Ui& ui = page.ui;
  std::vector<MenuItem> items;
  for (std::size_t i = shown; i < page.view.actions.size(); ++i) {
    MenuItem item;
    item.key = "action." + page.view.actions[i].key;
    item.label = page.view.actions[i].label;
    items.push_back(std::move(item));
  }
  const std::size_t actions = items.size();
  const auto is_first = [&] { return actions > 0 && items.size() == actions; };
  if (!page.view.erasing.empty()) {
    items.push_back(
        grave_item(ui, "detail.erase", "detail.contacts.erase", gfx::icon::kEyeOff, is_first()));
  }
  if (page.view.can_remove) {
    items.push_back(
        grave_item(ui, "detail.remove", "detail.remove", gfx::icon::kTrash, is_first()));
  }
  if (items.empty()) return;
  const auto chosen = menu_icon_button(ui, "detail.more", gfx::icon::kMoreHorizontal,
                                       say(ui, "detail.more"), items);
  if (!chosen) return;
  const auto index = static_cast<std::size_t>(*chosen);
  if (index < actions)
    act(page, page.view.actions[shown + index]);
  else if (items[index].key == "detail.erase")
    page.outbox.run(view::CommandId::EraseContacts, page.view.erasing);
  else
    page.outbox.push(view::intent::RemoveRecord{page.view.row});
}

void draw_actions(const Page& page) {
  Ui& ui = page.ui;
  if (page.view.can_restore && button(ui, "detail.restore", say(ui, "detail.restore"),
                                      {.kind = ButtonKind::Primary, .icon = gfx::icon::kUndo})) {
    page.outbox.push(view::intent::RestoreRecord{page.view.row});
  }
  const bool phone = ui.breakpoint() == Breakpoint::Phone;
  const std::size_t shown = std::min(page.view.actions.size(), phone ? 1 : kShownActions);
  for (std::size_t i = 0; i < shown; ++i) {
    const view::DetailAction& action = page.view.actions[i];
    const ButtonKind kind = i == 0 ? ButtonKind::Primary : ButtonKind::Secondary;
    if (button(ui, "action." + action.key, action.label, {.kind = kind})) act(page, action);
  }
  if (page.view.can_edit &&
      button(ui, "detail.edit", say(ui, "detail.edit"), {.icon = gfx::icon::kPencil})) {
    page.outbox.run(view::CommandId::EditRecord);
  }
  draw_more(page, shown);
}

void draw_head(const Page& page) {
  Ui& ui = page.ui;
  if (link(ui, "detail.list", page.view.kind, {.size = TextSize::Small})) {
    go_to(page, page.view.list);
  }
  const PageHeadScope head(ui, "head",
                           {.title = page.view.title,
                            .subtitle = page.view.serial,
                            .tag = page.view.state,
                            .tag_tone = tone_of(page.view.tone)});
  draw_actions(page);
}

// A quiet label and what stands there, as wide as its cell; references lead to their record.
void draw_field(const Page& page, const view::DetailField& field) {
  Ui& ui = page.ui;
  const GroupScope group(ui, "field." + field.key, Role::Group, field.label);
  const StackScope stack(ui, Gap::None);
  text(ui, "label", field.label, {.size = TextSize::Small, .ink = Ink::Secondary, .silent = true});
  if (field.target) {
    if (link(ui, "value", field.value)) go_to(page, *field.target);
  } else {
    text(ui, "value", field.value);
  }
}

void draw_fields(const Page& page) {
  Ui& ui = page.ui;
  const CardScope card(ui, "fields", {.title = say(ui, "detail.fields")});
  if (page.view.fields.empty()) caption(ui, "fields-none", say(ui, "detail.none"));
  GridScope grid(ui, "field-grid", Gap::Large);
  for (const view::DetailField& field : page.view.fields) {
    if (field.tall)
      grid.cell({});
    else
      grid.cell({.phone = 6, .tablet = 4, .desktop = 4});
    draw_field(page, field);
  }
  if (!page.view.has_contacts || page.view.contacts_shown) return;
  grid.cell({});
  const RowScope row(ui, "contacts");
  caption(ui, "contacts-masked", say(ui, "detail.contacts.masked"));
  if (button(ui, "detail.contacts", say(ui, "detail.contacts.show"),
             {.kind = ButtonKind::Quiet, .icon = gfx::icon::kEye})) {
    page.outbox.push(view::intent::ShowContacts{});
  }
}

ListRow span_row(const Page& page, const view::DetailSpan& span) {
  ListRow row;
  row.label = span.title;
  row.detail = span.detail;
  row.trailing = span.when;
  if (span.current) {
    row.tag = say(page.ui, "detail.current");
    row.tag_tone = Tone::Ok;
  }
  return row;
}

// The head of one kind of belonging, with the way to all of it and to a change.
void draw_links_head(const Page& page, const view::DetailLinks& links) {
  Ui& ui = page.ui;
  RowScope head(ui, "head");
  heading(ui, "title", links.title, 3);
  head.fill();
  if (links.all && button(ui, "all", say(ui, "detail.all_links"), {.kind = ButtonKind::Quiet})) {
    go_to(page, *links.all);
  }
  if (!links.change) return;
  const view::MessageKey label =
      links.spans.empty() ? view::MessageKey("detail.set") : view::MessageKey("detail.change");
  if (button(ui, "change", say(ui, label),
             {.kind = ButtonKind::Quiet, .icon = gfx::icon::kPencil})) {
    go_to(page, *links.change);
  }
}

void draw_links(const Page& page, const view::DetailLinks& links) {
  Ui& ui = page.ui;
  const KeyScope keys(ui, links.key);
  draw_links_head(page, links);
  if (links.spans.empty()) {
    caption(ui, "none", say(ui, "detail.none"));
    return;
  }
  const ListResult result =
      list(ui, "spans",
           {.label = links.title, .row_count = static_cast<std::int64_t>(links.spans.size())},
           [&](std::int64_t index) {
             return span_row(page, links.spans[static_cast<std::size_t>(index)]);
           });
  if (result.pressed < 0) return;
  const view::DetailSpan& span = links.spans[static_cast<std::size_t>(result.pressed)];
  if (span.target) go_to(page, *span.target);
}

void draw_belongs(const Page& page) {
  Ui& ui = page.ui;
  if (page.view.belongs.empty()) return;
  const CardScope card(ui, "belongs", {.title = say(ui, "index.links")});
  for (const view::DetailLinks& links : page.view.belongs) {
    draw_links(page, links);
    space(ui, Gap::Small);
  }
}

ListRow line_row(const view::DetailLine& line) {
  ListRow row;
  row.label = line.title;
  row.detail = line.detail;
  return row;
}

void draw_suggestions(const Page& page) {
  Ui& ui = page.ui;
  if (!page.view.suggestions) return;
  const view::DetailSuggestions& suggestions = *page.view.suggestions;
  const CardScope card(ui, "suggestions", {.title = suggestions.title});
  caption(ui, "text", suggestions.text);
  linked_list(ui, "lines", suggestions.title, suggestions.lines, page.outbox, line_row);
  if (!suggestions.more.empty()) caption(ui, "more", suggestions.more);
}

void draw_referrer_group(const Page& page, const view::DetailReferrers& group) {
  Ui& ui = page.ui;
  const KeyScope keys(ui, group.key);
  {
    RowScope head(ui, "head");
    heading(ui, "title", group.title, 3);
    caption(ui, "count", group.count);
    head.fill();
    if (button(ui, "all", ui.text("detail.all", {std::string_view(group.count)}),
               {.kind = ButtonKind::Quiet})) {
      go_to(page, group.all);
    }
    if (group.add && icon_button(ui, "add", gfx::icon::kPlus, say(ui, "detail.add"))) {
      go_to(page, *group.add);
    }
  }
  linked_list(ui, "lines", group.title, group.lines, page.outbox, line_row);
}

void draw_referrers(const Page& page) {
  Ui& ui = page.ui;
  if (page.view.referrers.empty()) return;
  const CardScope card(ui, "referrers", {.title = say(ui, "detail.referrers")});
  for (const view::DetailReferrers& group : page.view.referrers) {
    draw_referrer_group(page, group);
    space(ui, Gap::Normal);
  }
}

bool wide(const Ui& ui) {
  return ui.breakpoint() == Breakpoint::Desktop || ui.breakpoint() == Breakpoint::Wide;
}

void draw_history_card(const Page& page) {
  if (page.state.shown != page.view.row) page.state = {.shown = page.view.row};
  draw_entity_history(page.view, page.state.events, page.ui);
}

}  // namespace

void draw_entity_detail(const view::EntityDetailView& view, EntityDetailUiState& state,
                        view::Outbox& outbox, Ui& ui) {
  const Page page{view, state, outbox, ui};
  draw_head(page);
  if (view.phase != view::Phase::Ready) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  if (!view.removed.empty()) {
    notice(ui, "removed", view.removed,
           {.tone = Tone::Warn, .detail = say(ui, "detail.trash.text")});
    space(ui, Gap::Normal);
  }
  GridScope grid(ui, "parts");
  grid.cell({.desktop = 8});
  {
    const StackScope stack(ui, Gap::Large);
    draw_fields(page);
    draw_suggestions(page);
    draw_belongs(page);
    draw_referrers(page);
  }
  grid.cell({.desktop = wide(ui) ? std::uint8_t{4} : std::uint8_t{12}});
  draw_history_card(page);
}

}  // namespace quanyu::ui
