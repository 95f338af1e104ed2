#include "gfx/hash.hpp"

#include <array>
#include <set>

#include <gtest/gtest.h>

namespace quanyu::gfx {
namespace {

std::uint64_t hash_of(const auto& bytes, std::size_t size) {
  FrameHash hash;
  hash.add(bytes.data(), size);
  return hash.value();
}

TEST(FrameHash, EqualBytesEqualHash) {
  std::array<unsigned char, 37> a{}, b{};
  EXPECT_EQ(hash_of(a, 37), hash_of(b, 37));
  EXPECT_NE(hash_of(a, 37), 0U);
}

TEST(FrameHash, EveryBitOfEveryByteCounts) {
  std::array<unsigned char, 37> bytes{};
  std::set<std::uint64_t> seen{hash_of(bytes, 37)};
  for (std::size_t bit = 0; bit < 37 * 8; ++bit) {
    bytes[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
    seen.insert(hash_of(bytes, 37));
    bytes[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
  }
  // The lowest bit of the value is given up to keep it from being 0; nothing may hang on it.
  EXPECT_EQ(seen.size(), 37U * 8 + 1);
}

TEST(FrameHash, LengthCounts) {
  const std::array<unsigned char, 16> zeros{};
  EXPECT_NE(hash_of(zeros, 8), hash_of(zeros, 9));
  FrameHash split, whole;
  split.add(zeros.data(), 8), split.add(zeros.data(), 8);
  whole.add(zeros.data(), 16);
  EXPECT_NE(split.value(), whole.value());
}

}  // namespace
}  // namespace quanyu::gfx
