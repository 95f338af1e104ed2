#include "domain/rules/printed_figure.hpp"

#include <algorithm>
#include <string>

#include "domain/entities/figures.hpp"
#include "domain/rules/printed_words.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kMost = 1'000'000'000'000'000;
constexpr std::int64_t kHundred = 100 * kThousandths;

enum class Scale : std::uint8_t { Plain, Large, Percent };

// The digits as they stand: 1.3 is {13, 1 decimal}; noughts at the end count.
struct Digits {
  std::int64_t value = 0;
  int decimals = 0;
};

std::unexpected<Error> unreadable(std::string_view printed) {
  return fail_at(ErrorCode::FieldBadValue, "published_figure", "printed", {std::string(printed)});
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

template <std::size_t N>
std::optional<Qualifier> take_word(std::string_view& text,
                                   const std::array<QualifierWord, N>& words) {
  for (const QualifierWord& candidate : words) {
    if (take(text, candidate.word)) return candidate.meaning;
  }
  return {};
}

std::optional<Digits> take_digits(std::string_view& text) {
  Digits digits;
  bool any = false;
  bool decimal = false;
  while (!text.empty()) {
    const char next = text.front();
    if (next >= '0' && next <= '9') {
      if (digits.value > kMost / 10) return {};
      digits.value = digits.value * 10 + (next - '0');
      digits.decimals += decimal ? 1 : 0;
      any = true;
    } else if (next == '.' && any && !decimal) {
      decimal = true;
    } else if (next != ',' || !any || decimal) {
      break;
    }
    text.remove_prefix(1);
  }
  if (!any) return {};
  return digits;
}

// The thousandths that one unit of the last digit is worth: a power of ten times the unit; 0 where
// three decimals do not reach.
std::int64_t grain_of(const Digits& digits, std::int64_t times) {
  std::int64_t grain = times * kThousandths;
  for (int decimal = 0; decimal < digits.decimals; ++decimal) {
    if (grain % 10 != 0) return 0;
    grain /= 10;
  }
  return grain;
}

// Exact figures in 万, 亿 or percent are rounded ones; nothing is rounded to 0 % or 100 %.
Qualifier qualifier_of(Scale scale, std::int64_t value) {
  if (scale == Scale::Large) return Qualifier::Rounded;
  const bool whole = value == 0 || value == kHundred;
  return scale == Scale::Percent && !whole ? Qualifier::Rounded : Qualifier::Exact;
}

Interval rounding_to(std::int64_t value, std::int64_t unit) {
  // In thousandths half a unit may fall between two of them; values there are no counts.
  return {value - unit / 2, Edge::Included, value + (unit + 1) / 2, Edge::Excluded};
}

}  // namespace

Result<PrintedFigure> read_printed_figure(std::string_view printed) {
  std::string_view text = printed;
  std::optional<Qualifier> said = take_word(text, kWordsBefore);
  const std::optional<Digits> digits = take_digits(text);
  if (!digits) return unreadable(printed);
  const auto inner = take_word(text, kWordsBehind);  // 2000余万
  std::int64_t times = 1;
  Scale scale = Scale::Plain;
  for (const LargeUnit& unit : kLargeUnits) {
    if (scale == Scale::Plain && take(text, unit.word)) {
      times = unit.times;
      scale = Scale::Large;
    }
  }
  for (const std::string_view sign : kPercentSigns) {
    if (take(text, sign)) scale = Scale::Percent;
  }
  const auto behind = take_word(text, kWordsBehind);
  if (!said) said = inner ? inner : behind;
  PrintedFigure figure;
  figure.grain = grain_of(*digits, times);
  if (figure.grain == 0 || digits->value > kMost / figure.grain) return unreadable(printed);
  figure.value = digits->value * figure.grain;
  figure.step = figure.grain;
  while (figure.value != 0 && figure.value % (figure.step * 10) == 0) figure.step *= 10;
  figure.qualifier = said ? *said : qualifier_of(scale, figure.value);
  return figure;
}

bool Interval::holds(Ratio value) const {
  const std::int64_t scaled = value.numerator * kThousandths;
  const auto bound = [&](std::int64_t edge) { return edge * value.denominator; };
  const bool above = low == std::numeric_limits<std::int64_t>::min() || scaled > bound(low) ||
                     (scaled == bound(low) && low_edge == Edge::Included);
  const bool below = high == std::numeric_limits<std::int64_t>::max() || scaled < bound(high) ||
                     (scaled == bound(high) && high_edge == Edge::Included);
  return above && below;
}

std::optional<Interval> interval_of(const PrintedFigure& figure) {
  const std::int64_t value = figure.value;
  Interval interval;
  switch (figure.qualifier) {
    case Qualifier::Exact: return Interval{value, Edge::Included, value, Edge::Included};
    case Qualifier::Rounded: return rounding_to(value, figure.grain);
    case Qualifier::Over:
      return Interval{value, Edge::Excluded, value + figure.step, Edge::Excluded};
    case Qualifier::Nearly:
      return Interval{value - figure.step, Edge::Excluded, value, Edge::Excluded};
    // 约10万 is rounded where its last digit stands, 约300 to its last digit that is not nought.
    case Qualifier::About:
      return rounding_to(value, figure.grain > kThousandths ? figure.grain : figure.step);
    case Qualifier::AtLeast: interval.low = value; return interval;
    case Qualifier::Above:
      interval.low = value;
      interval.low_edge = Edge::Excluded;
      return interval;
    case Qualifier::AtMost: interval.high = value; return interval;
    case Qualifier::Target:
    case Qualifier::Forecast: return {};
  }
  return {};
}

std::optional<Interval> interval_of(const RecordFact& published) {
  auto figure = read_printed_figure(published.text(kPublishedFigure["printed"]));
  if (!figure) return {};
  figure->qualifier = static_cast<Qualifier>(published.number(kPublishedFigure["qualifier"]));
  return interval_of(*figure);
}

Result<void> published_as_printed(const RuleContext& context) {
  const RecordFact& record = context.after;
  const auto figure = read_printed_figure(record.text(kPublishedFigure["printed"]));
  if (!figure) return {};
  if (figure->value != record.number(kPublishedFigure["value"])) {
    return rule_broken(context, kPublishedFigure["value"], "value_not_as_printed");
  }
  const bool worded =
      figure->qualifier != Qualifier::Exact && figure->qualifier != Qualifier::Rounded;
  const auto chosen = static_cast<Qualifier>(record.number(kPublishedFigure["qualifier"]));
  if (worded && chosen != figure->qualifier) {
    return rule_broken(context, kPublishedFigure["qualifier"], "qualifier_not_as_printed");
  }
  return {};
}

}  // namespace quanyu::domain
