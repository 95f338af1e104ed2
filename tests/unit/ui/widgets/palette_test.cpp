#include "ui/widgets/palette.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class PaletteTest : public UiTest {
 protected:
  std::string query;
  int entries = 3, chosen = -1, closed = 0, changes = 0;
  Draw draw = [this](Ui& ui) {
    std::vector<PaletteEntry> shown;
    for (int i = 0; i < entries; ++i) {
      shown.push_back({.label = "entry " + std::to_string(i),
                       .detail = "detail",
                       .chord = i == 0 ? "Ctrl K" : "",
                       .group = i < 2 ? "Commands" : "Places",
                       .matches = {}});
    }
    const PaletteResult result =
        command_palette(ui, "palette", query, shown,
                        {.label = "Find", .placeholder = "type", .empty = "nothing like it"});
    if (result.chosen >= 0) chosen = result.chosen;
    closed += result.close_requested;
    changes += result.query_changed;
  };
};

TEST_F(PaletteTest, IsAModalDialogWithTheKeyboardInItsField) {
  settle(draw);
  EXPECT_EQ(node("palette").role, Role::Dialog);
  EXPECT_TRUE(node("palette").states.has(State::Modal));
  EXPECT_EQ(focused(), node("query").id);
  EXPECT_EQ(node("results").role, Role::ListBox);
  EXPECT_EQ(node("entry0").description, "Ctrl K");
  EXPECT_TRUE(node("entry0").states.has(State::Selected));
  EXPECT_EQ(node("entry2").set_size, 3);
}

TEST_F(PaletteTest, ArrowsMoveAndEnterRuns) {
  settle(draw);
  key("ArrowDown", draw);
  key("ArrowDown", draw);
  key("ArrowDown", draw);
  EXPECT_TRUE(node("entry2").states.has(State::Selected)) << "the end is an end";
  EXPECT_EQ(focused(), node("query").id);
  key("ArrowUp", draw);
  key("Enter", draw);
  EXPECT_EQ(chosen, 1);
}

TEST_F(PaletteTest, TypingStartsAtTheFirstAgain) {
  settle(draw);
  key("ArrowDown", draw);
  type("query", "ent", draw);
  EXPECT_EQ(query, "ent");
  EXPECT_EQ(changes, 1);
  EXPECT_TRUE(node("entry0").states.has(State::Selected));
}

TEST_F(PaletteTest, AnEntryIsRunByClick) {
  settle(draw);
  click("entry2", draw);
  EXPECT_EQ(chosen, 2);
}

TEST_F(PaletteTest, EscapeAndAPressBesideAskToClose) {
  settle(draw);
  key("Escape", draw);
  EXPECT_EQ(closed, 1);
  click_at({10, 590}, draw);
  EXPECT_EQ(closed, 2);
}

TEST_F(PaletteTest, WithoutAMatchItSaysSoAndEnterRunsNothing) {
  entries = 0;
  settle(draw);
  EXPECT_EQ(node("nothing").name, "nothing like it");
  EXPECT_TRUE(node("nothing").states.has(State::Live));
  key("Enter", draw);
  EXPECT_EQ(chosen, -1);
}

TEST_F(PaletteTest, ManyEntriesScrollToTheMarkedOne) {
  entries = 200;
  settle(draw);
  for (int i = 0; i < 5; ++i) key("PageDown", draw);
  ASSERT_TRUE(shows("entry40"));
  const SemanticRect list = node("results").rect, row = node("entry40").rect;
  EXPECT_GE(row.y, list.y);
  EXPECT_LE(row.y + row.height, list.y + list.height + 0.5F);
}

}  // namespace
}  // namespace quanyu::ui
