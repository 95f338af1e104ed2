// When the offices of a place work: the holiday table, overruled by the place's calendar days, and
// its office hours. The nearest place that says something decides; records without a place hold
// everywhere. Urumqi's day is about two hours later: its hours are records like any others.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/dates.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

// Minutes of a day, `to` not included.
struct MinuteSpan {
  std::int32_t from = 0;
  std::int32_t to = 0;

  [[nodiscard]] std::int32_t minutes() const { return to > from ? to - from : 0; }
};

// Morning and afternoon of one day; empty spans on a day off.
using DayHours = std::array<MinuteSpan, 2>;

// Where no office hours are recorded: 08:30 to 12:00 and 14:00 to 17:30.
inline constexpr DayHours kUsualHours = {MinuteSpan{510, 720}, MinuteSpan{840, 1050}};

class WorkTime {
 public:
  // `days` and `hours`: all live CalendarDay and OfficeHours records; `places`: the area it is
  // about and all above it, nearest first.
  WorkTime(std::span<const RecordFact> days, std::span<const RecordFact> hours,
           std::span<const Id> places, std::int32_t offset_minutes);

  // As facts have them; the rule or workflow must need both tables.
  explicit WorkTime(const Facts& facts);

  [[nodiscard]] DayHours hours_on(Date day) const;
  [[nodiscard]] bool works_on(Date day) const;
  // Whether the day stands in a year without a notice and no record settles it.
  [[nodiscard]] bool is_provisional(Date day) const;
  [[nodiscard]] std::int32_t offset_minutes() const { return offset_minutes_; }

 private:
  struct PlaceDay {
    std::int32_t days = 0;
    bool works = false;
    bool provisional = false;
  };
  struct PlaceHours {
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool saturday = false;
    bool sunday = false;
    DayHours spans = {};
  };
  [[nodiscard]] const PlaceHours* rule_of(Date day) const;

  std::vector<PlaceDay> days_;     // by day, one each
  std::vector<PlaceHours> hours_;  // the most telling first
  std::int32_t offset_minutes_ = kDefaultOffsetMinutes;
};

// "09:30" as a minute of the day, or -1. 24:00 is a minute of the day here: its end.
std::int32_t parse_minute(std::string_view text);

}  // namespace quanyu::domain
