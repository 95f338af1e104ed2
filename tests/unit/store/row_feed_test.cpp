#include "store/row_feed.hpp"

#include "store/connection.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

struct RowFeedTest : testing::Test {
  RowFeedTest() {
    must(connection().execute(
        "CREATE TABLE fed(n INTEGER UNIQUE, id BLOB, t TEXT, shared INTEGER)"));
    for (const char* text : {"甲", "", "丙"}) texts.push(text);
  }
  Connection& connection() { return replica.database->connection(); }
  std::vector<FedColumn> columns() {
    return {std::span<const std::int64_t>(numbers), std::span<const Id>(ids), &texts,
            std::int64_t{7}};
  }
  Result<void> insert(const std::vector<std::uint32_t>& places) {
    return connection().feed().insert(connection(), "fed(n,id,t,shared)", columns(), places);
  }

  Replica replica{1};
  std::vector<std::int64_t> numbers{10, -20, 30};
  std::vector<Id> ids{Id{}, derived_id(kPublicTables, 3, "1"), derived_id(kPublicTables, 3, "2")};
  TextColumn texts;
};

TEST_F(RowFeedTest, WritesTheRowsAskedForInTheirOrder) {
  must(insert({2, 1}));
  Query query = connection().query("SELECT n,id,t,shared FROM fed ORDER BY rowid");
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(0), 30);
  EXPECT_EQ(query.id(1), ids[2]);
  EXPECT_EQ(query.text(2), "丙");
  EXPECT_EQ(query.integer(3), 7);
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(0), -20);
  EXPECT_TRUE(query.is_null(2));
  EXPECT_FALSE(must(query.step()));
}

TEST_F(RowFeedTest, NoRowsAreNothing) {
  must(insert({}));
  Query query = connection().query("SELECT count(*) FROM fed");
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(0), 0);
}

TEST_F(RowFeedTest, ARowThatIsThereAlreadyIsAnError) {
  must(insert({0}));
  EXPECT_EQ(insert({1, 0}).error().code, ErrorCode::AlreadyThere);
}

TEST_F(RowFeedTest, ARowThatIsThereAlreadyIsLeftToTheClause) {
  must(insert({0}));
  must(connection().feed().insert(connection(), "fed(n,id,t,shared)", columns(),
                                  std::vector<std::uint32_t>{1, 0},
                                  "ON CONFLICT DO UPDATE SET shared=fed.shared+excluded.shared"));
  Query query = connection().query("SELECT n,shared FROM fed ORDER BY n");
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(1), 7);
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(1), 14);
  EXPECT_FALSE(must(query.step()));
}

TEST_F(RowFeedTest, NothingIsLeftInTheFeedAfterwards) {
  must(insert({0}));
  Query query = connection().query("SELECT count(*) FROM fed_rows");
  ASSERT_TRUE(must(query.step()));
  EXPECT_EQ(query.integer(0), 0);
}

}  // namespace
}  // namespace quanyu::store
