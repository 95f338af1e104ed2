// Contacts are sealed in the journal with keys of their own; erasing destroys the keys on every
// replica, leaves the journal as it was, and nothing brings the values back.

#include "store/contacts.hpp"

#include <algorithm>

#include "domain/entities/persons.hpp"
#include "domain/entities/service_order.hpp"
#include "store/connection.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/queries/record_history.hpp"
#include "store/record_fact.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::kPerson;

constexpr const char* kPhone = "139-0000-4711";
constexpr const char* kOther = "139-0000-4712";

struct Office : Replica {
  explicit Office(std::uint64_t seed) : Replica(seed) {}

  Id add_person(const std::string& phone) {
    const domain::command::AddRecord add{
        .entity = kPerson.number,
        .id = random.id(),
        .cells = {{kPerson["name"], std::string("演示乙")},
                  {kPerson["phone"], phone},
                  {kPerson["phone_purpose"], std::string("值班")},
                  {kPerson["phone_until"], std::int64_t{kDay.days}}},
        .now = {}};
    run(add);
    return add.id;
  }
  void set_phone(const Id& person, domain::Value phone) {
    run(domain::command::EditRecord{
        .row = name(person), .cells = {{kPerson["phone"], std::move(phone)}}, .now = {}});
  }
  void erase(const Id& person) { run(domain::command::EraseContacts{name(person)}); }
  std::string phone(const Id& person) {
    return must(record_fact(database->connection(), name(person))).text(kPerson["phone"]);
  }
  static domain::RowName name(const Id& person) { return {.entity = kPerson.number, .id = person}; }

  void take_keys(Office& other) {
    must(take_contact_keys(*database, must(contact_key_packet(*other.database))));
  }
  // Whether the text stands anywhere in the file, in whatever page.
  bool file_holds(std::string_view text) {
    const Bytes file = must(database->export_sqlite());
    return as_text(file).find(text) != std::string_view::npos;
  }
};

struct ErasureTest : testing::Test {
  Office a{1};
  Office b{2};
  Id person;

  ErasureTest() {
    a.found();
    person = a.add_person(kPhone);
  }
  void join() {
    b.take(a);
    b.take_keys(a);
    b.acting = a.acting;
  }
};

TEST_F(ErasureTest, TheJournalHoldsNoContact) {
  for (const Bytes& segment : a.segments()) {
    for (const Op& op : must(decode_segment(segment)).ops) {
      if (op.field != kPerson["phone"]) continue;
      EXPECT_TRUE(domain::is_none(op.value));
      EXPECT_FALSE(op.sealed.empty());
      EXPECT_EQ(as_text(op.sealed).find(kPhone), std::string_view::npos);
    }
  }
  EXPECT_EQ(a.phone(person), kPhone);
  EXPECT_EQ(a.broken(), "");
}

TEST_F(ErasureTest, WithoutKeyAReplicaIsEqualAndSeesNothing) {
  b.take(a);
  EXPECT_EQ(b.phone(person), "");
  EXPECT_EQ(b.digest(), a.digest());
  EXPECT_EQ(b.broken(), "");
  b.take_keys(a);
  EXPECT_EQ(b.phone(person), kPhone);
  EXPECT_EQ(b.digest(), a.digest());
  EXPECT_EQ(b.broken(), "");
}

TEST_F(ErasureTest, KeysMayComeBeforeTheRecord) {
  const Bytes packet = must(contact_key_packet(*a.database));
  const auto segments = a.segments();
  must(merge_segment(*b.database, segments[0]));
  must(take_contact_keys(*b.database, packet));
  b.take(a);
  EXPECT_EQ(b.phone(person), kPhone);
  EXPECT_EQ(must(take_contact_keys(*b.database, packet)), 0);
}

TEST_F(ErasureTest, ErasingReachesEveryReplicaAndLeavesTheJournal) {
  join();
  const auto before = a.segments();
  a.erase(person);
  EXPECT_EQ(a.phone(person), "");
  const auto after = a.segments();
  ASSERT_EQ(after.size(), before.size() + 1);
  EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
  EXPECT_EQ(b.phone(person), kPhone);
  b.take(a);
  EXPECT_EQ(b.phone(person), "");
  EXPECT_EQ(b.digest(), a.digest());
  EXPECT_EQ(a.broken() + b.broken(), "");
  // A third that takes all in, in the wrong order, and an old packet.
  Office c(3);
  const auto all = a.segments();
  for (auto segment = all.rbegin(); segment != all.rend(); ++segment) {
    must(merge_segment(*c.database, *segment));
  }
  EXPECT_EQ(c.digest(), a.digest());
}

