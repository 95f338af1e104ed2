#include "domain/rules/standard_check.hpp"

#include <algorithm>

#include "domain/entities/persons.hpp"
#include "domain/rules/centres.hpp"
#include "domain/rules/grid_figures.hpp"
#include "domain/rules/shorthand.hpp"

namespace quanyu::domain {
namespace {

bool is_there(const RecordFact& grid, Date day) {
  return day_of(grid, kGrid["founded"], kAlways) <= day &&
         day < day_of(grid, kGrid["dissolved"], kNever);
}

// Places that lack posts, under their own names again; both stand in the same order.
StandardCheck of_places(const StaffingResult& result, std::span<const RowName> places) {
  StandardCheck check{.met = result.met.numerator, .of = result.met.denominator, .missed = {}};
  auto place = places.begin();
  for (const StaffingGap& gap : result.gaps) {
    place =
        std::find_if(place, places.end(), [&](const RowName& it) { return it.id == gap.place; });
    check.missed.push_back({.who = *place, .has = gap.has, .wants = gap.wants});
  }
  return check;
}

StandardCheck of_teams(const CrossPosts& posts) {
  StandardCheck check{.met = posts.ratio.numerator, .of = posts.ratio.denominator, .missed = {}};
  for (const Id& person : posts.in_one_only) {
    check.missed.push_back({.who = {.entity = kPerson.number, .id = person}, .has = 1, .wants = 2});
  }
  return check;
}

StandardCheck count_staff(const RecordFact& standard, std::span<const RowName> places,
                          std::span<const PostFact> posts, std::span<const CountFact> counts) {
  const std::int64_t wants =
      std::max<std::int64_t>(1, standard.number(kStaffingStandard["at_least"]));
  std::vector<Id> ids;
  for (const RowName& place : places) ids.push_back(place.id);
  switch (static_cast<StaffingCount>(standard.number(kStaffingStandard["counted"]))) {
    case StaffingCount::Instructors:
      return of_places(staffed(ids, posts, Post::Instructor, wants), places);
    case StaffingCount::SecretaryAndOrganisation:
      return of_places(has_secretary_and_organisation(ids, posts), places);
    case StaffingCount::Reserves: return of_places(counted(ids, counts, wants), places);
    case StaffingCount::OneShoulder: return of_places(one_shoulder(ids, posts), places);
    case StaffingCount::CrossPosts: return of_teams(cross_posts(posts));
    case StaffingCount::FullTimeDeputies:
      return of_places(staffed(ids, posts, Post::FullTimeDeputy, wants), places);
  }
  return {};
}

}  // namespace

StandardCheck check_grids(const RecordFact& standard, const std::vector<RecordFact>& grids,
                          Date day) {
  StandardCheck check;
  std::vector<GridFact> measured;
  for (const RecordFact& grid : grids) {
    if (grid.number(kGrid["level"]) != standard.number(kGridStandard["level"])) continue;
    if (!is_there(grid, day)) continue;
    ++check.of;
    const std::int64_t households = grid.number(kGrid["households"]);
    if (households == 0) ++check.unknown;
    measured.push_back({.grid = grid.name.id,
                        .parent = {},
                        .level = grid.number(kGrid["level"]),
                        .households = households});
  }
  for (const GridSizeFinding& finding : ill_sized_grids(measured, {&standard, 1})) {
    check.missed.push_back({.who = {.entity = kGrid.number, .id = finding.grid},
                            .has = finding.households,
                            .wants = finding.bound,
                            .above = finding.size == GridSize::Oversized});
  }
  check.met = check.of - check.unknown - static_cast<std::int64_t>(check.missed.size());
  return check;
}

StandardCheck check_centres(const RecordFact& standard, const std::vector<RecordFact>& centres,
                            const std::vector<RecordFact>& rooms, Date day) {
  // Minutes on foot are asked of where people live (reach.hpp), not of a centre alone.
  const auto walk = static_cast<std::int64_t>(CentreMeasure::WalkMinutes);
  if (standard.number(kCentreStandard["measures"]) == walk) return {};
  const StandardShare share = standard_share(standard, centres, rooms, day);
  StandardCheck check{.met = share.met, .of = share.of, .unknown = share.unknown, .missed = {}};
  for (const Id& id : share.short_of) {
    const auto centre =
        std::ranges::find(centres, id, [](const RecordFact& it) { return it.name.id; });
    const Measured measured = measure_centre(*centre, rooms, {standard}, day).front();
    check.missed.push_back({.who = centre->name, .has = *measured.held, .wants = measured.wanted});
  }
  return check;
}

StandardCheck check_staffing(const RecordFact& standard, std::span<const RowName> places,
                             std::span<const PostFact> posts, std::span<const CountFact> counts) {
  StandardCheck check = count_staff(standard, places, posts, counts);
  if (standard.has(kStaffingStandard["percent"])) {
    check.percent = standard.number(kStaffingStandard["percent"]);
  }
  return check;
}

}  // namespace quanyu::domain
