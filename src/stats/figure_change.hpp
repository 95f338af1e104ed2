// What changed between two figures: shares change by percentage points (个百分点), everything else
// by an amount. Taken from the figures as they are shown, so that what stands on a screen adds up.
#pragma once

#include <cstdint>
#include <optional>

#include "base/numbers.hpp"
#include "domain/indicators/indicator.hpp"

namespace quanyu::stats {

// A figure as shown: a whole number of 10^-decimals of its unit, or of a percent.
struct ShownFigure {
  std::int64_t value = 0;
  int decimals = 0;

  friend bool operator==(const ShownFigure&, const ShownFigure&) = default;
};

// Nothing where the value is not defined.
std::optional<ShownFigure> shown_figure(const domain::Indicator& indicator, Ratio value);

enum class ChangeKind : std::uint8_t { Amount, PercentagePoints };

struct FigureChange {
  ChangeKind kind = ChangeKind::Amount;
  ShownFigure by;
};

// From one figure to another; nothing where one of them is not defined.
std::optional<FigureChange> figure_change(const domain::Indicator& indicator, Ratio before,
                                          Ratio after);

// A place's own target, in thousandths of the unit (of a percent for shares), as a value.
Ratio target_value(const domain::Indicator& indicator, std::int64_t thousandths);

// Whether a defined value meets a target, exactly. REQUIRES: parts below 2^31 or denominators of 1.
bool meets_target(domain::TargetSense sense, Ratio target, Ratio value);

}  // namespace quanyu::stats
