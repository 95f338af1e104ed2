#include "ui/widgets/toast.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class ToastTest : public UiTest {
 protected:
  std::vector<Toast> queue;
  std::vector<std::int64_t> finished, acted;
  std::vector<std::string> announced;
  Draw draw = [this](Ui& ui) {
    button(ui, "below", "Below");
    const ToastResult result = toasts(ui, queue);
    if (result.acted) acted.push_back(*result.acted);
    if (result.finished) {
      finished.push_back(*result.finished);
      std::erase_if(queue, [&](const Toast& toast) { return toast.id == *result.finished; });
    }
    for (const auto& words : ui.out.announcements) announced.push_back(words.text);
  };

  void add(std::int64_t id, std::string text) {
    queue.push_back({.id = id, .text = std::move(text), .action = {}});
  }
  void wait(double ms) {
    setup_.now_ms += ms;
    settle(draw);
  }
};

TEST_F(ToastTest, IsReadOutOnceAndGoesByItself) {
  add(1, "Saved");
  settle(draw);
  EXPECT_EQ(node("toast1").role, Role::Status);
  EXPECT_EQ(node("toast1").name, "Saved");
  ASSERT_TRUE(stage_.output().wake_at.has_value());
  EXPECT_NEAR(*stage_.output().wake_at - setup_.now_ms, 5'000, 100);
  wait(4'800);
  EXPECT_TRUE(shows("toast1"));
  wait(300);
  EXPECT_EQ(finished, std::vector<std::int64_t>{1});
  settle(draw);
  EXPECT_FALSE(shows("toast1"));
  EXPECT_FALSE(stage_.output().wake_at.has_value());
  EXPECT_EQ(announced, std::vector<std::string>{"Saved"});
}

TEST_F(ToastTest, StandsAboveTheButtonsOfADrawer) {
  const Draw with_drawer = [this](Ui& ui) {
    DrawerScope drawer(ui, "form", {.title = "Form", .footer = true});
    drawer.actions();
    button(ui, "save", "Save");
    static_cast<void>(toasts(ui, queue));
  };
  add(1, "Saved");
  settle(with_drawer);
  const SemanticRect toast = node("toast1").rect;
  EXPECT_LE(toast.y + toast.height, node("save").rect.y) << dump();
}

TEST_F(ToastTest, StaysUnderThePointerWithoutATimer) {
  add(1, "Saved");
  settle(draw);
  const SemanticRect rect = node("toast1").rect;
  point_at({rect.x + 30, rect.y + 10});
  settle(draw);
  wait(60'000);
  EXPECT_TRUE(shows("toast1"));
  EXPECT_FALSE(stage_.output().wake_at.has_value());
  point_at({5, 5});
  settle(draw);
  wait(5'100);
  EXPECT_EQ(finished.size(), 1U);
}

TEST_F(ToastTest, StaysWhileTheKeyboardIsOnIt) {
  add(1, "Saved");
  settle(draw);
  tab_to("close", draw);
  wait(60'000);
  EXPECT_TRUE(shows("toast1"));
  key("Enter", draw);
  EXPECT_EQ(finished, std::vector<std::int64_t>{1});
}

TEST_F(ToastTest, AStickyOneWaitsToBeClosed) {
  queue.push_back({.id = 7, .text = "Failed", .action = {}, .tone = Tone::Accent, .sticky = true});
  settle(draw);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
  wait(600'000);
  EXPECT_TRUE(shows("toast7"));
  click("close", draw);
  EXPECT_EQ(finished, std::vector<std::int64_t>{7});
}

TEST_F(ToastTest, ItsActionIsToldOnce) {
  queue.push_back({.id = 3, .text = "Removed", .action = "Undo"});
  settle(draw);
  click("action", draw);
  EXPECT_EQ(acted, std::vector<std::int64_t>{3});
}

TEST_F(ToastTest, TheNewestThreeStandAboveEachOther) {
  for (std::int64_t id = 1; id <= 4; ++id) add(id, "notice");
  settle(draw);
  EXPECT_FALSE(shows("toast1"));
  EXPECT_GT(node("toast4").rect.y, node("toast3").rect.y);
  EXPECT_GT(node("toast3").rect.y, node("toast2").rect.y);
}

TEST_F(ToastTest, PressesBesideItGoThrough) {
  add(1, "Saved");
  settle(draw);
  click("below", draw);
  EXPECT_EQ(focused(), node("below").id);
}

}  // namespace
}  // namespace quanyu::ui
