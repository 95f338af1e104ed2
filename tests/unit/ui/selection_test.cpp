#include "ui/selection.hpp"

#include "ui/widgets/text.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class SelectionTest : public UiTest {
 protected:
  Draw draw = [](Ui& ui) { text(ui, "words", "甲子街道 · 三个社区"); };

  void press_at_the_beginning() {
    settle(draw);
    const SemanticRect rect = node("words").rect;
    start_ = {rect.x + 1, rect.y + rect.height / 2};
    end_ = {rect.x + rect.width + 6, start_.y};
    point_at(start_);
    settle(draw);
    stage_.input().pointer(pointer_event(PointerPhase::Down, start_));
    settle(draw);
  }
  void release_at(Point at) {
    stage_.input().pointer(pointer_event(PointerPhase::Up, at));
    settle(draw);
  }
  std::string selected() { return stage_.output().clipboard.text; }

  Point start_, end_;
};

TEST_F(SelectionTest, FollowsThePointerToTheEnd) {
  press_at_the_beginning();
  point_at(end_);
  settle(draw);
  release_at(end_);
  EXPECT_EQ(selected(), "甲子街道 · 三个社区");
}

// The page hands over what came since the last frame at once.
TEST_F(SelectionTest, AMoveThatComesWithTheReleaseCounts) {
  press_at_the_beginning();
  point_at({start_.x + 20, start_.y});
  settle(draw);
  point_at(end_);
  release_at(end_);
  EXPECT_EQ(selected(), "甲子街道 · 三个社区");
}

TEST_F(SelectionTest, AfterTheReleaseThePointerIsFree) {
  press_at_the_beginning();
  release_at(start_);
  point_at(end_);
  settle(draw);
  EXPECT_EQ(selected(), "");
}

}  // namespace
}  // namespace quanyu::ui
