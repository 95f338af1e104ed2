#include "ui/glide.hpp"

#include <cmath>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/layout.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

// A finger that moves `step` pixels every 16 ms, ten times, from `from` upwards.
double fling(Glide& glide, float step, double now = 1'000) {
  glide.catch_at({100, 500}, now);
  for (int i = 1; i <= 10; ++i) {
    glide.drag_to({100, 500 - step * static_cast<float>(i)}, now += 16);
  }
  return now;
}

// Lifted at `now` of both clocks.
bool lift(Glide& glide, double now) { return glide.release(now, now); }

// Runs it to its end in frames of `frame_ms`; answers the whole way and the time it took.
struct Way {
  float pixels = 0;
  double ms = 0;
};
Way run(Glide& glide, double now, double frame_ms = 16) {
  Way way;
  while (glide.moving() && way.ms < 60'000) {
    way.ms += frame_ms;
    way.pixels += glide.advance(now + way.ms).y;
  }
  return way;
}

TEST(Glide, GoesOnAndComesToRest) {
  Glide glide;
  const double now = fling(glide, 16);  // 1 px per ms
  ASSERT_TRUE(lift(glide, now));
  float before = glide.advance(now + 16).y;
  EXPECT_NEAR(before, 16, 1.01F);
  for (int i = 2; i <= 20; ++i) {
    const float step = glide.advance(now + 16 * i).y;
    EXPECT_LE(step, before + 1) << "slower and slower, but for the rounding to whole pixels";
    EXPECT_EQ(step, std::floor(step));
    before = step;
  }
  const Way rest = run(glide, now + 320);
  EXPECT_FALSE(glide.moving());
  EXPECT_LT(rest.ms, 3'000);
  EXPECT_EQ(glide.advance(now + 60'000), Point{});
}

TEST(Glide, TheWayIsTheSameHoweverOftenItIsDrawn) {
  float ways[2] = {};
  for (const bool slow : {false, true}) {
    Glide glide;
    const double now = fling(glide, 24);
    ASSERT_TRUE(lift(glide, now));
    ways[slow] = run(glide, now, slow ? 50 : 8).pixels;
  }
  EXPECT_NEAR(ways[0], ways[1], 3);
  EXPECT_NEAR(ways[0], 1.5F * 325, 8);
}

TEST(Glide, AFingerThatRestedOrCreptLeavesNothing) {
  Glide rested;
  EXPECT_FALSE(lift(rested, 0)) << "never touched";
  EXPECT_FALSE(lift(rested, fling(rested, 16) + 150));
  Glide crept;
  EXPECT_FALSE(lift(crept, fling(crept, 1)));
  Glide at_once;  // all of it told in one frame: no time has passed
  at_once.catch_at({0, 300}, 5);
  at_once.drag_to({0, 100}, 5);
  EXPECT_FALSE(lift(at_once, 5));
}

TEST(Glide, OnlyTheEndOfTheDragCounts) {
  Glide glide;
  double now = fling(glide, 30);
  for (int i = 0; i < 10; ++i) glide.drag_to({100, 200 + 4 * static_cast<float>(i)}, now += 16);
  ASSERT_TRUE(lift(glide, now));
  EXPECT_LT(glide.advance(now + 32).y, 0) << "back down, as the finger last went";
}

TEST(Glide, AFingerCatchesIt) {
  Glide glide;
  const double now = fling(glide, 16);
  lift(glide, now);
  EXPECT_TRUE(glide.catch_at({100, 400}, now + 50));
  EXPECT_FALSE(glide.moving());
  EXPECT_FALSE(glide.catch_at({100, 400}, now + 60));
}

// The same through the stage: a page of a hundred buttons under a finger, on a clock of our own.
class StageGlideTest : public UiTest {
 protected:
  int presses = 0;
  double finger_ms = 1'000'000;
  Draw draw = [this](Ui& ui) {
    const ScrollScope page(ui, "page", {.label = "page"});
    for (int i = 0; i < 100; ++i) {
      if (button(ui, std::to_string(i), "button", {.fill_width = true})) ++presses;
    }
  };

  float top() { return node("0").rect.y; }
  // As the app draws: frames without time between them until nothing settles any more.
  void still() {
    for (int i = 0; i < 4; ++i) {
      setup_.now_ms -= 16;
      frame(draw);
      if (!stage_.output().redraw && stage_.input().empty()) return;
    }
    FAIL() << "the interface never settles";
  }
  void tell(PointerPhase phase, float y) {
    PointerEvent event = pointer_event(phase, {300, y});
    event.device = PointerDevice::Touch;
    event.time_ms = finger_ms;
    stage_.input().pointer(event);
  }
  void touch(PointerPhase phase, float y) {
    tell(phase, y);
    still();
  }
  // Down, up the page by a pixel and a half a millisecond, and away; with a frame for each of it,
  // or with one frame for all.
  enum class Frames { Many, One };
  void fling(Frames frames = Frames::Many) {
    const auto finger = [&](PointerPhase phase, float y) {
      tell(phase, y);
      if (frames == Frames::Many) still();
    };
    still();
    finger(PointerPhase::Down, 500);
    for (int i = 1; i <= 8; ++i) {
      finger_ms += 16;
      finger(PointerPhase::Move, 500 - 24 * static_cast<float>(i));
    }
    finger(PointerPhase::Up, 308);
    still();
  }
  // Frames as the app makes them: when asked for, and only then. Answers how many.
  int frames_until_rest() {
    int frames = 0;
    while (stage_.output().wake_at && frames < 1'000) {
      setup_.now_ms = *stage_.output().wake_at;
      still();
      ++frames;
    }
    return frames;
  }
};

TEST_F(StageGlideTest, ContentGoesOnWhenTheFingerIsLiftedAndThenNoFrameIsAskedFor) {
  fling();
  const float lifted = top();
  EXPECT_TRUE(stage_.output().gliding);
  const int frames = frames_until_rest();
  EXPECT_GT(frames, 20);
  EXPECT_LT(frames, 300);
  EXPECT_LT(top(), lifted - 150);
  EXPECT_FALSE(stage_.output().gliding);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
  EXPECT_FALSE(stage_.output().redraw);
  EXPECT_EQ(presses, 0);
}

// Where a frame takes long, the page hands over the whole way of a finger at once.
TEST_F(StageGlideTest, AFingerGoneWithinOneFrameScrollsAsFar) {
  still();
  const float before = top();
  fling(Frames::One);
  EXPECT_EQ(top(), before - 192);
  EXPECT_TRUE(stage_.output().gliding);
  frames_until_rest();
  EXPECT_LT(top(), before - 192 - 150);
  EXPECT_EQ(presses, 0);
}

TEST_F(StageGlideTest, AFingerHoldsItAndPressesNothing) {
  fling();
  touch(PointerPhase::Down, 300);
  const float held = top();
  EXPECT_FALSE(stage_.output().gliding);
  touch(PointerPhase::Up, 300);
  frames_until_rest();
  EXPECT_EQ(top(), held);
  EXPECT_EQ(presses, 0);
  touch(PointerPhase::Down, 300);
  touch(PointerPhase::Up, 300);
  EXPECT_EQ(presses, 1) << "the next tap is a tap again";
}

TEST_F(StageGlideTest, KeysWheelAndMouseStopIt) {
  const auto stopped = [&](const char* by) {
    still();
    EXPECT_FALSE(stage_.output().gliding) << by;
  };
  fling();
  stage_.input().key({.key = "a", .code = "KeyA"});
  stopped("key");
  fling();
  stage_.input().wheel({.position = {300, 300}, .delta_y = 1});
  stopped("wheel");
  fling();
  stage_.input().pointer(pointer_event(PointerPhase::Down, {300, 300}));
  stopped("mouse");
}

TEST_F(StageGlideTest, TheEndOfTheContentStopsIt) {
  still();
  for (int i = 0; i < 12 && presses == 0; ++i) {
    fling();
    frames_until_rest();
  }
  const SemanticRect last = node("99").rect;
  EXPECT_EQ(last.y + last.height, 600);
  fling();
  EXPECT_LT(frames_until_rest(), 5);
}

TEST_F(StageGlideTest, ThereIsNoneWhenMotionIsReduced) {
  setup_.motion = MotionPreference::Reduced;
  fling();
  EXPECT_FALSE(stage_.output().gliding);
  EXPECT_FALSE(stage_.output().wake_at.has_value());
}

}  // namespace
}  // namespace quanyu::ui
