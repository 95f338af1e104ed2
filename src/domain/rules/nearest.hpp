// Records that hold for an area, or everywhere where they name none: settings, office hours, days.
// The nearest place decides, so a street may differ from its city.
#pragma once

#include <span>

#include "domain/facts.hpp"

namespace quanyu::domain {

// How near a record's place is: 0 the place itself, more further up, `places.size()` where it holds
// everywhere, -1 where it does not concern these places. `places` run from the nearest upwards.
int nearness(const RecordFact& record, FieldNumber area, std::span<const Id> places);

// The nearest record; of two at one place the one of the smaller id, so that every replica decides
// alike. Nullptr where none concerns the places.
const RecordFact* nearest(std::span<const RecordFact> records, FieldNumber area,
                          std::span<const Id> places);

}  // namespace quanyu::domain
