// The journal forgets what was overwritten; rows, digest and who merges with whom stay as they
// were.

#include "store/compaction.hpp"

#include <algorithm>

#include "domain/entities/persons.hpp"
#include "store/connection.hpp"
#include "store/contacts.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "store/queries/record_history.hpp"
#include "store/record_fact.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::kPerson;

struct Site : Replica {
  explicit Site(std::uint64_t seed) : Replica(seed) {}

  void rename(const Id& area, const std::string& name) {
    clock.advance(1);
    run(domain::command::RenameArea{area, name});
  }
};

struct CompactionTest : testing::Test {
  Site a{1};
  Site b{2};
  Id area, person;

  CompactionTest() {
    a.found();
    area = a.add_area("一", domain::AreaKind::City);
    person = a.random.id();
    a.run(domain::command::AddRecord{.entity = kPerson.number,
                                     .id = person,
                                     .cells = {{kPerson["name"], std::string("演示乙")},
                                               {kPerson["phone"], std::string("139-0000-4711")},
                                               {kPerson["phone_purpose"], std::string("值班")},
                                               {kPerson["phone_until"], std::int64_t{kDay.days}}},
                                     .now = {}});
    for (int at = 0; at < 300; ++at) a.rename(area, "名" + std::to_string(at));
  }
};

TEST_F(CompactionTest, RowsAndDigestStayAndTheJournalShrinks) {
  const Digest before = a.digest();
  const Compacted compacted = must(compact(*a.database));
  EXPECT_EQ(compacted.segments, 1);
  EXPECT_LT(compacted.bytes_after, compacted.bytes_before / 2);
  EXPECT_EQ(a.digest(), before);
  EXPECT_EQ(must(area_by_id(*a.database, area))->name, "名299");
  EXPECT_EQ(a.broken(), "");
  EXPECT_EQ(must(compact(*a.database)).segments, 0);
}

TEST_F(CompactionTest, ANewReplicaIsRebuiltFromEpochAndJournal) {
  import_chunks(a, {small_tree(2, 3)});
  must(compact(*a.database));
  a.rename(derived_id(kPublicTables, 3, "3311"), "新名");
  b.take(a);
  EXPECT_EQ(b.digest(), a.digest());
  EXPECT_EQ(must(have_ranges(*b.database)), must(have_ranges(*a.database)));
  EXPECT_EQ(b.broken(), "");
  must(take_contact_keys(*b.database, must(contact_key_packet(*a.database))));
  const auto fact = record_fact(b.database->connection(), {kPerson.number, person});
  EXPECT_EQ(must(fact).text(kPerson["phone"]), "139-0000-4711");
}

TEST_F(CompactionTest, WhatTheEpochCoversIsKnown) {
  const auto old = a.segments();
  must(compact(*a.database));
  const Digest digest = a.digest();
  EXPECT_EQ(must(merge_segment(*a.database, old[0])).outcome, MergeOutcome::KnownAlready);
  b.take(a);
  EXPECT_EQ(must(merge_segment(*b.database, old[0])).outcome, MergeOutcome::KnownAlready);
  EXPECT_EQ(b.digest(), digest);
  EXPECT_EQ(a.broken() + b.broken(), "");
}

TEST_F(CompactionTest, ASegmentFromBeforeTheEpochStillMerges) {
  b.take(a);
  b.acting = a.acting;
  // Made before the epoch, arriving after it: one cell wins, the other has lost since.
  b.rename(area, "迟到");
  b.run(domain::command::AddArea{b.random.id(), {}, "二", domain::AreaKind::City, {}, kDay});
  const Bytes late = b.segments().back();
  a.clock.advance(60'000);
  a.rename(area, "后来");
  must(compact(*a.database));
  must(merge_segment(*a.database, late));
  b.take(a);
  EXPECT_EQ(a.digest(), b.digest());
  EXPECT_EQ(must(area_by_id(*b.database, area))->name, "后来");
  EXPECT_EQ(a.broken() + b.broken(), "");
  must(compact(*a.database));
  must(compact(*b.database));
  EXPECT_EQ(a.digest(), b.digest());
  EXPECT_EQ(a.broken() + b.broken(), "");
}

TEST_F(CompactionTest, AnErasureReachesWhatAnEpochHolds) {
  must(compact(*a.database));
  b.take(a);
  must(take_contact_keys(*b.database, must(contact_key_packet(*a.database))));
  a.run(domain::command::EraseContacts{{kPerson.number, person}});
  must(compact(*a.database));
  b.take(a);
  EXPECT_EQ(a.digest(), b.digest());
  const auto fact = record_fact(b.database->connection(), {kPerson.number, person});
  EXPECT_EQ(must(fact).text(kPerson["phone"]), "");
  const Bytes file = must(b.database->export_sqlite());
  EXPECT_EQ(as_text(file).find("139-0000-4711"), std::string_view::npos);
  EXPECT_EQ(a.broken() + b.broken(), "");
}

TEST_F(CompactionTest, TheHistoryStillTellsWhoAndUndoStillWorks) {
  const auto before = must(history_of(*a.database, {3, area}));
  must(compact(*a.database));
  const auto after = must(history_of(*a.database, {3, area}));
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after[5].command, "area.rename");
  EXPECT_EQ(must(record_history(*a.database, {3, area}))[0].cells[0].told, Told::Fields);
  must(undo(*a.database, a.acting));
  EXPECT_EQ(must(area_by_id(*a.database, area))->name, "名298");
  EXPECT_EQ(a.broken(), "");
}

