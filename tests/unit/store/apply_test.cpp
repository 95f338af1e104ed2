#include "store/apply.hpp"

#include "domain/entities/area_parent.hpp"
#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "store/queries/workspace_query.hpp"
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

TEST(ApplyTest, ReorderAndUndoAndRedo) {
  Replica replica(7);
  replica.found();
  const Id city = replica.add_area("市", AreaKind::City);
  for (const char* name : {"甲区", "乙区", "丙区"})
    replica.add_area(name, AreaKind::District, city);
  const auto names = [&] {
    std::string all;
    const auto key = must(area_by_id(*replica.database, city))->key;
    for (const AreaRow& row : must(area_children(*replica.database, key, kDay))) all += row.name;
    return all;
  };
  EXPECT_EQ(names(), "甲区乙区丙区");
  const auto key = must(area_by_id(*replica.database, city))->key;
  const Id third = must(area_children(*replica.database, key, kDay))[2].id;
  const Applied moved = replica.run(domain::command::ReorderArea{third, 0});
  EXPECT_EQ(names(), "丙区甲区乙区");
  const UndoPlan undo = must(plan_undo(*replica.database, moved.sequence));
  EXPECT_TRUE(undo.passed.empty());
  const Applied undone = must(apply(*replica.database, replica.acting, "undo", undo.changes));
  EXPECT_EQ(names(), "甲区乙区丙区");
  const UndoPlan redo = must(plan_undo(*replica.database, undone.sequence));
  must(apply(*replica.database, replica.acting, "redo", redo.changes));
  EXPECT_EQ(names(), "丙区甲区乙区");
}

TEST(ApplyTest, UndoLeavesLaterWorkAlone) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  const Applied second = replica.run(domain::command::RenameArea{area, "二"});
  replica.run(domain::command::RenameArea{area, "三"});
  const UndoPlan plan = must(plan_undo(*replica.database, second.sequence));
  EXPECT_TRUE(plan.changes.empty());
  ASSERT_EQ(plan.passed.size(), 1u);
  EXPECT_EQ(plan.passed[0].id, area);
}

TEST(ApplyTest, UndoOfMakingAndRedo) {
  Replica replica(7);
  replica.found();
  const Id city = replica.add_area("市", AreaKind::City);
  const Id id = replica.random.id();
  const Applied made =
      replica.run(domain::command::AddArea{id, "", "区", AreaKind::District, city, kDay});
  const UndoPlan undo = must(plan_undo(*replica.database, made.sequence));
  const Applied undone = must(apply(*replica.database, replica.acting, "undo", undo.changes));
  EXPECT_FALSE(must(area_by_id(*replica.database, id)).has_value());
  const UndoPlan redo = must(plan_undo(*replica.database, undone.sequence));
  must(apply(*replica.database, replica.acting, "redo", redo.changes));
  EXPECT_EQ(must(area_by_id(*replica.database, id))->name, "区");
  EXPECT_EQ(
      must(area_path(*replica.database, must(area_by_id(*replica.database, id))->key, kDay)).size(),
      2u);
  EXPECT_TRUE(must(check(*replica.database)).passed());
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
  image[63] = std::byte{99};
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

}  // namespace
}  // namespace quanyu::store
