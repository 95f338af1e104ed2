// Random bytes for ids. The system body asks the machine's generator; the seeded body repeats
// itself for tests. Used where ids are made: `app`, `cli`, `store`; rules never draw.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/bytes.hpp"
#include "base/id.hpp"

namespace quanyu::platform {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::byte> bytes) = 0;
  // A new random id.
  Id id();
};

// The machine's generator: getrandom natively, crypto.getRandomValues in the browser.
std::unique_ptr<Random> system_random();

// The same bytes for the same seed, on every machine. Not for real workspaces.
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::byte> bytes) override;
  // The next 64 bits (splitmix64).
  std::uint64_t next();

 private:
  std::uint64_t state_;
};

}  // namespace quanyu::platform
