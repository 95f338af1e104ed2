#include "ui/screens/standards_screen.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/list.hpp"

namespace quanyu::ui {
namespace {

void draw_missed(const view::StandardCard& card, view::Outbox& outbox, Ui& ui) {
  const ListResult result =
      list(ui, "missed",
           {.label = card.title, .row_count = static_cast<std::int64_t>(card.missed.size())},
           [&](std::int64_t index) {
             const view::MissedLine& line = card.missed[static_cast<std::size_t>(index)];
             ListRow row;
             row.label = line.title;
             row.detail = line.detail;
             return row;
           });
  if (!card.more.empty()) caption(ui, "more", card.more);
  if (result.pressed < 0) return;
  outbox.push(view::intent::Navigate{card.missed[static_cast<std::size_t>(result.pressed)].target});
}

void draw_standard(const view::StandardCard& standard, view::Outbox& outbox, Ui& ui) {
  const KeyScope keys(ui, standard.key);
  const CardScope card(ui, "standard", {.role = Role::Group});
  heading(ui, "title", standard.title, 3);
  {
    const RowScope row(ui, "figures", {.gap = Gap::Small, .wrap = true});
    tag(ui, "share", standard.share, standard.all_met ? Tone::Ok : Tone::Neutral);
    if (!standard.unknown.empty()) caption(ui, "unknown", standard.unknown);
  }
  if (!standard.missed.empty()) draw_missed(standard, outbox, ui);
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
