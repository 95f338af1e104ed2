#include "ui/widgets/list.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class ListTest : public UiTest {
 protected:
  ListOptions options{.label = "Places", .row_count = 3};
  std::int64_t pressed = -1, context = -1;
  NodeId context_node = 0;
  int asked = 0;
  Draw draw = [this](Ui& ui) {
    asked = 0;
    const ListResult result = list(ui, "places", options, [this](std::int64_t index) {
      ++asked;
      return ListRow{.label = "place " + std::to_string(index),
                     .tag = index == 0 ? "new" : "",
                     .detail = index == 1 ? "below" : "",
                     .trailing = std::to_string(10 * index),
                     .matches = {},
                     .selected = index == 1,
                     .disabled = index == 2};
    });
    if (result.pressed >= 0) pressed = result.pressed;
    if (result.context >= 0) context = result.context, context_node = result.context_node;
  };
};

TEST_F(ListTest, ShortRowsAreButtonsInListItems) {
  settle(draw);
  EXPECT_EQ(dump(),
            "list \"Places\" #places\n"
            "  listitem #row0\n"
            "    button \"place 0\" [focusable] =new · 0 #open\n"
            "  listitem #row1\n"
            "    button \"place 1\" [focusable current] =below · 10 #open\n"
            "  listitem #row2\n"
            "    button \"place 2\" [disabled] =20 #open\n");
}

TEST_F(ListTest, ARowIsPressedAndAskedForItsMenu) {
  settle(draw);
  click("row1", draw);
  EXPECT_EQ(pressed, 1);
  key("ContextMenu", draw);
  EXPECT_EQ(context, 1);
  EXPECT_EQ(context_node, focused());
  pressed = -1;
  click("row2", draw);
  EXPECT_EQ(pressed, -1) << "disabled";
}

TEST_F(ListTest, RowsOfWordsAloneHaveNoButtons) {
  options.pressable = false;
  settle(draw);
  EXPECT_EQ(node("row0").name, "place 0");
  EXPECT_EQ(node("row0").value, "new · 0");
  EXPECT_FALSE(shows("open"));
}

TEST_F(ListTest, ALongListDrawsWhatIsInSightAndKnowsItsLength) {
  options = {.label = "Places", .row_count = 50'000, .virtual_height = 300};
  settle(draw);
  EXPECT_LE(asked, 16);
  EXPECT_EQ(node("places").role, Role::ListBox);
  EXPECT_EQ(node("row3").role, Role::Option);
  EXPECT_EQ(node("row3").position, 4);
  EXPECT_EQ(node("row3").set_size, 50'000);
  EXPECT_TRUE(node("row1").states.has(State::Selected));
}

TEST_F(ListTest, TheKeyboardWalksALongListToItsEndAndChooses) {
  options = {.label = "Places", .row_count = 50'000, .virtual_height = 300};
  settle(draw);
  tab_to("row0", draw);
  key("ArrowDown", draw);
  key("Enter", draw);
  EXPECT_EQ(pressed, 1);
  key("End", draw);
  ASSERT_TRUE(shows("row49999"));
  EXPECT_EQ(focused(), node("row49999").id);
  key(" ", draw);
  EXPECT_EQ(pressed, 49'999);
  key("ArrowDown", draw);
  EXPECT_EQ(focused(), node("row49999").id) << "the end is an end";
}

TEST_F(ListTest, APropertyIsATermWithItsValue) {
  bool followed = false;
  const Draw rows = [&](Ui& ui) {
    property_row(ui, "code", "Code", "331002", {.tag = "new"});
    followed |= property_row(ui, "above", "Above", "District", {.link = true});
  };
  settle(rows);
  EXPECT_EQ(dump(),
            "group \"Code\" #code\n"
            "  paragraph \"new\" #tag\n"
            "  paragraph \"331002\" #value\n"
            "group \"Above\" #above\n"
            "  link \"District\" [focusable] #value\n");
  stage_.input().node_request({stage_.semantics().nodes().back().node.id, NodeVerb::Activate, {}});
  settle(rows);
  EXPECT_TRUE(followed);
}

}  // namespace
}  // namespace quanyu::ui
