// The wall clock, behind an interface so that rules and tests never read the machine's own. Used
// by `app` and `store`; nothing here knows zones, see base/dates.hpp.
#pragma once

#include <cstdint>
#include <memory>

namespace quanyu::platform {

class Clock {
 public:
  virtual ~Clock() = default;
  // Milliseconds since 1970-01-01 UTC. May jump either way when the machine's clock is set.
  virtual std::int64_t wall_millis() = 0;
  // Microseconds of a clock that never goes back, for measuring steps only.
  virtual std::int64_t steady_micros() = 0;
};

// The machine's clock.
std::unique_ptr<Clock> system_clock();

// A clock that stands still until it is moved, for tests and for reproducible files.
class ManualClock : public Clock {
 public:
  explicit ManualClock(std::int64_t wall_millis) : wall_millis_(wall_millis) {}
  std::int64_t wall_millis() override { return wall_millis_; }
  std::int64_t steady_micros() override { return steady_micros_; }
  void set_wall(std::int64_t wall_millis) { wall_millis_ = wall_millis; }
  void advance(std::int64_t millis) {
    wall_millis_ += millis;
    steady_micros_ += millis * 1000;
  }

 private:
  std::int64_t wall_millis_;
  std::int64_t steady_micros_ = 0;
};

}  // namespace quanyu::platform
