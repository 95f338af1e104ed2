#include "store/record_facts.hpp"

#include "domain/declare.hpp"
#include "domain/model.hpp"
#include "domain/rules.hpp"
#include "store/hanging.hpp"
#include "store/record_fact.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

// A thing that hangs on an area by one field, and on another thing by a second one.
constexpr domain::EntityNumber kThingNumber = 9'001;
constexpr domain::Field kThingFields[] = {
    domain::text(1, "name", "名称", "Name", 60).required().title(),
    domain::reference(2, "area", "区划", "Area", domain::number::Area).place(),
    domain::reference(3, "other", "另一处", "Elsewhere", kThingNumber).place(),
};
constexpr domain::Entity kThing{.number = kThingNumber,
                                .name = "test_thing",
                                .words = {"物件", "Thing"},
                                .fields = kThingFields};

struct Things : testing::Test {
  domain::ExtraEntity extra{kThing};
  Replica replica{1};
  Id street;
  Id elsewhere;

  void SetUp() override {
    replica.found();
    street = replica.add_area("示例街道", domain::AreaKind::Street);
    elsewhere = replica.add_area("示例镇", domain::AreaKind::Town);
  }

  Id add(std::vector<domain::Cell> cells) {
    const Id id = replica.random.id();
    cells.push_back({1, std::string("物件")});
    replica.run(domain::command::AddRecord{kThingNumber, id, std::move(cells), {}});
    return id;
  }

  Hanging hangs(const Id& thing, const Id& area) {
    auto& connection = replica.database->connection();
    const auto fact = must(record_fact(connection, {.entity = kThingNumber, .id = thing}));
    return must(hangs_within(connection, fact, area));
  }
};

TEST_F(Things, HangOnTheFirstPlaceFieldThatIsFilled) {
  const Id holder = add({{2, street}});
  const Id held = add({{3, holder}});
  const Id both = add({{2, elsewhere}, {3, holder}});
  EXPECT_EQ(hangs(held, street), Hanging::Inside);
  EXPECT_EQ(hangs(held, elsewhere), Hanging::Outside);
  EXPECT_EQ(hangs(both, elsewhere), Hanging::Inside);
  EXPECT_EQ(hangs(both, street), Hanging::Outside);
  EXPECT_EQ(hangs(add({}), street), Hanging::Nowhere);
}

}  // namespace
}  // namespace quanyu::store
