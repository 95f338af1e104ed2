#include "ui/screens/entity_draft.hpp"

#include <gtest/gtest.h>

#include "support/trial_entity.hpp"

namespace quanyu::ui {
namespace {

TEST(EntityDraft, UnderstandsTimesAsTheyAreTyped) {
  for (const char* text : {"9:30", "09:30", "0930", "930", "９：30", "09.30"}) {
    EXPECT_EQ(parse_time(text), 9 * 60 + 30) << text;
  }
  EXPECT_EQ(parse_time("9"), 9 * 60);
  for (const char* text : {"", "24:00", "9:60", "abc", "12345", "9点"}) {
    EXPECT_FALSE(parse_time(text)) << text;
  }
}

struct EntityDraftTest : ::testing::Test {
  view::EntityFormInput input = form_of(quanyu::testing::kVisit);
  view::EntityFormView view = view::build_entity_form(input);

  static view::EntityFormInput form_of(const domain::Entity& entity) {
    view::EntityFormInput made;
    made.entity = &entity;
    return made;
  }

  const view::FormField& field(domain::FieldNumber number) {
    for (const view::FormGroup& group : view.groups) {
      for (const view::FormField& candidate : group.fields) {
        if (candidate.field == number) return candidate;
      }
    }
    ADD_FAILURE() << number;
    return view.groups[0].fields[0];
  }
};

TEST_F(EntityDraftTest, WhatIsStoredComesBackUnchanged) {
  const domain::Value values[] = {std::string("路灯"),  std::int64_t{2},
                                  std::int64_t{20'513}, std::int64_t{15},
                                  std::int64_t{1},      std::int64_t{20'513 * 1440 + 90}};
  const domain::FieldNumber numbers[] = {1, 4, 7, 9, 11, 12};
  for (std::size_t at = 0; at < std::size(values); ++at) {
    view::FormField stored = field(numbers[at]);
    stored.value = values[at];
    const FieldDraft draft = draft_of(stored, 480);
    EXPECT_EQ(value_of(stored, draft, 480), values[at]) << numbers[at];
    EXPECT_FALSE(touched(stored, draft, 480)) << numbers[at];
  }
}

TEST_F(EntityDraftTest, ABoxNeverTickedSaysNothing) {
  FieldDraft draft = draft_of(field(11), 480);
  EXPECT_TRUE(domain::is_none(value_of(field(11), draft, 480)));
  draft.number = 1;
  EXPECT_EQ(value_of(field(11), draft, 480), domain::Value{std::int64_t{1}});
}

TEST_F(EntityDraftTest, OnlyWhatWasChangedLeavesAnEditedForm) {
  view.task = view::FormTask::Edit;
  FormDraft draft;
  for (const view::FormGroup& group : view.groups) {
    for (const view::FormField& each : group.fields) draft[each.field] = draft_of(each, 480);
  }
  EXPECT_TRUE(cells_of(view, draft).empty());
  draft[1].text = "新名";
  const std::vector<domain::Cell> cells = cells_of(view, draft);
  ASSERT_EQ(cells.size(), 1u);
  EXPECT_EQ(cells[0], (domain::Cell{1, std::string("新名")}));
}

}  // namespace
}  // namespace quanyu::ui
