#include "ui/widgets/tabs.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class TabsTest : public UiTest {
 protected:
  int index = 0, changes = 0;
  bool middle_disabled = false;
  Draw draw = [this](Ui& ui) {
    const TabItem items[] = {
        {.key = "people", .label = "People"},
        {.key = "places", .label = "Places", .count = "12", .disabled = middle_disabled},
        {.key = "papers", .label = "Papers"}};
    changes += tabs(ui, "tabs", "Parts", items, index);
  };
};

TEST_F(TabsTest, AreAListOfTabsOfWhichOneIsSelected) {
  settle(draw);
  EXPECT_EQ(dump(),
            "tablist \"Parts\" #tabs\n"
            "  tab \"People\" [focusable focused selected selectable] 1/3 #people\n"
            "  tab \"Places\" [focusable selectable] =12 2/3 #places\n"
            "  tab \"Papers\" [focusable selectable] 3/3 #papers\n");
}

TEST_F(TabsTest, AreChosenByClickAndRequest) {
  settle(draw);
  click("places", draw);
  EXPECT_EQ(index, 1);
  EXPECT_TRUE(node("places").states.has(State::Selected));
  EXPECT_FALSE(node("people").states.has(State::Selected));
  ask("papers", NodeVerb::Activate, draw);
  EXPECT_EQ(index, 2);
  click("papers", draw);
  EXPECT_EQ(changes, 2) << "the chosen one is no change";
}

TEST_F(TabsTest, ArrowsMoveAndChooseAllTheWayRound) {
  settle(draw);
  tab_to("people", draw);
  key("ArrowRight", draw);
  EXPECT_EQ(index, 1);
  EXPECT_EQ(focused(), node("places").id);
  key("End", draw);
  EXPECT_EQ(index, 2);
  key("ArrowRight", draw);
  EXPECT_EQ(index, 0);
  key("ArrowLeft", draw);
  EXPECT_EQ(index, 2);
  key("ArrowDown", draw);
  EXPECT_EQ(index, 2) << "not along the other axis";
}

TEST_F(TabsTest, ADisabledOneIsNotChosen) {
  middle_disabled = true;
  settle(draw);
  click("places", draw);
  EXPECT_EQ(index, 0);
  EXPECT_TRUE(node("places").states.has(State::Disabled));
}

TEST_F(TabsTest, TheChosenOneIsWhereTheKeyboardEnters) {
  index = 2;
  settle(draw);
  EXPECT_TRUE(node("papers").states.has(State::Focused));
}

}  // namespace
}  // namespace quanyu::ui
