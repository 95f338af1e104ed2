// Every invariant is broken once, in its own way, behind the store's back, and must be named.

#include "store/check.hpp"

#include "domain/entities/persons.hpp"
#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/frame.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/rows.hpp"
#include "store/write_scope.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::kPerson;

// A workspace of two sites that renamed one area without knowing of each other, with an import, a
// person's contact, sealed segments and an open one.
struct CheckedTest : testing::Test {
  Replica a{4};
  Replica b{5};
  Id area;
  Id person;

  CheckedTest() {
    a.found();
    import_chunks(a, {small_tree(2, 2)});
    area = a.add_area("一", domain::AreaKind::City);
    person = a.random.id();
    a.run(domain::command::AddRecord{.entity = kPerson.number,
                                     .id = person,
                                     .cells = {{kPerson["name"], std::string("演示乙")},
                                               {kPerson["phone"], std::string("139-0000-4711")},
                                               {kPerson["phone_purpose"], std::string("值班")},
                                               {kPerson["phone_until"], std::int64_t{kDay.days}}},
                                     .now = {}});
    b.take(a);
    b.acting = a.acting;
    b.clock.advance(1000);
    a.run(domain::command::RenameArea{area, "甲名"});
    b.run(domain::command::RenameArea{area, "乙名"});
    a.take(b);
    a.run(domain::command::RenameArea{derived_id(kPublicTables, 3, "3311"), "新名"});
  }

  void sql(const std::string& text) { must(a.database->connection().execute(text)); }

  // Makes the kept digest that of the rows, as somebody would who repairs by hand.
  void patch_digest() {
    Digest digest;
    for (const domain::Entity* entity : domain::all_entities()) {
      must(for_each_row(a.database->connection(), *entity, [&](const Row& row) -> Result<void> {
        digest.add(must(row_digest(a.database->connection(), row)));
        return {};
      }));
    }
    ByteWriter bytes;
    bytes.fixed(digest.low);
    bytes.fixed(digest.high);
    must(a.database->connection().set_meta("digest", bytes.view()));
  }

  std::string broken() {
    std::string names;
    for (const CheckItem& item : must(check(*a.database)).items) {
      if (!item.passed) names += item.name + "; ";
    }
    return names;
  }
};

TEST_F(CheckedTest, ASoundWorkspacePasses) {
  EXPECT_EQ(broken(), "");
  const auto report = must(check(*a.database));
  EXPECT_EQ(report.items.back().name, "I10 conflicts");
  EXPECT_EQ(report.items.back().detail, "1");
}

TEST_F(CheckedTest, I1AnOrderThatMattersIsNamed) {
  a.database->connection().policy = FoldPolicy::ArrivalOrder;
  EXPECT_NE(broken().find("I1 order"), std::string::npos);
}

TEST_F(CheckedTest, I2HalvesThatMeetDifferentlyAreNamed) {
  a.database->connection().policy = FoldPolicy::Restamp;
  EXPECT_NE(broken().find("I2 merge"), std::string::npos);
}

TEST_F(CheckedTest, I3RowsThatTheJournalDoesNotSayAreNamed) {
  sql("UPDATE area SET statistical=1-coalesce(statistical,0) WHERE key=2");
  patch_digest();
  EXPECT_EQ(broken(), "I3 rebuild; ");
}

TEST_F(CheckedTest, I4NumbersWithoutTransactionsAreNamed) {
  sql("UPDATE have SET high=high+1 WHERE low=1");
  EXPECT_EQ(broken(), "I4 have; ");
}

TEST_F(CheckedTest, I4AHoleInOnesOwnNumbersIsNamed) {
  sql("INSERT INTO have(site,low,high) SELECT key,900,900 FROM site WHERE id=(SELECT value FROM "
      "meta WHERE name='site')");
  EXPECT_EQ(broken(), "I4 have; ");
}

TEST_F(CheckedTest, I5AClockThatHasNotSeenAllIsNamed) {
  sql("UPDATE meta SET value=5 WHERE name='clock'");
  EXPECT_EQ(broken(), "I5 stamps; ");
}

