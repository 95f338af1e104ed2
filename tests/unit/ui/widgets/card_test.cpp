#include "ui/widgets/card.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class CardTest : public UiTest {
 protected:
  float minimum = 0;
  bool disabled = false, selected = false;
  int pressed = 0, lines = 2;
  Draw draw = [this](Ui& ui) {
    {
      const CardScope card(ui, "card",
                           {.title = "Areas", .caption = "2023", .minimum_height = minimum});
      for (int i = 0; i < lines; ++i) text(ui, std::to_string(i), "line");
    }
    pressed += choice_card(ui, "choice", "Sample",
                           {.detail = "a place to try",
                            .trailing = "12 streets",
                            .selected = selected,
                            .disabled = disabled});
    divider(ui, "divider");
  };
};

TEST_F(CardTest, HoldsItsHeadAndWhatStandsInIt) {
  settle(draw);
  EXPECT_EQ(node("card").role, Role::Region);
  EXPECT_EQ(node("card").name, "Areas");
  EXPECT_EQ(node("head").role, Role::Heading);
  EXPECT_EQ(node("head").level, 2);
  EXPECT_EQ(node("head-caption").name, "2023");
  EXPECT_EQ(node("0").parent, node("card").id);
  EXPECT_EQ(node("divider").role, Role::Separator);
}

TEST_F(CardTest, IsAsHighAsItsContentAndGrowsWithIt) {
  settle(draw);
  const SemanticRect card = node("card").rect, last = node("1").rect;
  EXPECT_EQ(card.y + card.height, last.y + last.height + 16) << "the padding below";
  EXPECT_EQ(node("0").rect.x, card.x + 16);
  lines = 5;
  settle(draw);
  const SemanticRect grown = node("card").rect, after = node("4").rect;
  EXPECT_EQ(grown.y + grown.height, after.y + after.height + 16);
  EXPECT_EQ(node("choice").rect.y, grown.y + grown.height + 8);
}

TEST_F(CardTest, AMinimumHeightFillsButTakesNoRoom) {
  minimum = 300;
  settle(draw);
  EXPECT_EQ(node("card").rect.height, 300);
  EXPECT_LT(node("choice").rect.y, 300) << "its neighbours of the line are that high, too";
  minimum = 0;
  settle(draw);
  EXPECT_LT(node("card").rect.height, 150);
}

TEST_F(CardTest, AChoiceIsOneButton) {
  settle(draw);
  EXPECT_EQ(node("choice").role, Role::Button);
  EXPECT_EQ(node("choice").value, "12 streets");
  EXPECT_EQ(node("choice").description, "a place to try");
  click("choice", draw);
  key("Enter", draw);
  EXPECT_EQ(pressed, 2);
  selected = true;
  settle(draw);
  EXPECT_TRUE(node("choice").states.has(State::Pressed));
  disabled = true;
  settle(draw);
  click("choice", draw);
  EXPECT_EQ(pressed, 2);
}

}  // namespace
}  // namespace quanyu::ui
