#include "store/queries/placed_records.hpp"

#include "store/queries/area_query.hpp"
#include "store/rows.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

std::vector<PlacedRecord> placed(RecordReplica& replica, const domain::Entity& entity) {
  AreaHomes homes(*replica.database, Date{20'600});
  return must(placed_records(*replica.database, homes, entity));
}

TEST(PlacedRecordsTest, TellsOfEachLiveRecordTheAreaItHangsOn) {
  RecordReplica replica;
  const Id first = replica.add_visit("路灯", replica.community);
  const Id gone = replica.add_visit("作废的", replica.north);
  const Id last = replica.add_visit("井盖", replica.south);
  replica.run(domain::command::RemoveRecord{replica.visit(gone)});
  const std::vector<PlacedRecord> visits = placed(replica, kVisit);
  ASSERT_EQ(visits.size(), 2U);
  Connection& connection = replica.database->connection();
  EXPECT_EQ(visits[0].record.name.id, first);
  EXPECT_EQ(visits[0].area, must(find_record(connection, domain::kArea, replica.community)));
  EXPECT_EQ(visits[1].record.name.id, last);
  EXPECT_EQ(visits[1].record.text(1), "井盖");
  EXPECT_EQ(visits[1].area, must(find_record(connection, domain::kArea, replica.south)));
}

TEST(PlacedRecordsTest, WhatHangsNowhereHasNone) {
  RecordReplica replica;
  const Id visit = replica.add_visit("路灯", replica.community);
  replica.add(kNoteNumber, {{1, visit}, {2, std::int64_t{20'600}}});
  const std::vector<PlacedRecord> notes = placed(replica, kNote);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].area, 0) << "a note has no place field";
}

TEST(PlacedRecordsTest, CommunitiesTellTheirClass) {
  RecordReplica replica;
  replica.edit({.entity = domain::number::Area, .id = replica.community},
               {{domain::kArea["community_class"], std::int64_t{2}}});
  const auto classes = must(classes_of_communities(*replica.database));
  ASSERT_EQ(classes.size(), 1U);
  EXPECT_EQ(classes[0].first,
            must(find_record(replica.database->connection(), domain::kArea, replica.community)));
  EXPECT_EQ(classes[0].second, 2);
}

}  // namespace
}  // namespace quanyu::store
