#include "ui/screens/dashboard_screen.hpp"

#include "unit/ui/screens/screen_test.hpp"

namespace quanyu::ui {
namespace {

using Wishes = std::vector<std::string>;

class DashboardScreenTest : public ScreenTest {
 protected:
  DashboardScreenTest() { route_.screen = view::Screen::Dashboard; }
};

TEST_F(DashboardScreenTest, ShowsTheViewsNumbers) {
  settle(draw);
  EXPECT_TRUE(says("heading \"总览\"")) << dump();
  EXPECT_TRUE(says("演示数据"));
  for (const view::StatCard& card : dashboard_.cards) {
    EXPECT_TRUE(dump().contains(card.label)) << card.key;
    EXPECT_TRUE(shows("card." + card.key)) << card.key;
  }
  for (const view::RankRow& row : dashboard_.ranking) EXPECT_TRUE(says(row.name));
}

// Two screens may lay their cards out under the same key; what was tall there is low again here.
TEST_F(DashboardScreenTest, CardsKeepTheirHeightAfterAnotherScreen) {
  settle(draw);
  const float height = node("card.streets").rect.height;
  route_.screen = view::Screen::Settings;
  settle(draw);
  route_.screen = view::Screen::Dashboard;
  settle(draw);
  EXPECT_EQ(node("card.streets").rect.height, height);
}

TEST_F(DashboardScreenTest, ACardOpensItsRecords) {
  settle(draw);
  click("card.streets", draw);
  EXPECT_EQ(wishes(), Wishes{"navigate " + view::print_route(dashboard_.cards[1].target)});
  tab_to("card.villages", draw);
  key("Enter", draw);
  EXPECT_EQ(wishes(), Wishes{"navigate " + view::print_route(dashboard_.cards.back().target)});
}

TEST_F(DashboardScreenTest, IsTheSameOnAPhoneAndOnAProjector) {
  for (const float width : {360.0F, 800.0F, 1920.0F}) {
    setup_.width = width;
    settle(draw);
    for (const view::StatCard& card : dashboard_.cards) {
      EXPECT_TRUE(shows("card." + card.key)) << width;
      EXPECT_LE(node("card." + card.key).rect.x + node("card." + card.key).rect.width, width);
    }
  }
}

TEST_F(DashboardScreenTest, TheRailLeadsToTheScreensThatExist) {
  settle(draw);
  click("go.areas", draw);
  EXPECT_EQ(wishes(), Wishes{"run go.areas"});
  EXPECT_TRUE(node("go.dashboard").states.has(State::Current));
}

TEST_F(DashboardScreenTest, AProblemSaysWhyAndIsDismissed) {
  view::ProblemFacts problem;
  problem.error = {ErrorCode::ImportBadCode, {}, {}, {"a.csv", "17", "33x"}};
  problem.subject = "a.csv";
  frame_input_.problem = problem;
  settle(draw);
  for (const char* words : {"a.csv", "17", "“33x”不是 12 位区划代码。", "原有数据没有改变。"}) {
    EXPECT_TRUE(says(words)) << words << "\n" << dump();
  }
  click("problem.close", draw);
  EXPECT_EQ(wishes(), Wishes{"dismiss_problem"});
}

TEST_F(DashboardScreenTest, PanelsOpenAndCloseByKeyboard) {
  for (const view::Panel panel :
       {view::Panel::Help, view::Panel::About, view::Panel::NewPlace, view::Panel::Person}) {
    route_.panel = panel;
    settle(draw);
    wishes();
    key("Escape", draw);
    view::Route closed = route_;
    closed.panel = view::Panel::None;
    EXPECT_EQ(wishes(), Wishes{"navigate " + view::print_route(closed)});
  }
}

}  // namespace
}  // namespace quanyu::ui