TEST_F(ErasureTest, NothingOfItStaysInTheFile) {
  EXPECT_TRUE(a.file_holds(kPhone));
  a.set_phone(person, std::string(kOther));
  a.erase(person);
  EXPECT_FALSE(a.file_holds(kPhone));
  EXPECT_FALSE(a.file_holds(kOther));
}

TEST_F(ErasureTest, AnOldPacketOfKeysOpensNothing) {
  const Bytes old = must(contact_key_packet(*a.database));
  a.erase(person);
  EXPECT_EQ(must(take_contact_keys(*a.database, old)), 0);
  EXPECT_EQ(a.phone(person), "");
  // Nor where the keys come first and the erasure later.
  must(merge_segment(*b.database, a.segments()[0]));
  must(take_contact_keys(*b.database, old));
  b.take(a);
  EXPECT_EQ(b.phone(person), "");
}

TEST_F(ErasureTest, UndoAndRedoDoNotBringItBack) {
  a.set_phone(person, std::string(kOther));
  a.erase(person);
  const TakenBack undone = must(undo(*a.database, a.acting));
  ASSERT_EQ(undone.left.size(), 1u);
  EXPECT_EQ(undone.left[0].fields, std::vector<domain::FieldNumber>{kPerson["phone"]});
  EXPECT_EQ(a.phone(person), "");
  must(redo(*a.database, a.acting));
  EXPECT_EQ(a.phone(person), "");
  EXPECT_EQ(a.broken(), "");
}

TEST_F(ErasureTest, UndoBringsBackWhatWasNotErased) {
  a.set_phone(person, std::string(kOther));
  EXPECT_TRUE(must(undo(*a.database, a.acting)).left.empty());
  EXPECT_EQ(a.phone(person), kPhone);
  must(redo(*a.database, a.acting));
  EXPECT_EQ(a.phone(person), kOther);
  EXPECT_EQ(a.broken(), "");
}

TEST_F(ErasureTest, HistoryTellsOfTheErasureAndOfNoNumber) {
  a.set_phone(person, std::string(kOther));
  const auto before = must(record_history(*a.database, Office::name(person)));
  EXPECT_EQ(before[0].cells[0].before, domain::Value{std::string(kPhone)});
  EXPECT_EQ(before[0].cells[0].after, domain::Value{std::string(kOther)});
  a.erase(person);
  for (int sealed = 0; sealed < 2; ++sealed) {
    const auto history = must(record_history(*a.database, Office::name(person)));
    EXPECT_EQ(history[0].entry.command, "person.erase_contacts");
    for (const RecordChange& change : history) {
      for (const ChangedCell& cell : change.cells) {
        if (cell.field != kPerson["phone"]) continue;
        EXPECT_EQ(cell.told, Told::Fields);
        EXPECT_TRUE(domain::is_none(cell.before) && domain::is_none(cell.after));
      }
    }
    must(seal_open_segment(*a.database));
  }
}

TEST_F(ErasureTest, ReachesWhatWasEmptiedBefore) {
  a.set_phone(person, domain::Value{});
  const auto told = must(record_history(*a.database, Office::name(person)));
  EXPECT_EQ(told[0].cells[0].before, domain::Value{std::string(kPhone)}) << "the journal tells it";
  a.erase(person);
  for (const RecordChange& change : must(record_history(*a.database, Office::name(person)))) {
    for (const ChangedCell& cell : change.cells) {
      if (cell.field == kPerson["phone"]) EXPECT_TRUE(domain::is_none(cell.before));
    }
  }
  EXPECT_FALSE(a.file_holds(kPhone));
  must(undo(*a.database, a.acting));
  EXPECT_EQ(a.phone(person), "");
  EXPECT_EQ(a.broken(), "");
}

TEST_F(ErasureTest, WhatIsEnteredLaterStays) {
  join();
  a.erase(person);
  a.clock.advance(1000);
  a.set_phone(person, std::string(kOther));
  b.take(a);
  EXPECT_EQ(b.phone(person), "");
  b.take_keys(a);
  EXPECT_EQ(b.phone(person), kOther);
  EXPECT_EQ(a.phone(person), kOther);
  EXPECT_EQ(a.broken() + b.broken(), "");
}

