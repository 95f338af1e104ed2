#include "ui/widgets/check.hpp"

#include <array>

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class CheckWidgetTest : public UiTest {
 protected:
  bool agreed = false, dark = false, disabled = false;
  CheckValue part = CheckValue::Mixed;
  int size = 1, changes = 0;
  std::array<std::string, 3> sizes{"small", "normal", "large"};
  Draw draw = [this](Ui& ui) {
    changes += check(ui, "agree", "Agree", agreed, {.disabled = disabled, .description = "why"});
    changes += check(ui, "part", "Part", part);
    changes += toggle_switch(ui, "dark", "Dark", dark);
    changes += radio_group(ui, "size", "Size", size, sizes, {.disabled = disabled});
  };
};

TEST_F(CheckWidgetTest, TurnsByMouseKeyAndRequestAndSaysSo) {
  settle(draw);
  EXPECT_FALSE(node("agree").states.has(State::Checked));
  click("agree", draw);
  EXPECT_TRUE(agreed);
  EXPECT_TRUE(node("agree").states.has(State::Checked));
  tab_to("agree", draw);
  key(" ", draw);
  EXPECT_FALSE(agreed);
  ask("agree", NodeVerb::Activate, draw);
  EXPECT_TRUE(agreed);
  EXPECT_EQ(changes, 3);
  EXPECT_EQ(node("agree").description, "why");
}

TEST_F(CheckWidgetTest, AMixedOneIsNeitherAndTurnsOn) {
  settle(draw);
  EXPECT_TRUE(node("part").states.has(State::Mixed));
  EXPECT_FALSE(node("part").states.has(State::Checked));
  click("part", draw);
  EXPECT_EQ(part, CheckValue::On);
  click("part", draw);
  EXPECT_EQ(part, CheckValue::Off);
}

TEST_F(CheckWidgetTest, TheSwitchIsOneAndActsAtOnce) {
  settle(draw);
  EXPECT_EQ(node("dark").role, Role::Switch);
  click("dark", draw);
  EXPECT_TRUE(dark);
  EXPECT_TRUE(node("dark").states.has(State::Checked));
}

TEST_F(CheckWidgetTest, OfARadioGroupOneIsTheTabStopAndArrowsChoose) {
  settle(draw);
  EXPECT_EQ(node("size").role, Role::RadioGroup);
  EXPECT_EQ(node("normal").position, 2);
  EXPECT_EQ(node("normal").set_size, 3);
  click("small", draw);
  EXPECT_EQ(size, 0);
  key("ArrowDown", draw);
  key("ArrowDown", draw);
  EXPECT_EQ(size, 2);
  EXPECT_EQ(focused(), node("large").id);
  EXPECT_TRUE(node("large").states.has(State::Checked));
  EXPECT_FALSE(node("small").states.has(State::Checked));
  key("ArrowDown", draw);
  EXPECT_EQ(size, 0) << "round to the first";
  key("ArrowUp", draw);
  EXPECT_EQ(size, 2) << "and back to the last";
}

TEST_F(CheckWidgetTest, TheChosenRadioIsWhereTheKeyboardEnters) {
  settle(draw);
  EXPECT_TRUE(node("normal").states.has(State::Focused));
  EXPECT_FALSE(node("small").states.has(State::Focused));
}

TEST_F(CheckWidgetTest, DisabledOnesStay) {
  disabled = true;
  settle(draw);
  click("agree", draw);
  ask("agree", NodeVerb::Activate, draw);
  click("large", draw);
  EXPECT_FALSE(agreed);
  EXPECT_EQ(size, 1);
  EXPECT_EQ(changes, 0);
  EXPECT_FALSE(node("large").states.has(State::Focusable));
}

}  // namespace
}  // namespace quanyu::ui
