#include "ui/widgets/menu.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class MenuTest : public UiTest {
 protected:
  std::vector<int> chosen;
  bool ask_context = false;
  std::vector<MenuItem> items{
      {.key = "copy", .label = "Copy", .chord = "Ctrl C"},
      {.key = "move", .label = "Move", .chord = {}, .disabled = true},
      {.key = "dense", .label = "Dense rows", .chord = {}, .checkable = true, .checked = true},
      {.key = "remove", .label = "Remove", .chord = {}, .danger = true, .separator_before = true}};
  Draw draw = [this](Ui& ui) {
    if (const auto index = menu_button(ui, "more", "More", items)) chosen.push_back(*index);
    button(ui, "other", "Other");
    const NodeId owner = ui.semantics.id_for("other");
    const bool now = std::exchange(ask_context, false);
    if (const auto index = context_menu(ui, "context", owner, items, now)) {
      chosen.push_back(100 + *index);
    }
  };
};

TEST_F(MenuTest, OpensFromItsButtonWithTheKeyboardOnTheFirst) {
  settle(draw);
  EXPECT_TRUE(node("more").states.has(State::HasPopup));
  EXPECT_FALSE(shows("menu"));
  tab_to("more", draw);
  key("Enter", draw);
  ASSERT_TRUE(shows("menu"));
  EXPECT_EQ(focused(), node("copy").id);
  EXPECT_TRUE(node("more").states.has(State::Expanded));
  EXPECT_EQ(node("menu").name, "More");
  EXPECT_EQ(node("copy").description, "Ctrl C");
  EXPECT_EQ(node("remove").position, 4);
  EXPECT_EQ(node("dense").role, Role::MenuItemCheck);
  EXPECT_TRUE(node("dense").states.has(State::Checked));
  EXPECT_TRUE(node("move").states.has(State::Disabled));
}

TEST_F(MenuTest, AnItemIsChosenByKeyAndTheFocusGoesBack) {
  settle(draw);
  tab_to("more", draw);
  key("Enter", draw);
  key("End", draw);
  EXPECT_EQ(focused(), node("remove").id);
  key("Enter", draw);
  EXPECT_EQ(chosen, std::vector<int>{3});
  EXPECT_FALSE(shows("menu"));
  EXPECT_EQ(focused(), node("more").id);
}

TEST_F(MenuTest, LettersJump) {
  settle(draw);
  click("more", draw);
  key("d", draw);
  EXPECT_EQ(focused(), node("dense").id);
  key("Home", draw);
  EXPECT_EQ(focused(), node("copy").id);
}

TEST_F(MenuTest, AClickChoosesAndADisabledItemIsNone) {
  settle(draw);
  click("more", draw);
  click("move", draw);
  EXPECT_TRUE(chosen.empty());
  ASSERT_TRUE(shows("menu"));
  click("copy", draw);
  EXPECT_EQ(chosen, std::vector<int>{0});
}

TEST_F(MenuTest, EscapeTabAndAPressOutsideCloseIt) {
  for (const char* way : {"Escape", "Tab", "outside"}) {
    settle(draw);
    click("more", draw);
    ASSERT_TRUE(shows("menu")) << way;
    if (std::string_view(way) == "outside")
      click_at({700, 500}, draw);
    else
      key(way, draw);
    EXPECT_FALSE(shows("menu")) << way;
  }
  EXPECT_TRUE(chosen.empty());
}

TEST_F(MenuTest, AContextMenuOpensAtItsOwnerAndGivesTheFocusBack) {
  settle(draw);
  tab_to("other", draw);
  ask_context = true;
  settle(draw);
  ASSERT_TRUE(shows("menu"));
  const SemanticRect owner = node("other").rect, menu = node("menu").rect;
  EXPECT_GE(menu.y, owner.y + owner.height);
  EXPECT_NEAR(menu.x, owner.x, 8) << "clear of the page's edge";
  key("Enter", draw);
  EXPECT_EQ(chosen, std::vector<int>{100});
  EXPECT_EQ(focused(), node("other").id);
}

}  // namespace
}  // namespace quanyu::ui