TEST_F(CheckedTest, I5StampsThatGoDownAreNamed) {
  sql("UPDATE tx SET stamp=(SELECT stamp FROM tx WHERE key=1) WHERE key=2");
  a.database->connection().forget_caches();
  EXPECT_NE(broken().find("I5 stamps"), std::string::npos);
}

TEST_F(CheckedTest, I6AnOlderEditThatHoldsACellIsNamed) {
  Row row = must(load_row(a.database->connection(), {3, area}));
  const auto made = row.find(domain::kLifeField)->transaction;
  row.set({2, std::string("一"), made});
  must(save_row(a.database->connection(), row));
  patch_digest();
  EXPECT_EQ(broken(), "I3 rebuild; I6 winners; I10 conflicts; ");
}

TEST_F(CheckedTest, I7AnOpThatWasChangedIsNamed) {
  const Bytes bytes = [&] {
    Query query = a.database->connection().query("SELECT bytes FROM open_frame ORDER BY seq DESC");
    must(query.step());
    const ByteView view = query.blob(0);
    return Bytes(view.begin(), view.end());
  }();
  Frame frame = must(decode_frame(bytes));
  frame.ops[0].value = std::string("别名");
  must(a.database->connection()
           .query("UPDATE open_frame SET bytes=? WHERE seq=(SELECT max(seq) FROM open_frame)")
           .bind(ByteView(encode_frame(frame)))
           .run());
  EXPECT_EQ(broken(), "I3 rebuild; I7 journal; ");
}

TEST_F(CheckedTest, I7AnAcknowledgedEditThatIsLostIsNamed) {
  sql("DELETE FROM open_frame");
  EXPECT_EQ(broken(), "I3 rebuild; I4 have; I7 journal; ");
}

TEST_F(CheckedTest, I7ASegmentThatWasChangedIsNamed) {
  sql("UPDATE segment_body SET bytes=zeroblob(length(bytes)) WHERE key=(SELECT max(key) FROM "
      "segment_body)");
  EXPECT_NE(broken().find("I7 journal"), std::string::npos);
}

TEST_F(CheckedTest, I8ADigestThatIsNotThatOfTheRowsIsNamed) {
  sql("UPDATE meta SET value=zeroblob(16) WHERE name='digest'");
  EXPECT_EQ(broken(), "I8 digest; ");
}

TEST_F(CheckedTest, I9CodeInTheFileIsNamed) {
  sql("CREATE TRIGGER rename_all AFTER INSERT ON segment BEGIN UPDATE area SET name='x'; END");
  EXPECT_EQ(broken(), "I9 door; ");
}

TEST_F(CheckedTest, I9HalfASegmentIsNamed) {
  sql("INSERT INTO segment_body(key,bytes) VALUES(77<<24,x'00')");
  EXPECT_EQ(broken(), "I9 door; ");
}

TEST_F(CheckedTest, I10AConflictThatEndsElsewhereIsNamed) {
  // The loser of the two renamings is made the winner.
  Connection& connection = a.database->connection();
  Row row = must(load_row(connection, {3, area}));
  const auto won = row.find(2)->transaction;
  std::int64_t lost = 0;
  {
    Query query = connection.query(
        "SELECT key FROM tx WHERE command='area.rename' AND key<>? ORDER BY key LIMIT 1");
    must(query.bind(won).step());
    lost = query.integer(0);
  }
  row.set({2, std::string("甲名"), lost});
  must(save_row(connection, row));
  EXPECT_NE(broken().find("I10 conflicts"), std::string::npos);
}

TEST_F(CheckedTest, ARecordThatIsNotFoundByItsIdIsNamed) {
  sql("DELETE FROM area_id WHERE key=2");
  EXPECT_EQ(broken().substr(0, 5), "ids; ");
}

