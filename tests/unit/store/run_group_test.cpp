#include "store/run_group.hpp"

#include "domain/entities/actor.hpp"
#include "domain/entities/numbers.hpp"
#include "store/check.hpp"
#include "store/queries/live_records.hpp"
#include "store/queries/record_names.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

domain::Command add_actor(Replica& replica, std::string name, std::string unit = "某街道") {
  return domain::command::AddRecord{.entity = domain::number::Actor,
                                    .id = replica.random.id(),
                                    .cells = {{domain::actor_field::kName, std::move(name)},
                                              {domain::actor_field::kUnit, std::move(unit)}},
                                    .now = {}};
}

std::size_t actors_here(Replica& replica) {
  return must(live_records(*replica.database, domain::number::Actor)).size();
}

TEST(RunGroupTest, WritesAllAsOneTransactionAndTakesAllBackAsOne) {
  Replica replica(7);
  replica.found();
  const std::vector commands = {add_actor(replica, "演示乙"), add_actor(replica, "演示丙")};
  const GroupResult done = must(run_group(*replica.database, replica.acting, "paste", commands));
  EXPECT_TRUE(done.refusals.empty());
  EXPECT_EQ(actors_here(replica), 3u);
  EXPECT_EQ(must(undo(*replica.database, replica.acting)).act, done.applied.sequence);
  EXPECT_EQ(actors_here(replica), 1u);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(RunGroupTest, ARefusedCommandIsNamedAndNothingIsWritten) {
  Replica replica(7);
  replica.found();
  const std::vector commands = {add_actor(replica, "演示乙"), add_actor(replica, "演示丙", " ")};
  const GroupResult done = must(run_group(*replica.database, replica.acting, "paste", commands));
  ASSERT_EQ(done.refusals.size(), 1u);
  EXPECT_EQ(done.refusals[0].index, 1u);
  EXPECT_EQ(done.refusals[0].error.field, "unit");
  EXPECT_EQ(done.applied.sequence, 0);
  EXPECT_EQ(actors_here(replica), 1u);
}

TEST(RunGroupTest, ARowIsWrittenOnce) {
  Replica replica(7);
  replica.found();
  const domain::Command twice = add_actor(replica, "演示乙");
  const GroupResult done =
      must(run_group(*replica.database, replica.acting, "paste", std::vector{twice, twice}));
  ASSERT_EQ(done.refusals.size(), 1u);
  EXPECT_EQ(done.refusals[0].error.code, ErrorCode::AlreadyThere);
}

TEST(RecordNamesTest, ANameIsFoundAgainAndTellsApartThoseCalledAlike) {
  Replica replica(7);
  replica.found();
  const Id first = replica.add_area("向阳社区", domain::AreaKind::Community);
  const auto area = domain::number::Area;
  EXPECT_EQ(must(record_name(*replica.database, area, first)), "向阳社区");
  EXPECT_EQ(must(find_named(*replica.database, area, " 向阳社区 ")), first);
  const Id second = replica.add_area("向阳社区", domain::AreaKind::Community);
  for (const Id& id : {first, second}) {
    const std::string name = must(record_name(*replica.database, area, id));
    EXPECT_EQ(name, "向阳社区 [" + to_hex(id) + "]");
    EXPECT_EQ(must(find_named(*replica.database, area, name)), id);
  }
  EXPECT_EQ(find_named(*replica.database, area, "向阳社区").error().code, ErrorCode::FieldBadValue);
  EXPECT_EQ(find_named(*replica.database, area, "没有的社区").error().code, ErrorCode::NotFound);
  const Id coded = replica.add_area("示例市", domain::AreaKind::City, {}, "3399");
  EXPECT_EQ(must(find_named(*replica.database, area, "3399")), coded);
}

}  // namespace
}  // namespace quanyu::store
