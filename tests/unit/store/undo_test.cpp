#include "store/undo.hpp"

#include "domain/entities/actor.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/service_list.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"
#include "store/journal.hpp"
#include "store/queries/area_query.hpp"
#include "store/record_fact.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::AreaKind;

std::string name_of(Replica& replica, const Id& area) {
  const auto row = must(area_by_id(*replica.database, area));
  return row ? row->name : "-";
}

TakenBack undo(Replica& replica) { return must(store::undo(*replica.database, replica.acting)); }
TakenBack redo(Replica& replica) { return must(store::redo(*replica.database, replica.acting)); }

// A colleague on another device, who knows what there is so far.
Replica colleague_of(Replica& replica) {
  Replica other(99, replica.clock.wall_millis() + 60'000);
  other.take(replica);
  other.acting = replica.acting;
  other.acting.id = other.random.id();
  must(store::run(*other.database, other.acting,
                  domain::command::IntroduceActor{other.acting.id, "演示乙", "示例街道"}));
  return other;
}

TEST(UndoTest, AWholeOrderComesBackAndGoesAgain) {
  Replica replica(7);
  replica.found();
  const Id city = replica.add_area("市", AreaKind::City);
  std::vector<Id> districts;
  for (const char* name : {"甲区", "乙区", "丙区"}) {
    districts.push_back(replica.add_area(name, AreaKind::District, city));
  }
  const auto names = [&] {
    std::string all;
    const auto key = must(area_by_id(*replica.database, city))->key;
    for (const AreaRow& row : must(area_children(*replica.database, key, kDay))) all += row.name;
    return all;
  };
  replica.run(domain::command::ReorderArea{districts[2], 0});
  EXPECT_EQ(names(), "丙区甲区乙区");
  EXPECT_TRUE(undo(replica).left.empty());
  EXPECT_EQ(names(), "甲区乙区丙区");
  redo(replica);
  EXPECT_EQ(names(), "丙区甲区乙区");
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(UndoTest, SeveralEditsOfOneCellComeBackOneByOne) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  for (const char* name : {"二", "三", "四"}) {
    replica.run(domain::command::RenameArea{area, name});
  }
  for (const char* expected : {"三", "二", "一", "-"}) {
    EXPECT_TRUE(undo(replica).left.empty());
    EXPECT_EQ(name_of(replica, area), expected);
  }
  EXPECT_EQ(undo(replica).act, 0);
  for (const char* expected : {"一", "二", "三", "四"}) {
    EXPECT_TRUE(redo(replica).left.empty());
    EXPECT_EQ(name_of(replica, area), expected);
  }
  EXPECT_EQ(redo(replica).act, 0);
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "三");
}

TEST(UndoTest, TheStackSurvivesClosing) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  replica.run(domain::command::RenameArea{area, "二"});
  replica.run(domain::command::RenameArea{area, "三"});
  undo(replica);
  const Bytes image = must(replica.database->export_sqlite());
  replica.database =
      must(Database::open_extents({1, image.size(), image}, {replica.clock, replica.random}));
  EXPECT_EQ(must(next_undo(*replica.database, replica.acting.id))->command, "area.rename");
  redo(replica);
  EXPECT_EQ(name_of(replica, area), "三");
  undo(replica);
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "一");
  EXPECT_EQ(must(next_undo(*replica.database, replica.acting.id))->command, "area.add");
}

TEST(UndoTest, SealingTheJournalChangesNothing) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  replica.run(domain::command::RenameArea{area, "二"});
  must(seal_open_segment(*replica.database));
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "一");
}

TEST(UndoTest, EachPersonAtADeviceTakesBackTheirOwn) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  replica.run(domain::command::RenameArea{area, "二"});
  const domain::Acting first = replica.acting;
  replica.acting.id = replica.random.id();
  must(store::run(*replica.database, replica.acting,
                  domain::command::IntroduceActor{replica.acting.id, "演示乙", "示例街道"}));
  EXPECT_FALSE(must(next_undo(*replica.database, replica.acting.id)).has_value());
  EXPECT_EQ(undo(replica).act, 0);
  replica.acting = first;
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "一");
}

