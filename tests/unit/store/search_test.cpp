#include "store/search.hpp"

#include <gtest/gtest.h>

#include "domain/area_import.hpp"
#include "store/bulk.hpp"

namespace quanyu::store {
namespace {

struct Area {
  const char* code;
  const char* name;
  int parent;
};

// 浙江 and 重庆 with a little below them; codes are those of docs, names partly made up.
constexpr Area kAreas[] = {
    {"33", "浙江省", -1},
    {"50", "重庆市", -1},
    {"3310", "台州市", 0},
    {"3301", "杭州市", 0},
    {"331002", "椒江区", 2},
    {"331003", "黄岩区", 2},
    {"331082", "临海市", 2},
    {"331002001", "海门街道", 4},
    {"331002002", "白云街道", 4},
    {"331003001", "东城街道", 5},
    {"331002001001", "椒江路社区", 7},
    {"331002001002", "台州路社区", 7},
    {"331002001003", "椒江", 7},
    {"331002002001", "吕山社区", 8},
    {"331003001001", "168小区社区", 9},
};

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() {
    database_ = *Database::open_extents({}, {clock_, random_});
    const domain::Acting acting{.id = {}, .name = {}, .unit = {}, .role = domain::Role::Import};
    const domain::command::ImportAreas import{.source = "test",
                                              .valid_from = date_of({2023, 6, 30})};
    domain::AreaChunk chunk;
    int order = 0;
    for (const Area& area : kAreas) {
      chunk.push(area.code, area.name, domain::meaning_of_code(area.code).kind, false, ++order,
                 area.parent);
    }
    auto writer = *BulkWriter::begin(*database_, acting, "area.import");
    const std::vector<domain::ChangeBatch> batches = *domain::decide_chunk(import, chunk, 0);
    for (const auto& batch : batches) EXPECT_TRUE(writer.add(batch).has_value());
    while (!*writer.finish_step()) {
    }
    tree_ = *load_area_tree(*database_, date_of({2026, 1, 1}));
    SearchIndexBuilder builder(tree_);
    while (!builder.step()) {
    }
    index_ = builder.take();
  }

  // The hits as "name[how begin-end]", best first, and the total in front.
  [[nodiscard]] std::string found(std::string_view query, std::size_t limit = 20,
                                  Node scope = kNoNode) const {
    const SearchResult result = index_->search(query, limit, scope);
    const char* hows[] = {"name", "initials", "pinyin", "code"};
    std::string text = std::to_string(result.total) + ":";
    for (const SearchHit& hit : result.hits) {
      const std::string_view whole =
          hit.how == SearchHow::Code ? tree_->code(hit.node) : tree_->name(hit.node);
      text += " " + std::string(tree_->name(hit.node)) + "[" + hows[static_cast<int>(hit.how)] +
              " " + std::string(whole.substr(hit.begin, hit.end - hit.begin)) + "]";
    }
    return text;
  }

  platform::ManualClock clock_{1'795'000'000'000};
  platform::SeededRandom random_{3};
  std::unique_ptr<Database> database_;
  std::shared_ptr<const AreaTree> tree_;
  std::unique_ptr<const SearchIndex> index_;
};

TEST_F(SearchTest, EqualNamesComeFirstThenBeginningsThenTheRest) {
  EXPECT_EQ(found("椒江"), "3: 椒江[name 椒江] 椒江区[name 椒江] 椒江路社区[name 椒江]");
  EXPECT_EQ(found("州"), "3: 台州市[name 州] 杭州市[name 州] 台州路社区[name 州]");
}

TEST_F(SearchTest, HigherLevelsComeBeforeLowerOnes) {
  EXPECT_EQ(found("台州"), "2: 台州市[name 台州] 台州路社区[name 台州]");
}

TEST_F(SearchTest, FindsByInitialsAndPinyinInAnyReading) {
  EXPECT_EQ(found("tz"), "2: 台州市[initials 台州] 台州路社区[initials 台州]");
  EXPECT_EQ(found("TAIZHOU"), "2: 台州市[pinyin 台州] 台州路社区[pinyin 台州]");
  EXPECT_EQ(found("cq"), "1: 重庆市[initials 重庆]");
  EXPECT_EQ(found("zq"), "1: 重庆市[initials 重庆]");
  EXPECT_EQ(found("lvshan"), "1: 吕山社区[pinyin 吕山]");
  EXPECT_EQ(found("jiao江q"), "1: 椒江区[pinyin 椒江区]");
  EXPECT_EQ(found("hmjd"), "1: 海门街道[initials 海门街道]");
}

TEST_F(SearchTest, FindsByTheBeginningOfTheCode) {
  EXPECT_EQ(found("3310", 3), "12: 台州市[code 3310] 椒江区[code 3310] 黄岩区[code 3310]");
  EXPECT_EQ(found("331002001001"), "1: 椒江路社区[code 331002001001]");
  EXPECT_EQ(found("331000000000"), "1: 台州市[code 3310]");
  EXPECT_EQ(found("168"), "1: 168小区社区[name 168]");
}

TEST_F(SearchTest, TheTotalCountsBeyondTheLimit) {
  EXPECT_EQ(found("社区", 2), "4: 椒江路社区[name 社区] 台州路社区[name 社区]");
  EXPECT_EQ(found("社区", 0), "4:");
}

TEST_F(SearchTest, AScopeLimitsTheSearch) {
  EXPECT_EQ(found("社区", 9, tree_->find_code("331003")), "1: 168小区社区[name 社区]");
  EXPECT_EQ(found("黄岩", 9, tree_->find_code("331003")), "1: 黄岩区[name 黄岩]");
}

TEST_F(SearchTest, NothingIsFoundByNothing) {
  EXPECT_EQ(found(""), "0:");
  EXPECT_EQ(found(" · "), "0:");
  EXPECT_EQ(found("不存在"), "0:");
  EXPECT_EQ(found("9999999999999999999999"), "0:");
}

}  // namespace
}  // namespace quanyu::store
