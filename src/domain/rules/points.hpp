// Points of residents who joined: what a service is worth, what somebody has. Points are given and
// redeemed, never taken away; nobody is ranked by them.
#pragma once

#include <cstdint>
#include <span>

#include "domain/facts.hpp"

namespace quanyu::domain {

// What one attendance of so many tenths of an hour is worth by a PointsRule record; hours are
// rounded half up.
std::int64_t points_for(const RecordFact& rule, std::int64_t tenths);

// Given less redeemed, over one person's entries. Negative only where a merge brought two
// redemptions together; that is a listed exception, no debt.
std::int64_t points_balance(std::span<const RecordFact> entries);

// How many of a reward are still there, given all entries that redeem it.
std::int64_t reward_left(const RecordFact& reward, std::span<const RecordFact> entries);

}  // namespace quanyu::domain
