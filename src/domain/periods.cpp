#include "domain/periods.hpp"

namespace quanyu::domain {
namespace {

int months_in(Period period) {
  switch (period) {
    case Period::Month: return 1;
    case Period::Quarter: return 3;
    case Period::HalfYear: return 6;
    case Period::Year: return 12;
  }
  return 1;
}

// The first of a month, counted from the first month of the year, which may run over it.
Date first_of(std::int32_t year, int month_index) {
  return date_of(CivilDate{year + month_index / 12, month_index % 12 + 1, 1});
}

}  // namespace

Span period_of(Period period, Date day) {
  const CivilDate civil = civil_of(day);
  const int months = months_in(period);
  const int start = (civil.month - 1) / months * months;
  return {first_of(civil.year, start), Date{first_of(civil.year, start + months).days - 1}};
}

Span next_period(Period period, const Span& span) {
  return period_of(period, Date{span.last.days + 1});
}

std::vector<Span> whole_periods(Period period, Date from, Date to) {
  std::vector<Span> periods;
  Span span = period_of(period, from);
  if (span.first < from) span = next_period(period, span);
  for (; span.last <= to; span = next_period(period, span)) periods.push_back(span);
  return periods;
}

}  // namespace quanyu::domain