TEST_F(ErasureTest, AnEditUnderTheOldKeyGoesWithIt) {
  join();
  a.erase(person);
  b.clock.advance(60'000);
  b.set_phone(person, std::string(kOther));
  a.take(b);
  b.take(a);
  EXPECT_EQ(a.phone(person) + b.phone(person), "");
  EXPECT_EQ(a.digest(), b.digest());
  EXPECT_EQ(a.broken() + b.broken(), "");
}

TEST_F(ErasureTest, TwoWhoHaveNoCommonKeyMergeAllTheSame) {
  b.take(a);
  b.acting = a.acting;
  b.clock.advance(5000);
  b.set_phone(person, std::string(kOther));
  a.take(b);
  EXPECT_EQ(a.phone(person), "");
  a.take_keys(b);
  EXPECT_EQ(a.phone(person), kOther);
  b.take_keys(a);
  a.erase(person);
  b.take(a);
  EXPECT_EQ(a.phone(person) + b.phone(person), "");
  EXPECT_EQ(a.digest(), b.digest());
}

TEST_F(ErasureTest, WhatLiesInTheTrashCanBeErased) {
  a.run(domain::command::RemoveRecord{Office::name(person)});
  a.erase(person);
  a.run(domain::command::RestoreRecord{Office::name(person)});
  EXPECT_EQ(a.phone(person), "");
  EXPECT_FALSE(a.file_holds(kPhone));
}

TEST_F(ErasureTest, RolesAreAskedAndOnlyContactsCanBeErased) {
  domain::Acting reader = a.acting;
  reader.role = domain::Role::GridWorker;
  const auto refused =
      run(*a.database, reader, domain::command::EraseContacts{Office::name(person)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RoleMayNot);
  EXPECT_EQ(a.phone(person), kPhone);
  const Id area = a.add_area("一", domain::AreaKind::City);
  EXPECT_EQ(run(*a.database, a.acting, domain::command::EraseContacts{{3, area}}).error().code,
            ErrorCode::NotAllowed);
  EXPECT_EQ(
      run(*a.database, a.acting, domain::command::EraseContacts{Office::name(area)}).error().code,
      ErrorCode::NotFound);
}

// 评价、归档或撤回后即清除: the action forgets, in the journal too.
TEST_F(ErasureTest, AnActionThatEmptiesANumberErasesIt) {
  using domain::kMicroWish;
  const Id area = a.add_area("一", domain::AreaKind::City);
  const Id wish = a.random.id();
  const domain::RowName name{.entity = kMicroWish.number, .id = wish};
  a.run(domain::command::AddRecord{.entity = kMicroWish.number,
                                   .id = wish,
                                   .cells = {{kMicroWish["title"], std::string("一盏灯")},
                                             {kMicroWish["area"], area},
                                             {kMicroWish["callback"], std::string(kOther)}},
                                   .now = {}});
  EXPECT_TRUE(a.file_holds(kOther));
  a.run(domain::command::Act{.record = name,
                             .action = 7,
                             .cells = {{kMicroWish["reason"], std::string("不再需要")}},
                             .now = {}});
  EXPECT_FALSE(a.file_holds(kOther));
  const TakenBack undone = must(undo(*a.database, a.acting));
  ASSERT_EQ(undone.left.size(), 1u);
  EXPECT_EQ(undone.left[0].fields, std::vector<domain::FieldNumber>{kMicroWish["callback"]});
  const auto fact = must(record_fact(a.database->connection(), name));
  EXPECT_EQ(fact.number(kMicroWish["state"]), 1);
  EXPECT_EQ(fact.text(kMicroWish["callback"]), "");
  EXPECT_EQ(a.broken(), "");
}

TEST_F(ErasureTest, ErasingNothingWritesNothing) {
  a.erase(person);
  a.run(domain::command::EditRecord{
      .row = Office::name(person), .cells = {{kPerson["skills"], std::string("电工")}}, .now = {}});
  const Id other = a.random.id();
  a.run(domain::command::AddRecord{
      .entity = kPerson.number, .id = other, .cells = {{1, std::string("演示丙")}}, .now = {}});
  EXPECT_EQ(a.run(domain::command::EraseContacts{Office::name(other)}).sequence, 0);
}

TEST_F(ErasureTest, AClearContactInAForeignSegmentIsPassedOver) {
  auto segment = must(decode_segment(a.segments().back()));
  for (Op& op : segment.ops) {
    if (op.field != kPerson["phone"]) continue;
    op.sealed.clear();
    op.value = std::string(kPhone);
  }
  must(merge_segment(*b.database,
                     encode_log_segment(segment.header, segment.transactions, segment.ops)));
  EXPECT_EQ(b.phone(person), "");
  EXPECT_EQ(b.broken(), "");
}

TEST_F(ErasureTest, AnExportedFileForgetsWhenItTakesTheErasureIn) {
  must(seal_open_segment(*a.database));
  const Bytes file = must(a.database->export_sqlite());
  a.erase(person);
  Office old(7);
  old.database = must(Database::open_extents({1, file.size(), file}, {old.clock, old.random}));
  EXPECT_EQ(old.phone(person), kPhone);
  must(merge_segment(*old.database, a.segments().back()));
  EXPECT_EQ(old.phone(person), "");
  EXPECT_FALSE(old.file_holds(kPhone));
  EXPECT_EQ(old.digest(), a.digest());
}

}  // namespace
}  // namespace quanyu::store
