// Exact figures: whole numbers in the smallest unit and ratios of two of them, rounded half up only
// when they are shown. No floating point, so that two screens can never differ in the last digit.
#pragma once

#include <cstdint>
#include <string>

namespace quanyu {

// A rate or a mean as it was counted. A denominator of 0 means that there is nothing to divide by.
struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;

  [[nodiscard]] bool defined() const { return denominator != 0; }
};

// numerator / denominator × 10^decimals, rounded half away from zero. REQUIRES: denominator != 0,
// 0 <= decimals <= 9, a denominator below 10^18, and a result that fits 64 bits.
std::int64_t rounded(Ratio ratio, int decimals);

// A number of smallest units written with its decimals, plain digits: (12345, 2) gives "123.45".
std::string format_scaled(std::int64_t value, int decimals);

// rounded() written out: ({1, 3}, 1) gives "0.3". REQUIRES as rounded().
std::string format_ratio(Ratio ratio, int decimals);

// The same in hundredths: ({1, 8}, 1) gives "12.5"; the percent sign is the catalogue's.
std::string format_percent(Ratio ratio, int decimals);

}  // namespace quanyu
