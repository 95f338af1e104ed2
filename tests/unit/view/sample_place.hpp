// A small invented place for the tests of views and screens: read from a table by the real reader,
// written through the store, loaded as the tree that screens draw. One province, one city, two
// districts; one of the communities is for statistics only.
#pragma once

#include <memory>
#include <string_view>

#include <gtest/gtest.h>

#include "domain/area_import.hpp"
#include "domain/decide.hpp"
#include "exchange/area_table.hpp"
#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "stats/tree_counts.hpp"
#include "store/apply.hpp"
#include "store/bulk.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

inline constexpr std::string_view kSampleTable =
    "code,name\n"
    "99,示例省\n"
    "9901,示例市\n"
    "990101,子区\n"
    "990101001,甲子街道\n"
    "990101001001,甲子一社区\n"
    "990101001002,甲子二社区\n"
    "990101001003,甲子三社区\n"
    "990101002,乙丑街道\n"
    "990101002001,乙丑社区\n"
    "990101002498,乙丑园区\n"
    "990101100,丙寅镇\n"
    "990101100001,丙寅社区\n"
    "990101100200,丙寅村\n"
    "990102,丑县\n"
    "990102200,丁卯乡\n"
    "990102200200,丁卯一村\n"
    "990102200201,丁卯二村\n";

class SamplePlace {
 public:
  explicit SamplePlace(std::string_view table = kSampleTable) {
    database_ = *store::Database::open_extents({}, {clock_, random_});
    const domain::Acting acting{.id = random_.id(), .name = "演示甲", .unit = "某街道"};
    must(store::run(*database_, acting,
                    domain::command::CreateWorkspace{
                        .workspace = random_.id(), .name = "示例市", .source = {}}));
    must(store::run(*database_, acting,
                    domain::command::IntroduceActor{
                        .actor = acting.id, .name = acting.name, .unit = acting.unit}));
    import(table, acting);
    tree_ = *store::load_area_tree(*database_, date_at(clock_.wall_millis(), 480));
    counts_ = std::make_unique<stats::TreeCounts>(*tree_);
    facts_.token = "0123456789abcdef0123456789abcdef";
    facts_.name = "示例市";
    facts_.demo = true;
    facts_.as_of = "2023-06-30";
    facts_.tree = tree_.get();
    facts_.counts = counts_.get();
  }

  [[nodiscard]] const PlaceFacts& facts() const { return facts_; }
  [[nodiscard]] AreaKey area(std::string_view code) const {
    const Node node = tree_->find_code(code);
    EXPECT_NE(node, kNoNode) << code;
    return node == kNoNode ? 0 : tree_->key(node);
  }
  [[nodiscard]] Node node(std::string_view code) const { return tree_->find_code(code); }

 private:
  template <class T>
  static void must(const Result<T>& result) {
    ASSERT_TRUE(result.has_value()) << Messages(Language::English).error(result.error());
  }

  void import(std::string_view table, const domain::Acting& acting) {
    const domain::command::ImportAreas wish{.source = "示例.csv", .valid_from = Date{}};
    exchange::AreaTableReader reader({{"示例.csv", as_bytes(table)}});
    auto writer = store::BulkWriter::begin(*database_, acting, domain::command_name(wish));
    must(writer);
    while (true) {
      const auto step = reader.step();
      must(step);
      if (step == exchange::AreaTableStep::Done) break;
      if (step != exchange::AreaTableStep::Chunk) continue;
      const auto batches = domain::decide_chunk(wish, reader.chunk(), reader.first());
      must(batches);
      for (const domain::ChangeBatch& batch : *batches) must(writer->add(batch));
    }
    for (Result<bool> done = false; !*done;) {
      done = writer->finish_step();
      must(done);
    }
  }

  platform::ManualClock clock_{1'795'219'500'000};
  platform::SeededRandom random_{7};
  std::unique_ptr<store::Database> database_;
  std::shared_ptr<const store::AreaTree> tree_;
  std::unique_ptr<stats::TreeCounts> counts_;
  PlaceFacts facts_;
};

}  // namespace quanyu::view
