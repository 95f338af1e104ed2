#include "store/queries/record_history.hpp"

#include "store/journal.hpp"
#include "store/undo.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

struct RecordHistoryTest : ::testing::Test {
  RecordReplica replica;

  // "visit.edit: 1 甲 -> 乙" for each cell, the latest first.
  std::vector<std::string> told(const domain::RowName& name) {
    const auto text = [](const domain::Value& value) {
      if (const auto* words = std::get_if<std::string>(&value)) return *words;
      if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
      return std::string(domain::is_none(value) ? "-" : "id");
    };
    std::vector<std::string> lines;
    for (const RecordChange& change : must(record_history(*replica.database, name))) {
      std::string line = change.entry.command;
      for (const ChangedCell& cell : change.cells) {
        line += " | " + std::to_string(cell.field) + " ";
        line += cell.told == Told::Values ? text(cell.before) + ">" + text(cell.after) : "?";
      }
      lines.push_back(line);
    }
    return lines;
  }
};

using Lines = std::vector<std::string>;

TEST_F(RecordHistoryTest, TellsWhatStoodThereBeforeAndAfter) {
  const Id id = replica.add_visit("甲", replica.north);
  replica.edit(replica.visit(id), {{1, std::string("乙")}, {10, std::int64_t{3}}});
  replica.edit(replica.visit(id), {{10, domain::Value{}}});
  const Lines lines = told(replica.visit(id));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], "trial_visit.edit | 10 3>-");
  EXPECT_EQ(lines[1], "trial_visit.edit | 1 甲>乙 | 10 ->3");
  EXPECT_TRUE(lines[2].starts_with("trial_visit.add | 0 ->1 | 1 ->甲 | 2 ->26")) << lines[2];
}

TEST_F(RecordHistoryTest, ASealedSegmentTellsTheSame) {
  const Id id = replica.add_visit("甲", replica.north);
  replica.edit(replica.visit(id), {{1, std::string("乙")}});
  const Lines before = told(replica.visit(id));
  ASSERT_TRUE(must(seal_open_segment(*replica.database)));
  EXPECT_EQ(told(replica.visit(id)), before);
  replica.edit(replica.visit(id), {{1, std::string("丙")}});
  EXPECT_EQ(told(replica.visit(id)).front(), "trial_visit.edit | 1 乙>丙");
}

TEST_F(RecordHistoryTest, AnotherReplicaTellsTheSameAfterMerging) {
  const Id id = replica.add_visit("甲", replica.north);
  replica.edit(replica.visit(id), {{1, std::string("乙")}});
  const Lines here = told(replica.visit(id));
  Replica other(12);
  other.take(replica);
  std::swap(replica.database, other.database);
  EXPECT_EQ(told(replica.visit(id)), here);
  std::swap(replica.database, other.database);
}

TEST_F(RecordHistoryTest, MovesAreTheChildsHistory) {
  replica.edit({domain::number::AreaParent, replica.community, 1, 20'000}, {{4, replica.south}});
  const Lines lines = told({.entity = domain::number::Area, .id = replica.community});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0], "area_parent.edit | 4 ->id");
}

TEST_F(RecordHistoryTest, NobodyHasNoHistory) {
  EXPECT_TRUE(told(replica.visit(replica.random.id())).empty());
}

}  // namespace
}  // namespace quanyu::store