TEST_F(CheckedTest, ANaturalKeyThatIsNotThatOfItsIdIsNamed) {
  sql("UPDATE area SET code='77' WHERE key=2");
  EXPECT_EQ(broken(), "ids; ");
}

TEST_F(CheckedTest, AMissingColumnIsNamed) {
  sql("ALTER TABLE shift RENAME COLUMN handover TO handed");
  EXPECT_NE(broken().find("schema"), std::string::npos);
}

TEST_F(CheckedTest, AnIndexThatDoesNotFitItsTableIsNamed) {
  Bytes file = must(a.database->export_sqlite());
  std::size_t page = 0;
  {
    Query query = a.database->connection().query(
        "SELECT rootpage FROM sqlite_schema WHERE name='area_parent_by_parent'");
    must(query.step());
    page = static_cast<std::size_t>(query.integer(0) - 1) * 4096;
  }
  // No entry any more, says the head of its page.
  file[page + 3] = file[page + 4] = std::byte{0};
  a.database = must(Database::open_extents({1, file.size(), file}, {a.clock, a.random}));
  EXPECT_EQ(broken(), "file; ");
}

TEST_F(CheckedTest, AContactThatIsNotTheSealedOneIsNamed) {
  sql("UPDATE person SET phone='139-0000-0000'");
  EXPECT_EQ(broken(), "contacts; ");
}

TEST_F(CheckedTest, AReferenceToNobodyIsNamedByEntityAndField) {
  sql("UPDATE area_parent SET parent=999 WHERE child=3");
  const auto report = must(check(*a.database));
  EXPECT_FALSE(report.passed());
  EXPECT_EQ(report.items[3].name, "links");
  EXPECT_EQ(report.items[3].detail, "1 broken area_parent:3.parent, 0 unplaced, 0 cyclic");
}

TEST_F(CheckedTest, ALinkOfNobodyIsNamed) {
  sql("UPDATE area_parent SET child=998 WHERE child=3");
  EXPECT_NE(broken().find("links"), std::string::npos);
}

// Neither is a fault: the one waits for a record still to come, views cut the other.
TEST_F(CheckedTest, WhatIsUnplacedAndCyclesAreListed) {
  const Id one = a.add_area("二", domain::AreaKind::City);
  const Id two = a.add_area("三", domain::AreaKind::City);
  const auto link = [&](const Id& child, const Id& parent) {
    must(apply(*a.database, a.acting, "test.move",
               {{{.row = {4, child, 1, kDay.days}, .cells = {{4, parent}}}}}));
  };
  link(one, two);
  link(two, one);
  // A record whose maker's segment has not come: only its name is here.
  must(seal_open_segment(*a.database));
  Replica late(8);
  late.acting = a.acting;
  const Id there = late.random.id();
  SegmentHeader header{SegmentKind::Log, kSuite, {}, late.random.id(), 1, 1};
  header.workspace = id_from_bytes(must(a.database->connection().meta_blob("workspace")));
  const TransactionHead head{make_stamp(1'780'000'100'000, 0), 0, a.acting.id, {}, 1, "x", {}};
  must(merge_segment(
      *a.database,
      encode_log_segment(header, {head}, {{0, {4, one, 1, kDay.days + 9}, 4, there, {}}})));
  const auto report = must(check(*a.database));
  EXPECT_TRUE(report.passed());
  EXPECT_EQ(report.items[3].detail.substr(0, 33), "0 broken, 1 unplaced area_parent:");
  EXPECT_NE(report.items[3].detail.find("2 cyclic area_parent:"), std::string::npos);
}

TEST_F(CheckedTest, RunsInStepsWithProgress) {
  Check running(*a.database);
  int steps = 0;
  int last = 0;
  while (!must(running.step())) {
    ++steps;
    EXPECT_GE(running.progress(), last);
    last = running.progress();
    EXPECT_FALSE(a.database->in_transaction());
  }
  EXPECT_GT(steps, 30);
  EXPECT_EQ(running.progress(), 1000);
}

}  // namespace
}  // namespace quanyu::store
