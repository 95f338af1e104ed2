#include <cerrno>
#include <cstdlib>

#include <sys/random.h>

#include "platform/random.hpp"

namespace quanyu::platform {
namespace {

class SystemRandom : public Random {
 public:
  void fill(std::span<std::byte> bytes) override {
    while (!bytes.empty()) {
      const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
      if (got < 0 && errno == EINTR) continue;
      // Ids that are not random would join strangers' records: better no program than that.
      if (got <= 0) std::abort();
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
  }
};

}  // namespace

std::unique_ptr<Random> system_random() { return std::make_unique<SystemRandom>(); }

}  // namespace quanyu::platform
