// The days on which offices work, a year at a look: the published holiday table, overruled by what
// the place has recorded. Deadlines in office hours are counted over exactly these days. Built over
// the records of calendar days and office hours; a year is worked out when it is looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "domain/rules/work_time.hpp"
#include "view/messages.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

enum class DayLook : std::uint8_t {
  Working,
  Weekend,
  Off,      // a day of work that is off
  Swapped,  // a weekend that is worked
};

struct YearDay {
  CivilDate date;
  DayLook look = DayLook::Working;
  bool provisional = false;     // no notice covers it yet
  std::optional<Id> record;     // the place's own arrangement
  std::optional<Route> target;  // and its page
  std::string mark;             // "休", "班", or empty
  std::string label;            // "2026-10-01 · 国庆节 · 放假": all of it, read aloud
  std::string add;              // argument of the command that arranges this day otherwise
};

struct YearMonth {
  std::string title;
  int blanks = 0;  // weekdays before the first, from Monday
  std::vector<YearDay> days;
  int working = 0;
};

struct HolidayYear {
  std::int32_t year = 0;
  std::string title;    // "2026"
  std::string caption;  // "工作日 248 天"
  std::vector<YearMonth> months;
};

struct HolidayInput {
  Route route;  // of the list it stands above
  Messages messages;
  std::vector<domain::RecordFact> days, hours;  // all live ones
  std::vector<Id> places;                       // the area looked at and all above it
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
  Date today;
};

class HolidayCalendar {
 public:
  explicit HolidayCalendar(HolidayInput input);

  [[nodiscard]] HolidayYear year(std::int32_t year) const;
  [[nodiscard]] Date today() const { return input_.today; }

 private:
  [[nodiscard]] YearDay day_of(Date date) const;
  [[nodiscard]] const domain::RecordFact* own_day(Date date) const;

  HolidayInput input_;
  domain::WorkTime work_;
};

}  // namespace quanyu::view
