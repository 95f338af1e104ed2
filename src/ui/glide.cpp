#include "ui/glide.hpp"

#include <algorithm>
#include <cmath>

namespace quanyu::ui {
namespace {

constexpr double kMemoryMs = 100;  // of the way before the finger was lifted
constexpr float kSlowest = 0.1F;   // pixels per millisecond: below, a drag was no fling
constexpr float kFastest = 5;
constexpr double kDecayMs = 325;   // the speed falls to a third in this time
constexpr float kAtRest = 0.015F;  // a pixel in four frames

float capped(float speed) { return std::clamp(speed, -kFastest, kFastest); }

// Of an amount that was to be scrolled, the whole pixels not scrolled yet.
float whole(double wanted, float done) {
  return static_cast<float>(std::trunc(wanted - static_cast<double>(done)));
}

}  // namespace

bool Glide::catch_at(Point at, double finger_ms) {
  const bool caught = moving_;
  moving_ = false;
  count_ = 0;
  note(at, finger_ms);
  return caught;
}

void Glide::drag_to(Point at, double finger_ms) { note(at, finger_ms); }

void Glide::note(Point at, double finger_ms) {
  // Positions of one moment are one: there is no time between them.
  if (count_ > 0 && samples_[count_ - 1].ms == finger_ms) --count_;
  if (count_ == samples_.size()) {
    std::shift_left(samples_.begin(), samples_.end(), 1);
    --count_;
  }
  samples_[count_++] = {at, finger_ms};
}

Point Glide::speed(double finger_ms) const {
  const Sample* last = &samples_[count_ - 1];
  const Sample* first = last;
  while (first != samples_.data() && finger_ms - (first - 1)->ms <= kMemoryMs) --first;
  const auto time = static_cast<float>(last->ms - first->ms);
  if (time <= 0 || finger_ms - last->ms > kMemoryMs) return {};
  // The content follows the finger, the scroll position runs against it.
  return {capped((first->at.x - last->at.x) / time), capped((first->at.y - last->at.y) / time)};
}

bool Glide::release(double finger_ms, double now_ms) {
  if (count_ == 0) return false;
  speed_ = speed(finger_ms);
  moving_ = std::hypot(speed_.x, speed_.y) >= kSlowest;
  started_ms_ = now_ms;
  scrolled_ = {};
  return moving_;
}

Point Glide::advance(double now_ms) {
  if (!moving_) return {};
  const double left = std::exp((started_ms_ - now_ms) / kDecayMs);
  const double time = kDecayMs * (1 - left);
  if (std::hypot(speed_.x, speed_.y) * left < kAtRest) moving_ = false;
  const Point step = {whole(speed_.x * time, scrolled_.x), whole(speed_.y * time, scrolled_.y)};
  scrolled_ = {scrolled_.x + step.x, scrolled_.y + step.y};
  return step;
}

}  // namespace quanyu::ui
