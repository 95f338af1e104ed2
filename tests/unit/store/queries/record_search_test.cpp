#include "store/queries/record_search.hpp"

#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

struct RecordSearchTest : ::testing::Test {
  RecordReplica replica;

  std::vector<std::string> found(const std::string& text, std::size_t limit = 10) {
    std::vector<std::string> lines;
    for (const RecordHit& hit : must(search_records(
             *replica.database, text, {kVisitNumber, kNoteNumber, domain::number::Area}, limit))) {
      lines.push_back(hit.title.text.empty() ? hit.title.about : hit.title.text);
    }
    return lines;
  }
};

using Lines = std::vector<std::string>;

TEST_F(RecordSearchTest, RanksWholeThenStartThenInside) {
  replica.add_visit("查看路灯", replica.north);
  replica.add_visit("路灯不亮", replica.north);
  replica.add_visit("路灯", replica.north);
  EXPECT_EQ(found("路灯"), (Lines{"路灯", "路灯不亮", "查看路灯"}));
  EXPECT_EQ(found("ld"), (Lines{"路灯", "路灯不亮", "查看路灯"}));
}

TEST_F(RecordSearchTest, FindsRecordsWithoutATitleByWhatTheySpeakOf) {
  const Id visit = replica.add_visit("电梯检修", replica.north);
  replica.add(kNoteNumber, {{1, visit}, {2, std::int64_t{20'000}}});
  const auto hits = must(search_records(*replica.database, "dianti", {kNoteNumber}, 5));
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].title.text, "");
  EXPECT_EQ(hits[0].title.about, "电梯检修");
  EXPECT_EQ(hits[0].title.when, 20'000);
  EXPECT_EQ(hits[0].how, PinyinMatch::Pinyin);
}

TEST_F(RecordSearchTest, AnEmptyTextOffersTheLatestMade) {
  for (int at = 1; at <= 30; ++at) replica.add_visit("访" + std::to_string(at), replica.north);
  const auto hits = must(search_records(*replica.database, "", {kVisitNumber}, 3));
  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(hits[0].title.text, "访30");
}

TEST_F(RecordSearchTest, LeavesTheTrashAlone) {
  const Id id = replica.add_visit("要删的", replica.north);
  EXPECT_EQ(found("要删"), Lines{"要删的"});
  replica.run(domain::command::RemoveRecord{replica.visit(id)});
  EXPECT_EQ(found("要删"), Lines{});
}

TEST_F(RecordSearchTest, SaysWhichBytesTookPart) {
  replica.add_visit("看路灯", replica.north);
  const auto hits = must(search_records(*replica.database, "ludeng", {kVisitNumber}, 3));
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].found.substr(hits[0].begin, hits[0].end - hits[0].begin), "路灯");
}

TEST_F(RecordSearchTest, KeepsTheBestOfMany) {
  replica.fill_visits(9000, "普通走访");
  replica.add_visit("走访", replica.north);
  replica.fill_visits(200, "普通走访");
  RecordSearch search(*replica.database, "走访", {kVisitNumber}, 5);
  EXPECT_FALSE(must(search.step()));
  while (!must(search.step())) {
  }
  ASSERT_EQ(search.hits().size(), 5u);
  EXPECT_EQ(search.hits()[0].title.text, "走访");
}

}  // namespace
}  // namespace quanyu::store
