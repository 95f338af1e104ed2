#include "ui/screens/records_screen.hpp"

#include "unit/ui/screens/screen_test.hpp"

namespace quanyu::ui {
namespace {

using Wishes = std::vector<std::string>;

class RecordsScreenTest : public ScreenTest {
 protected:
  RecordsScreenTest() { route_.screen = view::Screen::Records; }
};

TEST_F(RecordsScreenTest, ListsFiltersAndCopies) {
  settle(draw);
  EXPECT_TRUE(says("甲子街道")) << dump();
  EXPECT_TRUE(says("丁卯乡"));
  type("records.filter", "乡", draw);
  EXPECT_EQ(wishes(), Wishes{"filter \"乡\""});
  click("records.copy", draw);
  EXPECT_EQ(wishes(), Wishes{"run copy.table"});
}

TEST_F(RecordsScreenTest, SaysWhenNothingMatches) {
  records_input_.filter = "没有";
  settle(draw);
  EXPECT_TRUE(says("没有符合“没有”的单位")) << dump();
}

class SettingsScreenTest : public ScreenTest {
 protected:
  SettingsScreenTest() { route_.screen = view::Screen::Settings; }
};

TEST_F(SettingsScreenTest, SaysWhereTheDataAreAndExportsThem) {
  settle(draw);
  EXPECT_TRUE(says("浏览器存储（IndexedDB）")) << dump();
  click("export.database", draw);
  EXPECT_EQ(wishes(), Wishes{"run export.database"});
}

}  // namespace
}  // namespace quanyu::ui
