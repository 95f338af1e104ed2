#include "ui/widgets/button.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class ButtonTest : public UiTest {
 protected:
  int pressed = 0;
  bool disabled = false;
  Draw draw = [this](Ui& ui) {
    if (button(ui, "save", "Save", {.disabled = disabled})) ++pressed;
    link(ui, "more", "More");
  };
};

TEST_F(ButtonTest, IsPressedByMouseKeyboardAndRequest) {
  settle(draw);
  click("save", draw);
  EXPECT_EQ(pressed, 1);
  EXPECT_EQ(focused(), node("save").id);
  tab_to("save", draw);
  key("Enter", draw);
  key(" ", draw);
  EXPECT_EQ(pressed, 3);
  ask("save", NodeVerb::Activate, draw);
  EXPECT_EQ(pressed, 4);
}

TEST_F(ButtonTest, DoesNothingWhileDisabled) {
  disabled = true;
  settle(draw);
  click("save", draw);
  ask("save", NodeVerb::Activate, draw);
  EXPECT_EQ(pressed, 0);
  EXPECT_TRUE(node("save").states.has(State::Disabled));
  EXPECT_FALSE(node("save").states.has(State::Focusable));
}

TEST_F(ButtonTest, LeavesKeysToWhoeverHasTheFocus) {
  settle(draw);
  tab_to("more", draw);
  key("Enter", draw);
  EXPECT_EQ(pressed, 0);
}

TEST_F(ButtonTest, TakesItsRoom) {
  settle(draw);
  const SemanticRect first = node("save").rect, second = node("more").rect;
  EXPECT_EQ(first.height, 32);
  EXPECT_EQ(second.y, first.y + first.height + 8);
}

TEST_F(ButtonTest, IsOneNodeInTheTree) {
  settle(draw);
  EXPECT_EQ(dump(), "button \"Save\" [focusable] #save\nlink \"More\" [focusable] #more\n");
}

TEST_F(ButtonTest, AsksForNothingOnceItRests) {
  settle(draw);
  frame(draw);
  EXPECT_FALSE(stage_.output().redraw);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
  EXPECT_TRUE(stage_.semantics().take_delta().changed.size() == 2);
  frame(draw);
  EXPECT_TRUE(stage_.semantics().take_delta().empty());
}

}  // namespace
}  // namespace quanyu::ui
