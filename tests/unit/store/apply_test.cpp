#include "store/apply.hpp"

#include "domain/entities/area_parent.hpp"
#include "domain/entities/units.hpp"
#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "store/queries/workspace_query.hpp"
#include "store/rows.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::AreaKind;

TEST(ApplyTest, FirstRunLeavesWorkspaceAndActor) {
  Replica replica(7);
  EXPECT_FALSE(must(workspace_info(*replica.database)).has_value());
  replica.found();
  EXPECT_EQ(must(workspace_info(*replica.database))->name, "示例市");
  const auto known = must(actors(*replica.database));
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].unit, "示例街道");
}

TEST(ApplyTest, RefusedChangesLeaveNothing) {
  Replica replica(7);
  replica.found();
  const Digest before = must(state_digest(*replica.database));
  domain::Changes changes;
  changes.rows.push_back({.row = {.entity = 3, .id = replica.random.id()},
                          .life = domain::Life::Create,
                          .cells = {{2, "一"}, {3, std::int64_t{1}}}});
  changes.rows.push_back(
      {.row = {.entity = 3, .id = replica.random.id()}, .cells = {{2, "没有的"}}});
  const auto refused = apply(*replica.database, replica.acting, "test", changes);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
  EXPECT_EQ(must(state_digest(*replica.database)), before);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(ApplyTest, WritingTheSameValueIsNoTransaction) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  domain::Changes changes;
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "一"}}});
  EXPECT_EQ(must(apply(*replica.database, replica.acting, "test", changes)).sequence, 0);
}

TEST(ApplyTest, HistoryTellsWhoAndWhat) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("旧名", AreaKind::City);
  replica.clock.advance(60'000);
  replica.run(domain::command::RenameArea{area, "新名"});
  const auto history = must(history_of(*replica.database, {.entity = 3, .id = area}));
  ASSERT_EQ(history.size(), 2u);
  EXPECT_EQ(history[0].command, "area.rename");
  EXPECT_EQ(history[0].author_name, "演示甲");
  EXPECT_EQ(history[0].unit, "示例街道");
  EXPECT_EQ(history[0].fields, std::vector<domain::FieldNumber>{2});
  EXPECT_EQ(history[1].command, "area.add");
  EXPECT_EQ(history[0].wall_millis - history[1].wall_millis, 60'000);
}

TEST(ApplyTest, ACellWrittenTwiceInOneCommandHasOneWinnerEverywhere) {
  Replica a(7);
  Replica b(8);
  a.found();
  const Id area = a.add_area("一", AreaKind::City);
  domain::Changes changes;
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "二"}}});
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "三"}}});
  must(apply(*a.database, a.acting, "test", changes));
  EXPECT_EQ(must(area_by_id(*a.database, area))->name, "三");
  b.take(a);
  EXPECT_EQ(must(area_by_id(*b.database, area))->name, "三");
  EXPECT_EQ(must(state_digest(*a.database)), must(state_digest(*b.database)));
}

TEST(ApplyTest, ACellThatEndsAsItBeganIsNotWritten) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  const Digest before = must(state_digest(*replica.database));
  domain::Changes changes;
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "二"}, {5, 1}}});
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "一"}, {5, {}}}});
  EXPECT_EQ(must(apply(*replica.database, replica.acting, "test", changes)).sequence, 0);
  EXPECT_EQ(must(state_digest(*replica.database)), before);
}