// A state is written by actions; taking back an edit of the same record leaves it where it is.
TEST(UndoTest, TakingBackAnEditNeverMovesAState) {
  using domain::kListItem;
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("示例社区", AreaKind::Community);
  const domain::RowName item{.entity = domain::number::ListItem, .id = replica.random.id()};
  replica.run(domain::command::AddRecord{.entity = item.entity,
                                         .id = item.id,
                                         .cells = {{kListItem["list"], std::int64_t{1}},
                                                   {kListItem["title"], std::string("旧名")},
                                                   {kListItem["area"], area}},
                                         .now = {}});
  replica.run(domain::command::EditRecord{
      .row = item, .cells = {{kListItem["title"], std::string("新名")}}, .now = {}});
  const domain::Acting first = replica.acting;
  replica.acting.id = replica.random.id();
  must(store::run(*replica.database, replica.acting,
                  domain::command::IntroduceActor{replica.acting.id, "演示乙", "示例街道"}));
  replica.run(domain::command::Act{.record = item,
                                   .action = 1,
                                   .cells = {{kListItem["reason"], std::string("已满足")}},
                                   .now = {}});
  replica.acting = first;
  EXPECT_TRUE(undo(replica).left.empty());
  const auto fact = must(record_fact(replica.database->connection(), item));
  EXPECT_EQ(fact.text(kListItem["title"]), "旧名");
  EXPECT_EQ(fact.number(kListItem["state"]),
            static_cast<std::int64_t>(domain::ListItemState::Withdrawn));
}

TEST(UndoTest, CommandsGivenTogetherAreOneAct) {
  Replica replica(7);
  replica.found();
  const Id city = replica.add_area("市", AreaKind::City);
  const Id child = replica.random.id();
  const std::vector<domain::Command> commands = {
      domain::command::AddArea{child, "", "区", AreaKind::District, city, kDay},
      domain::command::RenameArea{child, "新区"}};
  const Applied last = must(run_together(*replica.database, replica.acting, commands));
  EXPECT_EQ(must(next_undo(*replica.database, replica.acting.id))->transactions, 2);
  EXPECT_EQ(undo(replica).act, last.sequence - 1);
  EXPECT_EQ(name_of(replica, child), "-");
  redo(replica);
  EXPECT_EQ(name_of(replica, child), "新区");
  undo(replica);
  undo(replica);
  EXPECT_EQ(name_of(replica, city), "-");
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(UndoTest, ARefusedCommandOfSeveralLeavesNothing) {
  Replica replica(7);
  replica.found();
  const Id city = replica.add_area("市", AreaKind::City);
  const Id child = replica.random.id();
  const std::vector<domain::Command> commands = {
      domain::command::AddArea{child, "", "区", AreaKind::District, city, kDay},
      domain::command::RenameArea{child, "  "}};
  EXPECT_FALSE(run_together(*replica.database, replica.acting, commands).has_value());
  EXPECT_EQ(name_of(replica, child), "-");
  EXPECT_EQ(must(next_undo(*replica.database, replica.acting.id))->command, "area.add");
  undo(replica);
  EXPECT_EQ(name_of(replica, city), "-");
}

TEST(UndoTest, LaterWorkOfAnotherIsLeftAndNamed) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  domain::Changes changes;
  changes.rows.push_back({.row = {.entity = 3, .id = area}, .cells = {{2, "二"}, {5, 1}}});
  must(apply(*replica.database, replica.acting, "test.edit", changes));
  Replica other = colleague_of(replica);
  other.run(domain::command::RenameArea{area, "三"});
  replica.take(other);
  const TakenBack taken = undo(replica);
  ASSERT_EQ(taken.left.size(), 1u);
  EXPECT_EQ(taken.left[0].row.id, area);
  EXPECT_EQ(taken.left[0].fields, std::vector<domain::FieldNumber>{2});
  EXPECT_NE(taken.applied.sequence, 0);
  EXPECT_EQ(name_of(replica, area), "三");
  EXPECT_FALSE(must(area_by_id(*replica.database, area))->statistical);
}

TEST(UndoTest, ARecordSomebodyWorkedOnStays) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  Replica other = colleague_of(replica);
  other.run(domain::command::RenameArea{area, "二"});
  replica.take(other);
  const TakenBack taken = undo(replica);
  ASSERT_EQ(taken.left.size(), 1u);
  EXPECT_EQ(taken.left[0].fields, std::vector<domain::FieldNumber>{domain::kLifeField});
  EXPECT_EQ(taken.applied.sequence, 0);
  EXPECT_EQ(name_of(replica, area), "二");
  // It was taken off the stack all the same.
  EXPECT_FALSE(must(next_undo(*replica.database, replica.acting.id)).has_value());
}

