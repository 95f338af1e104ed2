// The month that drops from a date field: seven columns from Monday, arrows by day and week, Page
// keys by month, today marked. Used by date_field; its head also by the year of working days. Never
// reads the clock.
#pragma once

#include <optional>

#include "ui/widgets/date_field.hpp"

namespace quanyu::ui {

struct CalendarAnswer {
  std::optional<CivilDay> chosen;
  bool dismissed = false;
};

// The row of the seven weekdays from Monday, `cell` being the first one's place.
void draw_weekdays(Ui& ui, Rect cell);

// Draws the open popup `id` beside `anchor`. `active` is the day the keyboard is on, moved here.
CalendarAnswer calendar(Ui& ui, NodeId id, const Rect& anchor, std::string_view label,
                        CivilDay& active, const std::optional<CivilDay>& chosen, CivilDay today);

}  // namespace quanyu::ui
