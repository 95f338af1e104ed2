// The words that documents put before, into and behind a figure, and what they mean.
// File of data, not shown: what a reader of figures recognises.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "domain/rules/printed_figure.hpp"

namespace quanyu::domain {

struct QualifierWord {
  std::string_view word;
  Qualifier meaning;
};

// Longer words stand before those they begin with.
inline constexpr std::array kWordsBefore = {
    QualifierWord{"不少于", Qualifier::AtLeast}, QualifierWord{"不低于", Qualifier::AtLeast},
    QualifierWord{"至少", Qualifier::AtLeast},   QualifierWord{"不超过", Qualifier::AtMost},
    QualifierWord{"不高于", Qualifier::AtMost},  QualifierWord{"超过", Qualifier::Above},
    QualifierWord{"预计", Qualifier::Forecast},  QualifierWord{"目标", Qualifier::Target},
    QualifierWord{"超", Qualifier::Above},       QualifierWord{"近", Qualifier::Nearly},
    QualifierWord{"约", Qualifier::About},
};
inline constexpr std::array kWordsBehind = {
    QualifierWord{"以上", Qualifier::AtLeast}, QualifierWord{"以下", Qualifier::AtMost},
    QualifierWord{"左右", Qualifier::About},   QualifierWord{"多", Qualifier::Over},
    QualifierWord{"余", Qualifier::Over},      QualifierWord{"等", Qualifier::AtLeast},
};

struct LargeUnit {
  std::string_view word;
  std::int64_t times;
};
inline constexpr std::array kLargeUnits = {
    LargeUnit{"万亿", 1'000'000'000'000},
    LargeUnit{"万", 10'000},
    LargeUnit{"亿", 100'000'000},
};
inline constexpr std::array<std::string_view, 2> kPercentSigns = {"%", "％"};

}  // namespace quanyu::domain
