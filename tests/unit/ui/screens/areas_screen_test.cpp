#include "ui/screens/areas_screen.hpp"

#include "unit/ui/screens/screen_test.hpp"

namespace quanyu::ui {
namespace {

using Wishes = std::vector<std::string>;

class AreasScreenTest : public ScreenTest {
 protected:
  AreasScreenTest() {
    route_.screen = view::Screen::Areas;
    open_ = view::open_to_level(place_.facts(), 0, 4);
  }
  [[nodiscard]] std::string key_of(std::string_view code) const {
    return std::to_string(place_.area(code));
  }
};

TEST_F(AreasScreenTest, ShowsTheTreeInOfficialOrder) {
  settle(draw);
  const std::string shown = dump();
  std::size_t at = 0;
  for (const char* name :
       {"示例省", "示例市", "子区", "甲子街道", "乙丑街道", "丙寅镇", "丑县", "丁卯乡"}) {
    const std::size_t found = shown.find(std::string("treeitem \"") + name, at);
    ASSERT_NE(found, std::string::npos) << name << "\n" << shown;
    at = found;
  }
}

TEST_F(AreasScreenTest, TheChosenAreaStandsBesideItWithItsNumbers) {
  areas_input_.selected = place_.area("990101");
  settle(draw);
  for (const char* words :
       {"990101", "第 1 位，共 2 个", "示例省 · 示例市", "另有 1 个统计用单位，不计入"}) {
    EXPECT_TRUE(says(words)) << words << "\n" << dump();
  }
  // The number stands at the right end of its row.
  const SemanticRect row = node("count.communities").rect;
  click_at({row.x + row.width - 4, row.y + row.height / 2}, draw);
  const Wishes asked = wishes();
  ASSERT_EQ(asked.size(), 1U) << dump();
  EXPECT_TRUE(asked[0].contains("list=communities")) << asked[0];
}

TEST_F(AreasScreenTest, SearchKeysChooseAHit) {
  areas_input_.search.text = "子";
  areas_input_.search.total = 2;
  areas_input_.search.hits = {{place_.node("990101"), view::SearchHow::Name, {{0, 3}}},
                              {place_.node("990101001"), view::SearchHow::Name, {{3, 6}}}};
  state_.frame.search = "子";
  settle(draw);
  EXPECT_TRUE(says("listbox \"查找结果\"")) << dump();
  EXPECT_TRUE(says("找到 2 个"));
  tab_to("search", draw);
  key("ArrowDown", draw);
  key("ArrowDown", draw);
  wishes();
  key("Enter", draw);
  EXPECT_EQ(wishes(), Wishes{"select_area " + key_of("990101001")});
}

TEST_F(AreasScreenTest, TypingSearches) {
  settle(draw);
  type("search", "jzjd", draw);
  EXPECT_EQ(wishes(), Wishes{"search \"jzjd\""});
}

TEST_F(AreasScreenTest, RenamingAsksForTheNewName) {
  areas_input_.selected = place_.area("990101001");
  settle(draw);
  click("detail.rename", draw);
  EXPECT_TRUE(says("现名“甲子街道”。可以撤销。")) << dump();
  type("rename.name", "甲子新街道", draw);
  click("rename.save", draw);
  EXPECT_EQ(wishes(), Wishes{"rename_area " + key_of("990101001") + " \"甲子新街道\""});
  EXPECT_FALSE(shows("rename.name"));
}

TEST_F(AreasScreenTest, OnAPhoneTheDetailIsADrawer) {
  setup_.width = 360;
  setup_.height = 740;
  settle(draw);
  EXPECT_FALSE(says("建制顺序"));
  areas_input_.selected = place_.area("990101");
  settle(draw);
  EXPECT_TRUE(says("建制顺序")) << dump();
  key("Escape", draw);
  EXPECT_EQ(wishes(), Wishes{"select_area 0"});
}

TEST_F(AreasScreenTest, NothingFoundIsSaid) {
  areas_input_.search.text = "没有这个地方";
  settle(draw);
  EXPECT_TRUE(says("没有找到“没有这个地方”")) << dump();
}

}  // namespace
}  // namespace quanyu::ui
