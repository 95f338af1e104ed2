#include "store/queries/record_walk.hpp"

#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

std::vector<std::string> titles(RecordWalk& walk) {
  std::vector<std::string> all;
  while (!walk.done()) {
    for (const domain::RecordFact& fact : must(walk.next())) all.push_back(fact.text(1));
  }
  return all;
}

TEST(RecordWalkTest, ShowsEveryLiveRecordOnce) {
  RecordReplica replica;
  std::vector<std::string> expected;
  for (std::int64_t i = 0; i <= RecordWalk::kSlice; ++i) {
    const std::string title = "走访" + std::to_string(i);
    const Id id = replica.add_visit(title, replica.north);
    if (i == 1) replica.run(domain::command::RemoveRecord{replica.visit(id)});
    if (i != 1) expected.push_back(title);
  }
  RecordWalk walk(*replica.database, kVisit);
  EXPECT_EQ(must(walk.next()).size(), static_cast<std::size_t>(RecordWalk::kSlice - 1));
  EXPECT_FALSE(walk.done());
  RecordWalk anew(*replica.database, kVisit);
  EXPECT_EQ(titles(anew), expected);
}

TEST(RecordWalkTest, OfNothingIsDoneAtOnce) {
  RecordReplica replica;
  RecordWalk walk(*replica.database, kVisit);
  EXPECT_FALSE(walk.done());
  EXPECT_TRUE(must(walk.next()).empty());
  EXPECT_TRUE(walk.done());
}

}  // namespace
}  // namespace quanyu::store
