// The texts that widgets show or read out by themselves, by catalogue key. The catalogue in `view`
// must have every one of them; a test walks this list. Never holds a text.
#pragma once

#include <string_view>

namespace quanyu::ui::message {

// X(constant, "catalogue.key")  — the comment says what it is for and its placeholders.
#define QUANYU_WIDGET_MESSAGES(X)                                                         \
  X(kClear, "widget.clear")                    /* clear button of a field */              \
  X(kClose, "widget.close")                    /* x of dialogs, toasts, notices */        \
  X(kCopy, "widget.copy")                      /* context menu of selected text */        \
  X(kSelectAll, "widget.select_all")           /* context menu of text */                 \
  X(kMore, "widget.more")                      /* the "…" of a breadcrumb, more menu */   \
  X(kNothingFound, "widget.nothing_found")     /* a filter without a match */             \
  X(kLoading, "widget.loading")                /* spinner, loading state */               \
  X(kRemove, "widget.remove")                  /* {0}: the tag taken away */              \
  X(kOpenCalendar, "widget.open_calendar")     /* button of a date field */               \
  X(kPreviousMonth, "widget.previous_month")   /* calendar */                             \
  X(kNextMonth, "widget.next_month")           /* calendar */                             \
  X(kMonthTitle, "widget.month_title")         /* {0} year, {1} month */                  \
  X(kWeekdays, "widget.weekdays")              /* seven heads, Monday first, by spaces */ \
  X(kToday, "widget.today")                    /* calendar */                             \
  X(kNotANumber, "widget.not_a_number")        /* error of a number field */              \
  X(kNumberRange, "widget.number_range")       /* {0} least, {1} greatest */              \
  X(kNotADate, "widget.not_a_date")            /* error of a date field */                \
  X(kSortAscending, "widget.sort_ascending")   /* description of a sortable head */       \
  X(kSortDescending, "widget.sort_descending") /* the same */                             \
  X(kResizeColumn, "widget.resize_column")     /* {0}: the column */                      \
  X(kExplain, "widget.explain")                /* name of the (i) button */               \
  X(kRequired, "widget.required")              /* read after a required field's name */   \
  X(kShowMore, "widget.show_more")             /* the rest of the rail on a phone */      \
  X(kTrendUp, "widget.trend_up")               /* read before a trend's text */           \
  X(kTrendDown, "widget.trend_down")           /* the same */

#define X(constant, text) inline constexpr std::string_view constant = text;
QUANYU_WIDGET_MESSAGES(X)
#undef X

}  // namespace quanyu::ui::message
