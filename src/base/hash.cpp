#include "base/hash.hpp"

#include <bit>
#include <cstring>

#include <sodium/crypto_hash_sha256.h>
#include <zlib.h>

namespace quanyu {
namespace {

template <std::size_t N>
std::string hex_of(const std::array<std::byte, N>& bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::byte byte : bytes) {
    hex += kDigits[std::to_integer<unsigned>(byte) >> 4];
    hex += kDigits[std::to_integer<unsigned>(byte) & 15];
  }
  return hex;
}

const unsigned char* octets(ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

Sha256 sha256(ByteView bytes) {
  Sha256 hash;
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), octets(bytes), bytes.size());
  return hash;
}

static_assert(sizeof(crypto_hash_sha256_state) == 104);

Sha256Stream::Sha256Stream() {
  crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()));
}

void Sha256Stream::add(ByteView bytes) {
  crypto_hash_sha256_update(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()),
                            octets(bytes), bytes.size());
}

Sha256 Sha256Stream::finish() {
  Sha256 hash;
  crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()),
                           reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

std::string to_hex(const Sha256& hash) { return hex_of(hash); }

std::uint32_t crc32(ByteView bytes) {
  return static_cast<std::uint32_t>(
      ::crc32_z(::crc32_z(0, nullptr, 0), octets(bytes), bytes.size()));
}

void Digest::add(const Digest& other) {
  low += other.low;
  high += other.high + (low < other.low ? 1 : 0);
}

void Digest::subtract(const Digest& other) {
  high -= other.high + (low < other.low ? 1 : 0);
  low -= other.low;
}

namespace {

// Two odd constants with no pattern: the fractions of the square roots of 2 and 3.
constexpr std::uint64_t kFirst = 0x6a09e667f3bcc909;
constexpr std::uint64_t kSecond = 0xbb67ae8584caa73b;

std::uint64_t spread(std::uint64_t value) {
  value ^= value >> 32;
  value *= kFirst;
  value ^= value >> 29;
  value *= kSecond;
  return value ^ (value >> 32);
}

}  // namespace

Digest mix128(ByteView bytes) {
  std::uint64_t low = kFirst ^ bytes.size();
  std::uint64_t high = kSecond;
  const auto take = [&](std::uint64_t word) {
    low = std::rotl((low ^ word) * kSecond, 29);
    high = std::rotl((high + word) * kFirst, 37) ^ low;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    take(word);
  }
  std::uint64_t last = 0;
  if (at < bytes.size()) std::memcpy(&last, bytes.data() + at, bytes.size() - at);
  take(last);
  return {spread(low + high), spread(high ^ std::rotl(low, 32))};
}

std::string to_hex(const Digest& digest) {
  std::array<std::byte, 16> bytes;
  for (std::size_t at = 0; at < 8; ++at) {
    bytes[at] = static_cast<std::byte>(digest.high >> (56 - 8 * at));
    bytes[at + 8] = static_cast<std::byte>(digest.low >> (56 - 8 * at));
  }
  return hex_of(bytes);
}

}  // namespace quanyu
