// 现场比拼: an event opens with entries and, where marks are given, with judges; an entry's result
// is the mean of its marks.
#pragma once

#include <cstdint>
#include <vector>

#include "base/numbers.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

enum class Trim : std::uint8_t { Keep, Extremes };

// The mean of the marks, in their unit; with Trim::Extremes one highest and one lowest mark are
// left out where at least one remains. Undefined without marks.
Ratio mean_mark(std::vector<std::int64_t> marks, Trim trim);

Result<void> contest_can_open(const RuleContext& context);
// Judge and entry belong to the same event.
Result<void> judge_is_of_the_event(const RuleContext& context);

}  // namespace quanyu::domain
