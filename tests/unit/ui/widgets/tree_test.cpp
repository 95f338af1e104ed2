#include "ui/widgets/tree.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

// A flat tree of a hundred thousand rows; the first can be folded.
class TreeTest : public UiTest {
 protected:
  static constexpr std::int64_t kRows = 100000;
  TreeResult last;
  bool expanded = false;
  int asked = 0;
  std::int64_t selected = -1;
  Draw draw = [this](Ui& ui) {
    asked = 0;
    const TreeResult result = tree(
        ui, "tree", {.label = "Areas", .row_count = kRows, .selected = selected, .height = 320},
        [&](std::int64_t index) {
          ++asked;
          TreeRow row;
          row.id = index;
          row.label = (index % 2 == 0 ? "a" : "b") + std::to_string(index);
          row.level = index == 0 ? 1 : 2;
          row.expandable = index == 0;
          row.expanded = index == 0 && expanded;
          return row;
        });
    if (result.toggled >= 0) expanded = !expanded;
    if (result.selected >= 0) selected = result.selected;
    if (result.context >= 0 || result.opened >= 0) last = result;
  };
};

TEST_F(TreeTest, DrawsOnlyWhatIsInSight) {
  settle(draw);
  EXPECT_LE(asked, 14);
  EXPECT_LE(stage_.semantics().nodes().size(), 15u);
  EXPECT_EQ(node("0").states.has(State::Focused), true);
}

TEST_F(TreeTest, WalksByKeyboardToTheVeryEnd) {
  settle(draw);
  tab_to("0", draw);
  key("ArrowDown", draw);
  EXPECT_EQ(focused(), node("1").id);
  key("End", draw);
  ASSERT_TRUE(shows("99999"));
  EXPECT_EQ(focused(), node("99999").id);
  const SemanticRect rect = node("99999").rect;
  EXPECT_GE(rect.y, node("tree").rect.y);
  EXPECT_LE(rect.y + rect.height, node("tree").rect.y + node("tree").rect.height + 0.5f);
  key("PageUp", draw);
  EXPECT_EQ(focused(), node("99989").id);
  key("Home", draw);
  EXPECT_EQ(focused(), node("0").id);
}

TEST_F(TreeTest, FoldsAndFindsTheParent) {
  settle(draw);
  tab_to("0", draw);
  key("ArrowRight", draw);
  EXPECT_TRUE(expanded);
  key("ArrowRight", draw);
  EXPECT_EQ(focused(), node("1").id);
  key("ArrowLeft", draw);
  EXPECT_EQ(focused(), node("0").id);
  key("ArrowLeft", draw);
  EXPECT_FALSE(expanded);
  ask("0", NodeVerb::Expand, draw);
  EXPECT_TRUE(expanded);
}

TEST_F(TreeTest, JumpsToTypedLetters) {
  settle(draw);
  tab_to("0", draw);
  key("b", draw);
  EXPECT_EQ(focused(), node("1").id);
  key("3", draw);
  EXPECT_EQ(focused(), node("3").id);
}

TEST_F(TreeTest, ChoosesByClickAndFoldsByItsArrow) {
  settle(draw);
  click("2", draw);
  EXPECT_EQ(selected, 2);
  EXPECT_TRUE(node("2").states.has(State::Selected));
  const SemanticRect first = node("0").rect;
  click_at({first.x + 10, first.y + first.height / 2}, draw);
  EXPECT_TRUE(expanded);
  EXPECT_EQ(selected, 2);
  ask("3", NodeVerb::ContextMenu, draw);
  EXPECT_EQ(last.context, 3);
}

TEST_F(TreeTest, ScrollsByWheelAndKeepsItsTabStop) {
  settle(draw);
  stage_.input().wheel({.position = {100, 100}, .delta_x = 0, .delta_y = 3200, .modifiers = 0});
  settle(draw);
  EXPECT_TRUE(shows("100"));
  EXPECT_TRUE(shows("0"));
  EXPECT_TRUE(node("0").states.has(State::Focused));
}

}  // namespace
}  // namespace quanyu::ui
