#include "ui/screens/holiday_screen.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/paint.hpp"
#include "ui/roving.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/calendar.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/message_keys.hpp"

namespace quanyu::ui {
namespace {

constexpr int kDays = 7, kWeeks = 6;
// The published table and the statutory days behind it reach about as far.
constexpr std::int32_t kFirstYear = 1949, kLastYear = 2100;

struct Page {
  const view::EntityListView& view;
  view::Outbox& outbox;
  Ui& ui;
};

Tone tone_of_day(view::DayLook look) { return look == view::DayLook::Off ? Tone::Ok : Tone::Warn; }

void draw_day(Ui& ui, const Item& item, const view::YearDay& day, bool today) {
  const Palette& colours = ui.theme.colours;
  const Rect box = item.rect.inset(1);
  const float radius = ui.theme.sizes.radius_tag;
  const bool told = !day.mark.empty();
  const ToneColours& tone = ui.theme.tone(
      tone_of_day(day.look == view::DayLook::Weekend ? view::DayLook::Off : day.look));
  if (told) fill(ui, box, tone.ground, radius);
  if (item.hovered) fill(ui, box, colours.hover, radius);
  if (today || day.record) frame(ui, box, today ? colours.accent : tone.line, radius);
  const Colour ink = told                                 ? tone.ink
                     : day.look == view::DayLook::Weekend ? colours.text_quiet
                                                          : colours.text;
  const TextFace words = face(ui, TextSize::Caption, told ? Weight::Semibold : Weight::Regular);
  const std::string text = std::to_string(day.date.day) + day.mark;
  draw_line_in(ui, box, words, text, ink, 0.5F);
  if (item.ring) draw_focus_ring(ui, box.inset(1), radius);
}

void open_day(const Page& page, const view::YearDay& day) {
  if (day.target) {
    page.outbox.push(view::intent::Navigate{*day.target});
  } else if (page.view.can_add) {
    page.outbox.run(view::CommandId::AddRecord, day.add);
  }
}

// Left and right by a day, up and down by a week.
void move_by_weeks(Ui& ui, Roving& roving, std::int64_t days) {
  if (!roving.focused()) return;
  std::int64_t target = roving.active();
  if (ui.take_key("ArrowDown")) target += kDays;
  if (ui.take_key("ArrowUp")) target -= kDays;
  if (target != roving.active() && target >= 0 && target < days) roving.move_to(target);
}

void draw_month(const Page& page, const view::YearMonth& month, std::size_t number,
                const CivilDate& today) {
  Ui& ui = page.ui;
  const KeyScope keys(ui, "month" + std::to_string(number));
  heading(ui, "title", month.title, 3);
  const Point at = cursor(ui);
  const float cell = std::floor(available_width(ui) / kDays);
  // Fingers need more room than a mouse.
  const float line = ui.breakpoint() == Breakpoint::Phone ? ui.theme.sizes.control_height
                                                          : ui.theme.sizes.icon_large;
  const Rect whole{at.x, at.y, cell * kDays, line * (kWeeks + 1)};
  const NodeId id = ui.semantics.push({.role = Role::Grid,
                                       .states = {},
                                       .rect = whole.semantic(),
                                       .name = month.title,
                                       .value = {},
                                       .description = {},
                                       .test_id = "days"});
  {
    const RegionScope inside(ui, whole);
    const StackScope tight(ui, Gap::None);
    draw_weekdays(ui, {at.x, at.y, cell, line});
    const auto count = static_cast<std::int64_t>(month.days.size());
    Roving roving(ui, id, count);
    for (std::int64_t first = -month.blanks; first < count; first += kDays) {
      const float y = at.y + line * static_cast<float>((first + month.blanks) / kDays + 1);
      ui.semantics.push({.role = Role::Row,
                         .states = {},
                         .rect = {at.x, y, cell * kDays, line},
                         .name = {},
                         .value = {},
                         .description = {},
                         .test_id = "week"});
      for (std::int64_t i = std::max<std::int64_t>(0, first); i < std::min(count, first + kDays);
           ++i) {
        const view::YearDay& day = month.days[static_cast<std::size_t>(i)];
        const float x = at.x + cell * static_cast<float>(i - first);
        States states = roving.states(i);
        const bool is_today = day.date == today;
        if (is_today) states.set(State::Current);
        const Item item = interact(ui, {x, y, cell, line},
                                   {.role = Role::GridCell,
                                    .key = day.label.substr(0, 10),
                                    .label = day.label,
                                    .states = states,
                                    .focusing = Focusing::Roving});
        roving.drawn(i, item, {});
        draw_day(ui, item, day, is_today);
        if (item.pressed) open_day(page, day);
      }
      ui.semantics.pop();
    }
    move_by_weeks(ui, roving, count);
    roving.finish(RovingAxis::Horizontal);
  }
  ui.semantics.pop();
  take_room(ui, whole);
}

void draw_head(Ui& ui, const view::HolidayYear& shown, std::int32_t& year) {
  RowScope row(ui, "year", {.gap = Gap::Small});
  if (icon_button(ui, "year.previous", gfx::icon::kChevronLeft, std::to_string(shown.year - 1))) {
    year = std::max(kFirstYear, shown.year - 1);
  }
  heading(ui, "year.title", shown.title, 2);
  if (icon_button(ui, "year.next", gfx::icon::kChevronRight, std::to_string(shown.year + 1))) {
    year = std::min(kLastYear, shown.year + 1);
  }
  row.fill();
  caption(ui, "year.caption", shown.caption);
}

}  // namespace

void draw_holiday_calendar(const view::EntityListView& view, std::int32_t& year,
                           view::Outbox& outbox, Ui& ui) {
  const CivilDate today = civil_of(view.holidays->today());
  const view::HolidayYear shown = view.holidays->year(year == 0 ? today.year : year);
  const Page page{view, outbox, ui};
  const CardScope card(ui, "holidays", {.role = Role::Group});
  draw_head(ui, shown, year);
  GridScope grid(ui, "months");
  for (std::size_t i = 0; i < shown.months.size(); ++i) {
    grid.cell({.phone = 12, .tablet = 6, .desktop = 3});
    draw_month(page, shown.months[i], i + 1, today);
  }
}

}  // namespace quanyu::ui
