#include "store/merge.hpp"

#include <algorithm>

#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

std::vector<Bytes> all_segments(Replica& replica) {
  must(seal_open_segment(*replica.database));
  std::vector<Bytes> segments;
  for (const SegmentInfo& info : must(sealed_segments(*replica.database))) {
    segments.push_back(must(segment_bytes(*replica.database, info.key)));
  }
  return segments;
}

TEST(MergeTest, ASecondReplicaBecomesEqual) {
  Replica a(1);
  Replica b(2);
  a.found();
  import_chunks(a, {small_tree(2, 3)});
  a.run(domain::command::RenameArea{derived_id(kPublicTables, 3, "3311"), "新名"});
  auto segments = all_segments(a);
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
  const auto refused = merge_segment(*b.database, all_segments(a)[0]);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::SegmentForeign);
}

TEST(MergeTest, ASequenceNumberUsedTwiceIsAFork) {
  Replica a(1);
  Replica b(2);
  a.found();
  for (const Bytes& segment : all_segments(a)) must(merge_segment(*b.database, segment));
  // A copy of the profile goes on by itself: the same site, the same next number, other content.
  const Bytes image = must(a.database->export_sqlite());
  Replica copy(3);
  copy.database = must(Database::open_extents({1, image.size(), image}, {copy.clock, copy.random}));
  copy.acting = a.acting;
  a.add_area("一", domain::AreaKind::City);
  copy.add_area("二", domain::AreaKind::City);
  must(merge_segment(*b.database, all_segments(a).back()));
  const Digest before = must(state_digest(*b.database));
  const auto forked = merge_segment(*b.database, all_segments(copy).back());
  ASSERT_FALSE(forked.has_value());
  EXPECT_EQ(forked.error().code, ErrorCode::SegmentForked);
  EXPECT_EQ(must(state_digest(*b.database)), before);
}

TEST(MergeTest, ADamagedSegmentChangesNothing) {
  Replica a(1);
  Replica b(2);
  a.found();
  Bytes segment = all_segments(a)[0];
  segment[segment.size() / 2] ^= std::byte{4};
  const Bytes before = must(b.database->export_sqlite());
  EXPECT_EQ(merge_segment(*b.database, segment).error().code, ErrorCode::SegmentDamaged);
  EXPECT_EQ(must(b.database->export_sqlite()), before);
}

TEST(MergeTest, EditsUnderARemovalAreKept) {
  Replica a(1);
  Replica b(2);
  a.found();
  const Id area = a.add_area("一", domain::AreaKind::City);
  for (const Bytes& segment : all_segments(a)) must(merge_segment(*b.database, segment));
  b.acting = a.acting;
  a.run(domain::command::RemoveArea{area});
  b.clock.advance(5000);
  b.run(domain::command::RenameArea{area, "二"});
  must(merge_segment(*a.database, all_segments(b).back()));
  must(merge_segment(*b.database, all_segments(a).back()));
  EXPECT_FALSE(must(area_by_id(*a.database, area)).has_value());
  EXPECT_EQ(must(state_digest(*a.database)), must(state_digest(*b.database)));
  // Restored, it carries the later name.
  must(apply(*a.database, a.acting, "restore",
             {{{.row = {3, area}, .life = domain::Life::Create, .cells = {}}}}));
  EXPECT_EQ(must(area_by_id(*a.database, area))->name, "二");
}

}  // namespace
}  // namespace quanyu::store
