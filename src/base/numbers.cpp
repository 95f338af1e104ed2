#include "base/numbers.hpp"

#include <cstdint>

namespace quanyu {
namespace {

constexpr std::int64_t kPowers[] = {
    1,         10,         100,         1'000,         10'000,         100'000,
    1'000'000, 10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000};

}  // namespace

std::int64_t rounded(Ratio ratio, int decimals) {
  const bool negative = (ratio.numerator < 0) != (ratio.denominator < 0);
  const auto magnitude = [](std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  };
  const std::uint64_t divisor = magnitude(ratio.denominator);
  std::uint64_t rest = magnitude(ratio.numerator);
  // Digit by digit, so that no product can overflow before the result does.
  std::uint64_t quotient = rest / divisor;
  rest %= divisor;
  for (int digit = 0; digit < decimals; ++digit) {
    quotient = quotient * 10 + rest * 10 / divisor;
    rest = rest * 10 % divisor;
  }
  if (rest >= divisor - rest) ++quotient;
  return static_cast<std::int64_t>(negative ? 0 - quotient : quotient);
}

std::string format_scaled(std::int64_t value, int decimals) {
  const bool negative = value < 0;
  const std::uint64_t magnitude =
      negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  const auto power = static_cast<std::uint64_t>(kPowers[decimals]);
  std::string text = negative ? "-" : "";
  text += std::to_string(magnitude / power);
  if (decimals > 0) {
    const std::string fraction = std::to_string(magnitude % power);
    text += '.';
    text.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    text += fraction;
  }
  return text;
}

std::string format_ratio(Ratio ratio, int decimals) {
  return format_scaled(rounded(ratio, decimals), decimals);
}

std::string format_percent(Ratio ratio, int decimals) {
  return format_scaled(rounded(ratio, decimals + 2), decimals);
}

}  // namespace quanyu
