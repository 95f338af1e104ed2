#include "platform/random.hpp"

#include <cstring>

namespace quanyu::platform {

Id Random::id() {
  Id id;
  fill(id.bytes);
  return id;
}

std::uint64_t SeededRandom::next() {
  state_ += 0x9e3779b97f4a7c15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
  return mixed ^ (mixed >> 31);
}

void SeededRandom::fill(std::span<std::byte> bytes) {
  while (!bytes.empty()) {
    const std::uint64_t word = next();
    const std::size_t count = bytes.size() < sizeof word ? bytes.size() : sizeof word;
    std::memcpy(bytes.data(), &word, count);
    bytes = bytes.subspan(count);
  }
}

}  // namespace quanyu::platform
