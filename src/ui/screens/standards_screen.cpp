#include "ui/screens/standards_screen.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {
namespace {

ListRow missed_row(const view::MissedLine& line) {
  ListRow row;
  row.label = line.title;
  row.detail = line.detail;
  return row;
}

void draw_standard(const view::StandardCard& standard, view::Outbox& outbox, Ui& ui) {
  const KeyScope keys(ui, standard.key);
  const CardScope card(ui, "standard", {.role = Role::Group});
  heading(ui, "title", standard.title, 3);
  {
    const RowScope row(ui, "figures", {.gap = Gap::Small, .wrap = true});
    tag(ui, "share", standard.share, standard.reached ? Tone::Ok : Tone::Neutral);
    if (!standard.unknown.empty()) caption(ui, "unknown", standard.unknown);
  }
  if (standard.missed.empty()) return;
  linked_list(ui, "missed", standard.title, standard.missed, outbox, missed_row);
  if (!standard.more.empty()) caption(ui, "more", standard.more);
}

}  // namespace

void draw_standards(const view::StandardsView& view, view::Outbox& outbox, Ui& ui) {
  if (!view.too_many.empty()) caption(ui, "standards.none", view.too_many);
  GridScope grid(ui, "standards");
  for (const view::StandardCard& standard : view.cards) {
    grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
    draw_standard(standard, outbox, ui);
  }
}

}  // namespace quanyu::ui
