#include "domain/rules/matching.hpp"

#include "domain/entities/matter.hpp"
#include "domain/entities/service_list.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

const Id kCommunity = test_id(1);
const Id kStreet = test_id(2);
const Id kElsewhere = test_id(3);
constexpr std::int64_t kNeed = 1;
constexpr std::int64_t kResource = 2;

RecordFact item(std::uint8_t number, std::int64_t list, std::string title, const Id& area,
                std::uint8_t kind = 0) {
  RecordFact made = fact_of(kListItem, number,
                            {{kListItem["list"], list},
                             {kListItem["title"], std::move(title)},
                             {kListItem["area"], area},
                             {kListItem["state"], std::int64_t{1}}});
  if (kind != 0) made.set(kListItem["kind"], test_id(kind));
  return made;
}

// 「对照清单双向认领、双向服务」
TEST(Matching, RanksWhatItIsAboutBeforeWhereItIs) {
  const Id above[] = {kCommunity, kStreet};
  const std::vector<RecordFact> kinds = {
      fact_of(kServiceKind, 50, {}),
      fact_of(kServiceKind, 51, {{kServiceKind["part_of"], test_id(50)}}),
      fact_of(kServiceKind, 52, {{kServiceKind["part_of"], test_id(50)}}),
      fact_of(kServiceKind, 60, {})};
  RecordFact need = item(10, kNeed, "暑期课堂教师", kCommunity, 51);
  need.set(kListItem["quantity"], std::int64_t{2});
  RecordFact enough = item(13, kResource, "学科辅导", kStreet, 51);
  enough.set(kListItem["quantity"], std::int64_t{3});
  RecordFact withdrawn = item(15, kResource, "暑期课堂", kCommunity, 51);
  withdrawn.set(kListItem["state"], std::int64_t{2});
  RecordFact over = item(16, kResource, "暑期课堂", kCommunity, 51);
  over.set(kListItem["available_to"], kTestToday - 1);
  const std::vector<RecordFact> candidates = {
      item(11, kResource, "会议室", kCommunity, 60),    // the place alone is no match
      item(12, kResource, "图书借阅", kCommunity, 52),  // under the same heading
      enough,
      item(14, kResource, "暑期课堂场地", kElsewhere),  // by its words
      withdrawn,
      over,
      item(17, kNeed, "暑期课堂教师", kCommunity, 51),  // another need
  };
  const auto matches = rank_matches(
      {.item = &need, .areas_above = above, .kinds = kinds, .day = {20'514}}, candidates);
  ASSERT_EQ(matches.size(), 3u);
  EXPECT_EQ(matches[0].item, test_id(13));
  EXPECT_EQ(matches[0].reasons,
            (std::vector{MatchReason::SameKind, MatchReason::PlaceAbove, MatchReason::Enough}));
  EXPECT_EQ(matches[1].item, test_id(12));
  EXPECT_EQ(matches[1].reasons, (std::vector{MatchReason::SameGroup, MatchReason::SamePlace}));
  EXPECT_EQ(matches[2].item, test_id(14));
  EXPECT_EQ(matches[2].reasons, (std::vector{MatchReason::SameWords}));
}

RecordFact matter(std::uint8_t number, std::string title, std::int64_t day) {
  return fact_of(kMatter, number,
                 {{kMatter["title"], std::move(title)},
                  {kMatter["category"], test_id(30)},
                  {kMatter["area"], kCommunity},
                  {kMatter["state"], static_cast<std::int64_t>(MatterState::Accepted)},
                  {kMatter["reported_at"], day * 24 * 60}});
}

TEST(Matching, SuggestsMattersThatMayBeTheSame) {
  RecordFact reported = matter(1, "三号楼下水管堵塞", kTestToday);
  reported.set(kMatter["carrier"], test_id(40));
  RecordFact at_spot = matter(4, "污水外溢", kTestToday - 2);
  at_spot.set(kMatter["carrier"], test_id(40));
  RecordFact merged = matter(5, "三号楼下水管堵塞", kTestToday);
  merged.set(kMatter["state"], static_cast<std::int64_t>(MatterState::Merged));
  RecordFact elsewhere = matter(6, "三号楼下水管堵塞", kTestToday);
  elsewhere.set(kMatter["area"], kElsewhere);
  RecordFact other_sort = matter(7, "三号楼下水管堵塞", kTestToday);
  other_sort.set(kMatter["category"], test_id(31));
  const std::vector<RecordFact> others = {
      reported,
      matter(2, "下水管堵塞", kTestToday - 1),
      matter(3, "路灯不亮", kTestToday),
      at_spot,
      merged,
      elsewhere,
      other_sort,
      matter(8, "三号楼下水管堵塞", kTestToday - kDuplicateDays - 1),
  };
  EXPECT_EQ(possible_duplicates(reported, others),
            (std::vector<Duplicate>{{test_id(4), 0, true}, {test_id(2), 72, false}}));
}

}  // namespace
}  // namespace quanyu::domain
