#include "ui/widgets/field.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class FieldTest : public UiTest {
 protected:
  std::string value = "街道";
  FieldResult last;
  int changes = 0;
  Draw draw = [this](Ui& ui) {
    const FieldResult result = text_field(ui, "name", value, {.label = "Name", .clearable = true});
    if (result.changed) ++changes;
    if (result.submitted || result.cancelled) last = result;
  };
};

TEST_F(FieldTest, TellsThePageHowItsElementLooks) {
  settle(draw);
  const EmittedNode* field = stage_.semantics().find_test_id("name");
  ASSERT_TRUE(field != nullptr && field->field.has_value());
  EXPECT_EQ(field->node.role, Role::TextField);
  EXPECT_EQ(field->field->font_size, 14);
  EXPECT_EQ(field->field->padding_left, 10);
  EXPECT_EQ(field->field->padding_top * 2 + field->field->line_height, 32);
  EXPECT_EQ(field->node.value, "街道");
}

TEST_F(FieldTest, TakesTypedTextButNeverAPreedit) {
  settle(draw);
  FieldState composing;
  composing.value = "街道louyu";
  composing.preedit_start = 6;
  composing.preedit_end = 11;
  type("name", composing, draw);
  EXPECT_EQ(value, "街道");
  EXPECT_EQ(changes, 0);
  EXPECT_TRUE(node("name").states.has(State::Preedit));
  EXPECT_EQ(node("name").value, "街道");
  type("name", "街道楼宇", draw);
  EXPECT_EQ(value, "街道楼宇");
  EXPECT_EQ(changes, 1);
  EXPECT_FALSE(node("name").states.has(State::Preedit));
  EXPECT_TRUE(stage_.output().field_sets.empty());
}

TEST_F(FieldTest, PutsWhatTheAppChangedIntoTheElement) {
  settle(draw);
  value = "社区";
  frame(draw);
  ASSERT_EQ(stage_.output().field_sets.size(), 1u);
  EXPECT_EQ(stage_.output().field_sets[0].value, "社区");
  EXPECT_EQ(stage_.output().field_sets[0].selection_end, 6);
  frame(draw);
  EXPECT_TRUE(stage_.output().field_sets.empty());
  EXPECT_EQ(changes, 0);
}

TEST_F(FieldTest, SubmitsOnEnterButNotWhileComposing) {
  settle(draw);
  tab_to("name", draw);
  key("Enter", draw);
  EXPECT_TRUE(last.submitted);
  last = {};
  FieldState composing;
  composing.value = "街道l";
  composing.preedit_start = 6;
  composing.preedit_end = 7;
  type("name", composing, draw);
  key("Enter", draw);
  EXPECT_FALSE(last.submitted);
}

TEST_F(FieldTest, ClearsByItsButton) {
  settle(draw);
  click("name-clear", draw);
  EXPECT_EQ(value, "");
  EXPECT_EQ(changes, 1);
  EXPECT_EQ(focused(), node("name").id);
  EXPECT_FALSE(shows("name-clear"));
}

TEST_F(FieldTest, CanBeFilledByATest) {
  settle(draw);
  ask("name", NodeVerb::SetValue, draw, "网格");
  EXPECT_EQ(value, "网格");
  EXPECT_EQ(node("name").value, "网格");
}

}  // namespace
}  // namespace quanyu::ui
