#include "store/area_homes.hpp"

#include "domain/entities/area_parent.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/mobilisation.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/hanging.hpp"
#include "store/rows.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::AreaKind;
using domain::Cell;

struct Town : Replica {
  Town() : Replica(7) {
    found();
    city = add_area("示例市", AreaKind::City);
    first = add_area("示例社区一", AreaKind::Community, city);
    second = add_area("示例社区二", AreaKind::Community, city);
  }

  Id add(const domain::Entity& entity, std::vector<Cell> cells) {
    const Id id = random.id();
    run(domain::command::AddRecord{entity.number, id, std::move(cells), Moment{}});
    return id;
  }
  void link(const domain::Entity& entity, const Id& child, Date from, const Id& parent) {
    // Past the rules, as after a merge: where something hangs is asked of any state.
    const domain::RowChange change{
        .row = {.entity = entity.number, .id = child, .kind = 1, .valid_from = from.days},
        .cells = {{domain::link_field::kParent, parent}}};
    must(apply(*database, acting, "test.link", {{change}}));
  }
  std::int64_t key_of(const domain::Entity& entity, const Id& id) {
    return must(find_record(database->connection(), entity, id));
  }
  // On a day, through steps.
  std::int64_t home(const domain::Entity& entity, const Id& id, Date day) {
    AreaHomes homes(*database, day);
    while (!must(homes.prepare(entity))) {
    }
    return homes.area_of(entity, key_of(entity, id));
  }
  std::int64_t area(const Id& id) { return key_of(domain::kArea, id); }

  Id city;
  Id first;
  Id second;
};

const Cell kCompound{domain::kCarrier["kind"], std::int64_t{1}};

TEST(AreaHomesTest, FollowsFieldsAndLinksOverWhatLiesBetween) {
  Town town;
  const Id carrier =
      town.add(domain::kCarrier, {{domain::kCarrier["name"], std::string("示例小区")}, kCompound});
  const Id building = town.add(domain::kCarrier, {{domain::kCarrier["name"], std::string("1号楼")},
                                                  {domain::kCarrier["kind"], std::int64_t{2}}});
  EXPECT_EQ(town.home(domain::kCarrier, building, kDay), 0);
  town.link(domain::kCarrierArea, carrier, kDay, town.first);
  town.link(domain::kCarrierParent, building, kDay, carrier);
  EXPECT_EQ(town.home(domain::kCarrier, building, kDay), town.area(town.first));
  const Id other = town.add(domain::kGrid, {{domain::kGrid["name"], std::string("示例网格")},
                                            {domain::kGrid["level"], std::int64_t{1}}});
  town.link(domain::kGridArea, other, kDay, town.second);
  const Id grid = town.add(domain::kGrid, {{domain::kGrid["name"], std::string("示例微网格")},
                                           {domain::kGrid["level"], std::int64_t{2}}});
  town.link(domain::kGridParent, grid, kDay, other);
  EXPECT_EQ(town.home(domain::kGrid, grid, kDay), town.area(town.second));
  EXPECT_EQ(town.home(domain::kArea, town.city, kDay), town.area(town.city));
}

TEST(AreaHomesTest, SaysWhereItHungOnTheDay) {
  Town town;
  const Id carrier =
      town.add(domain::kCarrier, {{domain::kCarrier["name"], std::string("示例小区")}, kCompound});
  town.link(domain::kCarrierArea, carrier, kDay, town.first);
  town.link(domain::kCarrierArea, carrier, {kDay.days + 10}, town.second);
  EXPECT_EQ(town.home(domain::kCarrier, carrier, {kDay.days - 1}), 0);
  EXPECT_EQ(town.home(domain::kCarrier, carrier, {kDay.days + 9}), town.area(town.first));
  EXPECT_EQ(town.home(domain::kCarrier, carrier, {kDay.days + 10}), town.area(town.second));
}

// Roll-ups and scope must never differ on where something hangs.
TEST(AreaHomesTest, AgreesWithTheWalkOfASingleRecord) {
  Town town;
  std::vector<Id> carriers;
  for (int number = 0; number < 40; ++number) {
    carriers.push_back(
        town.add(domain::kCarrier,
                 {{domain::kCarrier["name"], "示例" + std::to_string(number)}, kCompound}));
    if (number % 3 == 0) {
      town.link(domain::kCarrierArea, carriers.back(), kDay,
                number % 2 == 0 ? town.first : town.second);
    } else if (number % 5 != 0) {
      town.link(domain::kCarrierParent, carriers.back(), kDay,
                carriers[static_cast<std::size_t>(number / 2)]);
    }
  }
  int placed = 0;
  for (const Id& carrier : carriers) {
    const std::int64_t home = town.home(domain::kCarrier, carrier, {kDay.days + 1});
    EXPECT_EQ(home, must(home_area(town.database->connection(), domain::kCarrier,
                                   town.key_of(domain::kCarrier, carrier))));
    placed += home != 0 ? 1 : 0;
  }
  EXPECT_GT(placed, 20);
}

}  // namespace
}  // namespace quanyu::store
