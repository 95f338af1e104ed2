// Glide: what a finger's drag leaves behind. When the finger is lifted, the content goes on at the
// speed it had and comes to rest by itself. Used by the stage, which moves the scroll areas; never
// draws, asks for frames or reads a clock: all times come from outside, in milliseconds. Those of
// the finger are on a clock of their own, so that a busy app does not misjudge its speed.
#pragma once

#include <array>

#include "ui/geometry.hpp"

namespace quanyu::ui {

class Glide {
 public:
  // A finger goes down: nothing glides any more. Answers true if something did, which the finger
  // has caught.
  bool catch_at(Point at, double finger_ms);
  // It moves, dragging the content along.
  void drag_to(Point at, double finger_ms);
  // It is lifted; whether anything glides now. A finger that has rested before leaves no speed.
  bool release(double finger_ms, double now_ms);
  void stop() { moving_ = false; }
  // It cannot go on that way.
  void stop_x() { speed_.x = 0; }
  void stop_y() { speed_.y = 0; }

  [[nodiscard]] bool moving() const { return moving_; }
  // How far to scroll for the time since the last call, in whole CSS pixels (what is left of a
  // pixel is kept), positive down and right.
  Point advance(double now_ms);

 private:
  struct Sample {
    Point at;
    double ms = 0;
  };

  void note(Point at, double finger_ms);
  [[nodiscard]] Point speed(double finger_ms) const;

  std::array<Sample, 16> samples_;  // the newest last; only the last tenth of a second counts
  std::size_t count_ = 0;
  bool moving_ = false;
  double started_ms_ = 0;
  Point speed_;     // of the scrolling when the finger was lifted, pixels per millisecond
  Point scrolled_;  // since then
};

}  // namespace quanyu::ui
