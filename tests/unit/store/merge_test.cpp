#include "store/merge.hpp"

#include <algorithm>

#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

TEST(MergeTest, ASecondReplicaBecomesEqual) {
  Replica a(1);
  Replica b(2);
  a.found();
  import_chunks(a, {small_tree(2, 3)});
  a.run(domain::command::RenameArea{derived_id(kPublicTables, 3, "3311"), "新名"});
  auto segments = a.segments();
  ASSERT_EQ(segments.size(), 3u);
  std::ranges::reverse(segments);
  for (const Bytes& segment : segments) must(merge_segment(*b.database, segment));
  EXPECT_EQ(must(state_digest(*a.database)), must(state_digest(*b.database)));
  EXPECT_EQ(must(area_by_code(*b.database, "3311"))->name, "新名");
  const auto report = must(check(*b.database));
  for (const CheckItem& item : report.items) EXPECT_TRUE(item.passed) << item.name << item.detail;
  EXPECT_EQ(must(merge_segment(*b.database, segments[0])).outcome, MergeOutcome::KnownAlready);
  EXPECT_EQ(must(history_of(*b.database, {3, derived_id(kPublicTables, 3, "3311")})).size(), 2u);
}

TEST(MergeTest, AnotherWorkspaceIsRefused) {
  Replica a(1);
  Replica b(2);
  a.found();
  b.found();
  const auto refused = merge_segment(*b.database, a.segments()[0]);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::SegmentForeign);
}

TEST(MergeTest, ASequenceNumberUsedTwiceIsAFork) {
  Replica a(1);
  Replica b(2);
  a.found();
  for (const Bytes& segment : a.segments()) must(merge_segment(*b.database, segment));
  // A copy of the profile goes on by itself: the same site, the same next number, other content.
  const Bytes image = must(a.database->export_sqlite());
  Replica copy(3);
  copy.database = must(Database::open_extents({1, image.size(), image}, {copy.clock, copy.random}));
  copy.acting = a.acting;
  a.add_area("一", domain::AreaKind::City);
  copy.add_area("二", domain::AreaKind::City);
  must(merge_segment(*b.database, a.segments().back()));
  const Digest before = must(state_digest(*b.database));
  const auto forked = merge_segment(*b.database, copy.segments().back());
  ASSERT_FALSE(forked.has_value());
  EXPECT_EQ(forked.error().code, ErrorCode::SegmentForked);
  EXPECT_EQ(must(state_digest(*b.database)), before);
}

TEST(MergeTest, ADamagedSegmentChangesNothing) {
  Replica a(1);
  Replica b(2);
  a.found();
  Bytes segment = a.segments()[0];
  segment[segment.size() / 2] ^= std::byte{4};
  const Bytes before = must(b.database->export_sqlite());
  EXPECT_EQ(merge_segment(*b.database, segment).error().code, ErrorCode::SegmentDamaged);
  EXPECT_EQ(must(b.database->export_sqlite()), before);
}

// Everything of a journal with an import and long edits, step by step.
TEST(MergeTest, CancelledInAnyStepItLeavesNothing) {
  Replica a(1);
  Replica b(2);
  a.found();
  import_chunks(a, {small_tree(9, 150)});
  const Id area = derived_id(kPublicTables, 3, "3311");
  for (int at = 0; at < 700; ++at) {
    a.run(domain::command::RenameArea{area, "名" + std::to_string(at)});
  }
  for (const Bytes& segment : a.segments()) {
    const Bytes before = must(b.database->export_sqlite());
    std::vector<int> progress;
    for (int steps = 1;; ++steps) {
      SegmentMerge merge(*b.database, segment);
      bool done = false;
      progress.clear();
      for (int step = 0; step < steps && !done; ++step) {
        done = must(merge.step());
        progress.push_back(merge.progress());
      }
      if (done) break;
      merge.cancel();
      ASSERT_FALSE(b.database->in_transaction());
      ASSERT_EQ(must(b.database->export_sqlite()), before) << steps;
    }
    EXPECT_TRUE(std::ranges::is_sorted(progress));
    EXPECT_EQ(progress.back(), 1000);
  }
  EXPECT_EQ(must(state_digest(*a.database)), must(state_digest(*b.database)));
}

