#include "view/entity_values.hpp"

#include "domain/entities/demands.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::view {
namespace {

using domain::Value;
using quanyu::testing::kVisit;

struct EntityValuesTest : ::testing::Test {
  store::RecordReplica replica;
  store::TitleBook titles;
  ValueWords words{.messages = Messages(), .titles = &titles};

  [[nodiscard]] std::string shown(std::string_view field, Value value) const {
    return words.value(*kVisit.field(field), value);
  }
};

TEST_F(EntityValuesTest, WritesEveryTypeAsDeclared) {
  EXPECT_EQ(shown("title", std::string("电梯")), "电梯");
  EXPECT_EQ(shown("kind", std::int64_t{2}), "现场");
  EXPECT_EQ(shown("begins", std::int64_t{20'513}), "2026-03-01");
  EXPECT_EQ(shown("hours", std::int64_t{12'345}), "1,234.5 小时");
  EXPECT_EQ(shown("people", std::int64_t{12}), "12 人");
  EXPECT_EQ(shown("urgent", std::int64_t{1}), "是");
  EXPECT_EQ(shown("arrived", std::int64_t{20'513 * 1440 + 90}), "2026-03-01 09:30");
  EXPECT_EQ(shown("notes", {}), "");
  words.offset_minutes = 0;
  EXPECT_EQ(shown("arrived", std::int64_t{20'513 * 1440 + 90}), "2026-03-01 01:30");
  words.messages = Messages(Language::English);
  EXPECT_EQ(shown("hours", std::int64_t{15}), "1.5 h");
  EXPECT_EQ(shown("urgent", std::int64_t{0}), "no");
}

TEST_F(EntityValuesTest, MasksContactsUntilAskedFor) {
  EXPECT_EQ(shown("phone", std::string("13800001111")), "138••••1111");
  EXPECT_EQ(shown("phone", std::string("8825")), "••••");
  words.contacts = Contacts::Shown;
  EXPECT_EQ(shown("phone", std::string("13800001111")), "13800001111");
}

TEST_F(EntityValuesTest, NamesReferencesByTitleElseByWhatTheySpeakOf) {
  const Id visit = replica.add_visit("电梯检修", replica.north);
  const Id note = replica.add(store::kNoteNumber, {{1, visit}, {2, std::int64_t{20'513}}});
  store::must(titles.learn(*replica.database, store::kVisitNumber, visit));
  store::must(titles.learn(*replica.database, store::kNoteNumber, note));
  EXPECT_EQ(words.title(store::kVisitNumber, visit), "电梯检修");
  EXPECT_EQ(words.title(store::kNoteNumber, note), "试记录 · 电梯检修 · 2026-03-01");
  EXPECT_EQ(words.title(store::kVisitNumber, replica.random.id()), "（不在本机）");
  EXPECT_EQ(shown("follows", visit), "电梯检修");
}

TEST_F(EntityValuesTest, HeadsNameTheUnit) {
  EXPECT_EQ(words.head(*kVisit.field("hours")), "用时（小时）");
  EXPECT_EQ(words.head(*kVisit.field("kind")), "方式");
}

TEST(StateTones, FirstWaitsMiddleIsUnderwayFirstLastIsDone) {
  using namespace domain::demand_state;
  EXPECT_EQ(state_tone(domain::kDemand, kProposed), StateTone::Waiting);
  EXPECT_EQ(state_tone(domain::kDemand, kAdmitted), StateTone::Underway);
  EXPECT_EQ(state_tone(domain::kArea, 1), StateTone::Neutral);
}

TEST(SectionNames, EverySectionHasWordsAndAName) {
  for (int at = 0; at <= static_cast<int>(domain::Section::Reports); ++at) {
    const auto section = static_cast<domain::Section>(at);
    EXPECT_FALSE(section_name(section).empty());
    EXPECT_FALSE(Messages().text(section_label(section)).empty());
  }
}

}  // namespace
}  // namespace quanyu::view
