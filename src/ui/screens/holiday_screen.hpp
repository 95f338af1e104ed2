// Draws the working days of a year above the list of a place's own arrangements: a day that is
// pressed opens its record, or the form that arranges it. Used by the list of calendar days.
#pragma once

#include <cstdint>

#include "ui/context.hpp"
#include "view/entity_list_view.hpp"
#include "view/holiday_calendar.hpp"
#include "view/intents.hpp"

namespace quanyu::ui {

// `year` is the one shown; 0: this year.
void draw_holiday_calendar(const view::EntityListView& view, std::int32_t& year,
                           view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
