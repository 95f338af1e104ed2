// Who may stand under whom: the house's table of organisations and of carriers, and what a place
// has said otherwise in its records of KindRule. Asked by the rules of placing and by the integrity
// check.
#pragma once

#include <cstdint>
#include <span>

#include "domain/facts.hpp"

namespace quanyu::domain {

// `said` are the place's KindRule records; the last one for a pair holds.
bool organisation_may_stand(std::int64_t kind, std::int64_t above,
                            std::span<const RecordFact> said);
bool carrier_may_stand(std::int64_t kind, std::int64_t above, std::span<const RecordFact> said);

// A level of grid beneath another, and in an area of a level (area_level).
bool grid_may_stand(std::int64_t level, std::int64_t above);
bool grid_may_lie_in(int area_level);

}  // namespace quanyu::domain