TEST(ApplyTest, ANewRecordCanBePointedAtInTheSameCommand) {
  Replica replica(7);
  replica.found();
  const Id parent = replica.random.id();
  const Id child = replica.random.id();
  domain::Changes changes;
  for (const Id& id : {parent, child}) {
    changes.rows.push_back({.row = {.entity = 3, .id = id},
                            .life = domain::Life::Create,
                            .cells = {{2, "新"}, {3, std::int64_t{3}}}});
  }
  changes.rows.push_back({.row = {4, child, 1, kDay.days}, .cells = {{4, parent}}});
  must(apply(*replica.database, replica.acting, "test", changes));
  const auto key = must(area_by_id(*replica.database, parent))->key;
  EXPECT_EQ(must(area_children(*replica.database, key, kDay)).size(), 1u);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

domain::command::EditRecord move_from(const Id& area, const Id& parent, Date day) {
  return {
      .row = {.entity = domain::kAreaParent.number, .id = area, .kind = 1, .valid_from = day.days},
      .cells = {{domain::link_field::kParent,
                 parent.is_nil() ? domain::Value{} : domain::Value{parent}}},
      .now = {}};
}

TEST(ApplyTest, UndoOfAMoveGivesBackTheParentThatWas) {
  Replica replica(7);
  replica.found();
  const Id west = replica.add_area("西街道", AreaKind::Street);
  const Id east = replica.add_area("东街道", AreaKind::Street);
  const Id community = replica.add_area("示例社区", AreaKind::Community, west);
  const auto parent_on_day = [&](Date day) {
    const auto key = must(area_by_id(*replica.database, community))->key;
    const auto path = must(area_path(*replica.database, key, day));
    return path.size() < 2 ? Id{} : path.front().id;
  };
  const Date later{kDay.days + 100};
  const Applied moved = replica.run(move_from(community, east, later));
  EXPECT_EQ(parent_on_day(kDay), west);
  EXPECT_EQ(parent_on_day(later), east);
  EXPECT_EQ(must(undo(*replica.database, replica.acting)).act, moved.sequence);
  EXPECT_EQ(parent_on_day(later), west);
  must(redo(*replica.database, replica.acting));
  EXPECT_EQ(parent_on_day(later), east);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

// Today the two stand apart; only from next year on would the one be above the other.
TEST(ApplyTest, AMoveMayNotCloseACycleOnALaterDayEither) {
  Replica replica(7);
  replica.found();
  const auto unit = [&](const std::string& name) {
    const Id id = replica.random.id();
    replica.run(domain::command::AddRecord{
        domain::kUnit.number,
        id,
        {{domain::kUnit["name"], name}, {domain::kUnit["nature"], std::int64_t{2}}},
        {}});
    return id;
  };
  const auto put_under = [](const Id& child, const Id& parent, int day) {
    domain::command::EditRecord move = move_from(child, parent, Date{kDay.days + day});
    move.row.entity = domain::kUnitParent.number;
    return move;
  };
  const Id one = unit("甲单位");
  const Id two = unit("乙单位");
  replica.run(put_under(two, one, 365));
  const auto refused = store::run(*replica.database, replica.acting, put_under(one, two, 0));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::MakesCycle);
  // Ended before that day it is no cycle.
  replica.run(put_under(one, Id{}, 300));
  replica.run(put_under(one, two, 0));
}

TEST(ApplyTest, SealedAndReopenedItIsTheSame) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  EXPECT_TRUE(must(seal_open_segment(*replica.database)));
  EXPECT_FALSE(must(seal_open_segment(*replica.database)));
  replica.run(domain::command::RenameArea{area, "二"});
  const Digest digest = must(state_digest(*replica.database));
  auto commit = must(replica.database->take_commit());
  EXPECT_EQ(commit.commit, 1u);
  platform::StoredImage image{1, commit.size, {}};
  for (const auto& extent : commit.extents) {
    image.content.insert(image.content.end(), extent.bytes.begin(), extent.bytes.end());
  }
  const Id site = replica.database->site();
  replica.database =
      must(Database::open_extents(std::move(image), {replica.clock, replica.random}));
  EXPECT_EQ(replica.database->site(), site);
  EXPECT_EQ(must(state_digest(*replica.database)), digest);
  EXPECT_EQ(must(area_by_id(*replica.database, area))->name, "二");
  EXPECT_TRUE(must(check(*replica.database)).passed());
  EXPECT_TRUE(must(replica.database->take_commit()).extents.empty());
  EXPECT_EQ(must(have_ranges(*replica.database)), (std::vector<Have>{{site, 1, 4}}));
}

TEST(ApplyTest, ANewerDatabaseIsRefused) {
  Replica replica(7);
  auto image = must(replica.database->export_sqlite());
  // SQLite keeps user_version at offset 60, big endian.
  image[60] = std::byte{0x70};
  const auto opened =
      Database::open_extents({1, image.size(), image}, {replica.clock, replica.random});
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::StorageNewer);
}

TEST(ApplyTest, RubbishIsNoDatabase) {
  Replica replica(7);
  const Bytes rubbish(8192, std::byte{0x41});
  const auto opened =
      Database::open_extents({1, rubbish.size(), rubbish}, {replica.clock, replica.random});
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::StorageCorrupt);
}

// Taken from under its parent on a day of its own: a link that says so, not a change that says
// nothing, and the same on the replica that merges it.
TEST(ApplyTest, ALinkToNoParentOnANewDayIsWritten) {
  Replica a(11);
  Replica b(12);
  a.found();
  const Id city = a.add_area("示例市", AreaKind::City);
  const Id district = a.add_area("示例区", AreaKind::District, city);
  const domain::RowName name{domain::kAreaParent.number, district, 1, kDay.days + 100};
  const domain::command::EditRecord unplace{
      .row = name, .cells = {{domain::link_field::kParent, domain::Value{}}}, .now = {}};
  EXPECT_GT(a.run(unplace).sequence, 0);
  EXPECT_EQ(a.run(unplace).sequence, 0);
  b.take(a);
  for (Replica* replica : {&a, &b}) {
    Row row = must(load_row(replica->database->connection(), name));
    ASSERT_TRUE(row.stored);
    ASSERT_NE(row.find(domain::link_field::kParent), nullptr);
    EXPECT_TRUE(domain::is_none(row.find(domain::link_field::kParent)->value));
  }
}

}  // namespace
}  // namespace quanyu::store
