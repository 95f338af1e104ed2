#include <chrono>

#include "platform/clock.hpp"

namespace quanyu::platform {
namespace {

class SystemClock : public Clock {
 public:
  std::int64_t wall_millis() override {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  }
  std::int64_t steady_micros() override {
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
  }
};

}  // namespace

std::unique_ptr<Clock> system_clock() { return std::make_unique<SystemClock>(); }

}  // namespace quanyu::platform
