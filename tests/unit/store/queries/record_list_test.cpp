#include "store/queries/record_list.hpp"

#include "store/queries/record_order.hpp"
#include "store/queries/record_pages.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

using Names = std::vector<std::string>;

struct RecordListTest : ::testing::Test {
  RecordReplica replica;
  RecordListQuery query{.entity = kVisitNumber};

  [[nodiscard]] Names names() {
    RecordPages pages(*replica.database, must(load_record_list(*replica.database, query)));
    Names names;
    for (std::size_t at = 0; at < pages.size(); ++at) {
      names.push_back(std::get<std::string>(pages.row(at)->value(1)));
    }
    return names;
  }
};

TEST_F(RecordListTest, ShowsTheLatestNumberFirst) {
  replica.add_visit("一访", replica.north);
  replica.add_visit("二访", replica.north);
  EXPECT_EQ(names(), (Names{"二访", "一访"}));
}

TEST_F(RecordListTest, SortsByAnyFieldAndPutsEmptyLast) {
  replica.add_visit("中山走访", replica.south, {{7, std::int64_t{20'000}}, {9, std::int64_t{5}}});
  replica.add_visit("安置走访", replica.north, {{9, std::int64_t{25}}});
  replica.add_visit("白云走访", replica.north, {{7, std::int64_t{19'000}}});
  query.sort = 1;  // by pinyin: an, bai, zhong
  EXPECT_EQ(names(), (Names{"安置走访", "白云走访", "中山走访"}));
  query.direction = ListDirection::Descending;
  EXPECT_EQ(names(), (Names{"中山走访", "白云走访", "安置走访"}));
  query.sort = 9;
  EXPECT_EQ(names(), (Names{"安置走访", "中山走访", "白云走访"}));
  query.sort = 7;
  query.direction = ListDirection::Ascending;
  EXPECT_EQ(names(), (Names{"白云走访", "中山走访", "安置走访"}));
  query.sort = 5;  // by the title of the place: jia, yi
  EXPECT_EQ(names(), (Names{"安置走访", "白云走访", "中山走访"}));
}

// Nothing else of such a record could be typed.
TEST_F(RecordListTest, FindsARecordWithoutATitleByItsChoices) {
  query.entity = domain::number::SeatRule;
  replica.add(query.entity, {{1, std::int64_t{1}}, {2, std::int64_t{5}}, {3, std::int64_t{1}}});
  replica.add(query.entity, {{1, std::int64_t{8}}, {2, std::int64_t{5}}, {3, std::int64_t{1}}});
  const auto found = [this](std::string text) {
    query.text = std::move(text);
    return must(load_record_list(*replica.database, query))->size();
  };
  EXPECT_EQ(found("大工委"), 1U);
  EXPECT_EQ(found("alliance"), 1U);
  EXPECT_EQ(found("djlm"), 1U) << "by the initials of 党建联盟";
  EXPECT_EQ(found("兼职委员"), 2U);
  EXPECT_EQ(found("理事会"), 0U);
}

TEST_F(RecordListTest, FindsByHanziPinyinNumberAndWhatItSpeaksOf) {
  replica.add_visit("楼道堆物", replica.north, {{6, replica.acting.id}});
  replica.add_visit("路灯不亮", replica.south, {{14, std::string("13800001111")}});
  query.text = "堆";
  EXPECT_EQ(names(), Names{"楼道堆物"});
  query.text = "lddw";
  EXPECT_EQ(names(), Names{"楼道堆物"});
  query.text = "ludeng";
  EXPECT_EQ(names(), Names{"路灯不亮"});
  query.text = "乙丑";  // the place
  EXPECT_EQ(names(), Names{"路灯不亮"});
  query.text = "演示甲";  // the visitor
  EXPECT_EQ(names(), Names{"楼道堆物"});
  query.text = "-002";  // the number given
  EXPECT_EQ(names(), Names{"路灯不亮"});
  query.text = "13800001111";  // contacts are no way to find people
  EXPECT_EQ(names(), Names{});
}

TEST_F(RecordListTest, KeepsTheShelvesApart) {
  const Id gone = replica.add_visit("作废的", replica.north);
  replica.add_visit("留着的", replica.north);
  replica.run(domain::command::RemoveRecord{replica.visit(gone)});
  EXPECT_EQ(names(), Names{"留着的"});
  query.shelf = Shelf::Trash;
  EXPECT_EQ(names(), Names{"作废的"});
}

TEST_F(RecordListTest, KeepsToTheAreaAndWhatLiesBeneath) {
  replica.add_visit("社区里", replica.community);
  replica.add_visit("街道上", replica.north);
  replica.add_visit("别处", replica.south);
  query.area = replica.north;
  EXPECT_EQ(names(), (Names{"街道上", "社区里"}));
  query.area = replica.community;
  EXPECT_EQ(names(), Names{"社区里"});
  query.area = replica.city;
  EXPECT_EQ(names().size(), 3u);
}

TEST_F(RecordListTest, KeepsToTheDay) {
  replica.add_visit("三月", replica.north, {{7, std::int64_t{20'500}}, {8, std::int64_t{20'530}}});
  replica.add_visit("四月起", replica.north, {{7, std::int64_t{20'531}}});
  replica.add_visit("一直", replica.north);
  query.on = Date{20'530};
  EXPECT_EQ(names(), (Names{"一直", "三月"}));
  query.on = Date{20'531};
  EXPECT_EQ(names(), (Names{"一直", "四月起"}));
}

TEST_F(RecordListTest, ListsWhatRefersToARecord) {
  const Id first = replica.add_visit("第一次", replica.north);
  replica.add_visit("第二次", replica.north, {{15, first}});
  query.by = 15;
  query.by_record = first;
  EXPECT_EQ(names(), Names{"第二次"});
  query.by_record = replica.random.id();
  EXPECT_EQ(names(), Names{});
}

TEST_F(RecordListTest, CountsStatesWhateverStateIsAsked) {
  replica.add_visit("甲", replica.north);
  replica.add_visit("乙", replica.north);
  query.state = 2;
  const auto list = must(load_record_list(*replica.database, query));
  // Without a workflow nothing gives a state.
  EXPECT_EQ(list->size(), 0u);
  EXPECT_EQ(list->in_all_states(), 2);
  EXPECT_EQ(list->on_shelf(), 2);
  EXPECT_TRUE(list->states().empty());
}

TEST_F(RecordListTest, StartsAgainWhenTheDatabaseMoved) {
  replica.fill_visits(5000, "访");
  RecordListLoader loader(*replica.database, query);
  ASSERT_FALSE(must(loader.step()));
  replica.add_visit("后来的", replica.north);
  while (!must(loader.step())) {
  }
  const auto list = loader.take();
  EXPECT_EQ(list->size(), 5001u);
  EXPECT_EQ(list->revision(), replica.database->revision());
}

TEST_F(RecordListTest, ListsLinksAsTheyHeldOnADay) {
  replica.edit({domain::number::AreaParent, replica.community, 1, 20'000}, {{4, replica.south}});
  query = {.entity = domain::number::AreaParent};
  query.by = 4;
  query.by_record = replica.south;
  EXPECT_EQ(must(load_record_list(*replica.database, query))->size(), 1u);
  query.on = Date{19'999};
  EXPECT_EQ(must(load_record_list(*replica.database, query))->size(), 0u);
  query.by_record = replica.north;
  EXPECT_EQ(must(load_record_list(*replica.database, query))->size(), 1u);
  query.by = 0;
  query.text = "bysq";
  const auto found = must(load_record_list(*replica.database, query));
  ASSERT_EQ(found->size(), 1u);
  RecordPages pages(*replica.database, found);
  const RecordRow* row = pages.row(0);
  EXPECT_EQ(row->name.id, replica.community);
  EXPECT_EQ(row->value(4), domain::Value{replica.north});
  EXPECT_EQ(pages.titles().find(domain::number::Area, replica.north)->text, "甲子街道");
}

TEST_F(RecordListTest, UnknownNamesAreErrors) {
  query.sort = 99;
  EXPECT_EQ(load_record_list(*replica.database, query).error().code, ErrorCode::NotFound);
  query.entity = 8999;
  EXPECT_EQ(load_record_list(*replica.database, query).error().code, ErrorCode::NotFound);
}

TEST(RecordOrderTest, ManyRunsMergeIntoOneOrder) {
  constexpr domain::Field kNumber = domain::integer(1, "n", "数", "n");
  RecordOrder order(&kNumber, ListDirection::Ascending);
  std::uint32_t seed = 7;
  for (int run = 0; run < 40; ++run) {
    for (int at = 0; at < 1000; ++at) {
      seed = seed * 1'664'525 + 1'013'904'223;
      order.add({.key = run * 1000 + at + 1}, std::int64_t{seed >> 12});
    }
    order.end_run();
  }
  order.add({.key = 40'001});
  order.end_run();
  while (!order.merge_step()) {
  }
  const std::vector<RecordKey> keys = order.take();
  ASSERT_EQ(keys.size(), 40'001u);
  EXPECT_EQ(keys.back().key, 40'001);  // the empty one
}

TEST(RecordOrderTest, TextsStandByTheirUsualSyllables) {
  EXPECT_LT(sorting_text("安"), sorting_text("白"));
  EXPECT_LT(sorting_text("李"), sorting_text("李四"));
  EXPECT_LT(sorting_text("2号楼"), sorting_text("甲楼"));
  EXPECT_EQ(sorting_text("Ａ"), sorting_text("a"));
}

}  // namespace
}  // namespace quanyu::store
