#include "ui/screens/entity_history.hpp"

#include <algorithm>

#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {
namespace {

constexpr std::size_t kFirstEvents = 12;

// data, not shown as a sentence: from what to what
constexpr std::string_view kArrow = " → ";

std::string change_words(const Ui& ui, const view::DetailChange& change) {
  if (!change.told) return std::string(say(ui, "detail.history.changed"));
  const std::string_view empty = say(ui, "detail.empty_value");
  std::string words(change.before.empty() ? std::string_view() : std::string_view(change.before));
  if (!words.empty()) words += kArrow;
  return words.append(change.after.empty() ? empty : std::string_view(change.after));
}

void draw_change(Ui& ui, const view::DetailChange& change, std::size_t index) {
  const std::string key = "change" + std::to_string(index);
  if (change.before.empty() && change.after.empty() && change.told) {
    text(ui, key, change.label, {.size = TextSize::Small, .ink = Ink::Secondary});
    return;
  }
  const std::string line = ui.text(
      "list.related", {std::string_view(change.label), std::string_view(change_words(ui, change))});
  text(ui, key, line, {.size = TextSize::Small, .ink = Ink::Secondary});
}

void draw_event(Ui& ui, const view::DetailEvent& event, std::size_t index) {
  const GroupScope group(ui, "event" + std::to_string(index), Role::ListItem);
  const StackScope stack(ui, Gap::Small);
  {
    RowScope row(ui, "head", {.gap = Gap::Normal, .height = ui.theme.sizes.icon_large});
    text(ui, "what", event.what, {.weight = Weight::Semibold});
    row.fill();
    caption(ui, "when", event.when);
  }
  if (!event.who.empty()) caption(ui, "who", event.who);
  for (std::size_t i = 0; i < event.changes.size(); ++i) draw_change(ui, event.changes[i], i);
}

}  // namespace

void draw_entity_history(const view::EntityDetailView& view, std::size_t& events, Ui& ui) {
  const CardScope card(ui, "history", {.title = say(ui, "detail.history")});
  if (view.history.empty()) {
    caption(ui, "history-none", say(ui, "detail.history.none"));
    return;
  }
  const std::size_t shown = std::min(view.history.size(), events == 0 ? kFirstEvents : events);
  const GroupScope group(ui, "history-list", Role::List, say(ui, "detail.history"));
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) divider(ui, "line" + std::to_string(i));
    draw_event(ui, view.history[i], i);
  }
  const std::size_t more = view.history.size() - shown;
  if (more == 0) return;
  const std::string label = ui.text("detail.history.more", {std::to_string(more)});
  if (button(ui, "history.more", label, {.kind = ButtonKind::Quiet})) events = view.history.size();
}

}  // namespace quanyu::ui
