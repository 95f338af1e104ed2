#include "view/suggestions.hpp"

#include "domain/entities/matter.hpp"
#include "domain/entities/service_list.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::view {
namespace {

using domain::kListItem;
using domain::kMatter;
using domain::kTestToday;
using domain::MatterState;
using domain::RecordFact;
using domain::test_id;

RecordFact matter(std::uint8_t number, std::string title, std::int64_t day = kTestToday) {
  constexpr std::int64_t kMinutesOfDay = 24 * 60;
  RecordFact made =
      domain::fact_of(kMatter, number,
                      {{kMatter["title"], std::move(title)},
                       {kMatter["category"], test_id(30)},
                       {kMatter["area"], test_id(1)},
                       {kMatter["reported_at"], day * kMinutesOfDay},
                       {kMatter["state"], static_cast<std::int64_t>(MatterState::Reported)}});
  made.standing = domain::Standing::Alive;
  return made;
}

RecordFact item(std::uint8_t number, std::int64_t list, std::string title, std::uint8_t kind) {
  RecordFact made = domain::fact_of(kListItem, number,
                                    {{kListItem["list"], list},
                                     {kListItem["title"], std::move(title)},
                                     {kListItem["kind"], test_id(kind)},
                                     {kListItem["area"], test_id(1)},
                                     {kListItem["state"], std::int64_t{1}}});
  made.standing = domain::Standing::Alive;
  return made;
}

struct SuggestionsTest : testing::Test {
  SuggestionQuestion question{.of = {}, .today = {static_cast<std::int32_t>(kTestToday)}};
  std::vector<RecordFact> candidates;
  ValueWords words{.messages = Messages()};

  std::optional<DetailSuggestions> build() {
    return build_suggestions(question, candidates, {}, words);
  }
};

TEST_F(SuggestionsTest, AMatterIsToldWhichOthersMayBeTheSame) {
  question.of = matter(1, "河边路路灯不亮");
  candidates = {matter(2, "河边路路灯不亮了"), matter(3, "井盖松动"), question.of};
  EXPECT_TRUE(is_suggested(question, candidates[0]));
  EXPECT_FALSE(is_suggested(question, candidates[1]));
  EXPECT_FALSE(is_suggested(question, candidates[2])) << "itself";
  const auto suggestions = build();
  ASSERT_TRUE(suggestions);
  EXPECT_EQ(suggestions->title, "可能是同一件事");
  ASSERT_EQ(suggestions->lines.size(), 1U);
  EXPECT_EQ(suggestions->lines[0].title, "河边路路灯不亮了");
  EXPECT_TRUE(suggestions->lines[0].detail.starts_with("名称相近 92%、"))
      << suggestions->lines[0].detail;
  EXPECT_EQ(suggestions->lines[0].target.entity.record, to_hex(test_id(2)));
}

TEST_F(SuggestionsTest, TheSameSpotCountsMoreThanWords) {
  question.of = matter(1, "河边路路灯不亮");
  question.of.set(kMatter["grid"], test_id(40));
  candidates = {matter(2, "河边路路灯不亮了"), matter(3, "井盖松动")};
  candidates[1].set(kMatter["grid"], test_id(40));
  const auto suggestions = build();
  ASSERT_TRUE(suggestions);
  ASSERT_EQ(suggestions->lines.size(), 2U);
  EXPECT_EQ(suggestions->lines[0].title, "井盖松动");
  EXPECT_TRUE(suggestions->lines[0].detail.starts_with("同一网格或小区（楼宇）、"));
}

TEST_F(SuggestionsTest, OnlyWhatCanStillBeMergedIsAskedAbout) {
  RecordFact one = matter(1, "路灯不亮");
  EXPECT_TRUE(has_suggestions(one));
  one.set(kMatter["state"], static_cast<std::int64_t>(MatterState::Closed));
  EXPECT_FALSE(has_suggestions(one));
  one = matter(1, "路灯不亮");
  one.standing = domain::Standing::Removed;
  EXPECT_FALSE(has_suggestions(one));
  EXPECT_FALSE(has_suggestions(domain::fact_of(domain::kServiceKind, 9, {})));
}

TEST_F(SuggestionsTest, ANeedIsToldWhatFitsAndWhy) {
  question.of = item(1, 1, "暑期课堂教师", 51);
  candidates = {item(2, 2, "学科辅导", 51), item(3, 2, "会议室", 60)};
  EXPECT_TRUE(has_suggestions(question.of));
  const auto suggestions = build();
  ASSERT_TRUE(suggestions);
  EXPECT_EQ(suggestions->title, "可以对接的条目");
  ASSERT_EQ(suggestions->lines.size(), 1U);
  EXPECT_EQ(suggestions->lines[0].detail, "资源清单、同类服务、同一区划");
  question.of.set(kListItem["state"], std::int64_t{2});
  EXPECT_FALSE(has_suggestions(question.of)) << "taken off";
}

TEST_F(SuggestionsTest, ManyAreCutShortAndNoneIsNothing) {
  question.of = item(1, 1, "暑期课堂教师", 51);
  EXPECT_EQ(build(), std::nullopt);
  for (std::uint8_t i = 2; i < 10; ++i) candidates.push_back(item(i, 2, "辅导", 51));
  const auto suggestions = build();
  ASSERT_TRUE(suggestions);
  EXPECT_EQ(suggestions->lines.size(), 5U);
  EXPECT_EQ(suggestions->more, "另有 3 条");
}

}  // namespace
}  // namespace quanyu::view