TEST(UndoTest, EditsOfARecordThatWasRemovedSinceAreLeft) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  replica.run(domain::command::RenameArea{area, "二"});
  Replica other = colleague_of(replica);
  other.run(domain::command::RemoveArea{area});
  replica.take(other);
  EXPECT_EQ(undo(replica).left.size(), 1u);
  EXPECT_EQ(name_of(replica, area), "-");
}

TEST(UndoTest, AReferenceToWhatIsGoneIsLeft) {
  Replica replica(7);
  replica.found();
  const Id first = replica.add_area("一", AreaKind::City);
  const Id second = replica.add_area("二", AreaKind::City);
  const domain::RowName actor{.entity = domain::kActor.number, .id = replica.acting.id};
  const auto answer_for = [&](const Id& area) {
    replica.run(domain::command::EditRecord{
        .row = actor, .cells = {{domain::actor_field::kScope, area}}, .now = {}});
  };
  answer_for(first);
  answer_for(second);
  Replica other = colleague_of(replica);
  other.run(domain::command::RemoveArea{first});
  replica.take(other);
  const TakenBack taken = undo(replica);
  ASSERT_EQ(taken.left.size(), 1u);
  EXPECT_EQ(taken.left[0].fields, std::vector<domain::FieldNumber>{domain::actor_field::kScope});
}

// What a merger does: the record goes away, then what referred to it refers to another.
TEST(UndoTest, WhatWasMergedComesApartAgain) {
  Replica replica(7);
  replica.found();
  const Id gone = replica.add_area("甲", AreaKind::City);
  const Id stays = replica.add_area("乙", AreaKind::City);
  const Id child = replica.add_area("区", AreaKind::District, gone);
  domain::Changes changes;
  changes.rows.push_back(
      {.row = {.entity = 3, .id = gone}, .life = domain::Life::Remove, .cells = {}});
  changes.rows.push_back({.row = {4, child, 1, kDay.days}, .cells = {{4, stays}}});
  must(apply(*replica.database, replica.acting, "area.merge", changes));
  EXPECT_TRUE(undo(replica).left.empty());
  const auto key = must(area_by_id(*replica.database, gone))->key;
  ASSERT_EQ(must(area_children(*replica.database, key, kDay)).size(), 1u);
  redo(replica);
  EXPECT_EQ(name_of(replica, gone), "-");
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST(UndoTest, ANewActEndsRedoing) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  replica.run(domain::command::RenameArea{area, "二"});
  undo(replica);
  EXPECT_TRUE(must(next_redo(*replica.database, replica.acting.id)).has_value());
  replica.run(domain::command::RenameArea{area, "三"});
  EXPECT_FALSE(must(next_redo(*replica.database, replica.acting.id)).has_value());
  EXPECT_EQ(redo(replica).act, 0);
  // What was undone before stands for the edit below it, which can still be undone.
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "一");
  EXPECT_TRUE(undo(replica).left.empty());
  EXPECT_EQ(name_of(replica, area), "-");
}

TEST(UndoTest, OldActsAreForgotten) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  for (std::int64_t at = 0; at < kActsKept + 3; ++at) {
    replica.run(domain::command::RenameArea{area, "名" + std::to_string(at)});
  }
  std::int64_t undone = 0;
  while (undo(replica).act != 0) ++undone;
  EXPECT_EQ(undone, kActsKept);
  EXPECT_EQ(name_of(replica, area), "名2");
}

TEST(UndoTest, NobodyTakesBackWhoTheyAre) {
  Replica replica(7);
  replica.found();
  EXPECT_EQ(undo(replica).act, 0);
  EXPECT_EQ(must(store::undo(*replica.database, {})).act, 0);
}

TEST(UndoTest, ADatabaseFromBeforeGetsTheTables) {
  Replica replica(7);
  replica.found();
  const Id area = replica.add_area("一", AreaKind::City);
  must(replica.database->connection().execute(
      "DROP TABLE undo_step; DROP TABLE undo_standing; ALTER TABLE tx ADD COLUMN undo BLOB; "
      "DROP TABLE contact_key; DROP TABLE sealed_cell; DROP TABLE epoch_cover; "
      "DELETE FROM migration; PRAGMA user_version=2000001"));
  const Bytes image = must(replica.database->export_sqlite());
  replica.database =
      must(Database::open_extents({1, image.size(), image}, {replica.clock, replica.random}));
  EXPECT_EQ(undo(replica).act, 0);
  replica.run(domain::command::RenameArea{area, "二"});
  undo(replica);
  EXPECT_EQ(name_of(replica, area), "一");
}

}  // namespace
}  // namespace quanyu::store
