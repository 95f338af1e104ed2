#include "stats/figure_change.hpp"

namespace quanyu::stats {
namespace {

using domain::RollUp;

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1000;

// The value in the indicator's unit: shares in percent, stored units without their decimals.
Ratio in_unit(const domain::Indicator& indicator, Ratio value) {
  if (indicator.roll_up == RollUp::Ratio) return {value.numerator * kHundred, value.denominator};
  for (int left = domain::stored_decimals(indicator.counted); left > 0; --left) {
    value.denominator *= 10;
  }
  return value;
}

}  // namespace

std::optional<ShownFigure> shown_figure(const domain::Indicator& indicator, Ratio value) {
  if (!value.defined()) return {};
  return ShownFigure{rounded(in_unit(indicator, value), indicator.decimals), indicator.decimals};
}

std::optional<FigureChange> figure_change(const domain::Indicator& indicator, Ratio before,
                                          Ratio after) {
  const auto first = shown_figure(indicator, before);
  const auto second = shown_figure(indicator, after);
  if (!first || !second) return {};
  const bool share = indicator.roll_up == RollUp::Ratio;
  return FigureChange{share ? ChangeKind::PercentagePoints : ChangeKind::Amount,
                      {second->value - first->value, indicator.decimals}};
}

Ratio target_value(const domain::Indicator& indicator, std::int64_t thousandths) {
  if (indicator.roll_up == RollUp::Ratio) return {thousandths, kHundred * kThousand};
  for (int left = domain::stored_decimals(indicator.counted); left > 0; --left) thousandths *= 10;
  return {thousandths, kThousand};
}

bool meets_target(domain::TargetSense sense, Ratio target, Ratio value) {
  const std::int64_t held = value.numerator * target.denominator;
  const std::int64_t wanted = target.numerator * value.denominator;
  switch (sense) {
    case domain::TargetSense::None: return true;
    case domain::TargetSense::AtLeast: return held >= wanted;
    case domain::TargetSense::AtMost: return held <= wanted;
    case domain::TargetSense::Exactly: return held == wanted;
  }
  return false;
}

}  // namespace quanyu::stats
