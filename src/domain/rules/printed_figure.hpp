// Figures as documents print them (近36万, 960余, 1.3万, 300万以上) and which counted values agree
// with them. Intervals: no mark: equal; printed in 万 or 亿, or in percent: prints the same; 多 and
// 余: above, below the next step of the last digit that is not nought; 近: below within one such
// step; 约: rounds to it; 以上, 不少于, 等: at or above; 超: above. Targets and forecasts are no
// results and agree with nothing. Pure.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "base/numbers.hpp"
#include "base/result.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// The numbers of kQualifiers (entities/figures.hpp), permanent.
enum class Qualifier : std::uint8_t {
  Exact = 1,
  Rounded = 2,
  Over = 3,
  Above = 4,
  Nearly = 5,
  About = 6,
  AtLeast = 7,
  AtMost = 8,
  Target = 9,
  Forecast = 10,
};

// All in thousandths of the figure's unit; percentages in thousandths of a percent.
struct PrintedFigure {
  Qualifier qualifier = Qualifier::Exact;
  std::int64_t value = 0;
  std::int64_t step = 0;   // of the last printed digit that is not nought
  std::int64_t grain = 0;  // of the last printed digit

  friend bool operator==(const PrintedFigure&, const PrintedFigure&) = default;
};
inline constexpr std::int64_t kThousandths = 1000;

// Reads a figure as printed. What stands behind it (measure words) does not matter. Fails with
// FieldBadValue at published_figure.printed where there is no number, or one with more than three
// decimals after 万 and 亿 are multiplied out, or beyond 10^15 thousandths.
Result<PrintedFigure> read_printed_figure(std::string_view printed);

enum class Edge : std::uint8_t { Included, Excluded };

struct Interval {
  std::int64_t low = std::numeric_limits<std::int64_t>::min();
  Edge low_edge = Edge::Included;
  std::int64_t high = std::numeric_limits<std::int64_t>::max();
  Edge high_edge = Edge::Included;

  // Whether a value (a ratio of two numbers; counts have the denominator 1) lies within. REQUIRES:
  // a defined ratio whose parts are below 10^15, the bounds times its denominator within 64 bits.
  [[nodiscard]] bool holds(Ratio value) const;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// The values that agree; none for targets and forecasts.
std::optional<Interval> interval_of(const PrintedFigure& figure);

// The values that agree with a published_figure record: as it is printed, with the qualifier that
// was chosen for it (1035个等 is printed 1035). Nothing where the printed form holds no number.
std::optional<Interval> interval_of(const RecordFact& published);

// The value kept beside a printed form is the one that is printed, and its qualifier does not
// contradict the words.
Result<void> published_as_printed(const RuleContext& context);

}  // namespace quanyu::domain
