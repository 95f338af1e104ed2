#include "ui/widgets/dialog.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/menu.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class DialogTest : public UiTest {
 protected:
  bool open = false;
  int below = 0, done = 0, chosen = -1;
  std::string name;
  Draw draw = [this](Ui& ui) {
    if (button(ui, "open", "Open")) open = true;
    if (button(ui, "below", "Below")) ++below;
    if (!open) return;
    DialogScope dialog(ui, "dialog", {.title = "Move"});
    text_field(ui, "name", name, {.label = "Name"});
    const MenuItem items[] = {{.key = "one", .label = "One", .icon = {}, .chord = {}},
                              {.key = "two", .label = "Two", .icon = {}, .chord = {}}};
    if (const auto index = menu_button(ui, "menu", "Menu", items)) chosen = *index;
    dialog.actions();
    if (button(ui, "ok", "OK")) ++done, open = false;
    if (dialog.close_requested()) open = false;
  };
};

TEST_F(DialogTest, TakesTheFocusAndGivesItBack) {
  settle(draw);
  tab_to("open", draw);
  key("Enter", draw);
  ASSERT_TRUE(open);
  EXPECT_EQ(focused(), node("name").id);
  EXPECT_TRUE(node("dialog").states.has(State::Modal));
  EXPECT_EQ(node("dialog").parent, 0u);
  EXPECT_TRUE(node("below").states.has(State::Covered));
  EXPECT_FALSE(node("name").states.has(State::Covered));
  key("Escape", draw);
  EXPECT_FALSE(open);
  EXPECT_EQ(focused(), node("open").id);
  EXPECT_FALSE(node("below").states.has(State::Covered));
}

TEST_F(DialogTest, LetsNothingBelowBePressed) {
  open = true;
  settle(draw);
  const SemanticRect rect = node("below").rect;
  click_at({rect.x + 4, rect.y + 4}, draw);
  EXPECT_EQ(below, 0);
  EXPECT_FALSE(open);  // a press on the scrim closes
}

TEST_F(DialogTest, ClosesByItsButton) {
  open = true;
  settle(draw);
  click("close", draw);
  EXPECT_FALSE(open);
  open = true;
  settle(draw);
  click("ok", draw);
  EXPECT_EQ(done, 1);
}

TEST_F(DialogTest, EscapeClosesTheMenuBeforeTheDialog) {
  open = true;
  settle(draw);
  click("menu", draw);
  ASSERT_TRUE(shows("one"));
  EXPECT_EQ(focused(), node("one").id);
  key("ArrowDown", draw);
  EXPECT_EQ(focused(), node("two").id);
  key("Escape", draw);
  EXPECT_TRUE(open);
  EXPECT_FALSE(shows("one"));
  EXPECT_EQ(focused(), node("menu").id);
  key("Enter", draw);
  key("ArrowUp", draw);
  key("Enter", draw);
  EXPECT_EQ(chosen, 1);
  EXPECT_TRUE(open);
}

}  // namespace
}  // namespace quanyu::ui
