#include "ui/widgets/progress.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class ProgressWidgetTest : public UiTest {
 protected:
  ProgressOptions options{.fraction = 0.427, .detail = "427 / 1000", .remaining = "3 s"};
  int cancelled = 0;
  Draw draw = [this](Ui& ui) { cancelled += progress(ui, "import", "Importing", options); };
};

TEST_F(ProgressWidgetTest, TellsHowMuchAndNeverMoreThanIsDone) {
  settle(draw);
  EXPECT_EQ(dump(), "progressbar \"Importing\" =427 / 1000 (3 s) 0≤42≤100 #import\n");
  options.fraction = 0.9999;
  settle(draw);
  EXPECT_EQ(node("import").now, 99);
  options.fraction = 1;
  settle(draw);
  EXPECT_EQ(node("import").now, 100);
}

TEST_F(ProgressWidgetTest, AKnownAmountAsksForNoFrames) {
  settle(draw);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
}

TEST_F(ProgressWidgetTest, AnUnknownAmountIsBusyAndMovesUnlessMotionIsReduced) {
  options.fraction = -1;
  settle(draw);
  EXPECT_TRUE(node("import").states.has(State::Busy));
  EXPECT_EQ(node("import").maximum, node("import").minimum);
  EXPECT_TRUE(stage_.output().wake_at.has_value());
  setup_.motion = MotionPreference::Reduced;
  settle(draw);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
}

TEST_F(ProgressWidgetTest, CanBeCancelledByMouseAndKey) {
  options.cancel = "Cancel";
  settle(draw);
  click("import-cancel", draw);
  key("Enter", draw);
  EXPECT_EQ(cancelled, 2);
  const SemanticRect bar = node("import").rect, button = node("import-cancel").rect;
  EXPECT_GE(button.x, bar.x + bar.width);
}

TEST_F(ProgressWidgetTest, ASpinnerStandsStillWhenMotionIsReduced) {
  const Draw waiting = [](Ui& ui) { spinner(ui, "wait", "Loading"); };
  settle(waiting);
  EXPECT_EQ(dump(), "progressbar \"Loading\" [busy] #wait\n");
  EXPECT_TRUE(stage_.output().wake_at.has_value());
  setup_.motion = MotionPreference::Reduced;
  settle(waiting);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
}

}  // namespace
}  // namespace quanyu::ui
