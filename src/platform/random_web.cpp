#include <emscripten.h>

#include "platform/random.hpp"

// clang-format off
EM_JS(void, quanyu_random, (void* bytes, unsigned count), {
  // Views of at most 65536 bytes are allowed in one call.
  for (let at = 0; at < count; at += 65536) {
    crypto.getRandomValues(HEAPU8.subarray(bytes + at, bytes + Math.min(count, at + 65536)));
  }
});
// clang-format on

namespace quanyu::platform {
namespace {

class SystemRandom : public Random {
 public:
  void fill(std::span<std::byte> bytes) override {
    quanyu_random(bytes.data(), static_cast<unsigned>(bytes.size()));
  }
};

}  // namespace

std::unique_ptr<Random> system_random() { return std::make_unique<SystemRandom>(); }

}  // namespace quanyu::platform