TEST_F(CompactionTest, WhatANewerVersionWroteIsPassedOn) {
  auto segment = must(decode_segment(a.segments()[0]));
  segment.ops.push_back({0, {9990, person, 0, 0}, 3, std::string("未知"), {}});
  segment.ops.push_back({1, {9990, person, 0, 0}, 3, std::string("较新"), {}});
  segment.ops.push_back({1, {3, area, 0, 0}, 999, std::int64_t{7}, {}});
  must(merge_segment(*b.database,
                     encode_log_segment(segment.header, segment.transactions, segment.ops)));
  must(compact(*b.database));
  const Segment epoch = must(decode_segment(b.segments()[0]));
  std::vector<domain::Value> kept;
  for (const Op& op : epoch.ops) {
    if (op.row.entity == 9990 || op.field == 999) kept.push_back(op.value);
  }
  EXPECT_EQ(kept, (std::vector<domain::Value>{std::int64_t{7}, std::string("较新")}));
}

TEST_F(CompactionTest, CancelledInAnyStepItLeavesNothing) {
  must(seal_open_segment(*a.database));
  const Bytes before = must(a.database->export_sqlite());
  for (int steps = 1;; ++steps) {
    Compaction compaction(*a.database);
    bool done = false;
    for (int step = 0; step < steps && !done; ++step) done = must(compaction.step());
    if (done) break;
    compaction.cancel();
    ASSERT_FALSE(a.database->in_transaction());
    ASSERT_EQ(must(a.database->export_sqlite()), before);
  }
  EXPECT_EQ(a.broken(), "");
}

TEST_F(CompactionTest, ShuffledLateSegmentsOfManySitesAgree) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    platform::SeededRandom chance(seed);
    std::vector<std::unique_ptr<Site>> sites;
    for (std::uint64_t at = 0; at < 3; ++at) {
      sites.push_back(std::make_unique<Site>(100 * seed + at));
      sites.back()->take(a);
      sites.back()->acting = a.acting;
    }
    std::vector<Bytes> sealed;
    for (int step = 0; step < 30; ++step) {
      Site& site = *sites[chance.next() % sites.size()];
      site.clock.set_wall(1'780'000'001'000 + static_cast<std::int64_t>(chance.next() % 5));
      switch (chance.next() % 6) {
        case 0: site.add_area("新", domain::AreaKind::City); break;
        case 1: must(compact(*site.database)); break;
        case 2:
          for (const Bytes& segment : site.segments()) sealed.push_back(segment);
          break;
        case 3:
          if (!sealed.empty()) {
            must(merge_segment(*site.database, sealed[chance.next() % sealed.size()]));
          }
          break;
        default:
          site.run(domain::command::RenameArea{area, "改" + std::to_string(chance.next() % 9)});
      }
    }
    for (const auto& site : sites) {
      for (const Bytes& segment : site->segments()) sealed.push_back(segment);
    }
    for (const auto& site : sites) {
      std::vector<Bytes> order = sealed;
      for (std::size_t left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[chance.next() % left]);
      }
      for (const Bytes& segment : order) must(merge_segment(*site->database, segment));
    }
    for (const auto& site : sites) {
      ASSERT_EQ(site->digest(), sites[0]->digest()) << seed;
      ASSERT_EQ(must(have_ranges(*site->database)), must(have_ranges(*sites[0]->database)));
      ASSERT_EQ(site->broken(), "") << seed;
    }
  }
}

}  // namespace
}  // namespace quanyu::store
