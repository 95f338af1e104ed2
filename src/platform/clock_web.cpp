#include <emscripten.h>

#include "platform/clock.hpp"

// clang-format off
EM_JS(double, quanyu_wall_millis, (), { return Date.now(); });
EM_JS(double, quanyu_steady_millis, (), { return performance.now(); });
// clang-format on

namespace quanyu::platform {
namespace {

class SystemClock : public Clock {
 public:
  std::int64_t wall_millis() override { return static_cast<std::int64_t>(quanyu_wall_millis()); }
  std::int64_t steady_micros() override {
    return static_cast<std::int64_t>(quanyu_steady_millis() * 1000);
  }
};

}  // namespace

std::unique_ptr<Clock> system_clock() { return std::make_unique<SystemClock>(); }

}  // namespace quanyu::platform