TEST(MergeTest, NoStepReadsMoreThanItsShare) {
  Replica a(1);
  Replica b(2);
  a.found();
  import_chunks(a, {small_tree(40, 150)});
  // The import has the first key; what was open is sealed after it.
  const Bytes segment = a.segments().front();
  SegmentMerge merge(*b.database, segment);
  int steps = 1;
  for (; !must(merge.step()); ++steps) {
  }
  // 6,041 areas and their links in parts of 512, and the ids at the end.
  EXPECT_GE(steps, 2 * 6041 / 512);
  // Again over rows that are there already: each is read and written, in as many steps.
  import_chunks(b, {small_tree(40, 150)});
  const Bytes again = b.segments().back();
  SegmentMerge second(*a.database, again);
  int more = 1;
  for (; !must(second.step()); ++more) {
  }
  EXPECT_GE(more, 2 * 6041 / 512);
}

TEST(MergeTest, HistoryKnowsEveryFieldOfARowThatWasGroupedAtTwoGoes) {
  // 131,072 ops are grouped at one go, which ends near the 43,690th row.
  constexpr int kRows = 44'000;
  constexpr std::size_t kFirst = 43'600, kMany = 100;
  Replica a(1);
  Replica b(2);
  a.found();
  // Moves the end of a go off the bounds of rows, which have three ops each.
  a.add_area("零", domain::AreaKind::City);
  domain::Changes changes;
  for (int at = 0; at < kRows; ++at) {
    changes.rows.push_back(
        {.row = {3, a.random.id()},
         .life = domain::Life::Create,
         .cells = {
             {domain::area_field::kName, std::string("示例") + std::to_string(at)},
             {domain::area_field::kKind, std::int64_t{static_cast<int>(domain::AreaKind::City)}}}});
  }
  must(apply(*a.database, a.acting, "area.add", changes));
  for (const Bytes& segment : a.segments()) must(merge_segment(*b.database, segment));
  // A segment has them by their names.
  std::ranges::sort(changes.rows, {}, &domain::RowChange::row);
  for (const domain::RowChange& change : std::span(changes.rows).subspan(kFirst, kMany)) {
    auto there = must(history_of(*b.database, change.row));
    ASSERT_EQ(there.size(), 1u);
    auto here = must(history_of(*a.database, change.row));
    std::ranges::sort(here[0].fields);
    std::ranges::sort(there[0].fields);
    ASSERT_EQ(there[0].fields, here[0].fields);
    ASSERT_EQ(there[0].fields.size(), 3u);
  }
}

TEST(MergeTest, EditsUnderARemovalAreKept) {
  Replica a(1);
  Replica b(2);
  a.found();
  const Id area = a.add_area("一", domain::AreaKind::City);
  for (const Bytes& segment : a.segments()) must(merge_segment(*b.database, segment));
  b.acting = a.acting;
  a.run(domain::command::RemoveArea{area});
  b.clock.advance(5000);
  b.run(domain::command::RenameArea{area, "二"});
  must(merge_segment(*a.database, b.segments().back()));
  must(merge_segment(*b.database, a.segments().back()));
  EXPECT_FALSE(must(area_by_id(*a.database, area)).has_value());
  EXPECT_EQ(must(state_digest(*a.database)), must(state_digest(*b.database)));
  // Restored, it carries the later name.
  must(apply(*a.database, a.acting, "restore",
             {{{.row = {3, area}, .life = domain::Life::Create, .cells = {}}}}));
  EXPECT_EQ(must(area_by_id(*a.database, area))->name, "二");
}

}  // namespace
}  // namespace quanyu::store
