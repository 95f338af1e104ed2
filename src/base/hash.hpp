// Hashes: SHA-256 for names and segments, CRC-32 for spotting damage early, and a fast 128-bit
// mix for the state digest. Used by ids, segments and the store; secrets are not handled here.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/bytes.hpp"

namespace quanyu {

using Sha256 = std::array<std::byte, 32>;

// SHA-256 (FIPS 180-4) of one piece.
Sha256 sha256(ByteView bytes);

// The same over pieces that arrive one after the other.
class Sha256Stream {
 public:
  Sha256Stream();
  void add(ByteView bytes);
  // The hash of everything added; the stream is spent afterwards.
  Sha256 finish();

 private:
  // libsodium's state, whose size is asserted in the body.
  alignas(8) std::array<std::byte, 104> state_;
};

std::string to_hex(const Sha256& hash);

// CRC-32 (ISO 3309, as in zlib and PNG).
std::uint32_t crc32(ByteView bytes);

// A 128-bit value that is added, not chained: equal sets of items give equal sums in any order.
struct Digest {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  void add(const Digest& other);
  void subtract(const Digest& other);
  friend bool operator==(const Digest&, const Digest&) = default;
};

// Mixes bytes into 128 bits; fast, well spread, not safe against someone who seeks collisions: the
// digest is an alarm for one's own mistakes, what others send is checked by SHA-256.
Digest mix128(ByteView bytes);

// 32 hex digits, high half first.
std::string to_hex(const Digest& digest);

}  // namespace quanyu
