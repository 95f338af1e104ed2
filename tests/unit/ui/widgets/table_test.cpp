#include "ui/widgets/table.hpp"

#include <set>

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class TableTest : public UiTest {
 protected:
  std::vector<TableColumn> columns{
      {.key = "name", .label = "Name", .width = 2, .sortable = true, .row_header = true},
      {.key = "count", .label = "Count", .width = 1, .align = Align::End, .sortable = true},
      {.key = "above", .label = "Above", .width = 1, .optional = true}};
  TableOptions options{.label = "Areas", .columns = {}, .row_count = 100'000, .height = 330};
  TableResult last;
  std::int64_t selected = -1, opened = -1;
  std::set<std::int64_t> asked;
  Draw draw = [this](Ui& ui) {
    asked.clear();
    options.columns = columns;
    options.selected = selected;
    const TableResult result = table(ui, "areas", options, [this](std::int64_t row, int column) {
      asked.insert(row);
      if (column == 0) return TableCell{.text = "area " + std::to_string(row), .tag = {}};
      if (column == 1) return TableCell{.text = std::to_string(3 * row), .tag = {}};
      return TableCell{.text = "district", .tag = {}, .link = true};
    });
    if (result.selected >= 0) selected = result.selected;
    if (result.opened >= 0) opened = result.opened;
    if (result.sort_column >= 0 || result.context >= 0 || result.link_row >= 0) last = result;
  };

  SemanticRect rect(std::string_view id) { return node(id).rect; }
};

TEST_F(TableTest, IsAGridThatKnowsItsTrueSize) {
  settle(draw);
  EXPECT_EQ(node("areas").role, Role::Grid);
  EXPECT_EQ(node("areas").row, 100'001);
  EXPECT_EQ(node("areas").column, 3);
  EXPECT_LE(asked.size(), 13U) << "only what is in sight";
  EXPECT_EQ(node("head").row, 1);
  EXPECT_EQ(node("row0").row, 2);
  EXPECT_EQ(node("row0").name, "area 0");
  EXPECT_EQ(node("name").role, Role::ColumnHeader);
}

TEST_F(TableTest, AHeadIsPressedToSortAndThenTheOtherWay) {
  settle(draw);
  click("count", draw);
  EXPECT_EQ(last.sort_column, 1);
  EXPECT_EQ(last.sort_order, SortOrder::Ascending);
  EXPECT_TRUE(node("count").description.starts_with("widget.sort_ascending"));
  options.sort_column = 1, options.sort_order = SortOrder::Ascending;
  settle(draw);
  EXPECT_TRUE(node("count").states.has(State::SortAscending));
  key("Enter", draw);
  EXPECT_EQ(last.sort_order, SortOrder::Descending);
  last = {};
  click("above", draw);
  EXPECT_EQ(last.sort_column, -1) << "cannot be sorted";
}

TEST_F(TableTest, RowsAreChosenAndOpened) {
  settle(draw);
  click_at({20, rect("row2").y + 8}, draw);
  EXPECT_EQ(selected, 2);
  EXPECT_TRUE(node("row2").states.has(State::Selected));
  EXPECT_EQ(focused(), node("row2").id);
  key("ArrowDown", draw);
  EXPECT_EQ(selected, 2) << "arrows only move";
  key(" ", draw);
  EXPECT_EQ(selected, 3);
  EXPECT_EQ(opened, -1);
  key("Enter", draw);
  EXPECT_EQ(opened, 3);
  key("F10", draw, kShift);
  EXPECT_EQ(last.context, 3);
  EXPECT_EQ(last.context_node, focused());
}

TEST_F(TableTest, TheKeyboardReachesTheVeryEnd) {
  settle(draw);
  tab_to("row0", draw);
  key("End", draw);
  ASSERT_TRUE(shows("row99999"));
  EXPECT_EQ(focused(), node("row99999").id);
  const SemanticRect last_row = rect("row99999"), grid = rect("areas");
  EXPECT_LE(last_row.y + last_row.height, grid.y + grid.height + 0.5F);
  key("PageUp", draw);
  EXPECT_LT(rect("row99999").y + 1, grid.y + grid.height) << "still in sight";
  key("Home", draw);
  EXPECT_EQ(focused(), node("row0").id);
}

TEST_F(TableTest, ALinkedCellIsFollowedByItself) {
  settle(draw);
  const SemanticRect row = rect("row1"), head = rect("above");
  click_at({head.x + 20, row.y + row.height / 2}, draw);
  EXPECT_EQ(last.link_row, 1);
  EXPECT_EQ(last.link_column, 2);
  EXPECT_EQ(selected, -1);
}

TEST_F(TableTest, AColumnIsMadeWiderByItsEdgeAndNormalAgainByADoubleClick) {
  // Both halves of the grip belong to it: the one on its own head and the one on the next.
  for (const float beside : {-1.0F, 0.0F, 3.0F}) {
    SCOPED_TRACE(beside);
    settle(draw);
    const SemanticRect before = rect("name");
    const NodeId focus_before = focused();
    const Point edge{before.x + before.width + beside, before.y + 10};
    point_at(edge);
    settle(draw);
    EXPECT_EQ(stage_.output().cursor, Cursor::ColumnResize);
    stage_.input().pointer(pointer_event(PointerPhase::Down, edge));
    settle(draw);
    point_at({edge.x + 60, edge.y});
    settle(draw);
    stage_.input().pointer(pointer_event(PointerPhase::Up, {edge.x + 60, edge.y}));
    settle(draw);
    EXPECT_EQ(rect("name").width, before.width + 60);
    EXPECT_EQ(rect("count").x, before.x + before.width + 60);
    EXPECT_EQ(last.sort_column, -1) << "a drag of the edge sorts nothing";
    EXPECT_EQ(focused(), focus_before) << "and is no press of a head";
  }
}

TEST_F(TableTest, PressingTheEdgeWithoutDraggingSortsNothing) {
  settle(draw);
  const SemanticRect before = rect("name");
  click_at({before.x + before.width + 2, before.y + 10}, draw);
  EXPECT_EQ(last.sort_column, -1);
  EXPECT_EQ(rect("name").width, before.width);
  click_at({before.x + before.width + 2 * 4 + 2, before.y + 10}, draw);
  EXPECT_EQ(last.sort_column, 1) << "beyond the grip it is the head's";
}

TEST_F(TableTest, APhoneLeavesOutWhatIsOptional) {
  setup_.width = 400;
  settle(draw);
  EXPECT_FALSE(shows("above"));
  EXPECT_TRUE(shows("count"));
}

TEST_F(TableTest, OneThatGrowsIsAsHighAsItsRows) {
  options.row_count = 4, options.grow = true;
  settle(draw);
  EXPECT_EQ(asked.size(), 4U);
  EXPECT_EQ(rect("areas").height, 5 * rect("row0").height);
}

}  // namespace
}  // namespace quanyu::ui
