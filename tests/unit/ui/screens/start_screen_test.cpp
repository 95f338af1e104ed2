#include "ui/screens/start_screen.hpp"

#include "unit/ui/screens/screen_test.hpp"

namespace quanyu::ui {
namespace {

using Wishes = std::vector<std::string>;

class StartScreenTest : public ScreenTest {
 protected:
  StartScreenTest() {
    start_input_.storage_known = true;
    for (const char* code : {"3310", "6201", "4406", "150104", "650106", "441702"}) {
      view::SampleFacts sample;
      sample.code = code;
      sample.name = "示例" + sample.code;
      start_input_.samples.push_back(std::move(sample));
    }
  }
};

TEST_F(StartScreenTest, IsWarmAndClear) {
  settle(draw);
  for (const char* words :
       {"heading \"全域\"", "您是哪位", "姓名", "单位", "看一个示例", "新建一个地方", "打开文件",
        "内部资料，涉密不上网", "数据只存在这台电脑的浏览器里"}) {
    EXPECT_TRUE(says(words)) << words << "\n" << dump();
  }
  EXPECT_FALSE(shows("rail"));
  EXPECT_FALSE(shows("search"));
}

TEST_F(StartScreenTest, AWayInAsksForTheNameFirst) {
  settle(draw);
  click("sample.3310", draw);
  EXPECT_EQ(wishes(), Wishes{});
  EXPECT_TRUE(node("start.name").states.has(State::Invalid));
  EXPECT_TRUE(says("请填写姓名。"));
  EXPECT_EQ(focused(), node("start.name").id);
}

TEST_F(StartScreenTest, AWayInAsksForTheUnitAsWell) {
  settle(draw);
  EXPECT_TRUE(node("start.unit").states.has(State::Required));
  type("start.name", "演示甲", draw);
  click("start.save", draw);
  EXPECT_EQ(wishes(), Wishes{});
  EXPECT_FALSE(node("start.name").states.has(State::Invalid));
  EXPECT_TRUE(node("start.unit").states.has(State::Invalid));
  EXPECT_TRUE(says("请填写单位。"));
  EXPECT_EQ(focused(), node("start.unit").id);
}

TEST_F(StartScreenTest, AWayInSavesWhoItIsAndGoesOn) {
  settle(draw);
  type("start.name", "演示甲", draw);
  type("start.unit", "某街道", draw);
  click("sample.3310", draw);
  EXPECT_EQ(wishes(), (Wishes{"save_identity \"演示甲\" \"某街道\"", "open_sample 3310"}));
}

TEST_F(StartScreenTest, KeyboardReachesEveryWayIn) {
  start_input_.person = {"演示甲", "某街道"};
  settle(draw);
  for (const auto& [key, wish] :
       {std::pair{"sample.441702", "open_sample 441702"}, std::pair{"start.new", "run new.place"},
        std::pair{"start.open", "run open.file"}, std::pair{"start.change", "run change.person"}}) {
    tab_to(key, draw);
    this->key("Enter", draw);
    EXPECT_EQ(wishes(), Wishes{wish});
  }
}

TEST_F(StartScreenTest, ARunningJobIsShownAndHoldsTheWaysIn) {
  start_input_.person = {"演示甲", "某街道"};
  view::JobFacts job;
  job.number = 4;
  job.subject = "台州市";
  job.done = 10;
  job.total = 100;
  start_input_.job = job;
  settle(draw);
  EXPECT_TRUE(says("正在导入台州市")) << dump();
  EXPECT_TRUE(node("sample.3310").states.has(State::Disabled));
}

// On a phone the ways in stand below what is in sight when their job begins.
TEST_F(StartScreenTest, AJobThatBeginsIsBroughtIntoSightOnce) {
  setup_.width = 360;
  setup_.height = 740;
  start_input_.person = {"演示甲", "某街道"};
  settle(draw);
  const auto scroll_down = [&] {
    stage_.input().wheel({.position = {100, 400}, .delta_x = 0, .delta_y = 3200, .modifiers = 0});
    settle(draw);
  };
  scroll_down();
  view::JobFacts job;
  job.number = 4;
  job.subject = "台州市";
  job.total = 100;
  start_input_.job = job;
  settle(draw);
  EXPECT_GE(node("progress").rect.y, 0.0F) << dump();
  EXPECT_LT(node("progress").rect.y, 740.0F);
  scroll_down();
  EXPECT_LT(node("progress").rect.y, 0.0F) << "who scrolls away is not held";
}

TEST_F(StartScreenTest, PlacesKeptHereCanBeOpenedAndDeleted) {
  start_input_.person = {"演示甲", "某街道"};
  view::WorkspaceFacts kept;
  kept.token = "0123456789abcdef0123456789abcdef";
  kept.name = "江城区";
  start_input_.workspaces = {kept};
  settle(draw);
  click("recent.open", draw);
  EXPECT_EQ(wishes(), Wishes{"open_place " + kept.token});
  EXPECT_EQ(node("recent.delete").name, "删除 江城区");
  click("recent.delete", draw);
  EXPECT_EQ(wishes(), Wishes{"delete_place " + kept.token});
}

TEST_F(StartScreenTest, FitsAPhone) {
  setup_.width = 360;
  setup_.height = 740;
  settle(draw);
  for (const EmittedNode& node : stage_.semantics().nodes()) {
    EXPECT_LE(node.node.rect.x + node.node.rect.width, 360.5F) << node.node.test_id;
    EXPECT_GE(node.node.rect.x, -0.5F) << node.node.test_id;
  }
}

}  // namespace
}  // namespace quanyu::ui
