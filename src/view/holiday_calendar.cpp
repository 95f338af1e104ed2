#include "view/holiday_calendar.hpp"

#include <algorithm>

#include "domain/entities/festivals.hpp"
#include "view/entity_list_view.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::kCalendarDay;

constexpr int kSaturday = 6;

// data, not shown as a sentence: what stands between the parts of a day's name
constexpr std::string_view kDot = " · ";

// 1 Monday … 7 Sunday; day 0 was a Thursday.
int weekday_of(Date date) { return ((date.days + 3) % 7 + 7) % 7 + 1; }

DayLook look_of(Date date, bool works) {
  const bool weekend = weekday_of(date) >= kSaturday;
  if (works) return weekend ? DayLook::Swapped : DayLook::Working;
  return weekend ? DayLook::Weekend : DayLook::Off;
}

}  // namespace

HolidayCalendar::HolidayCalendar(HolidayInput input)
    : input_(std::move(input)),
      work_(input_.days, input_.hours, input_.places, input_.offset_minutes) {}

// The nearest place's, as deadlines take it.
const domain::RecordFact* HolidayCalendar::own_day(Date date) const {
  const domain::RecordFact* found = nullptr;
  std::size_t best = input_.places.size() + 1;
  for (const domain::RecordFact& record : input_.days) {
    if (record.number(kCalendarDay["day"]) != date.days) continue;
    const Id area = record.id(kCalendarDay["area"]);
    const auto at =
        static_cast<std::size_t>(std::ranges::find(input_.places, area) - input_.places.begin());
    const bool holds = area.is_nil() || at < input_.places.size();
    if (!holds || at >= best) continue;
    found = &record;
    best = at;
  }
  return found;
}

YearDay HolidayCalendar::day_of(Date date) const {
  const Messages& messages = input_.messages;
  const bool works = work_.works_on(date);
  YearDay made{.date = civil_of(date),
               .look = look_of(date, works),
               .provisional = work_.is_provisional(date),
               .record = {},
               .target = {},
               .mark = {},
               .label = quanyu::format_date(date),
               .add = std::string(kCalendarDay.name) + "?day=" + quanyu::format_date(date)};
  const auto say = [&](std::string_view words) {
    if (!words.empty()) made.label.append(kDot).append(words);
  };
  if (const domain::RecordFact* own = own_day(date)) {
    made.record = own->name.id;
    made.target = record_route(input_.route, own->name);
    say(own->text(kCalendarDay["name"]));
  } else if (const auto entry = domain::holiday_entry(date)) {
    say(messages.words(domain::festival_words(entry->festival)));
  } else {
    made.provisional = false;  // what nobody arranges is as it always is
  }
  const bool moved = made.look == DayLook::Off || made.look == DayLook::Swapped;
  const bool told = made.record.has_value() || domain::holiday_entry(date).has_value();
  if (moved || told) {
    made.mark = messages.words(works ? domain::kSwappedMark : domain::kOffMark);
    say(messages.words(domain::kDayKinds[works ? 1 : 0].words));
  }
  if (made.provisional) {
    say(messages.words(kCalendarDay.field(kCalendarDay["provisional"])->words));
  }
  return made;
}

HolidayYear HolidayCalendar::year(std::int32_t year) const {
  HolidayYear made{.year = year, .title = std::to_string(year), .caption = {}, .months = {}};
  int working = 0;
  for (std::int32_t month = 1; month <= 12; ++month) {
    const Date first = date_of(CivilDate{year, month, 1});
    const Date next =
        month == 12 ? date_of(CivilDate{year + 1, 1, 1}) : date_of(CivilDate{year, month + 1, 1});
    YearMonth& shown = made.months.emplace_back();
    shown.title = input_.messages.format(MessageKey("widget.month_title"),
                                         {made.title, std::to_string(month)});
    shown.blanks = weekday_of(first) - 1;
    for (Date day = first; day.days < next.days; ++day.days) {
      shown.days.push_back(day_of(day));
      if (work_.works_on(day)) ++shown.working;
    }
    working += shown.working;
  }
  made.caption.append(input_.messages.words(domain::kWorkingDays)).append(" ");
  made.caption.append(format_number(working)).append(" ");
  made.caption.append(input_.messages.words(domain::measure::kDays));
  return made;
}

}  // namespace quanyu::view
