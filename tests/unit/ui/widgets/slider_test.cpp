#include "ui/widgets/slider.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class SliderTest : public UiTest {
 protected:
  std::int64_t value = 40;
  int changes = 0;
  SliderOptions options{.minimum = 0, .maximum = 100, .step = 5, .width = 400};
  Draw draw = [this](Ui& ui) { changes += slider(ui, "size", "Size", value, options); };

  Point at(double fraction) {
    const SemanticRect rect = node("size").rect;
    return {rect.x + 8 + static_cast<float>(fraction) * (rect.width - 16),
            rect.y + rect.height - 16};
  }
  void pointer(PointerPhase phase, double fraction) {
    stage_.input().pointer(pointer_event(phase, at(fraction)));
    settle(draw);
  }
};

TEST_F(SliderTest, TellsItsRangeAndValue) {
  settle(draw);
  EXPECT_EQ(dump(), "slider \"Size\" [focusable] =40 0≤40≤100 #size\n");
  options.value_text = "medium";
  settle(draw);
  EXPECT_EQ(node("size").value, "medium");
}

TEST_F(SliderTest, KeysStepAndStayInTheRange) {
  settle(draw);
  tab_to("size", draw);
  key("ArrowRight", draw);
  EXPECT_EQ(value, 45);
  key("ArrowDown", draw);
  key("ArrowLeft", draw);
  EXPECT_EQ(value, 35);
  key("PageUp", draw);
  EXPECT_EQ(value, 45);
  key("End", draw);
  key("ArrowUp", draw);
  EXPECT_EQ(value, 100);
  key("Home", draw);
  key("PageDown", draw);
  EXPECT_EQ(value, 0);
}

TEST_F(SliderTest, FollowsThePointerInWholeStepsAndBeyondItsEnds) {
  settle(draw);
  pointer(PointerPhase::Move, 0.7);
  pointer(PointerPhase::Down, 0.7);
  EXPECT_EQ(value, 70);
  pointer(PointerPhase::Move, 0.33);
  EXPECT_EQ(value, 35);
  pointer(PointerPhase::Move, 4);
  EXPECT_EQ(value, 100);
  pointer(PointerPhase::Up, 4);
  pointer(PointerPhase::Move, 0.1);
  EXPECT_EQ(value, 100) << "let go";
}

TEST_F(SliderTest, AnswersScreenReaders) {
  settle(draw);
  ask("size", NodeVerb::Increment, draw);
  EXPECT_EQ(value, 45);
  ask("size", NodeVerb::Decrement, draw);
  ask("size", NodeVerb::Decrement, draw);
  EXPECT_EQ(value, 35);
  ask("size", NodeVerb::SetValue, draw, "80");
  EXPECT_EQ(value, 80);
  ask("size", NodeVerb::SetValue, draw, "much");
  ask("size", NodeVerb::SetValue, draw, "900");
  EXPECT_EQ(value, 100);
}

TEST_F(SliderTest, ADisabledOneStays) {
  options.disabled = true;
  settle(draw);
  pointer(PointerPhase::Down, 0.9);
  pointer(PointerPhase::Up, 0.9);
  ask("size", NodeVerb::Increment, draw);
  EXPECT_EQ(value, 40);
  EXPECT_EQ(changes, 0);
}

}  // namespace
}  // namespace quanyu::ui
