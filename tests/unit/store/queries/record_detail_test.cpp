#include "store/queries/record_detail.hpp"

#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

struct RecordDetailTest : ::testing::Test {
  RecordReplica replica;
};

TEST_F(RecordDetailTest, HasEveryFieldAndTheStanding) {
  const Id id = replica.add_visit("电梯检修", replica.north, {{10, std::int64_t{4}}});
  const auto detail = must(record_detail(*replica.database, replica.visit(id)));
  EXPECT_EQ(detail.standing, domain::Standing::Alive);
  ASSERT_EQ(detail.row.values.size(), kVisit.fields.size());
  EXPECT_EQ(detail.row.value(1), domain::Value{std::string("电梯检修")});
  EXPECT_EQ(detail.row.value(5), domain::Value{replica.north});
  EXPECT_EQ(detail.row.value(10), domain::Value{std::int64_t{4}});
  EXPECT_TRUE(domain::is_none(detail.row.value(7)));
  const auto nobody = must(record_detail(*replica.database, replica.visit(replica.random.id())));
  EXPECT_EQ(nobody.standing, domain::Standing::Absent);
}

TEST_F(RecordDetailTest, NamesWhatRefersToIt) {
  const Id first = replica.add_visit("第一次", replica.north);
  const Id second = replica.add_visit("第二次", replica.north, {{15, first}});
  replica.add_visit("第三次", replica.north, {{15, first}});
  replica.add(kNoteNumber, {{1, first}, {2, std::int64_t{20'000}}});
  replica.run(domain::command::RemoveRecord{replica.visit(second)});
  const auto groups = must(referrers_of(*replica.database, replica.visit(first), 5));
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].of, kVisitNumber);
  EXPECT_EQ(groups[0].via, 15);
  EXPECT_EQ(groups[0].total, 1);
  EXPECT_EQ(groups[0].first[0].text, "第三次");
  EXPECT_EQ(groups[1].of, kNoteNumber);
  EXPECT_EQ(groups[1].first[0].about, "第一次");
}

TEST_F(RecordDetailTest, NamesNoMoreThanAsked) {
  const Id first = replica.add_visit("第一次", replica.north);
  for (int at = 0; at < 7; ++at) replica.add_visit("再访", replica.north, {{15, first}});
  const auto groups = must(referrers_of(*replica.database, replica.visit(first), 3));
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].total, 7);
  EXPECT_EQ(groups[0].first.size(), 3u);
}

TEST_F(RecordDetailTest, TellsTheDatedLinksOfChildAndParent) {
  replica.edit({domain::number::AreaParent, replica.community, 1, 20'000}, {{4, replica.south}});
  const domain::RowName community{.entity = domain::number::Area, .id = replica.community};
  const auto spans = must(links_of_child(*replica.database, community));
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].link.valid_from, 20'000);
  EXPECT_EQ(spans[0].parent, replica.south);
  EXPECT_FALSE(spans[0].until);
  EXPECT_EQ(spans[1].parent, replica.north);
  EXPECT_EQ(spans[1].until, Date{20'000});
  const domain::RowName south{.entity = domain::number::Area, .id = replica.south};
  const auto below = must(links_of_parent(*replica.database, south, 10));
  ASSERT_EQ(below.size(), 1u);
  EXPECT_EQ(below[0].link.id, replica.community);
  const domain::RowName north{.entity = domain::number::Area, .id = replica.north};
  EXPECT_TRUE(must(links_of_parent(*replica.database, north, 10)).empty());
  EXPECT_EQ(must(count_links_of_parent(*replica.database, domain::number::AreaParent, south)), 1);
}

}  // namespace
}  // namespace quanyu::store
