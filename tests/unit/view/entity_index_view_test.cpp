#include "view/entity_index_view.hpp"

#include <gtest/gtest.h>

#include "support/trial_entity.hpp"

namespace quanyu::view {
namespace {

struct EntityIndexViewTest : ::testing::Test {
  quanyu::testing::TrialModel model;
  EntityIndexInput input;
  EntityIndexViewTest() { input.route.screen = Screen::Index; }
};

TEST_F(EntityIndexViewTest, HasEveryEntityOnce) {
  const EntityIndexView view = build_entity_index(input);
  std::size_t entries = 0;
  for (const IndexSection& section : view.sections) {
    entries += section.records.size() + section.links.size();
  }
  EXPECT_EQ(entries, domain::all_entities().size());
  EXPECT_EQ(view.sections.size(), used_sections().size());
}

TEST_F(EntityIndexViewTest, FindsByWordsAndPinyin) {
  for (const char* text : {"试走访", "szf", "shizou", "Trial visit", "trial_visit"}) {
    input.filter = text;
    const EntityIndexView view = build_entity_index(input);
    ASSERT_FALSE(view.sections.empty()) << text;
    EXPECT_EQ(view.sections[0].records[0].key, "trial_visit") << text;
  }
  input.filter = "什么也不是";
  EXPECT_EQ(build_entity_index(input).phase, Phase::Empty);
}

TEST_F(EntityIndexViewTest, OneSectionAloneAndItsCounts) {
  input.route.entity.entity = "service";
  input.filter = "试";
  input.counts[quanyu::testing::kVisitNumber] = 1234;
  input.counts[quanyu::testing::kNoteNumber] = 0;
  EXPECT_EQ(print(build_entity_index(input)), R"(index: ready | 供需与志愿
filter: 试
section service: 供需与志愿 | 2 种
  trial_visit: 试走访 | 1,234 | can add
  trial_note: 试记录 | 0 | can add
)");
}

TEST_F(EntityIndexViewTest, ReadersAddNothing) {
  input.role = domain::Role::Reader;
  for (const IndexSection& section : build_entity_index(input).sections) {
    for (const IndexEntry& entry : section.records) EXPECT_FALSE(entry.add) << entry.key;
  }
}

}  // namespace
}  // namespace quanyu::view
