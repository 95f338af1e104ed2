#include "store/bulk.hpp"

#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

std::string failures(const CheckReport& report) {
  std::string text;
  for (const CheckItem& item : report.items) {
    if (!item.passed) text += item.name + ": " + item.detail + "\n";
  }
  return text;
}

TEST(BulkTest, ImportIsOneTransactionAndPassesEveryCheck) {
  Replica replica(1);
  replica.found();
  const std::uint64_t before = replica.database->revision();
  const Applied applied = import_chunks(replica, {small_tree(3, 4)});
  EXPECT_EQ(applied.sequence, 3);
  EXPECT_EQ(replica.database->revision(), before + 1);
  const auto roots = must(area_children(*replica.database, 0, kDay));
  ASSERT_EQ(roots.size(), 1u);
  EXPECT_EQ(roots[0].name, "示例省");
  const auto cities = must(area_children(*replica.database, roots[0].key, kDay));
  ASSERT_EQ(cities.size(), 3u);
  EXPECT_EQ(cities[1].name, "示例市2");
  EXPECT_EQ(cities[1].id, derived_id(kPublicTables, 3, "3312"));
  const CheckReport report = must(check(*replica.database));
  EXPECT_EQ(failures(report), "");
  EXPECT_EQ(report.transactions, 3);
}

TEST(BulkTest, TheTreeIsOnlyThereFromItsDayOn) {
  Replica replica(1);
  replica.found();
  import_chunks(replica, {small_tree(1, 1)});
  const auto province = must(area_by_code(*replica.database, "33"));
  EXPECT_EQ(must(area_children(*replica.database, province->key, kDay)).size(), 1u);
  EXPECT_EQ(must(area_children(*replica.database, province->key, {kDay.days - 1})).size(), 0u);
}

TEST(BulkTest, AnImportIsUndoneAndDoneAgainAsOneAct) {
  Replica replica(1);
  replica.found();
  const Id kept = derived_id(kPublicTables, 3, "3311");
  replica.add_area("旧名", domain::AreaKind::City, {}, "3311");
  const Digest before = must(state_digest(*replica.database));
  replica.clock.advance(1000);
  import_chunks(replica, {small_tree(3, 4)});
  EXPECT_EQ(must(next_undo(*replica.database, replica.acting.id))->command, "area.import");
  const auto names = [&] {
    std::string all;
    for (const AreaRow& area : must(area_children(*replica.database, 0, kDay))) {
      all += area.name + " ";
    }
    return all;
  };
  EXPECT_EQ(names(), "示例省 ");
  EXPECT_TRUE(must(undo(*replica.database, replica.acting)).left.empty());
  EXPECT_FALSE(must(area_by_code(*replica.database, "33")).has_value());
  EXPECT_FALSE(must(area_by_code(*replica.database, "331211")).has_value());
  EXPECT_EQ(must(area_by_id(*replica.database, kept))->name, "旧名");
  EXPECT_EQ(failures(must(check(*replica.database))), "");
  EXPECT_NE(must(state_digest(*replica.database)), before);
  EXPECT_TRUE(must(redo(*replica.database, replica.acting)).left.empty());
  EXPECT_EQ(names(), "示例省 ");
  EXPECT_EQ(must(area_by_id(*replica.database, kept))->name, "示例市1");
  EXPECT_EQ(must(area_by_code(*replica.database, "331211"))->name, "示例区1");
  EXPECT_TRUE(must(undo(*replica.database, replica.acting)).left.empty());
  EXPECT_EQ(must(area_by_id(*replica.database, kept))->name, "旧名");
  EXPECT_EQ(failures(must(check(*replica.database))), "");
}

