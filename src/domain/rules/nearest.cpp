#include "domain/rules/nearest.hpp"

#include <algorithm>

namespace quanyu::domain {

int nearness(const RecordFact& record, FieldNumber area, std::span<const Id> places) {
  if (!record.has(area)) return static_cast<int>(places.size());
  const auto found = std::ranges::find(places, record.id(area));
  return found == places.end() ? -1 : static_cast<int>(found - places.begin());
}

const RecordFact* nearest(std::span<const RecordFact> records, FieldNumber area,
                          std::span<const Id> places) {
  const RecordFact* best = nullptr;
  int best_rank = -1;
  for (const RecordFact& record : records) {
    const int rank = nearness(record, area, places);
    if (rank < 0) continue;
    const bool nearer = best == nullptr || rank < best_rank ||
                        (rank == best_rank && record.name.id < best->name.id);
    if (!nearer) continue;
    best = &record;
    best_rank = rank;
  }
  return best;
}

}  // namespace quanyu::domain
