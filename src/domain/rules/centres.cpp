#include "domain/rules/centres.hpp"

#include <algorithm>

#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

bool is_open(const RecordFact& centre, Date day) {
  return day_of(centre, kCentre["opened_on"], kAlways) <= day &&
         day <= day_of(centre, kCentre["closed_on"], kNever);
}

enum class Rooms : std::uint8_t { All, ForActivities };

std::optional<std::int64_t> sum_of_rooms(const RecordFact& centre,
                                         const std::vector<RecordFact>& rooms, Rooms which) {
  std::optional<std::int64_t> sum;
  for (const RecordFact& room : rooms) {
    if (room.id(kCentreRoom["centre"]) != centre.name.id) continue;
    if (!room.has(kCentreRoom["floor_area"])) continue;
    if (which == Rooms::ForActivities && room.number(kCentreRoom["for_activities"]) == 0) continue;
    sum = sum.value_or(0) + room.number(kCentreRoom["floor_area"]);
  }
  return sum;
}

CentreMeasure measure_of(const RecordFact& standard) {
  return static_cast<CentreMeasure>(standard.number(kCentreStandard["measures"]));
}

bool is_for(const RecordFact& standard, const RecordFact& centre, Date day) {
  if (day < day_of(standard, kCentreStandard["starts"], kAlways)) return false;
  if (day > day_of(standard, kCentreStandard["ends"], kNever)) return false;
  if (!standard.has(kCentreStandard["tier"])) return true;
  return standard.id(kCentreStandard["tier"]) == centre.id(kCentre["tier"]);
}

std::optional<std::int64_t> held(const RecordFact& standard, const RecordFact& centre,
                                 const std::vector<RecordFact>& rooms) {
  return measure_of(standard) == CentreMeasure::Activity ? activity_area(centre, rooms)
                                                         : premises_area(centre, rooms);
}

}  // namespace

std::optional<std::int64_t> premises_area(const RecordFact& centre,
                                          const std::vector<RecordFact>& rooms) {
  if (centre.has(kCentre["premises_area"])) return centre.number(kCentre["premises_area"]);
  return sum_of_rooms(centre, rooms, Rooms::All);
}

std::optional<std::int64_t> activity_area(const RecordFact& centre,
                                          const std::vector<RecordFact>& rooms) {
  if (centre.has(kCentre["activity_area"])) return centre.number(kCentre["activity_area"]);
  return sum_of_rooms(centre, rooms, Rooms::ForActivities);
}

std::vector<Measured> measure_centre(const RecordFact& centre, const std::vector<RecordFact>& rooms,
                                     const std::vector<RecordFact>& standards, Date day) {
  std::vector<Measured> measured;
  for (const RecordFact& standard : standards) {
    if (measure_of(standard) == CentreMeasure::WalkMinutes) continue;
    if (!is_for(standard, centre, day)) continue;
    measured.push_back({standard.name.id, standard.number(kCentreStandard["value"]),
                        held(standard, centre, rooms)});
  }
  return measured;
}

StandardShare standard_share(const RecordFact& standard, const std::vector<RecordFact>& centres,
                             const std::vector<RecordFact>& rooms, Date day) {
  StandardShare share;
  for (const RecordFact& centre : centres) {
    if (!is_open(centre, day) || !is_for(standard, centre, day)) continue;
    ++share.of;
    const Measured measured{standard.name.id, standard.number(kCentreStandard["value"]),
                            held(standard, centre, rooms)};
    if (measured.met()) {
      ++share.met;
    } else if (measured.held) {
      share.short_of.push_back(centre.name.id);
    } else {
      ++share.unknown;
    }
  }
  return share;
}

std::int64_t count_larger(const std::vector<RecordFact>& centres,
                          const std::vector<RecordFact>& rooms, std::int64_t area, Date day) {
  return std::ranges::count_if(centres, [&](const RecordFact& centre) {
    return is_open(centre, day) && premises_area(centre, rooms).value_or(0) > area;
  });
}

std::int64_t sum_money(const std::vector<RecordFact>& entries, std::int64_t purpose) {
  std::int64_t sum = 0;
  for (const RecordFact& entry : entries) {
    if (purpose != 0 && entry.number(kCentreMoney["purpose"]) != purpose) continue;
    sum += entry.number(kCentreMoney["amount"]);
  }
  return sum;
}

Result<void> centre_has_place(const RuleContext& context) {
  return at_least_one(context, {kCentre["area"], kCentre["carrier"], kCentre["grid"]},
                      "centre_without_place");
}

}  // namespace quanyu::domain
