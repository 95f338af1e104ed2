// What the days of the holiday table are called, and the small marks of printed calendars, for
// screens that show a year of working days.
#pragma once

#include "domain/calendar.hpp"

namespace quanyu::domain {

constexpr Words festival_words(Festival festival) {
  switch (festival) {
    case Festival::NewYear: return {"元旦", "New Year"};
    case Festival::Spring: return {"春节", "Spring Festival"};
    case Festival::TombSweeping: return {"清明节", "Tomb-Sweeping Day"};
    case Festival::Labour: return {"劳动节", "Labour Day"};
    case Festival::DragonBoat: return {"端午节", "Dragon Boat Festival"};
    case Festival::MidAutumn: return {"中秋节", "Mid-Autumn Festival"};
    case Festival::National: return {"国庆节", "National Day"};
    case Festival::Commemoration: return {"纪念日", "Commemoration"};
  }
  return {};
}

// The small marks of printed calendars, and the measure of a year's work.
inline constexpr Words kOffMark{"休", "H"};
inline constexpr Words kSwappedMark{"班", "W"};
inline constexpr Words kWorkingDays{"工作日", "Working days"};

}  // namespace quanyu::domain
