// FrameHash: a 64-bit fingerprint of the bytes a frame is made of, so that equal frames are not
// drawn twice. Used by the painter. Not for anything kept or compared across runs: it depends on
// the machine's byte order and resists nobody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace quanyu::gfx {

class FrameHash {
 public:
  void add(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x9E37'79B9'7F4A'7C15U;
    state_ ^= state_ >> 29;
  }

  // Also takes in the length, so that neighbours cannot trade bytes.
  void add(const void* bytes, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    add(size);
    for (; size >= 8; size -= 8, at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, 8);
      add(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, at, size);
    add(rest);
  }

  // Never 0, which the painter keeps for "no frame yet".
  std::uint64_t value() const { return state_ | 1; }

 private:
  std::uint64_t state_ = 0x51CE'D1A5'0F5A'11E7U;
};

}  // namespace quanyu::gfx