TEST(BulkTest, WhatSomebodyWorkedOnSinceTheImportIsLeftAlone) {
  Replica replica(1);
  replica.found();
  import_chunks(replica, {small_tree(2, 2)});
  const Id worked = derived_id(kPublicTables, 3, "331111");
  Replica other(2);
  other.acting = replica.acting;
  other.acting.id = other.random.id();
  must(apply(*replica.database, other.acting, "test.edit",
             {{{.row = {3, worked}, .cells = {{2, std::string("他人改名")}}}}}));
  const TakenBack undone = must(undo(*replica.database, replica.acting));
  ASSERT_EQ(undone.left.size(), 1u);
  EXPECT_EQ(undone.left[0].row.id, worked);
  EXPECT_EQ(must(area_by_id(*replica.database, worked))->name, "他人改名");
  EXPECT_FALSE(must(area_by_code(*replica.database, "3311")).has_value());
}

TEST(BulkTest, CancelRestoresTheOldState) {
  Replica replica(1);
  replica.found();
  const Digest before = must(state_digest(*replica.database));
  {
    BulkWriter writer = must(BulkWriter::begin(*replica.database, replica.acting, "area.import"));
    const auto batches = must(domain::decide_chunk({"test", kDay}, small_tree(2, 2), 0));
    must(writer.add(batches[0]));
    EXPECT_TRUE(replica.database->in_transaction());
    EXPECT_EQ(store::run(*replica.database, replica.acting, domain::command::RenameArea{Id{}, "x"})
                  .error()
                  .code,
              ErrorCode::StorageBusy);
    writer.cancel();
  }
  EXPECT_FALSE(replica.database->in_transaction());
  EXPECT_EQ(must(state_digest(*replica.database)), before);
  EXPECT_FALSE(must(area_by_code(*replica.database, "33")).has_value());
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(BulkTest, ACodeTwiceIsRefusedAndNothingIsLeft) {
  Replica replica(1);
  replica.found();
  domain::AreaChunk chunk = small_tree(1, 1);
  chunk.push("3311", "又一个", domain::AreaKind::City, false, 9, 0);
  BulkWriter writer = must(BulkWriter::begin(*replica.database, replica.acting, "area.import"));
  for (const auto& batch : must(domain::decide_chunk({"test", kDay}, chunk, 0))) {
    must(writer.add(batch));
  }
  Result<bool> step = false;
  while (step && !*step) step = writer.finish_step();
  ASSERT_FALSE(step.has_value());
  EXPECT_EQ(step.error().code, ErrorCode::AlreadyThere);
  EXPECT_FALSE(replica.database->in_transaction());
  EXPECT_FALSE(must(area_by_code(*replica.database, "33")).has_value());
}

TEST(BulkTest, ASecondImportMeetsTheRowsOfTheFirst) {
  Replica replica(1);
  replica.found();
  import_chunks(replica, {small_tree(2, 2)});
  const std::int64_t key = must(area_by_code(*replica.database, "3312"))->key;
  replica.run(domain::command::RenameArea{derived_id(kPublicTables, 3, "3312"), "改名市"});
  import_chunks(replica, {small_tree(3, 2)});
  EXPECT_EQ(must(area_by_code(*replica.database, "3312"))->key, key);
  EXPECT_EQ(must(area_by_code(*replica.database, "3312"))->name, "示例市2");
  EXPECT_TRUE(must(area_by_code(*replica.database, "3313")).has_value());
  const CheckReport report = must(check(*replica.database));
  EXPECT_EQ(failures(report), "");
}

TEST(BulkTest, SegmentHoldsOneTransactionAndNoIds) {
  Replica replica(1);
  replica.found();
  import_chunks(replica, {small_tree(20, 50)});
  const auto segments = must(sealed_segments(*replica.database));
  ASSERT_EQ(segments.size(), 1u);
  EXPECT_EQ(segments[0].header.kind, SegmentKind::Bulk);
  const Bytes bytes = must(segment_bytes(*replica.database, segments[0].key));
  EXPECT_EQ(static_cast<std::int64_t>(bytes.size()), segments[0].bytes);
  // 1,021 areas with their links: far below the 16 bytes an id alone would take.
  EXPECT_LT(bytes.size(), 1021u * 10);
}

}  // namespace
}  // namespace quanyu::store
