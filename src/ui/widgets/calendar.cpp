#include "ui/widgets/calendar.hpp"

#include <algorithm>

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/paint.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

constexpr int kWeeks = 6, kDays = 7;

CivilDay add_months(CivilDay day, int count) {
  const std::int32_t months = day.year * 12 + day.month - 1 + count;
  CivilDay moved{months / 12, months % 12 + 1, 1};
  moved.day = std::min(day.day, days_in_month(moved.year, moved.month));
  return moved;
}

bool move_by_keys(Ui& ui, CivilDay& active) {
  const CivilDay before = active;
  if (ui.take_key("ArrowLeft")) active = add_days(active, -1);
  if (ui.take_key("ArrowRight")) active = add_days(active, 1);
  if (ui.take_key("ArrowUp")) active = add_days(active, -kDays);
  if (ui.take_key("ArrowDown")) active = add_days(active, kDays);
  if (ui.take_key("PageUp")) active = add_months(active, -1);
  if (ui.take_key("PageDown")) active = add_months(active, 1);
  if (ui.take_key("Home")) active = add_days(active, 1 - weekday(active));
  if (ui.take_key("End")) active = add_days(active, kDays - weekday(active));
  if (active.year < 1 || active.year > 9999) active = before;
  return active != before;
}

// Month name between two arrows. The arrows stand behind the days in the tree, so that the keyboard
// starts on a day.
void draw_title(Ui& ui, const Rect& line, CivilDay active) {
  const std::string title =
      ui.text(message::kMonthTitle, {std::to_string(active.year), std::to_string(active.month)});
  draw_line_in(ui, line, face(ui, TextSize::Body, Weight::Semibold), title, ui.theme.colours.text,
               0.5f);
  emit_node(ui, line, Role::Status, "month", title, {}, State::Live);
}

void month_arrows(Ui& ui, const Rect& line, CivilDay& active) {
  const float size = ui.theme.sizes.control_height;
  {
    const RegionScope left(ui, {line.x, line.y, size, size});
    if (icon_button(ui, "previous", gfx::icon::kChevronLeft, ui.text(message::kPreviousMonth))) {
      active = add_months(active, -1);
    }
  }
  const RegionScope right(ui, {line.right() - size, line.y, size, size});
  if (icon_button(ui, "next", gfx::icon::kChevronRight, ui.text(message::kNextMonth))) {
    active = add_months(active, 1);
  }
}

struct DayLook {
  bool chosen = false, today = false, other_month = false;
};

void draw_day(Ui& ui, const Item& item, int day, const DayLook& look) {
  const Palette& colours = ui.theme.colours;
  const Rect box = item.rect.inset(1);
  const float radius = ui.theme.sizes.radius_control;
  if (look.chosen)
    fill(ui, box, colours.accent, radius);
  else if (item.hovered)
    fill(ui, box, colours.hover, radius);
  if (look.today && !look.chosen) frame(ui, box, colours.accent, radius);
  const Colour ink = look.chosen        ? colours.text_inverse
                     : look.other_month ? colours.text_quiet
                                        : colours.text;
  draw_line_in(ui, box, face(ui, TextSize::Small), std::to_string(day), ink, 0.5f);
  if (item.ring) draw_focus_ring(ui, box.inset(2), radius);
}

}  // namespace

void draw_weekdays(Ui& ui, Rect cell) {
  std::string_view heads = ui.text(message::kWeekdays);
  ui.semantics.push({.role = Role::Row,
                     .states = {},
                     .rect = cell.semantic(),
                     .name = {},
                     .value = {},
                     .description = {},
                     .test_id = "heads"});
  for (int i = 0; i < kDays; ++i) {
    const std::size_t end = std::min(heads.find(' '), heads.size());
    const std::string_view head = heads.substr(0, end);
    emit_node(ui, cell, Role::ColumnHeader, std::to_string(i), head);
    draw_line_in(ui, cell, face(ui, TextSize::Caption), head, ui.theme.colours.text_quiet, 0.5f);
    heads.remove_prefix(std::min(end + 1, heads.size()));
    cell.x += cell.width;
  }
  ui.semantics.pop();
}

CalendarAnswer calendar(Ui& ui, NodeId id, const Rect& anchor, std::string_view label,
                        CivilDay& active, const std::optional<CivilDay>& chosen, CivilDay today) {
  const Sizes& sizes = ui.theme.sizes;
  const float cell = sizes.control_height;
  const float width = cell * kDays + 2 * sizes.gap;
  const Rect box = place_beside(ui, anchor, width, cell * (kWeeks + 2) + 2 * sizes.gap);
  const OverlayScope overlay(ui, id, box, OverlayStyle::Popup);
  CalendarAnswer answer{.chosen = {}, .dismissed = overlay.dismissed()};
  draw_shadow(ui, box, sizes.radius_control);
  fill(ui, box, ui.theme.colours.surface, sizes.radius_control);
  frame(ui, box, ui.theme.colours.line, sizes.radius_control);
  const Rect line{box.x + sizes.gap, box.y + sizes.gap, cell * kDays, cell};
  draw_title(ui, line, active);
  ui.semantics.push({.id = id,
                     .role = Role::Grid,
                     .states = {},
                     .rect = box.semantic(),
                     .name = std::string(label),
                     .value = {},
                     .description = {},
                     .test_id = "calendar"});
  const bool moved = ui.focus_within(id) && move_by_keys(ui, active);
  draw_weekdays(ui, {line.x, line.bottom(), cell, cell});
  const CivilDay first{active.year, active.month, 1};
  CivilDay day = add_days(first, 1 - weekday(first));
  for (int week = 0; week < kWeeks; ++week) {
    const float y = line.bottom() + cell * static_cast<float>(week + 1);
    ui.semantics.push({.role = Role::Row,
                       .states = {},
                       .rect = {line.x, y, cell * kDays, cell},
                       .name = {},
                       .value = {},
                       .description = {},
                       .test_id = "week" + std::to_string(week)});
    for (int column = 0; column < kDays; ++column, day = add_days(day, 1)) {
      const bool on = day == active;
      const std::string name = format_day(day);
      States states = State::Selectable;
      if (chosen == day) states.set(State::Selected);
      if (day == today) states.set(State::Current);
      if (on) states.set(State::Focused);
      const Item item = interact(ui, {line.x + cell * static_cast<float>(column), y, cell, cell},
                                 {.role = Role::GridCell,
                                  .key = name,
                                  .label = name,
                                  .states = states,
                                  .focusing = on ? Focusing::TabStop : Focusing::Roving});
      draw_day(ui, item, day.day, {chosen == day, day == today, day.month != active.month});
      if (item.pressed) answer.chosen = day;
      PopupMemory* open = find_popup(ui, id);
      if (on && (moved || (open != nullptr && open->focus_first))) {
        ui.request_focus(item.id);
        if (open != nullptr) open->focus_first = false;
      }
    }
    ui.semantics.pop();
  }
  ui.semantics.pop();
  month_arrows(ui, line, active);
  return answer;
}

}  // namespace quanyu::ui
